import { fitSimilarity, invert, type Point, type Similarity, scaleOf } from './geometry.ts';
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
 *
 * The reader's innermost loop: plain whole numbers in one function, for objects, calls and Math.round make it three
 * times as slow on enlarged faces. What it stores is rounded by the half that is added: a byte array cuts off the rest.
 */
export function drawAligned(
  { width, height, pixels }: Picture,
  toSquare: Similarity,
  side: number,
  target: Uint8Array,
  offset: number,
): void {
  const toPicture = invert(toSquare);
  const samples = Math.min(maxSamples, Math.max(1, Math.ceil(scaleOf(toPicture) - 0.25)));
  const count = samples * samples;
  // From sample numbers to the picture's pixels, whose centres lie at whole numbers.
  const [a, b, tx, ty] = [toPicture.a / samples, toPicture.b / samples, toPicture.tx - 0.5, toPicture.ty - 0.5];
  const [right, bottom, line] = [width - 1, height - 1, width * 3];
  let at = offset;
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let down = 0; down < samples; down += 1) {
        const v = row * samples + down + 0.5;
        for (let across = 0; across < samples; across += 1) {
          const u = column * samples + across + 0.5;
          const x = Math.min(Math.max(a * u - b * v + tx, 0), right);
          const y = Math.min(Math.max(b * u + a * v + ty, 0), bottom);
          const x0 = x | 0;
          const y0 = y | 0;
          const p = (y0 * width + x0) * 3;
          const q = x0 < right ? p + 3 : p;
          const below = y0 < bottom ? line : 0;
          const r = p + below;
          const s = q + below;
          const lower = y - y0;
          const wq = (x - x0) * (1 - lower);
          const wp = 1 - lower - wq;
          const ws = (x - x0) * lower;
          const wr = lower - ws;
          red += wp * (pixels[p] ?? 0) + wq * (pixels[q] ?? 0) + wr * (pixels[r] ?? 0) + ws * (pixels[s] ?? 0);
          green +=
            wp * (pixels[p + 1] ?? 0) +
            wq * (pixels[q + 1] ?? 0) +
            wr * (pixels[r + 1] ?? 0) +
            ws * (pixels[s + 1] ?? 0);
          blue +=
            wp * (pixels[p + 2] ?? 0) +
            wq * (pixels[q + 2] ?? 0) +
            wr * (pixels[r + 2] ?? 0) +
            ws * (pixels[s + 2] ?? 0);
        }
      }
      target[at] = red / count + 0.5;
      target[at + 1] = green / count + 0.5;
      target[at + 2] = blue / count + 0.5;
      at += 3;
    }
  }
}
