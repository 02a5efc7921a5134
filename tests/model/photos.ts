import type { ReadResult } from '../../model/face-reader.ts';

/** A Buffer's bytes in memory of their own, as a reader wants them. */
export function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** The reading, where there must be one. */
export function readingOf(result: ReadResult) {
  if (result.kind !== 'read') throw new Error(`refused: ${result.reason}`);
  return result.reading;
}
