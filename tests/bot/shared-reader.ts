import { createFaceReader } from '../../model/create-face-reader.ts';
import type { FaceReader } from '../../model/face-reader.ts';

let shared: Promise<FaceReader> | undefined;

/** One thread with its nets for all games of a test process: to load them anew took longer than most games. */
export async function openSharedReader(): Promise<FaceReader> {
  shared ??= createFaceReader({ readers: 1 });
  const { read } = await shared;
  return { read, close: async () => {} };
}
