import { fileTypeFromBuffer } from 'file-type';

/** What a file's bytes look like, and whether this reader decodes it. */
export type PhotoFormat =
  | { readonly kind: 'decodable'; readonly format: string }
  | { readonly kind: 'unsupported-picture'; readonly format: string }
  | { readonly kind: 'not-a-picture'; readonly format?: string };

/** The formats that sharp's prebuilt library decodes and that people post as photos (FACTS.md, P1). */
const decodable = new Set(['jpg', 'png', 'apng', 'webp', 'gif', 'avif', 'tif']);

/** Text in which an SVG's root element may stand, comments and declarations before it included. */
const svgSearchBytes = 4096;

/** Names a file by its first bytes; names and content types that came with it are not to be trusted (FACTS.md, D11). */
export async function recognisePhoto(bytes: Uint8Array): Promise<PhotoFormat> {
  if (looksLikeSvg(bytes)) return { kind: 'unsupported-picture', format: 'svg' };
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type === undefined) return { kind: 'not-a-picture' };
  if (decodable.has(type.ext)) return { kind: 'decodable', format: type.ext };
  const kind = type.mime.startsWith('image/') ? 'unsupported-picture' : 'not-a-picture';
  return { kind, format: type.ext };
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, svgSearchBytes)).trimStart();
  return start.startsWith('<') && /<svg[\s>]/i.test(start);
}
