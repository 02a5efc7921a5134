import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../playground/page/src/markdown/blocks.ts';
import { emojiAddress, splitEmoji } from '../../playground/page/src/markdown/emoji.ts';
import { parseInline } from '../../playground/page/src/markdown/inline.ts';
import { isOnlyEmoji } from '../../playground/page/src/markdown/only-emoji.ts';
import { plainText } from '../../playground/page/src/markdown/plain-text.ts';
import type { Block, Inline } from '../../playground/page/src/markdown/syntax.ts';
import { timestampText } from '../../playground/page/src/markdown/timestamp.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const marked = (kind: 'strong' | 'emphasis' | 'underline' | 'strikethrough' | 'spoiler', ...children: Inline[]) => ({
  kind,
  children,
});
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });

describe('inline markdown', () => {
  it('reads bold, italic, underline, strikethrough and spoiler', () => {
    expect(parseInline('**b** *i* _i_ __u__ ~~s~~ ||x||')).toEqual([
      marked('strong', text('b')),
      text(' '),
      marked('emphasis', text('i')),
      text(' '),
      marked('emphasis', text('i')),
      text(' '),
      marked('underline', text('u')),
      text(' '),
      marked('strikethrough', text('s')),
      text(' '),
      marked('spoiler', text('x')),
    ]);
  });

  it('reads marks inside marks', () => {
    expect(parseInline('***both***')).toEqual([marked('strong', marked('emphasis', text('both')))]);
    expect(parseInline('**bold *and italic***')).toEqual([
      marked('strong', text('bold '), marked('emphasis', text('and italic'))),
    ]);
  });

  it('leaves lone marks, snake_case and sums alone', () => {
    for (const plain of ['2 * 3 * 4', 'snake_case_name', '**', '5 ** 2', 'a_b', '*', '~~', '||', '[x](y)', '<@>', '`'])
      expect(parseInline(plain)).toEqual([text(plain)]);
  });

  it('takes escaped marks as they are', () => {
    expect(parseInline('\\*not italic\\* \\# \\<@1\\>')).toEqual([text('*not italic* # <@1>')]);
  });

  it('keeps everything inside code', () => {
    expect(parseInline('`**x** <@1>` ``a ` b``')).toEqual([
      { kind: 'code', code: '**x** <@1>' },
      text(' '),
      { kind: 'code', code: 'a ` b' },
    ]);
  });

  it('links to the web only', () => {
    expect(parseInline('[*here*](https://example.org/a)')).toEqual([
      { kind: 'link', href: 'https://example.org/a', children: [marked('emphasis', text('here'))] },
    ]);
    expect(parseInline('see https://example.org/b.')).toEqual([
      text('see '),
      { kind: 'link', href: 'https://example.org/b', children: [text('https://example.org/b')] },
      text('.'),
    ]);
    for (const hostile of ['[x](javascript:alert(1))', '[x](data:text/html,1)', '<javascript:alert(1)>'])
      expect(parseInline(hostile)).toEqual([text(hostile)]);
  });

  it('reads mentions and moments', () => {
    expect(parseInline('<@12> <@!13> <#14> </start:15> <t:99> <t:-5:R>')).toEqual([
      { kind: 'user', id: '12' },
      text(' '),
      { kind: 'user', id: '13' },
      text(' '),
      { kind: 'channel', id: '14' },
      text(' '),
      { kind: 'command', name: 'start' },
      text(' '),
      { kind: 'timestamp', seconds: 99, style: 'f' },
      text(' '),
      { kind: 'timestamp', seconds: -5, style: 'R' },
    ]);
  });
});

describe('blocks of markdown', () => {
  it('reads headings, subtext and paragraphs with their line breaks', () => {
    expect(parseMarkdown('# One\n## Two\n### Three\n#### Four\n-# small\na\nb\n\nc')).toEqual([
      { kind: 'heading', level: 1, children: [text('One')] },
      { kind: 'heading', level: 2, children: [text('Two')] },
      { kind: 'heading', level: 3, children: [text('Three')] },
      paragraph(text('#### Four')),
      { kind: 'subtext', children: [text('small')] },
      paragraph(text('a\nb\n\nc')),
    ]);
  });

  it('reads quotes, of some lines or of all that follow', () => {
    expect(parseMarkdown('> a\n> b\nc')).toEqual([
      { kind: 'quote', blocks: [paragraph(text('a\nb'))] },
      paragraph(text('c')),
    ]);
    expect(parseMarkdown('> > a')).toEqual([{ kind: 'quote', blocks: [paragraph(text('> a'))] }]);
    expect(parseMarkdown('a\n>>> b\n# c')).toEqual([
      paragraph(text('a')),
      { kind: 'quote', blocks: [paragraph(text('b')), { kind: 'heading', level: 1, children: [text('c')] }] },
    ]);
  });

  it('reads lists in lists and numbers from where they begin', () => {
    expect(parseMarkdown('- a\n  - b\n- c\n3. d\n4. e')).toEqual([
      {
        kind: 'list',
        items: [
          { children: [text('a')], lists: [{ kind: 'list', items: [{ children: [text('b')], lists: [] }] }] },
          { children: [text('c')], lists: [] },
        ],
      },
      {
        kind: 'list',
        start: 3,
        items: [
          { children: [text('d')], lists: [] },
          { children: [text('e')], lists: [] },
        ],
      },
    ]);
  });

  it('reads code blocks, in a quote and in the middle of a line too', () => {
    expect(parseMarkdown('a\n```js\nlet **x**\n```\nb')).toEqual([
      paragraph(text('a')),
      { kind: 'code-block', code: 'let **x**' },
      paragraph(text('b')),
    ]);
    expect(parseMarkdown('a ```b``` c')).toEqual([
      paragraph(text('a ')),
      { kind: 'code-block', code: 'b' },
      paragraph(text(' c')),
    ]);
    expect(parseMarkdown('> ```\n> b\n> ```')).toEqual([
      { kind: 'quote', blocks: [{ kind: 'code-block', code: 'b' }] },
    ]);
  });

  it('has nothing for nothing', () => {
    expect(parseMarkdown('')).toEqual([]);
    expect(parseMarkdown(' \n ')).toEqual([]);
  });
});

