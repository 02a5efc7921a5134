/** A call is one list in one object; clients may write a few fields beside it. */
const maxParts = 100;

const partSigns = [...'[{,'].map((sign) => sign.charCodeAt(0));

export type ParsedCall =
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'wrong-json' | 'wrong-shape' };

/**
 * Parses a call whose one large part is a string. A large body made of many small parts would take seconds and a gigabyte
 * to parse, and everybody else would wait: it is refused before.
 */
export function parseCall(bytes: Uint8Array): ParsedCall {
  if (hasManyParts(bytes)) return { kind: 'wrong-shape' };
  try {
    return { kind: 'json', json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { kind: 'wrong-json' };
  }
}

function hasManyParts(bytes: Uint8Array): boolean {
  let parts = 0;
  for (const sign of partSigns) {
    for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) {
      parts += 1;
      if (parts > maxParts) return true;
    }
  }
  return false;
}
