import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** A net that reads RGB bytes shaped [count, side, side, 3]. */
export interface Net {
  /** @returns Each output's numbers by name. */
  run(images: Uint8Array, count: number, side: number): Promise<Readonly<Record<string, Float32Array>>>;
}

/** Loads a net of `weights/`. One thread each: the pool of readers is what uses the machine's cores (FACTS.md, O2). */
export async function loadNet(file: string): Promise<Net> {
  const session = await InferenceSession.create(fileURLToPath(new URL(`./weights/${file}`, import.meta.url)), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
  return {
    async run(images, count, side) {
      const results = await session.run({ image: new Tensor('uint8', images, [count, side, side, 3]) });
      return Object.fromEntries(Object.entries(results).map(([name, { data }]) => [name, numbers(name, data)]));
    },
  };
}

function numbers(name: string, data: unknown): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new Error(`the net's output ${name} is not of 32-bit floats`);
}
