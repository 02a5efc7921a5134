import { parseTwee } from 'extwee';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feelings } from '../../../game/feeling.ts';
import { loadStories } from '../../../stories/load-stories.ts';
import { findMarkup } from '../../../stories/markup.ts';
import type { Story } from '../../../stories/story.ts';
import { passagePositions } from '../../../stories/tools/passage-positions.ts';
import { ifidOf, passageSize, toTwee } from '../../../stories/tools/to-twee.ts';
import { anyStory, ending, fakeStory, passage } from '../../game/builders.ts';
import { pathOf } from '../check-folder.ts';

/** Where the links of a passage lead, found as Twine does (its src/util/parse-links.ts): `[[text->target][setter]]`. */
const linksOf = (text: string): string[] =>
  [...text.matchAll(/\[\[(.*?)\]\]/g)].map(
    ([, link = '']) =>
      link
        .replace(/\]\[.*$/, '')
        .split('->')
        .at(-1) ?? '',
  );

const targetsOf = (story: Story, id: string): string[] => {
  const room = story.rooms[id];
  if (room === undefined || room.kind === 'ending') return [];
  return feelings.flatMap((feeling) => room.directions[feeling].map(({ to }) => to));
};

/** What a text shows: with its entities read. */
const shown = (text: string): string => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

const passageNamed = (twee: string, name: string) => {
  const found = parseTwee(twee).passages.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no passage "${name}".`);
  return found;
};

const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc
      .array(
        fc.constantFrom('::', '[[', ']]', '->', '][', '<<', '>>', '$x', '_y', '//', "''", '"', '\\', '\n', '{', 'a b'),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => text.replaceAll('*', '').trim())
  .filter((text) => text !== '' && findMarkup(text) === undefined);

describe('a story as Twee 3', () => {
  it('gives a parser of Twee back every room, every link and the start', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const parsed = parseTwee(toTwee(story, new Map()));
        expect(parsed.name).toBe(story.title);
        expect(parsed.start).toBe(story.start);
        const passages = parsed.passages.filter(({ name }) => Object.hasOwn(story.rooms, name));
        expect(passages.map(({ name }) => name)).toEqual(Object.keys(story.rooms));
        for (const { name, text } of passages) expect(linksOf(text)).toEqual(targetsOf(story, name));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps its rooms, links and words apart from the format, whatever is written in it', () => {
    fc.assert(
      fc.property(anyText, anyText, (roomText, directionText) => {
        const to = [{ to: 'end', text: directionText }];
        const story = fakeStory([
          passage('hall', { happy: to, sad: to, anger: to, fear: to, disgust: to }, { texts: [{ text: roomText }] }),
          ending('end', 'win'),
        ]);
        const twee = toTwee(story, new Map());
        expect(parseTwee(twee).passages.map(({ name }) => name)).toEqual(
          expect.arrayContaining(['StoryInit', 'hall', 'end']),
        );
        const { text } = passageNamed(twee, 'hall');
        expect(linksOf(text)).toEqual(Array(5).fill('end'));
        expect(shown(text)).toContain(roomText);
      }),
    );
  });

  it('asks in Twine for things, visits and players as the story does here', () => {
    const story = fakeStory([
      passage(
        'hall',
        {
          happy: [
            { id: 'a', condition: { kind: 'has', thing: 'key' }, to: 'hall', text: 'in' },
            { id: 'b', condition: { kind: 'seen', room: 'hall', comparison: '>=', count: 2 }, to: 'end', text: 'out' },
            { id: 'c', to: 'end', text: 'on' },
          ],
          sad: 'end',
          anger: 'end',
          fear: 'end',
          disgust: 'end',
        },
        { gives: ['key'], takes: ['lamp'] },
      ),
      ending('end', 'fail', {
        texts: [
          {
            condition: {
              kind: 'and',
              conditions: [
                { kind: 'lacks', thing: 'key' },
                { kind: 'players', comparison: '!=', count: 1 },
                { kind: 'seen', room: 'hall', comparison: '=', count: 1 },
              ],
            },
            text: 'Alone.',
          },
          { text: 'The end.' },
        ],
      }),
    ]);
    const twee = toTwee(story, new Map());
    expect(passageNamed(twee, 'hall').text).toContain(
      '<<if $things.includes("key")>>[[happy->hall][$lead to "in"]]<<elseif visited("hall") - 1 gte 2>>[[happy->end][$lead to "out"]]<<else>>[[happy->end][$lead to "on"]]<</if>>',
    );
    expect(passageNamed(twee, 'hall').text).toContain(
      '<<run $things.delete("lamp")>><<run $things.pushUnique("key")>>',
    );
    expect(passageNamed(twee, 'end').text).toContain(
      '<<if !$things.includes("key") and $players isnot 1 and visited("hall") is 1>>Alone.<<else>>The end.<</if>>',
    );
    expect(passageNamed(twee, 'end').tags).toEqual(['fail']);
  });

  it('lays its passages out so that none covers another', async () => {
    const { stories } = await loadStories(pathOf('../../stories'));
    for (const story of stories) {
      const places = [...(await passagePositions(story)).values()];
      expect(places).toHaveLength(Object.keys(story.rooms).length);
      for (const [index, one] of places.entries()) {
        for (const other of places.slice(index + 1)) {
          const isApart =
            Math.abs(one.left - other.left) >= passageSize.width || Math.abs(one.top - other.top) >= passageSize.height;
          expect(isApart).toBe(true);
        }
      }
    }
  });

  it('has the same IFID each time, of the form that Twine gives its own, and another for another story', () => {
    expect(ifidOf('last-flight')).toBe(ifidOf('last-flight'));
    expect(ifidOf('last-flight')).not.toBe(ifidOf('first-flight'));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]+$/), (id) => {
        expect(ifidOf(id)).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
      }),
    );
  });
});
