import { workerData } from 'node:worker_threads';
import sharp from 'sharp';
import type { ReadResult } from './face-reader.ts';
import type { Limits } from './limits.ts';
import type { NativeGate } from './native-gate.ts';
import { loadNets, readCrop, readPhoto } from './read-photo.ts';
import { guardNets } from './run-net.ts';

/** What a reader thread is asked: one encoded photo, and what it may cost. */
export interface ReadTask {
  /** `crop`: the picture is a cut-out face. */
  readonly kind: 'photo' | 'crop';
  readonly photo: Uint8Array;
  readonly limits: Limits;
  /** Shut before this thread is stopped while it reads. */
  readonly gate: NativeGate;
}

/** What all reader threads of a pool are given. */
export interface ReaderData {
  /** Held while a thread loads its nets: the pool is not closed before. */
  readonly gate: NativeGate;
}

// The pool's threads are the parallelism; sharp's own would only fight them for the cores (FACTS.md, O5).
sharp.concurrency(1);
sharp.cache({ memory: 16, files: 0, items: 16 });

guardNets((workerData as ReaderData).gate);
const nets = await loadNets();

export default function read({ kind, photo, limits, gate }: ReadTask): Promise<ReadResult> {
  guardNets(gate);
  return kind === 'crop' ? readCrop(nets, photo, limits) : readPhoto(nets, photo, limits);
}
