import sharp from 'sharp';
import type { Point } from './geometry.ts';
import type { Picture } from './picture.ts';
import type { Net } from './run-net.ts';

/** A face that was found, in pixels of the picture it was looked for in. */
export interface FoundFace {
  /** The detector's confidence, 0..1. */
  readonly score: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The eye on the picture's left, the other eye, the tip of the nose, the middle of the mouth. */
  readonly points: readonly [Point, Point, Point, Point];
}

const side = 256;

/** Numbers a face: centre x and y, width, height, then x and y of six points (the last two, the ears, go unused). */
const stride = 16;

/** Faces that overlap more than this (intersection over union) are the same; MediaPipe's own setting. */
const sameFaceOverlap = 0.3;

/** Of a face that lies in another by more than this only the surer is kept: close up, the net sees faces in faces. */
const sameFaceShare = 0.5;

/**
 * The picture is looked at twice: filling the square, which shows small faces, and filling two thirds of it, which
 * shows faces that fill the picture. Both together miss none of the 250 photos and see a face too many in none, where
 * the first alone misses one and sees faces in faces in fourteen (model/README.md).
 */
const bothViews = [1, 2 / 3];

/** For cut-out faces, which all fill the picture: the far view alone finds their eyes more exactly. */
export const farView = [2 / 3];

/**
 * Centres of the net's anchors in shares of the square: two for each cell of a 16x16 grid, six for each of an 8x8
 * grid. Source: MediaPipe's `face_detection_back` options (strides 16 and 32, aspect ratio 1).
 */
const anchors: readonly Point[] = [
  { cells: 16, each: 2 },
  { cells: 8, each: 6 },
].flatMap(({ cells, each }) =>
  Array.from({ length: cells * cells * each }, (_, index) => {
    const cell = Math.floor(index / each);
    return { x: ((cell % cells) + 0.5) / cells, y: (Math.floor(cell / cells) + 0.5) / cells };
  }),
);

/**
 * Finds faces with MediaPipe's BlazeFace.
 * @param minScore Faces below this score are dropped.
 * @param views Shares of the detector's square that the picture fills, looked at one after the other.
 * @returns The surest first.
 */
export async function findFaces(
  net: Net,
  picture: Picture,
  minScore: number,
  views: readonly number[] = bothViews,
): Promise<FoundFace[]> {
  const found: FoundFace[] = [];
  for (const view of views) found.push(...(await look(net, picture, view, minScore)));
  return keepSurest(found);
}

async function look(net: Net, picture: Picture, view: number, minScore: number): Promise<FoundFace[]> {
  const scale = Math.max(picture.width, picture.height) / (side * view);
  const fitted = { width: fittedSide(picture.width, scale), height: fittedSide(picture.height, scale) };
  const margin = { x: Math.floor((side - fitted.width) / 2), y: Math.floor((side - fitted.height) / 2) };
  const { scores, regressions } = await net.run(await intoSquare(picture, fitted, margin), 1, side);
  if (scores === undefined || regressions === undefined) throw new Error('the detector lacks an output');
  return anchors.flatMap((anchor, index) => {
    const score = scores[index] ?? 0;
    if (score < minScore) return [];
    const origin = { x: anchor.x * side - margin.x, y: anchor.y * side - margin.y };
    return [faceAt(origin, regressions.subarray(index * stride, (index + 1) * stride), score, scale)];
  });
}

function fittedSide(length: number, scale: number): number {
  return Math.max(1, Math.round(length / scale));
}

/** The picture fitted into the middle of the square; what is left over is black, as in MediaPipe. */
function intoSquare(
  { width, height, pixels }: Picture,
  fitted: { readonly width: number; readonly height: number },
  margin: Point,
): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize({ ...fitted, fit: 'fill', kernel: 'linear' })
    .extend({
      left: margin.x,
      top: margin.y,
      right: side - fitted.width - margin.x,
      bottom: side - fitted.height - margin.y,
      background: 'black',
    })
    .raw()
    .toBuffer();
}

/** @param origin The anchor's centre in the square's pixels, from the fitted picture's corner. */
function faceAt(origin: Point, numbers: Float32Array, score: number, scale: number): FoundFace {
  const point = (at: number): Point => ({
    x: (origin.x + (numbers[at] ?? 0)) * scale,
    y: (origin.y + (numbers[at + 1] ?? 0)) * scale,
  });
  const centre = point(0);
  const width = (numbers[2] ?? 0) * scale;
  const height = (numbers[3] ?? 0) * scale;
  return {
    score,
    left: centre.x - width / 2,
    top: centre.y - height / 2,
    width,
    height,
    points: [point(4), point(6), point(8), point(10)],
  };
}

function keepSurest(faces: readonly FoundFace[]): FoundFace[] {
  const kept: FoundFace[] = [];
  for (const face of faces.toSorted((a, b) => b.score - a.score)) {
    if (!kept.some((other) => isSameFace(face, other))) kept.push(face);
  }
  return kept;
}

function isSameFace(a: FoundFace, b: FoundFace): boolean {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  const shared = Math.max(0, width) * Math.max(0, height);
  const [areaA, areaB] = [a.width * a.height, b.width * b.height];
  return shared > sameFaceOverlap * (areaA + areaB - shared) || shared > sameFaceShare * Math.min(areaA, areaB);
}