const markdownLike = fc
  .array(
    fc.constantFrom(
      '*',
      '**',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '```',
      '\\',
      '[',
      '](',
      ')',
      '<',
      '>',
      '\n',
      '# ',
      '- ',
      '> ',
      '>>> ',
      '-# ',
      '1. ',
      'https://a.b',
      '<@1>',
      '<t:1:R>',
      'x',
      ' ',
      '😀',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

function hrefs(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(hrefs);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'href' ? [String(each)] : hrefs(each)));
}

describe('markdown of any kind', () => {
  it('is read without a throw and never links anywhere but to the web', () => {
    fc.assert(
      fc.property(fc.oneof(markdownLike, fc.string({ unit: 'binary', maxLength: 200 })), (source) => {
        for (const href of hrefs(parseMarkdown(source))) expect(new URL(href).protocol).toMatch(/^https?:$/);
      }),
    );
  });

  it('leaves plain words as they are', () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,12}$/).filter((each) => !/https?/.test(each));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (list) => {
        expect(parseMarkdown(list.join(' '))).toEqual([paragraph(text(list.join(' ')))]);
      }),
    );
  });

  it('holds four thousand marks that close nothing', () => {
    for (const mark of ['*', '_', '`', '|', '~', '[', '<', '\\', '> ', '- ', '**a ', '||a '])
      expect(parseMarkdown(mark.repeat(4000 / mark.length)).length).toBeGreaterThan(0);
  });
});

describe('what a text says aloud', () => {
  it('is its words, without marks, bars and spoilers', () => {
    expect(plainText('## Home\n😄 `█████░░░░░` **97.31%** happy\n||secret|| `/face`')).toBe(
      'Home 😄 97.31% happy spoiler /face',
    );
    expect(plainText('- a\n- b\n> c')).toBe('a. b c');
  });
});

describe('moments', () => {
  const now = Date.UTC(2026, 10, 25, 12);
  it('are told relative to now', () => {
    expect(timestampText(now / 1000 - 7200, 'R', now, 'en')).toBe('2 hours ago');
    expect(timestampText(now / 1000 + 90, 'R', now, 'en')).toBe('in 1 minute');
    expect(timestampText(now / 1000, 'R', now, 'en')).toBe('now');
  });

  it('are told in every style, and outside of the calendar as a number', () => {
    for (const style of ['t', 'T', 'd', 'D', 'f', 'F', 'R'] as const) {
      expect(timestampText(now / 1000, style, now, 'en')).not.toBe('');
      expect(timestampText(9e12, style, now, 'en')).toBe('9000000000000');
    }
  });
});

describe('a message of emoji only', () => {
  it('is told from text', () => {
    for (const emoji of ['😀', '😀 🎉', '👨‍👩‍👧', '🇯🇵', '👍🏽']) expect(isOnlyEmoji(emoji)).toBe(true);
    for (const other of ['', ' ', 'a', '😀 ok', '1', '#', '😀'.repeat(28)]) expect(isOnlyEmoji(other)).toBe(false);
  });
});

describe('emoji', () => {
  it('are found in text, joined ones as one, and nothing is lost', () => {
    expect(splitEmoji('a 😄 b👨‍👩‍👧🇯🇵👍🏽 ⚠️ 1 # © ♥')).toEqual(
      [
        ['text', 'a '],
        ['emoji', '😄'],
        ['text', ' b'],
        ['emoji', '👨‍👩‍👧'],
        ['emoji', '🇯🇵'],
        ['emoji', '👍🏽'],
        ['text', ' '],
        ['emoji', '⚠️'],
        ['text', ' 1 # © ♥'],
      ].map(([kind, text]) => ({ kind, text })),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          splitEmoji(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('each have a drawing', () => {
    for (const emoji of ['😄', '⚠️', '▶', '▶️', '📷', '❤️‍🔥', '👨‍👩‍👧', '🇯🇵', '👍🏽', '1️⃣'])
      expect(existsSync(`node_modules/@twemoji/svg/${basename(emojiAddress(emoji))}`), emoji).toBe(true);
  });
});
