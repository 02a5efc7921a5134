/** What a single photo may cost. */
export interface Limits {
  /** Bytes of the encoded file. */
  readonly maxBytes: number;
  /** Pixels of the first frame, as the file's header tells them: `heic` and `avif` of these, `other` of all other formats. */
  readonly maxPixels: Readonly<Record<'heic' | 'avif' | 'other', number>>;
  /** Milliseconds from the moment a reader takes the photo; waiting in the queue does not count. */
  readonly timeMs: number;
  /** Faces that are read, the largest ones first. */
  readonly maxFaces: number;
}

/**
 * 40 MiB hold what phones and cameras write of 48 to 108 megapixels (15 to 40 MB); Discord lets an account without a
 * subscription upload 10 MB, others up to 500 MB.
 *
 * Pixels by what decoding costs in memory and in time on one busy core (model/README.md, "Large photos"): JPEG shrinks
 * while it is decoded, PNG, WebP, TIFF and GIF are decoded in strips or at 4 to 8 bytes a pixel at worst, so 108-megapixel
 * phones fit with 0.9 GB at the very worst. HEIC takes 12 bytes a pixel and 0.1 s a megapixel: 50 megapixels hold
 * what phones write as HEIC. AVIF takes 19 bytes a pixel and 0.2 s a megapixel, and hardly any camera writes it.
 */
export const defaultLimits: Limits = {
  maxBytes: 40 * 1024 * 1024,
  maxPixels: { heic: 50_000_000, avif: 25_000_000, other: 110_000_000 },
  timeMs: 15_000,
  maxFaces: 25,
};

/** The pixels that a photo of this format may have. */
export function pixelLimit(format: string, { maxPixels }: Limits): number {
  return format === 'heic' || format === 'avif' ? maxPixels[format] : maxPixels.other;
}
