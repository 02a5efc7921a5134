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
 * Pixels by what decoding costs (measured: model/README.md, "Large photos"). JPEG shrinks while it is decoded, PNG, TIFF and
 * lossy WebP come in strips; at worst, a progressive JPEG in CMYK, 8 bytes a pixel: 110 megapixels hold a phone's 108 in
 * 0.9 GB. HEIC takes 13 bytes a pixel and 0.1 s a megapixel: 50 megapixels hold what phones write as HEIC. AVIF takes 19
 * bytes a pixel and 0.15 s a megapixel, and hardly any camera writes it.
 *
 * 15 s are twice what the slowest of these takes on a core that is its own.
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
