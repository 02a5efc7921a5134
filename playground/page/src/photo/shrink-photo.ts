import { drawSmall } from './draw-small.ts';
import { isAnimated, tellingBytes } from './is-animated.ts';
import { jpegName } from './small-size.ts';

/** Whether shrinking it could help: a drawing has no pixels, and what moves would stand still. */
async function isStillPicture(file: File): Promise<boolean> {
  if (!file.type.startsWith('image/') || file.type === 'image/svg+xml') return false;
  return !isAnimated(new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer()));
}

/** In a thread of its own, so that the page goes on; it ends with the picture, or at once where that is not wanted any more. */
function shrinkInWorker(file: File, signal: AbortSignal | undefined): Promise<Blob | undefined> {
  const worker = new Worker(new URL('./shrink-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob | undefined>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<Blob | undefined>) => resolve(data));
    worker.addEventListener('error', () => resolve(undefined));
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}

/** Where a worker cannot draw. */
function shrinkOnPage(file: File): Promise<Blob | undefined> {
  return drawSmall(file, (width, height) => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    return {
      context: canvas.getContext('2d'),
      encode: (quality) => new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality)),
    };
  }).catch(() => undefined);
}

/**
 * A photo as it is sent: upright and small. What is small already, moves, is no picture or cannot be decoded by this browser
 * (most cannot decode HEIC) comes back as it was: the reader decides on it.
 * Rejects only where `signal` is aborted.
 */
export async function shrinkPhoto(file: File, signal?: AbortSignal): Promise<File> {
  if (!(await isStillPicture(file))) return file;
  signal?.throwIfAborted();
  const small = await ('OffscreenCanvas' in globalThis ? shrinkInWorker(file, signal) : shrinkOnPage(file));
  signal?.throwIfAborted();
  if (small === undefined) return file;
  return new File([small], jpegName(file.name), { type: small.type, lastModified: file.lastModified });
}
