import { parentPort, workerData } from 'node:worker_threads';
import heic from 'heic-decode';

/** What the thread is started with. */
export interface HeicTask {
  readonly bytes: Uint8Array;
  readonly maxPixels: number;
}

/** What it answers, once; it dies of broken files that its library does not bear. */
export type HeicAnswer =
  | {
      readonly kind: 'decoded';
      readonly width: number;
      readonly height: number;
      /** Eight bits each of red, green, blue and opacity, upright: libheif applies the file's turns (FACTS.md, P10). */
      readonly pixels: Uint8ClampedArray<ArrayBuffer>;
    }
  | { readonly kind: 'too-big' | 'unreadable-picture' };

async function decode({ bytes, maxPixels }: HeicTask): Promise<HeicAnswer> {
  try {
    const [image] = await heic.all({ buffer: bytes });
    if (image === undefined) return { kind: 'unreadable-picture' };
    const { width, height } = image;
    if (width * height > maxPixels) return { kind: 'too-big' };
    const { data } = await image.decode();
    return { kind: 'decoded', width, height, pixels: data };
  } catch {
    return { kind: 'unreadable-picture' };
  }
}

const task: HeicTask = workerData;
const answer = await decode(task);
parentPort?.postMessage(answer, answer.kind === 'decoded' ? [answer.pixels.buffer] : []);
