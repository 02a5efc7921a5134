import sharp, { type Sharp } from 'sharp';
import { decodeHeic } from './decode-heic.ts';
import type { Refused } from './face-reader.ts';
import { type Limits, pixelLimit } from './limits.ts';
import { recognisePhoto } from './photo-format.ts';
import type { Picture } from './picture.ts';
import { type ColourMatrix, matrixToSrgb, toSrgb } from './wide-gamut.ts';

/** A photo whose header was read and found acceptable; its pixels are decoded as they are asked for. */
export interface Photo {
  /** Size of the upright image in pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * Decodes the upright photo so that its longer side is `longSide` pixels, or its own size if that is less.
   * @param seconds After which native decoding is given up.
   */
  decode(longSide: number, seconds: number): Promise<Decoded>;
}

export type Opened = { readonly kind: 'opened'; readonly photo: Photo } | Refused;
export type Decoded = { readonly kind: 'decoded'; readonly picture: Picture } | Refused;

/** What transparent photos are laid upon: neither the black nor the white that would pass for hair or light. */
const ground = '#808080';

/** Looks at the bytes and the header before anything is decoded, so that a bomb costs nothing (FACTS.md, P4). */
export async function openPhoto(bytes: Uint8Array, limits: Limits): Promise<Opened> {
  if (bytes.byteLength > limits.maxBytes) return refused('too-big');
  const recognised = await recognisePhoto(bytes);
  if (recognised.kind === 'refused') return recognised;
  const { format } = recognised;
  return format === 'heic' ? openHeic(bytes, limits) : openWithSharp(bytes, format, limits);
}

async function openWithSharp(bytes: Uint8Array, format: string, limits: Limits): Promise<Opened> {
  const maxPixels = pixelLimit(format, limits);
  const source = () =>
    sharp(bytes, { failOn: 'truncated', limitInputPixels: maxPixels, pages: 1, sequentialRead: true });
  try {
    const { width, pageHeight, height, autoOrient } = await source().metadata();
    if (width * (pageHeight ?? height) > maxPixels) return refused('too-big', format);
    const size = pageHeight === undefined ? autoOrient : { width, height: pageHeight };
    return {
      kind: 'opened',
      photo: { ...size, decode: (longSide, seconds) => decode(source().autoOrient(), format, longSide, seconds) },
    };
  } catch (error) {
    return refusedFor(error, format);
  }
}

/** A HEIC is decoded when it is opened: libheif knows no smaller size, and gives it upright. */
async function openHeic(bytes: Uint8Array, limits: Limits): Promise<Opened> {
  const format = 'heic';
  const maxPixels = pixelLimit(format, limits);
  const heic = await decodeHeic(bytes, maxPixels, limits.timeMs);
  if (heic.kind !== 'decoded') return refused(heic.kind, format);
  const { width, height, pixels } = heic;
  const matrix = await matrixOf(bytes);
  const source = () => sharp(pixels, { raw: { width, height, channels: 4 }, limitInputPixels: maxPixels });
  return {
    kind: 'opened',
    photo: {
      width,
      height,
      async decode(longSide, seconds) {
        const decoded = await decode(source(), format, longSide, seconds);
        if (decoded.kind === 'refused' || matrix === undefined) return decoded;
        return { kind: 'decoded', picture: toSrgb(decoded.picture, matrix) };
      },
    },
  };
}

/** libheif leaves the colours as they are; of a HEIC's profile, sharp knows at least what it is. */
async function matrixOf(heic: Uint8Array): Promise<ColourMatrix | undefined> {
  const profile = await sharp(heic)
    .metadata()
    .then(({ icc }) => icc)
    .catch(() => undefined);
  return profile === undefined ? undefined : matrixToSrgb(profile);
}

async function decode(source: Sharp, format: string, longSide: number, seconds: number): Promise<Decoded> {
  try {
    const { data, info } = await source
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .flatten({ background: ground })
      .removeAlpha()
      .timeout({ seconds: Math.max(1, Math.ceil(seconds)) })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 3) return refused('unreadable-picture', format);
    return { kind: 'decoded', picture: { width: info.width, height: info.height, pixels: data } };
  } catch (error) {
    return refusedFor(error, format);
  }
}

/** sharp's errors carry no codes; these are the two messages that mean something else than a broken file. */
function refusedFor(error: unknown, format: string): Refused {
  const message = error instanceof Error ? error.message : '';
  if (/pixel limit/i.test(message)) return refused('too-big', format);
  if (/timeout/i.test(message)) return refused('too-slow', format);
  return refused('unreadable-picture', format);
}

function refused(reason: 'too-big' | 'too-slow' | 'unreadable-picture', format?: string): Refused {
  return format === undefined ? { kind: 'refused', reason } : { kind: 'refused', reason, format };
}
