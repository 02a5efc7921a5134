import type { FullReading } from '../../../classifier/schemas.ts';
import { deliver } from '../photo/deliver.ts';
import type { Delivery } from '../photo/delivery.ts';
import { shrinkPhoto } from '../photo/shrink-photo.ts';
import { classifierWords } from './classifier-words.ts';

/** Why there is no reading, and whether the same photo may fare better later, or with a token. */
export interface ReadingFailure {
  readonly sentence: string;
  readonly canRetry: boolean;
  readonly needsToken: boolean;
}

export type PhotoRead =
  | { readonly kind: 'read'; readonly reading: FullReading }
  | ({ readonly kind: 'failed' } & ReadingFailure)
  | { readonly kind: 'cancelled' };

export interface ReadPhotoOptions {
  readonly signal: AbortSignal;
  /** Of a host that asks for one. */
  readonly token: string | undefined;
  /** How much of the photo is sent, 0..1. */
  onProgress(share: number): void;
}

/** The server's own limit (model/limits.ts). More would be cut off under way, and look like a server that is gone. */
const mostBytes = 40 * 1024 * 1024;

const failed = (sentence: string, canRetry: boolean, needsToken = false): PhotoRead => ({
  kind: 'failed',
  sentence,
  canRetry,
  needsToken,
});

function errorOf(text: string): string {
  try {
    const answer: { readonly error?: string } = JSON.parse(text);
    return answer.error ?? classifierWords.noAnswer;
  } catch {
    return classifierWords.noAnswer;
  }
}

function readingOf(text: string): PhotoRead {
  try {
    const reading: FullReading = JSON.parse(text);
    return { kind: 'read', reading };
  } catch {
    // Something between this page and the reader answered in its place.
    return failed(classifierWords.noAnswer, true);
  }
}

function resultOf(delivery: Delivery): PhotoRead {
  if (delivery.kind === 'cancelled') return delivery;
  if (delivery.kind === 'unreachable')
    return failed(navigator.onLine ? classifierWords.noAnswer : classifierWords.offline, true);
  const { status, text, retryAfterSeconds } = delivery;
  if (status === 401) return failed(classifierWords.tokenNeeded, false, true);
  if (status >= 400) {
    const wait = retryAfterSeconds === undefined ? '' : ` ${classifierWords.waitSeconds(retryAfterSeconds)}`;
    return failed(errorOf(text) + wait, status === 408 || status === 429 || status >= 500);
  }
  return readingOf(text);
}

/** Has a photo read: made small first, whatever it is called. Never rejects. */
export async function readPhoto(file: File, { signal, token, onProgress }: ReadPhotoOptions): Promise<PhotoRead> {
  const small = await shrinkPhoto(file, signal).catch(() => undefined);
  if (small === undefined) return { kind: 'cancelled' };
  if (small.size > mostBytes) return failed(classifierWords.tooBig, false);
  const headers = {
    'content-type': small.type.startsWith('image/') ? small.type : 'application/octet-stream',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return resultOf(await deliver('/api/v1/read', small, { headers, signal, onProgress }));
}
