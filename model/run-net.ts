import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { createNativeGate, type NativeGate, throughGate } from './native-gate.ts';

/** A net that reads RGB bytes shaped [count, side, side, 3]. */
export interface Net {
  /** @returns Each output's numbers by name. */
  run(images: Uint8Array, count: number, side: number): Promise<Readonly<Record<string, Float32Array>>>;
}

/** What nets of this thread work behind; nobody else knows the first one. */
let gate: NativeGate = createNativeGate();

/** From now on, nets of this thread load and run behind this gate, so that the thread can be stopped beside them. */
export function guardNets(by: NativeGate): void {
  gate = by;
}

/** Loads a net of `weights/`. One thread each: the pool of readers is what uses the machine's cores (FACTS.md, O2). */
export async function loadNet(file: string): Promise<Net> {
  const path = fileURLToPath(new URL(`./weights/${file}`, import.meta.url));
  const session = await throughGate(gate, () =>
    InferenceSession.create(path, { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' }),
  );
  return {
    async run(images, count, side) {
      const image = new Tensor('uint8', images, [count, side, side, 3]);
      const results = await throughGate(gate, () => session.run({ image }));
      return Object.fromEntries(Object.entries(results).map(([name, { data }]) => [name, numbers(name, data)]));
    },
  };
}

function numbers(name: string, data: unknown): Float32Array {
  if (data instanceof Float32Array) return data;
  throw new Error(`the net's output ${name} is not of 32-bit floats`);
}
