import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Tensor } from 'onnxruntime-node';
import { loadSession } from '../peers/expression-net.ts';
import { yunetDecoder } from './decode.ts';
import type { Detector } from './detector.ts';
import { inPicture, numbersOf } from './outputs.ts';
import { fitSquare } from './square.ts';

/** It reads any size in multiples of 32. */
const side = 640;

/**
 * YuNet of OpenCV zoo: five points a face (both eyes, the nose, both corners of the mouth).
 * @param models Its folder (../shared/faces/models).
 */
export async function loadYunet(models: string): Promise<Detector> {
  const file = join(models, 'face_detection_yunet_2026may.onnx');
  const session = await loadSession(file);
  const decode = yunetDecoder(side);
  return {
    name: 'YuNet, 640 pixels',
    megabytes: statSync(file).size / 1e6,
    ownScore: 0.7,
    async find(picture, minScore) {
      const square = await fitSquare(picture, side, 'corner');
      const results = await session.run({ input: new Tensor('float32', planes(square.pixels), [1, 3, side, side]) });
      return inPicture(decode(numbersOf(results), minScore), square);
    },
  };
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
