import { join } from 'node:path';
import { Tensor } from 'onnxruntime-node';
import { areaOf, keepSurest, type Region } from '../../model/found-face.ts';
import type { Point } from '../../model/geometry.ts';
import type { Picture } from '../../model/picture.ts';
import { fitSquare } from '../detectors/square.ts';
import { loadSession } from './expression-net.ts';
import { largest } from './peer.ts';

/** A face with YuNet's five points: both eyes, the nose, both corners of the mouth; in pixels of the picture. */
interface FivePointFace extends Region {
  readonly points: readonly Point[];
}

const side = 640;
const strides = [8, 16, 32] as const;

/** A little under the library's own .7, in its favour: a face too many costs it nothing here, a missed one does. */
const minScore = 0.6;

/** YuNet of OpenCV zoo as a finder of the largest face's five points. Decoded as in OpenCV's face_detect.cpp. */
export async function loadYunet(models: string): Promise<(picture: Picture) => Promise<FivePointFace | undefined>> {
  const session = await loadSession(join(models, 'face_detection_yunet_2026may.onnx'));
  return async (picture) => {
    const { pixels, scale } = await fitSquare(picture, side, 'corner');
    const results = await session.run({ input: new Tensor('float32', planes(pixels), [1, 3, side, side]) });
    const numbers = (name: string, stride: number): Float32Array => {
      const data = results[`${name}_${stride}`]?.data;
      if (data instanceof Float32Array) return data;
      throw new Error(`YuNet lacks its output ${name}_${stride}`);
    };
    const faces = strides.flatMap((stride) => {
      const [cls, obj] = [numbers('cls', stride), numbers('obj', stride)];
      const [bbox, kps] = [numbers('bbox', stride), numbers('kps', stride)];
      return Array.from(cls).flatMap((share, cell) => {
        const score = Math.sqrt(share * (obj[cell] ?? 0));
        return score < minScore ? [] : [faceAt(cell, stride, score, scale, bbox, kps)];
      });
    });
    return largest(keepSurest(faces), areaOf);
  };
}

function faceAt(
  cell: number,
  stride: number,
  score: number,
  scale: number,
  bbox: Float32Array,
  kps: Float32Array,
): FivePointFace {
  const cells = side / stride;
  const pixel = stride / scale;
  const x = (offset: number) => ((cell % cells) + offset) * pixel;
  const y = (offset: number) => (Math.floor(cell / cells) + offset) * pixel;
  const box = (at: number) => bbox[cell * 4 + at] ?? 0;
  const width = Math.exp(box(2)) * pixel;
  const height = Math.exp(box(3)) * pixel;
  const points = [0, 2, 4, 6, 8].map((at) => ({ x: x(kps[cell * 10 + at] ?? 0), y: y(kps[cell * 10 + at + 1] ?? 0) }));
  return { score, left: x(box(0)) - width / 2, top: y(box(1)) - height / 2, width, height, points };
}

/** Blue, green, red, each 0..255 in a plane of its own. */
function planes(pixels: Uint8Array): Float32Array {
  const plane = side * side;
  const values = new Float32Array(plane * 3);
  for (let at = 0; at < plane; at += 1) {
    for (let channel = 0; channel < 3; channel += 1) values[channel * plane + at] = pixels[at * 3 + 2 - channel] ?? 0;
  }
  return values;
}
