import type { Box } from '../../game/reading.ts';
import type { ReadResult } from '../../model/face-reader.ts';
import { defaultLimits, type Limits } from '../../model/limits.ts';
import { loadNets, readPhoto } from '../../model/read-photo.ts';

/** A Buffer's bytes in memory of their own, as a reader wants them. */
export function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** The reading, where there must be one. */
export function readingOf(result: ReadResult) {
  if (result.kind !== 'read') throw new Error(`refused: ${result.reason}`);
  return result.reading;
}

let nets: ReturnType<typeof loadNets> | undefined;

/** Reads a photo in this thread; the nets are loaded once a test file. */
export async function read(photo: Uint8Array, limits: Partial<Limits> = {}): Promise<ReadResult> {
  nets ??= loadNets();
  return readPhoto(await nets, photo, { ...defaultLimits, ...limits });
}

/** Like Jaccard: shared area of all area. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (a[2] * a[3] + b[2] * b[3] - shared);
}
