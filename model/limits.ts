/** What a single photo may cost. */
export interface Limits {
  /** Bytes of the encoded file. */
  readonly maxBytes: number;
  /** Pixels of the first frame, as the file's header tells them. */
  readonly maxPixels: number;
  /** Milliseconds from the moment a reader takes the photo; waiting in the queue does not count. */
  readonly timeMs: number;
  /** Faces that are read, the largest ones first. */
  readonly maxFaces: number;
}

/**
 * 20 MiB is twice what Discord lets an account without a subscription upload; 64 megapixels hold what phones write
 * unless told otherwise (12 to 50), while a decoded picture stays under 200 MB (FACTS.md, P4).
 */
export const defaultLimits: Limits = {
  maxBytes: 20 * 1024 * 1024,
  maxPixels: 64_000_000,
  timeMs: 10_000,
  maxFaces: 25,
};
