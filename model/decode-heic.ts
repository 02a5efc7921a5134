import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { HeicAnswer, HeicTask } from './heic-worker.ts';
import { threadOf } from './thread.ts';

/**
 * Decodes a HEIC in a thread of its own that ends with it. WebAssembly blocks its thread, never gives memory back and is
 * of no use after a fatal error: so the time limit truly holds (a thread in WebAssembly ends within 0.1 s), what a large
 * picture takes is free again, and a broken file harms nobody.
 *
 * @param maxPixels As the header tells them, before anything is decoded; libheif refuses a picture that is larger than
 *   its header says.
 * @param timeMs After which decoding is given up.
 */
export async function decodeHeic(
  bytes: Uint8Array,
  maxPixels: number,
  timeMs: number,
): Promise<HeicAnswer | { readonly kind: 'too-slow' }> {
  const { filename, ...node } = threadOf('heic-worker');
  const task: HeicTask = { bytes, maxPixels };
  // libheif prints what it thinks of a file; standard output belongs to the program.
  const thread = new Worker(filename, { ...node, workerData: task, stdout: true, stderr: true });
  // A thread that dies while it is being stopped would otherwise take the process with it.
  thread.on('error', () => undefined);
  const signal = AbortSignal.timeout(Math.max(0, Math.ceil(timeMs)));
  try {
    const [answer]: HeicAnswer[] = await once(thread, 'message', { signal });
    return answer ?? { kind: 'unreadable-picture' };
  } catch {
    return { kind: signal.aborted ? 'too-slow' : 'unreadable-picture' };
  } finally {
    await thread.terminate();
  }
}
