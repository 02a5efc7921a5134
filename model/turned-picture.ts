import { type FoundFace, movePoints } from './found-face.ts';
import type { Point } from './geometry.ts';
import type { Picture } from './picture.ts';

/** How often a picture is turned by 90 degrees, clockwise. */
export type QuarterTurns = 1 | 2 | 3;

type Size = Pick<Picture, 'width' | 'height'>;

export function turned({ width, height, pixels }: Picture, turns: QuarterTurns): Picture {
  const result = new Uint8Array(pixels.length);
  const size = turns === 2 ? { width, height } : { width: height, height: width };
  const { start, across, down } = strides(turns, { width, height });
  let to = 0;
  for (let row = 0; row < size.height; row += 1) {
    for (let column = 0; column < size.width; column += 1) {
      const from = (start + column * across + row * down) * 3;
      result[to] = pixels[from] ?? 0;
      result[to + 1] = pixels[from + 1] ?? 0;
      result[to + 2] = pixels[from + 2] ?? 0;
      to += 3;
    }
  }
  return { ...size, pixels: result };
}

/** Which pixel comes first in the turned picture, and how many lie from there to the next one across and down. */
function strides(turns: QuarterTurns, { width, height }: Size): { start: number; across: number; down: number } {
  if (turns === 1) return { start: (height - 1) * width, across: -width, down: 1 };
  if (turns === 2) return { start: height * width - 1, across: -1, down: -width };
  return { start: width - 1, across: width, down: -1 };
}

/**
 * A face that was found in a turned picture, in pixels of the picture as it was. Its points keep their order, which is that
 * of an upright face: an alignment turns it upright.
 * @param size Of the picture as it was.
 */
export function turnedBack<Face extends FoundFace>(face: Face, turns: QuarterTurns, { width, height }: Size): Face {
  const back = ({ x, y }: Point): Point => {
    if (turns === 1) return { x: y, y: height - x };
    if (turns === 2) return { x: width - x, y: height - y };
    return { x: width - y, y: x };
  };
  const corner = back({ x: face.left, y: face.top });
  const opposite = back({ x: face.left + face.width, y: face.top + face.height });
  return {
    ...face,
    left: Math.min(corner.x, opposite.x),
    top: Math.min(corner.y, opposite.y),
    width: Math.abs(opposite.x - corner.x),
    height: Math.abs(opposite.y - corner.y),
    points: movePoints(face.points, back),
  };
}
