import type { InferenceSession } from 'onnxruntime-node';
import { keepSurest } from '../../model/found-face.ts';
import type { Outputs } from './decode.ts';
import type { Detection } from './detector.ts';
import type { Square } from './square.ts';

export function numbersOf(results: InferenceSession.OnnxValueMapType): Outputs {
  return Object.fromEntries(
    Object.entries(results).flatMap(([name, { data }]) => (data instanceof Float32Array ? [[name, data]] : [])),
  );
}

/** From pixels of the square to pixels of the picture, each face once. */
export function inPicture(faces: readonly Detection[], { scale, corner }: Square): Detection[] {
  const moved = faces.map(({ score, left, top, width, height, points }) => ({
    score,
    left: (left - corner.x) / scale,
    top: (top - corner.y) / scale,
    width: width / scale,
    height: height / scale,
    ...(points && { points: points.map(({ x, y }) => ({ x: (x - corner.x) / scale, y: (y - corner.y) / scale })) }),
  }));
  return keepSurest(moved);
}
