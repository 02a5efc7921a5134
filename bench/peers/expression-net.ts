import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import sharp from 'sharp';
import type { Feeling } from '../../game/feeling.ts';
import type { Probabilities } from '../../game/reading.ts';
import { renormalise } from '../../model/feeling.ts';
import type { Picture } from '../../model/picture.ts';

/** A peer's expression net in onnxruntime. */
export interface ExpressionNet {
  readonly side: number;
  /** Its bare answer to side × side RGB pixels. */
  run(square: Uint8Array): Promise<Float32Array>;
  /** The five feelings that it sees in a cut-out face, stretched to the net's square as the peers do. */
  read(face: Picture): Promise<Probabilities>;
}

/** The place of each feeling among a net's outputs. */
type Order = Readonly<Record<Feeling, number>>;

/** As ours runs: one thread (model/run-net.ts). */
export function loadSession(file: string): Promise<InferenceSession> {
  return InferenceSession.create(file, { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' });
}

/** face-api's expression net, rebuilt. */
export function loadFaceApiNet(): Promise<ExpressionNet> {
  return loadRebuilt('face-api-expression', 112, { happy: 1, sad: 2, anger: 3, fear: 4, disgust: 5 });
}

/** Human's emotion net, rebuilt with its way from colour to grey. */
export function loadHumanNet(): Promise<ExpressionNet> {
  return loadRebuilt('human-emotion', 64, { anger: 0, disgust: 1, fear: 2, happy: 3, sad: 4 });
}

/** @param name One of `nets/`, which convert/convert.py makes. */
async function loadRebuilt(name: string, side: number, order: Order): Promise<ExpressionNet> {
  const session = await loadSession(fileURLToPath(new URL(`nets/${name}.onnx`, import.meta.url)));
  const run = async (square: Uint8Array) => {
    const { probabilities } = await session.run({ image: new Tensor('uint8', square, [1, side, side, 3]) });
    if (probabilities?.data instanceof Float32Array) return probabilities.data;
    throw new Error(`${name} lacks its output`);
  };
  return { side, run, read: async (face) => feelingsOf(await run(await stretched(face, side)), order) };
}

export function feelingsOf(outputs: Float32Array, order: Order): Probabilities {
  const share = (feeling: Feeling) => outputs[order[feeling]] ?? 0;
  return renormalise({
    happy: share('happy'),
    sad: share('sad'),
    anger: share('anger'),
    fear: share('fear'),
    disgust: share('disgust'),
  });
}

function stretched({ width, height, pixels }: Picture, side: number): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize({ width: side, height: side, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
}
