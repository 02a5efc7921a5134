import { availableParallelism } from 'node:os';
import { Semaphore } from 'async-mutex';
import { Piscina } from 'piscina';
import type { FaceReader, ReadResult } from './face-reader.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createNativeGate, emptied, type NativeGate, shutGate } from './native-gate.ts';
import type { ReaderData, ReadTask } from './reader-worker.ts';
import { threadOf } from './thread.ts';

export interface FaceReaderOptions {
  /** Reader threads; each may use one core. Default: one a core. */
  readonly readers?: number;
  /** Photos that may wait for a reader; the next one is refused with `queue-full`. Default: 32. */
  readonly maxQueue?: number;
  readonly limits?: Partial<Limits>;
  /** A reader that is still busy this long after its time is up is stuck and is replaced. Default: 2,000. */
  readonly graceMs?: number;
}

const defaultMaxQueue = 32;

const defaultGraceMs = 2_000;

/**
 * Starts the reader threads and waits until their nets are loaded.
 * @throws If a net cannot be loaded.
 */
export function createFaceReader(options: FaceReaderOptions = {}): Promise<FaceReader> {
  return startReaders('photo', options);
}

/** As `createFaceReader`, for pictures that are cut-out faces: each is read as one face as large as the picture. */
export function createCropReader(options: FaceReaderOptions = {}): Promise<FaceReader> {
  return startReaders('crop', options);
}

async function startReaders(kind: ReadTask['kind'], options: FaceReaderOptions): Promise<FaceReader> {
  const { readers = availableParallelism(), maxQueue = defaultMaxQueue, graceMs = defaultGraceMs } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const poolGate = createNativeGate();
  const pool = createPool(readers, poolGate);
  const destroy = async () => {
    await emptied(poolGate);
    await pool.destroy();
  };
  // Photos wait here rather than in the pool, so that a photo's time starts when a reader takes it.
  const free = new Semaphore(readers);
  const reading = new Set<Promise<ReadResult>>();
  let isClosed = false;

  async function readNow(photo: Uint8Array<ArrayBuffer>): Promise<ReadResult> {
    const gate = createNativeGate();
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      await shutGate(gate);
      stop.abort();
    }, limits.timeMs + graceMs);
    const owned = ownBytes(photo);
    try {
      return await pool.run(
        { kind, photo: owned, limits, gate },
        { signal: stop.signal, transferList: [owned.buffer] },
      );
    } catch (error) {
      if (stop.signal.aborted) return { kind: 'refused', reason: 'too-slow' };
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  try {
    await Promise.all(Array.from({ length: readers }, () => pool.run(warmUp(limits))));
  } catch (error) {
    await destroy();
    throw error;
  }

  return {
    async read(photo) {
      if (isClosed) throw new Error('the face reader is closed');
      if (reading.size >= readers + maxQueue) return { kind: 'refused', reason: 'queue-full' };
      const result = free.runExclusive(() => readNow(photo));
      reading.add(result);
      try {
        return await result;
      } finally {
        reading.delete(result);
      }
    },
    async close() {
      isClosed = true;
      await Promise.allSettled(reading);
      await destroy();
    },
  };
}

function createPool(readers: number, gate: NativeGate): Piscina<ReadTask, ReadResult> {
  const workerData: ReaderData = { gate };
  return new Piscina<ReadTask, ReadResult>({
    ...threadOf('reader-worker'),
    minThreads: readers,
    maxThreads: readers,
    concurrentTasksPerWorker: 1,
    workerData,
  });
}

/** Bytes that share their memory with others (small Buffers do) are copied, for a transfer would take it from all. */
function ownBytes(photo: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return photo.byteLength === photo.buffer.byteLength ? photo : photo.slice();
}

/** An empty file: refused at its first byte, once the worker's nets are loaded. */
function warmUp(limits: Limits): ReadTask {
  return { kind: 'photo', photo: new Uint8Array(), limits, gate: createNativeGate() };
}
