import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { loadFaceApiNet, loadHumanNet } from '../../bench/peers/expression-net.ts';
import { loadNet } from '../../model/run-net.ts';
import { samplePhoto } from '../photos.ts';

// The rebuilt nets against the original libraries' own JavaScript, on the same pixels.

const packages = createRequire(import.meta.url);
const faceApiFolder = dirname(packages.resolve('@vladmandic/face-api/package.json'));
const humanFolder = join(dirname(packages.resolve('@vladmandic/human')), '..');
const tolerance = 1e-3;

interface Tensor {
  data(): Promise<Float32Array>;
  readonly shape: readonly number[];
}

/** What is used here of the libraries, which bundle TensorFlow.js under this name. */
interface TensorFlow {
  env(): { setPlatform(name: string, platform: Platform): void };
  setBackend(name: string): Promise<boolean>;
  tensor(values: Float32Array, shape: readonly number[]): Tensor;
  loadGraphModel(handler: {
    load: () => Promise<object>;
  }): Promise<{ execute(input: Tensor, outputs: readonly string[]): Tensor[] }>;
  io: { decodeWeights(data: ArrayBuffer, specs: object[]): Record<string, Tensor> };
}

interface Platform {
  isTypedArray(value: unknown): boolean;
  now(): number;
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

interface FaceApi {
  env: { setEnv(env: object): void };
  tf: TensorFlow;
  FaceExpressionNet: new () => {
    loadFromWeightMap(weights: Record<string, Tensor>): void;
    forward(input: Tensor): Promise<Tensor>;
  };
}

let faceApi: FaceApi;

beforeAll(async () => {
  // The bundle is made for browsers: it stumbles over Node's own modules as soon as it notices Node, and without
  // either it has no platform.
  const { versions } = process;
  Object.defineProperty(process, 'versions', { value: {}, configurable: true });
  faceApi = await import(/* @vite-ignore */ join(faceApiFolder, 'dist', 'face-api.esm.js'));
  Object.defineProperty(process, 'versions', { value: versions, configurable: true });
  faceApi.tf.env().setPlatform('test', {
    isTypedArray: (value) => ArrayBuffer.isView(value) && !(value instanceof DataView),
    now: () => performance.now(),
    encode: (text) => new TextEncoder().encode(text),
    decode: (bytes) => new TextDecoder().decode(bytes),
  });
  faceApi.env.setEnv({ Canvas: class {}, Image: class {}, Video: class {}, ImageData: class {} });
  await faceApi.tf.setBackend('cpu');
});

function bytesOf(path: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
}

async function pixels(photo: Buffer, side: number): Promise<Uint8Array> {
  return new Uint8Array(await sharp(photo).resize(side, side, { fit: 'cover' }).removeAlpha().raw().toBuffer());
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a).reduce((worst, value, index) => Math.max(worst, Math.abs(value - (b[index] ?? 0))), 0);
}

/** face-api's expression net as its own JavaScript runs it, on pixels of 112 × 112. */
function faceApiExpressions(): (image: Uint8Array) => Promise<Float32Array> {
  const folder = join(faceApiFolder, 'model');
  const manifest = JSON.parse(readFileSync(join(folder, 'face_expression_model-weights_manifest.json'), 'utf8'));
  const net = new faceApi.FaceExpressionNet();
  net.loadFromWeightMap(
    faceApi.tf.io.decodeWeights(bytesOf(join(folder, 'face_expression_model.bin')), manifest[0].weights),
  );
  return async (image) => (await net.forward(faceApi.tf.tensor(Float32Array.from(image), [1, 112, 112, 3]))).data();
}

/** One of Human's graph models; answers with the named outputs. */
async function humanModel(
  name: string,
): Promise<(input: Tensor, outputs: readonly string[]) => Promise<Float32Array[]>> {
  const folder = join(humanFolder, 'models');
  const content = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const model = await faceApi.tf.loadGraphModel({
    load: async () => ({
      ...content,
      weightSpecs: content.weightsManifest[0].weights,
      weightData: bytesOf(join(folder, `${name}.bin`)),
    }),
  });
  return (input, outputs) => Promise.all([model.execute(input, outputs)].flat().map((tensor) => tensor.data()));
}

it('the detector answers as Human does', async () => {
  const original = await humanModel('blazeface');
  const net = await loadNet('blazeface.onnx');
  const image = await pixels(samplePhoto(3), 256);
  const input = faceApi.tf.tensor(
    Float32Array.from(image, (byte) => byte / 127.5 - 1),
    [1, 256, 256, 3],
  );
  const outputs = ['Identity', 'Identity_1', 'Identity_2', 'Identity_3'];
  const [nearLogits, farLogits, near, far] = await original(input, outputs);
  const { scores, regressions } = await net.run(image, 1, 256);
  const theirScores = [...(nearLogits ?? []), ...(farLogits ?? [])].map((logit) => 1 / (1 + Math.exp(-logit)));
  expect(Math.max(...theirScores)).toBeGreaterThan(0.5);
  expect(largestDifference(scores ?? [], theirScores)).toBeLessThan(tolerance);
  expect(largestDifference(regressions ?? [], [...(near ?? []), ...(far ?? [])])).toBeLessThan(tolerance);
});

it('the face flag is what Human finds beside its mesh', async () => {
  const original = await humanModel('facemesh');
  const net = await loadNet('face-presence.onnx');
  for (const number of [1, 2, 6] as const) {
    const image = await pixels(samplePhoto(number), 192);
    const input = faceApi.tf.tensor(
      Float32Array.from(image, (byte) => byte / 255),
      [1, 192, 192, 3],
    );
    const [theirs] = await original(input, ['Identity_1']);
    const { presence } = await net.run(image, 1, 192);
    expect(largestDifference(presence ?? [], theirs ?? [])).toBeLessThan(tolerance);
  }
});

it("the bench's copy of face-api's net answers as face-api does", async () => {
  const original = faceApiExpressions();
  const net = await loadFaceApiNet();
  for (const number of [1, 2, 6] as const) {
    const image = await pixels(samplePhoto(number), net.side);
    expect(largestDifference(await net.run(image), await original(image))).toBeLessThan(tolerance);
  }
});

it("the bench's copy of Human's net answers as Human does, grey included", async () => {
  const original = await humanModel('emotion');
  const net = await loadHumanNet();
  for (const number of [1, 2, 6] as const) {
    const image = await pixels(samplePhoto(number), net.side);
    const [theirs] = await original(faceApi.tf.tensor(humanGrey(image), [1, net.side, net.side, 1]), ['Identity']);
    expect(largestDifference(await net.run(image), theirs ?? [])).toBeLessThan(tolerance);
  }
});

/** Bytes of red, green and blue as Human's src/gear/emotion.ts makes them grey, -1..1. */
function humanGrey(image: Uint8Array): Float32Array {
  return Float32Array.from({ length: image.length / 3 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = image.subarray(pixel * 3, pixel * 3 + 3);
    return ((0.2989 * red + 0.587 * green + 0.114 * blue) / 255 - 0.5) * 2;
  });
}
