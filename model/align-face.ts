import { apply, fitSimilarity, invert, type Point, type Similarity, scaleOf } from './geometry.ts';
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
 * generalised Procrustes mean of BlazeFace's points on 1,450 faces (DESIGN.md's photos and affect-valid), then made
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
  const toPicture = invert(toSquare);
  const samples = Math.min(maxSamples, Math.max(1, Math.ceil(scaleOf(toPicture))));
  const sum = [0, 0, 0] as [number, number, number];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      sum.fill(0);
      for (let step = 0; step < samples * samples; step += 1) {
        const inSquare = {
          x: x + ((step % samples) + 0.5) / samples,
          y: y + (Math.floor(step / samples) + 0.5) / samples,
        };
        addSample(picture, apply(toPicture, inSquare), sum);
      }
      const at = offset + (y * side + x) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        target[at + channel] = Math.round((sum[channel] ?? 0) / samples ** 2);
    }
  }
}

function addSample({ width, height, pixels }: Picture, point: Point, sum: [number, number, number]): void {
  const x = Math.min(Math.max(point.x - 0.5, 0), width - 1);
  const y = Math.min(Math.max(point.y - 0.5, 0), height - 1);
  const left = Math.floor(x);
  const top = Math.floor(y);
  const [toRight, toBottom] = [x - left, y - top];
  const at = (top * width + left) * 3;
  const right = left + 1 < width ? 3 : 0;
  const below = top + 1 < height ? width * 3 : 0;
  for (let channel = 0; channel < 3; channel += 1) {
    const upper = (pixels[at + channel] ?? 0) * (1 - toRight) + (pixels[at + right + channel] ?? 0) * toRight;
    const lower =
      (pixels[at + below + channel] ?? 0) * (1 - toRight) + (pixels[at + below + right + channel] ?? 0) * toRight;
    sum[channel] = (sum[channel] ?? 0) + upper * (1 - toBottom) + lower * toBottom;
  }
}
