import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../bot/text.ts';
import { outlineText, textWidth, wrapText } from '../../../stories/fonts/outline-text.ts';
import { readStory } from '../../../stories/read-story.ts';

const place = { x: 0, y: 0, size: 20 } as const;

describe('text as outlines', () => {
  it.each(['Straße', '¿Dónde está?', 'Łódź', 'Ωμέγα', 'Москва', '最後の飛行機', 'ひらがなカタカナ'])(
    'has a shape for every letter of "%s"',
    (text) => {
      for (const letter of text.replaceAll(' ', '')) expect(outlineText(letter, place), letter).not.toBe('');
    },
  );

  it('holds only what a path may hold, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.double({ min: -500, max: 3000, noNaN: true }),
        fc.integer({ min: 8, max: 60 }),
        (text, x, size) => {
          expect(outlineText(text, { x, y: x / 3, size, anchor: 'middle' })).toMatch(/^[MLQCZ\d .-]*$/);
        },
      ),
    );
  });

  it('leaves out signs that no font has, and tells by an ellipsis that there is a word', () => {
    expect(outlineText('a😀b', place)).toBe(outlineText('ab', place));
    expect(outlineText('한국어', place)).toBe(outlineText('…', place));
    expect(outlineText('Seoul 서울 1', place)).toBe(outlineText('Seoul … 1', place));
  });

  it('has a shape for every letter that a map of Last Flight shows, in each of its languages', async () => {
    const read = await readStory('stories/last-flight');
    const stories = read.kind === 'story' ? Object.values(read.story.translations ?? {}) : [];
    expect(stories.map(({ language }) => language)).toEqual(['de', 'es-ES', 'ja']);
    const unknown = outlineText('…', place);
    for (const { language, title, rooms } of stories) {
      const words = wordsIn(language);
      const told = [
        words.say('scene.moves', { count: 12 }),
        words.say('map.verdict.win'),
        words.say('map.verdict.fail'),
      ];
      for (const text of [title, ...Object.values(rooms).map((room) => room.title), ...told])
        for (const letter of text.replaceAll(' ', ''))
          expect(['', unknown], `${letter} in ${text}`).not.toContain(outlineText(letter, place));
    }
  });

  it('begins, ends or has its middle where it is told to', () => {
    const leftmost = (d: string): number => Math.min(...[...d.matchAll(/M(-?[\d.]+) /g)].map(([, x]) => Number(x)));
    const width = textWidth('mmm', 20);
    const start = leftmost(outlineText('mmm', { ...place, anchor: 'start' }));
    expect(leftmost(outlineText('mmm', { ...place, anchor: 'end' }))).toBeCloseTo(start - width, 0);
    expect(leftmost(outlineText('mmm', { ...place, anchor: 'middle' }))).toBeCloseTo(start - width / 2, 0);
  });
});

describe('wrapping', () => {
  it('keeps every line within the width and all words that fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'song', 'lighthouse', '最後の', 'x'), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 1, max: 4 }),
        (words, width, lines) => {
          const text = words.join(' ');
          const wrapped = wrapText(text, { size: 16, width, lines });
          expect(wrapped.length).toBeLessThanOrEqual(lines);
          for (const line of wrapped) expect(textWidth(line, 16)).toBeLessThanOrEqual(width + 0.01);
          const isCut = wrapped.some((line) => line.endsWith('…'));
          if (!isCut) expect(wrapped.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });

  it('breaks Japanese between any two letters, but never before a full stop', () => {
    const wrapped = wrapText('最後の飛行機に乗る。', { size: 20, width: 62, lines: 9 });
    expect(wrapped.length).toBeGreaterThan(2);
    for (const line of wrapped) expect(line.startsWith('。')).toBe(false);
  });
});
