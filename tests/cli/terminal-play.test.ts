import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playInTerminal, type Terminal, understandWord } from '../../cli/terminal-play.ts';
import { feelings } from '../../game/feeling.ts';
import { randomFrom } from '../../stories/art/random.ts';
import type { Story } from '../../stories/story.ts';
import { anyStory, ending, fakeStory, passage } from '../game/builders.ts';

/** Types these lines; what is written comes back as one text. */
function openTerminal(lines: readonly string[]) {
  const written: string[] = [];
  const terminal: Terminal = {
    lines: (async function* () {
      yield* lines;
    })(),
    write: (text) => written.push(text),
    bold: (text) => `<b>${text}</b>`,
    italic: (text) => `<i>${text}</i>`,
    width: 40,
    echoes: true,
  };
  return { terminal, shown: () => written.join('') };
}

async function play(story: Story, lines: readonly string[], seed = 1) {
  const { terminal, shown } = openTerminal(lines);
  const played = await playInTerminal(story, terminal, { players: 1, random: randomFrom(seed) });
  return { played, shown: shown() };
}

const story = fakeStory([
  passage('gate', { happy: 'hall', sad: 'hall', anger: 'fall', fear: 'fall', disgust: 'hall' }),
  passage('hall', 'boat', {
    gives: ['key'],
    texts: [{ text: 'A *very* long hall, as long as a **Monday**, with a carpet that never ends.' }],
  }),
  ending('boat', 'win'),
  ending('fall', 'fail'),
]);

describe('a story in the terminal', () => {
  it('shows title, text and things held, and at the end how it went and the road', async () => {
    const { played, shown } = await play(story, ['happy', 'a']);
    expect(shown).toContain('== Room hall ==');
    expect(shown).toContain('A <i>very</i> long hall');
    expect(shown).toContain('<b>Monday</b>');
    expect(shown).toContain('You hold: key');
    expect(shown).toContain('You made it, in 2 moves.');
    expect(shown).toContain('Your road: gate -happy-> hall -anger-> boat');
    expect(played).toMatchObject({ room: 'boat', ending: 'win' });
  });

  it('takes several words in a line, first letters and capitals, and says which word it did not know', async () => {
    const { played, shown } = await play(story, ['HAPPY blue  b', '', 'F']);
    expect(shown).toContain('"blue" is none of these.');
    expect(played).toMatchObject({ room: 'fall', ending: 'fail', play: { road: [{ feeling: 'fear' }] } });
    expect(shown).toContain('Here the story ends, after 1 move.');
  });

  it('stops at the end of the input or when told to, and shows the road so far', async () => {
    const { played, shown } = await play(story, ['h']);
    expect(played).toMatchObject({ room: 'hall', ending: null });
    expect(shown).toMatch(/Your road: gate -happy-> hall\n$/);
    expect((await play(story, ['quit', 'h'])).played).toMatchObject({ room: 'gate', ending: null });
  });

  it('draws the same feelings by lot for the same seed', async () => {
    const lots = ['? ? ? ? ? ? ? ?'];
    const round = fakeStory([passage('gate', 'gate'), ending('boat', 'win')]);
    const roadOf = async (seed: number) =>
      (await play(round, lots, seed)).played.play.road.map(({ feeling }) => feeling);
    expect(await roadOf(7)).toEqual(await roadOf(7));
    expect(await roadOf(7)).not.toEqual(await roadOf(8));
  });

  it('never leaves the graph and never fails, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyStory,
        fc.array(fc.oneof(fc.constantFrom(...feelings, '?', 'b'), fc.string())),
        async (any, lines) => {
          const { played } = await play(any, lines);
          expect(Object.keys(any.rooms)).toContain(played.room);
          expect(played.ending !== null).toBe(any.rooms[played.room]?.kind === 'ending');
        },
      ),
    );
  });
});

describe('a typed word', () => {
  it('may be any beginning of a feeling', () => {
    expect(['h', 'sa', 'Anger', 'f', 'dis'].map((word) => understandWord(word))).toEqual(
      feelings.map((feeling) => ({ kind: 'feeling', feeling })),
    );
    expect(['b', 'q', '?', 'happyy', 'x'].map((word) => understandWord(word).kind)).toEqual([
      'back',
      'quit',
      'lot',
      'unknown',
      'unknown',
    ]);
  });
});
