import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, shorten } from '../../../bot/render/limits.ts';

describe('shortening', () => {
  it('leaves a text at the limit alone and cuts one past it to the limit', () => {
    expect(shorten('abcd', 4)).toBe('abcd');
    expect(shorten('abcde', 4)).toBe('abc…');
  });

  it('never leaves half of an emoji', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const short = shorten(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(() => encodeURIComponent(short)).not.toThrow();
      }),
    );
  });
});

describe('escaping', () => {
  it('keeps what a player wrote from becoming formatting, a mention or a link', () => {
    expect(escapeMarkdown('**x** <@1> [a](b) `c`')).toBe('\\*\\*x\\*\\* \\<\\@1\\> \\[a\\]\\(b\\) \\`c\\`');
  });
});
