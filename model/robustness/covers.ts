import { alignment } from '../align-face.ts';
import { apply, invert } from '../geometry.ts';
import type { Sample } from './sample.ts';

/** A face of which the eyes lie 100 apart around (0, 0): covers are drawn on it and then laid on the found one. */
const averageFace = { side: 100, eyeDistance: 1, eyeLine: 0 };

/** Dark and opaque from brow to cheekbone. */
export function drawSunglasses(sample: Sample): Buffer {
  const glass = (x: number) => `<rect x="${x - 38}" y="-24" width="76" height="56" rx="20"/>`;
  return drawOnFace(
    sample,
    `<g fill="#16161a">${glass(-50)}${glass(50)}<rect x="-100" y="-14" width="200" height="8"/></g>`,
  );
}

/** Pale blue from the bridge of the nose to under the chin. */
export function drawMask(sample: Sample): Buffer {
  return drawOnFace(sample, '<path d="M-85 42Q0 10 85 42L72 125Q0 185-72 125Z" fill="#b7d3e0"/>');
}

/** An SVG of the picture's size with a drawing that follows the face's place, size and tilt. */
function drawOnFace({ picture, face }: Sample, drawing: string): Buffer {
  const back = invert(alignment(face.points, averageFace));
  const { a, b } = back;
  // The square's corner lies half an eye distance to the left of the middle between the eyes.
  const { x, y } = apply(back, { x: 50, y: 0 });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}"><g transform="matrix(${a} ${b} ${-b} ${a} ${x} ${y})">${drawing}</g></svg>`,
  );
}
