import sharp from 'sharp';
import type { ReadResult } from './face-reader.ts';
import type { Limits } from './limits.ts';
import { loadNets, readCrop, readPhoto } from './read-photo.ts';

/** What a reader thread is asked: one encoded photo, and what it may cost. */
export interface ReadTask {
  /** `crop`: the picture is a cut-out face. */
  readonly kind: 'photo' | 'crop';
  readonly photo: Uint8Array;
  readonly limits: Limits;
}

// The pool's threads are the parallelism; sharp's own would only fight them for the cores (FACTS.md, O5).
sharp.concurrency(1);
sharp.cache({ memory: 16, files: 0, items: 16 });

const nets = await loadNets();

export default function read({ kind, photo, limits }: ReadTask): Promise<ReadResult> {
  return kind === 'crop' ? readCrop(nets, photo, limits) : readPhoto(nets, photo, limits);
}
