import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Picture } from '../../model/picture.ts';
import { peerFolder, requirePeer } from './packages.ts';

export interface Tensor {
  data(): Promise<Float32Array>;
  dispose(): void;
}

/** What is used here of TensorFlow.js. */
export interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  tensor3d(values: Int32Array, shape: readonly [number, number, number], type: 'int32'): Tensor;
  tidy(work: () => Tensor): Tensor;
  expandDims(tensor: Tensor): Tensor;
  mul(tensor: Tensor, by: number | readonly number[]): Tensor;
  div(tensor: Tensor, by: number): Tensor;
  sub(tensor: Tensor, what: number): Tensor;
  sum(tensor: Tensor, axis: number, keepsAxis: boolean): Tensor;
  readonly image: { resizeBilinear(tensor: Tensor, size: readonly [number, number], alignsCorners: boolean): Tensor };
  readonly io: { registerLoadRouter(route: (url: unknown) => LoadHandler | null): void };
}

interface LoadHandler {
  load(): Promise<object>;
}

interface Wasm {
  setWasmPaths(folder: string): void;
}

/** Where the wasm backend's binaries lie; both peers are told. */
export const wasmFolder = () => `${peerFolder('@tensorflow/tfjs-backend-wasm')}dist/`;

/**
 * TensorFlow.js as both peers use it in Node without a native build: the wasm backend (with SIMD, one thread: it knows no
 * more in Node). Its own loaders of files are a browser's, so `file:` addresses get one here.
 */
export async function startTensorFlow(): Promise<TensorFlow> {
  const tensorFlow: TensorFlow = requirePeer('@tensorflow/tfjs');
  const wasm: Wasm = requirePeer('@tensorflow/tfjs-backend-wasm');
  wasm.setWasmPaths(wasmFolder());
  await tensorFlow.setBackend('wasm');
  await tensorFlow.ready();
  tensorFlow.io.registerLoadRouter((url) =>
    typeof url === 'string' && url.startsWith('file:')
      ? { load: async () => readGraphModel(fileURLToPath(url)) }
      : null,
  );
  return tensorFlow;
}

/** A graph model's JSON and its one file of weights, as TensorFlow.js wants them. */
function readGraphModel(file: string): object {
  const content = JSON.parse(readFileSync(file, 'utf8'));
  const [{ paths, weights }] = content.weightsManifest;
  const { buffer, byteOffset, byteLength } = readFileSync(join(dirname(file), paths[0]));
  return { ...content, weightSpecs: weights, weightData: buffer.slice(byteOffset, byteOffset + byteLength) };
}

export function tensorOf(tensorFlow: TensorFlow, { width, height, pixels }: Picture): Tensor {
  return tensorFlow.tensor3d(Int32Array.from(pixels), [height, width, 3], 'int32');
}
