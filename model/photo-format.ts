import { type FileTypeResult, fileTypeFromBuffer } from 'file-type';
import type { OtherFile, OtherPicture, Refused } from './face-reader.ts';

/** A picture that this reader decodes, by its format's usual file ending, or why it does not. */
export type PhotoFormat = { readonly kind: 'decodable'; readonly format: string } | Refused;

/** What sharp's prebuilt library decodes and people post as photos (FACTS.md, P1), and HEIC, for which there is another. */
const decodable = new Set(['jpg', 'png', 'apng', 'webp', 'gif', 'avif', 'tif', 'heic']);

const otherPictures: Readonly<Record<string, OtherPicture>> = {
  ...Object.fromEntries(['cr2', 'cr3', 'dng', 'nef', 'arw', 'orf', 'rw2', 'raf'].map((raw) => [raw, 'camera-raw'])),
  ...Object.fromEntries(['jp2', 'jpx', 'jpm', 'j2c'].map((jpeg2000) => [jpeg2000, 'jpeg-2000'])),
  jxl: 'jpeg-xl',
  bmp: 'bmp',
  psd: 'photoshop',
  ico: 'icon',
  cur: 'icon',
  icns: 'icon',
};

const videoContainers = new Set(['asf', 'flv', 'swf', 'mxf', 'rm', 'mj2']);
const archives = new Set([
  'zip',
  'tar',
  'tar.gz',
  'rar',
  'gz',
  'bz2',
  '7z',
  'xz',
  'zst',
  'lz',
  'lz4',
  'lzh',
  'Z',
  'cab',
]);
const documentTypes = /opendocument|officedocument|ms-(word|excel|powerpoint)|rtf|epub|mobipocket|postscript|x-cfb/;
const textTypes = /^text\/|xml/;

/** Text in which an SVG's root element may stand, comments and declarations before it included. */
const searchedTextBytes = 4096;

/** Names a file by its first bytes; names and content types that came with it are not to be trusted (FACTS.md, D11). */
export async function recognisePhoto(bytes: Uint8Array): Promise<PhotoFormat> {
  if (bytes.byteLength === 0) return { kind: 'refused', reason: 'not-a-picture', looksLike: 'nothing' };
  const text = textAtStart(bytes);
  if (/^\s*</.test(text ?? '') && /<svg[\s>]/i.test(text ?? '')) {
    return { kind: 'refused', reason: 'unsupported-picture', looksLike: 'svg', format: 'svg' };
  }
  const still = stillFormat(bytes);
  if (still !== undefined) return still;
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // UTF-16's byte order mark passes for the beginning of MPEG audio.
  if (text !== undefined && (type === undefined || type.mime.startsWith('audio/'))) {
    return { kind: 'refused', reason: 'not-a-picture', looksLike: 'text' };
  }
  if (type === undefined) return { kind: 'refused', reason: 'not-a-picture', looksLike: 'unknown' };
  return sorted(type);
}

function sorted({ ext, mime }: FileTypeResult): PhotoFormat {
  if (decodable.has(ext)) return { kind: 'decodable', format: ext };
  const looksLike = otherFile(ext, mime);
  if (looksLike === 'unknown' && mime.startsWith('image/')) {
    return { kind: 'refused', reason: 'unsupported-picture', looksLike: otherPictures[ext] ?? 'unknown', format: ext };
  }
  return { kind: 'refused', reason: 'not-a-picture', looksLike, format: ext };
}

function otherFile(ext: string, mime: string): OtherFile {
  if (mime.startsWith('video/') || videoContainers.has(ext)) return 'video';
  if (mime.startsWith('audio/') || mime === 'application/ogg') return 'sound';
  if (ext === 'pdf') return 'pdf';
  if (archives.has(ext)) return 'archive';
  if (documentTypes.test(mime)) return 'document';
  return textTypes.test(mime) ? 'text' : 'unknown';
}

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
const avifBrands = new Set(['avif', 'avis']);

/** What heic-decode accepts as a file's first brand. */
const heicDecodeBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1']);

/**
 * Tells HEIC and AVIF apart by all brands of the `ftyp` box that both begin with (ISO/IEC 14496-12, 4.3): a first brand
 * `mif1` may be either. `undefined` for all other files.
 */
function stillFormat(bytes: Uint8Array): PhotoFormat | undefined {
  const letters = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  if (letters.slice(4, 8) !== 'ftyp') return undefined;
  const end = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const first = letters.slice(8, 12);
  const others = letters.slice(16, end).match(/.{4}/gs) ?? [];
  const codec = [first, ...others].find((brand) => heicBrands.has(brand) || avifBrands.has(brand));
  if (codec === undefined) return undefined;
  if (avifBrands.has(codec)) return { kind: 'decodable', format: 'avif' };
  if (heicDecodeBrands.has(first)) return { kind: 'decodable', format: 'heic' };
  return { kind: 'refused', reason: 'unsupported-picture', looksLike: 'unknown', format: 'heif' };
}

/** The file's beginning, if it is text: UTF-8, or UTF-16 behind a byte order mark, without control characters. */
function textAtStart(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, searchedTextBytes);
  const encoding =
    start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    // A character may be cut at the end: `stream` waits for its rest instead of failing.
    const text = new TextDecoder(encoding, { fatal: true }).decode(start, { stream: true });
    return /[^\P{Cc}\t\n\f\r]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
