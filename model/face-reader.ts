import type { Reading } from '../game/reading.ts';

/**
 * Why a photo could not be read.
 * - `not-a-picture`: the bytes are something else (text, a video, a PDF).
 * - `unsupported-picture`: a picture in a format that this reader does not decode (HEIC, JPEG XL, BMP, SVG …).
 * - `unreadable-picture`: a picture that is broken or cut off.
 * - `too-big`: more bytes or pixels than the limits allow.
 * - `too-slow`: reading took longer than allowed and was given up.
 * - `queue-full`: too many photos are waiting already.
 */
export type Refusal =
  | 'not-a-picture'
  | 'unsupported-picture'
  | 'unreadable-picture'
  | 'too-big'
  | 'too-slow'
  | 'queue-full';

/** Milliseconds spent. */
export interface ReadingTimes {
  readonly decode: number;
  readonly detect: number;
  readonly classify: number;
  readonly total: number;
}

export type ReadResult =
  | { readonly kind: 'read'; readonly reading: Reading; readonly ms: ReadingTimes }
  /** `format` is what the bytes look like (`mp4`, `pdf`, `heic` …), where that is known. */
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly format?: string };

/** Reads faces in photos. Never rejects for what is in the bytes; rejects only after `close` or when a part is broken. */
export interface FaceReader {
  /**
   * @param photo An encoded image file's bytes. They may be moved to a worker thread: do not use them afterwards.
   */
  read(photo: Uint8Array<ArrayBuffer>): Promise<ReadResult>;
  /** Waits for photos being read, then stops the workers. */
  close(): Promise<void>;
}
