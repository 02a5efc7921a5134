import { alignment, drawAligned } from '../align-face.ts';
import { findCutOutFace } from '../blazeface.ts';
import type { FoundFace } from '../found-face.ts';
import { defaultLimits } from '../limits.ts';
import { openPhoto } from '../open-photo.ts';
import type { Picture } from '../picture.ts';
import type { Net } from '../run-net.ts';

/** A picture with one face that is known well enough to change the picture around it. */
export interface Sample {
  readonly picture: Picture;
  /** In the picture's pixels. */
  readonly face: FoundFace;
  /** Mean brightness of eyes, nose and mouth, 0..1 (Rec. 709 weights on sRGB values). */
  readonly brightness: number;
}

/** Longer side to which pictures are decoded: more than any condition needs, and quick. */
const longSide = 1000;

/** As for cut-out faces in live use: that there is a face is known. */
const minScore = 0.15;

/** Around the box that the reader gave, in shares of it: what the detector wants to see around a face. */
const margin = 0.4;

/** A tight square from the brows to the chin, with no hair and nothing behind the face. */
const middle = { side: 32, eyeDistance: 0.6, eyeLine: 0.25 };

/**
 * @param box Of the face, in shares of the picture; a cut-out face: none, it is the whole picture.
 * @returns `undefined` where the picture cannot be decoded or no eyes are found on it.
 */
export async function takeSample(
  detector: Net,
  bytes: Uint8Array,
  box?: readonly [left: number, top: number, width: number, height: number],
): Promise<Sample | undefined> {
  const opened = await openPhoto(bytes, defaultLimits);
  if (opened.kind === 'refused') return undefined;
  const decoded = await opened.photo.decode(longSide, defaultLimits.timeMs / 1000);
  if (decoded.kind === 'refused') return undefined;
  const { picture } = decoded;
  const face =
    box === undefined ? await findCutOutFace(detector, picture, minScore) : await findIn(detector, picture, box);
  return face === undefined ? undefined : { picture, face, brightness: brightnessOf(picture, face) };
}

async function findIn(
  detector: Net,
  picture: Picture,
  [left, top, width, height]: readonly [number, number, number, number],
): Promise<FoundFace | undefined> {
  const part = cutOut(picture, [
    left - margin * width,
    top - margin * height,
    width * (1 + 2 * margin),
    height * (1 + 2 * margin),
  ]);
  const face = await findCutOutFace(detector, part.picture, minScore);
  if (face === undefined) return undefined;
  const [first, second, third, fourth] = face.points;
  const moved = ({ x, y }: { x: number; y: number }) => ({ x: x + part.left, y: y + part.top });
  return {
    ...face,
    left: face.left + part.left,
    top: face.top + part.top,
    points: [moved(first), moved(second), moved(third), moved(fourth)],
  };
}

/** The part of a picture, in shares of it, as far as it lies inside. */
function cutOut(
  { width, height, pixels }: Picture,
  [left, top, wide, high]: readonly [number, number, number, number],
): { readonly picture: Picture; readonly left: number; readonly top: number } {
  const from = { x: Math.max(0, Math.floor(left * width)), y: Math.max(0, Math.floor(top * height)) };
  const to = {
    x: Math.min(width, Math.ceil((left + wide) * width)),
    y: Math.min(height, Math.ceil((top + high) * height)),
  };
  const size = { width: to.x - from.x, height: to.y - from.y };
  const part = new Uint8Array(size.width * size.height * 3);
  for (let row = 0; row < size.height; row += 1) {
    const start = ((from.y + row) * width + from.x) * 3;
    part.set(pixels.subarray(start, start + size.width * 3), row * size.width * 3);
  }
  return { picture: { ...size, pixels: part }, left: from.x, top: from.y };
}

function brightnessOf(picture: Picture, { points }: FoundFace): number {
  const { side } = middle;
  const square = new Uint8Array(side * side * 3);
  drawAligned(picture, alignment(points, middle), side, square, 0);
  let sum = 0;
  square.forEach((value, index) => {
    sum += value * ([0.2126, 0.7152, 0.0722][index % 3] ?? 0);
  });
  return sum / (side * side * 255);
}
