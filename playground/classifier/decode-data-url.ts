export type DecodedDataUrl =
  | { readonly kind: 'decoded'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** `not-a-data-url`: no base64 data URL. `foreign-type`: it says that it is no picture. `wrong-base64`: broken or cut off. */
  | { readonly kind: 'not-a-data-url' | 'foreign-type' | 'wrong-base64' };

/** Longer than any media type with its parameters. */
const longestHead = 256;

/** RFC 2397, base64 only; without a type the bytes tell it, as they do in any case. */
const head = /^data:(?<type>[^;,]*)(?:;[^;,]*)*;base64$/i;

/**
 * Takes the bytes out of a data URL such as a browser's `readAsDataURL` makes. White space in its base64 is passed over
 * and padding may be missing, as WHATWG's forgiving-base64 decode has it; anything else that is not base64 is refused.
 */
export function decodeDataUrl(url: string): DecodedDataUrl {
  const comma = url.slice(0, longestHead).indexOf(',');
  const type = head.exec(url.slice(0, Math.max(comma, 0)))?.groups?.type;
  if (type === undefined) return { kind: 'not-a-data-url' };
  if (!mayBePicture(type)) return { kind: 'foreign-type' };
  const bytes = decodeBase64(url.slice(comma + 1));
  return bytes === undefined ? { kind: 'wrong-base64' } : { kind: 'decoded', bytes };
}

/** Whether a content type, its parameters cut off, promises a picture or at least nothing else. */
export function mayBePicture(type: string): boolean {
  return /^$|^image\/|^application\/octet-stream$/i.test(type.trim());
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const compact = /\s/.test(text) ? text.replace(/[\t\n\f\r ]+/g, '') : text;
  const padding = compact.length % 4 === 0 ? (/={1,2}$/.exec(compact.slice(-2))?.[0].length ?? 0) : 0;
  const digits = compact.length - padding;
  // Buffer takes the URL alphabet as well, and passes over what is in neither: then bytes are missing.
  if (digits % 4 === 1 || compact.includes('-') || compact.includes('_')) return undefined;
  const bytes = Buffer.from(compact, 'base64');
  return bytes.byteLength === Math.floor((digits * 3) / 4) ? bytes : undefined;
}
