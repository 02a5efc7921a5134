import { collectBytes, upTo } from '../../bot/collect-bytes.ts';
import type { Later } from '../later.ts';
import type { UploadMemory } from './upload-memory.ts';

export interface BodyLimits {
  /** Bytes that may really come. */
  readonly maxBytes: number;
  /** From the first look at the body to its last byte. */
  readonly bodyTimeoutMs: number;
}

export type ReadBody =
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'too-big' | 'body-too-slow' | 'body-broken-off' | 'queue-full' };

/**
 * Reads a request's body into memory: as many bytes and as long as the limits allow, whatever its headers say, and only
 * while all requests together leave room. Does not throw.
 */
export async function readBody(
  request: Request,
  { maxBytes, bodyTimeoutMs }: BodyLimits,
  { memory, later }: { readonly memory: UploadMemory; readonly later: Later },
): Promise<ReadBody> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return { kind: 'too-big' };
  if (request.body === null) return { kind: 'read', bytes: new Uint8Array() };
  const tooSlow = new AbortController();
  const stopTimer = later(bodyTimeoutMs, () => tooSlow.abort());
  const withinLimit = upTo(maxBytes);
  let isFull = false;
  const admits = (length: number): boolean => {
    if (!withinLimit(length)) return false;
    isFull = !memory.take(length);
    return !isFull;
  };
  try {
    const timed = request.body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal: tooSlow.signal });
    const bytes = await collectBytes(timed, admits);
    if (bytes !== undefined) return { kind: 'read', bytes };
    return { kind: isFull ? 'queue-full' : 'too-big' };
  } catch {
    return { kind: tooSlow.signal.aborted ? 'body-too-slow' : 'body-broken-off' };
  } finally {
    stopTimer();
  }
}
