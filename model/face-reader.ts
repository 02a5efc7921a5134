import type { Reading } from '../game/reading.ts';

/** What a file is that is no picture, as far as its bytes tell; `document`: other than a PDF. */
export type OtherFile = 'video' | 'sound' | 'pdf' | 'document' | 'archive' | 'text' | 'nothing' | 'unknown';

/** Pictures that this reader does not decode. */
export type OtherPicture = 'jpeg-xl' | 'jpeg-2000' | 'bmp' | 'svg' | 'camera-raw' | 'photoshop' | 'icon' | 'unknown';

/**
 * Why a photo could not be read. `format` is what the bytes look like (`mp4`, `pdf`, `heic` …), where that is known.
 * - `not-a-picture`: the bytes are something else.
 * - `unsupported-picture`: a picture in a format that this reader does not decode.
 * - `unreadable-picture`: a picture that is broken or cut off.
 * - `too-big`: more bytes or pixels than the limits allow.
 * - `too-slow`: reading took longer than allowed and was given up.
 * - `queue-full`: too many photos are waiting already.
 */
export type Refused = { readonly kind: 'refused'; readonly format?: string } & (
  | { readonly reason: 'not-a-picture'; readonly looksLike: OtherFile }
  | { readonly reason: 'unsupported-picture'; readonly looksLike: OtherPicture }
  | { readonly reason: 'unreadable-picture' | 'too-big' | 'too-slow' | 'queue-full' }
);

export type Refusal = Refused['reason'];

/** Milliseconds spent. */
export interface ReadingTimes {
  readonly decode: number;
  readonly detect: number;
  readonly classify: number;
  readonly total: number;
}

export type ReadResult = { readonly kind: 'read'; readonly reading: Reading; readonly ms: ReadingTimes } | Refused;

/** Reads faces in photos. Never rejects for what is in the bytes; rejects only after `close` or when a part is broken. */
export interface FaceReader {
  /**
   * @param photo An encoded image file's bytes. They may be moved to a worker thread: do not use them afterwards.
   */
  read(photo: Uint8Array<ArrayBuffer>): Promise<ReadResult>;
  /** Waits for photos being read, then stops the workers. */
  close(): Promise<void>;
}
