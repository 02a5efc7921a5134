import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDataUrl } from '../../../playground/classifier/decode-data-url.ts';

/** What WHATWG's forgiving-base64 decode makes of it, by the platform's own implementation. */
function decodedByPlatform(base64: string): Buffer | undefined {
  try {
    return Buffer.from(atob(base64), 'latin1');
  } catch {
    return undefined;
  }
}

/** Mostly base64, with all that can be wrong with it. */
const nearlyBase64 = fc.string({
  unit: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...'ABCDxyz0189+/') },
    { weight: 2, arbitrary: fc.constantFrom('=', ' ', '\n', '\t', '-', '_', ',', 'é', '\u0000', '\u00a0') },
  ),
  maxLength: 40,
});

describe('a data URL', () => {
  it('gives back the bytes that were put into it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(
          'data:image/jpeg;base64,',
          'DATA:IMAGE/PNG;Base64,',
          'data:;base64,',
          'data:image/x;a=b;base64,',
        ),
        fc.boolean(),
        (bytes, head, isPadded) => {
          const base64 = Buffer.from(bytes).toString('base64');
          const decoded = decodeDataUrl(head + (isPadded ? base64 : base64.replaceAll('=', '')));
          expect(decoded.kind).toBe('decoded');
          if (decoded.kind === 'decoded') expect([...decoded.bytes]).toEqual([...bytes]);
        },
      ),
    );
  });

  it("takes and refuses the same base64 as the platform's own decoder", () => {
    fc.assert(
      fc.property(nearlyBase64, (base64) => {
        const expected = decodedByPlatform(base64);
        const decoded = decodeDataUrl(`data:image/png;base64,${base64}`);
        expect(decoded.kind).toBe(expected === undefined ? 'wrong-base64' : 'decoded');
        if (decoded.kind === 'decoded') expect(Buffer.from(decoded.bytes)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('is told from everything else without an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['not-a-data-url', 'foreign-type', 'wrong-base64', 'decoded']).toContain(decodeDataUrl(text).kind);
        expect(decodeDataUrl(`https://${text}`).kind).toBe('not-a-data-url');
      }),
    );
  });

  it.each([
    ['data:text/html;base64,AAAA', 'foreign-type'],
    ['data:video/mp4;base64,AAAA', 'foreign-type'],
    ['data:image/jpeg,AAAA', 'not-a-data-url'],
    ['data:image/jpeg;base64', 'not-a-data-url'],
    [`data:image/${'a'.repeat(300)};base64,AAAA`, 'not-a-data-url'],
    ['', 'not-a-data-url'],
  ])('such as %s is %s', (url, kind) => {
    expect(decodeDataUrl(url).kind).toBe(kind);
  });
});
