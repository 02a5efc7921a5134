import { fitSimilarity, invert, type Point, type Similarity } from './geometry.ts';
import type { Picture } from './picture.ts';

/** Where the eyes come to lie in the square that a classifier reads, in shares of its side. */
export interface Placement {
  readonly side: number;
  readonly eyeDistance: number;
  readonly eyeLine: number;
}

type FacePoints = readonly [Point, Point, Point, Point];

/**
 * An average face: eyes, nose, mouth around the middle between the eyes, in eye distances. Measured as the
 * generalised Procrustes mean of BlazeFace's points on 1,450 faces (the shared photos and affect-valid), then made
 * symmetric.
 */
const averageFace: FacePoints = [
  { x: -0.5, y: 0 },
  { x: 0.5, y: 0 },
  { x: 0, y: 0.63 },
  { x: 0, y: 1.107 },
];

/** More samples a pixel and axis than this change no probability by more than the rounding does. */
const maxSamples = 4;

/** The transform from a picture's pixels into the classifier's square that brings the face upright and to size. */
export function alignment(points: FacePoints, { side, eyeDistance, eyeLine }: Placement): Similarity {
  const targets = averageFace.map(({ x, y }) => ({
    x: (0.5 + x * eyeDistance) * side,
    y: (eyeLine + y * eyeDistance) * side,
  }));
  return fitSimilarity(points, targets);
}

/**
 * Draws the aligned face into `target` (side × side RGB pixels from `offset`). Each pixel averages a grid of bilinear
 * samples as fine as the picture, so that large faces do not alias; what lies outside repeats the border.
 */
export function drawAligned(
  picture: Picture,
  toSquare: Similarity,
  side: number,
  target: Uint8Array,
  offset: number,
): void {
  const { a, b, tx, ty } = invert(toSquare);
  const samples = Math.min(maxSamples, Math.max(1, Math.ceil(Math.hypot(a, b) - 0.25)));
  const finer: Sampling = { a: a / samples, b: b / samples, tx: tx - 0.5, ty: ty - 0.5, samples };
  const sum = new Float64Array(3);
  const count = samples * samples;
  let at = offset;
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      sumSamples(picture, finer, column * samples, row * samples, sum);
      target[at] = Math.round((sum[0] ?? 0) / count);
      target[at + 1] = Math.round((sum[1] ?? 0) / count);
      target[at + 2] = Math.round((sum[2] ?? 0) / count);
      at += 3;
    }
  }
}

/** From sample numbers to the picture's pixels, whose centres lie at whole numbers. */
interface Sampling extends Similarity {
  readonly samples: number;
}

/** Sums a pixel's samples by channel. The reader's innermost loop: plain numbers, no objects. */
function sumSamples(
  { width, height, pixels }: Picture,
  { a, b, tx, ty, samples }: Sampling,
  left: number,
  top: number,
  sum: Float64Array,
): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let row = top + 0.5; row < top + samples; row += 1) {
    for (let column = left + 0.5; column < left + samples; column += 1) {
      const x = Math.min(Math.max(a * column - b * row + tx, 0), width - 1);
      const y = Math.min(Math.max(b * column + a * row + ty, 0), height - 1);
      const x0 = Math.floor(x);
      const y0 = Math.floor(y);
      const p = (y0 * width + x0) * 3;
      const q = x0 + 1 < width ? p + 3 : p;
      const below = y0 + 1 < height ? width * 3 : 0;
      const lower = y - y0;
      const right = x - x0;
      const wq = right * (1 - lower);
      const wp = 1 - lower - wq;
      const wbq = right * lower;
      const wbp = lower - wbq;
      red +=
        wp * byte(pixels, p) + wq * byte(pixels, q) + wbp * byte(pixels, p + below) + wbq * byte(pixels, q + below);
      green +=
        wp * byte(pixels, p + 1) +
        wq * byte(pixels, q + 1) +
        wbp * byte(pixels, p + below + 1) +
        wbq * byte(pixels, q + below + 1);
      blue +=
        wp * byte(pixels, p + 2) +
        wq * byte(pixels, q + 2) +
        wbp * byte(pixels, p + below + 2) +
        wbq * byte(pixels, q + below + 2);
    }
  }
  sum[0] = red;
  sum[1] = green;
  sum[2] = blue;
}

function byte(pixels: Uint8Array, at: number): number {
  return pixels[at] ?? 0;
}
