import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, directionFor, evaluateCondition, follow, roomText } from '../../game/rules.ts';
import type { Play } from '../../game/session.ts';
import type { Condition, PassageRoom } from '../../stories/story.ts';
import { anyCondition, anyFeeling, anyStory, ending, fakeStory, passage } from './builders.ts';

const alone = { players: 1 };

describe('a condition', () => {
  const play: Play = { room: 'hall', things: ['torch'], visits: { hall: 3, attic: 2 }, road: [] };
  const holds = (condition: Condition, players = 1) => evaluateCondition(condition, play, { players });

  it('asks for things held and things lacked', () => {
    expect(holds({ kind: 'has', thing: 'torch' })).toBe(true);
    expect(holds({ kind: 'has', thing: 'key' })).toBe(false);
    expect(holds({ kind: 'lacks', thing: 'torch' })).toBe(false);
    expect(holds({ kind: 'lacks', thing: 'key' })).toBe(true);
  });

  it('counts earlier visits: the present visit of the present room is not one', () => {
    expect(holds({ kind: 'seen', room: 'hall', comparison: '=', count: 2 })).toBe(true);
    expect(holds({ kind: 'seen', room: 'attic', comparison: '=', count: 2 })).toBe(true);
    expect(holds({ kind: 'seen', room: 'cellar', comparison: '=', count: 0 })).toBe(true);
  });

  it('takes no room for seen whose id is a word that JavaScript knows', () => {
    expect(holds({ kind: 'seen', room: 'constructor', comparison: '=', count: 0 })).toBe(true);
  });

  it('counts players', () => {
    expect(holds({ kind: 'players', comparison: '>=', count: 2 }, 1)).toBe(false);
    expect(holds({ kind: 'players', comparison: '>=', count: 2 }, 2)).toBe(true);
  });

  it.each([
    ['=', [false, true, false]],
    ['!=', [true, false, true]],
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['>', [false, false, true]],
    ['>=', [false, true, true]],
  ] as const)('compares with %s', (comparison, expected) => {
    expect([1, 2, 3].map((players) => holds({ kind: 'players', comparison, count: 2 }, players))).toEqual(expected);
  });

  it('joined by "and" holds where each part does', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 4 }), (conditions) => {
        expect(holds({ kind: 'and', conditions })).toBe(conditions.every((condition) => holds(condition)));
      }),
    );
  });
});

describe('entering a room', () => {
  const story = fakeStory([
    passage('pier', 'cellar', { gives: ['torch', 'coin', 'torch'] }),
    passage('cellar', 'pier', {
      takes: ['coin'],
      gives: ['key'],
      texts: [
        { condition: { kind: 'has', thing: 'coin' }, text: 'rich' },
        { condition: { kind: 'seen', room: 'cellar', comparison: '>=', count: 1 }, text: 'again' },
        { condition: { kind: 'has', thing: 'key' }, text: 'a key' },
        { text: 'nothing' },
      ],
    }),
  ]);

  it('happens at the start of a story too', () => {
    expect(begin(story)).toEqual({ room: 'pier', things: ['coin', 'torch'], visits: { pier: 1 }, road: [] });
  });

  it('gives and takes before the text is chosen, and counts the visit', () => {
    const { play } = follow(story, begin(story), 'sad', alone);
    expect(play.things).toEqual(['key', 'torch']);
    expect(play.visits).toEqual({ pier: 1, cellar: 1 });
    expect(roomText(story, play, alone)).toBe('a key');
  });

  it('knows an earlier visit of the same room', () => {
    const once = follow(story, begin(story), 'sad', alone).play;
    const back = follow(story, once, 'happy', alone).play;
    expect(roomText(story, follow(story, back, 'fear', alone).play, alone)).toBe('again');
  });

  it('leaves a thing held that the room both takes and gives', () => {
    const swap = fakeStory([passage('shop', 'shop', { takes: ['coin'], gives: ['coin'] })]);
    expect(begin(swap).things).toEqual(['coin']);
  });
});

describe('following a feeling', () => {
  const room = passage('pier', {
    happy: 'boat',
    sad: 'boat',
    anger: 'boat',
    disgust: 'boat',
    fear: [
      { id: 'with-torch', condition: { kind: 'has', thing: 'torch' }, to: 'boat', text: 'light' },
      { id: 'dark', to: 'rocks', text: 'dark' },
    ],
  });
  const boat = ending('boat', 'win');
  const rocks = ending('rocks', 'fail');

  it('takes the first direction whose condition holds, and the road names it', () => {
    const dark = fakeStory([room, boat, rocks]);
    const lit = fakeStory([{ ...room, gives: ['torch'] }, boat, rocks]);
    expect(follow(dark, begin(dark), 'fear', alone).play.road).toEqual([
      { from: 'pier', feeling: 'fear', direction: 'dark', to: 'rocks' },
    ]);
    expect(follow(lit, begin(lit), 'fear', alone).play.road).toEqual([
      { from: 'pier', feeling: 'fear', direction: 'with-torch', to: 'boat' },
    ]);
    expect(follow(dark, begin(dark), 'sad', alone).play.road).toEqual([{ from: 'pier', feeling: 'sad', to: 'boat' }]);
  });

  it('out of an ending is a bug', () => {
    const story = fakeStory([boat]);
    expect(() => follow(story, begin(story), 'happy', alone)).toThrow('is an ending');
  });

  it('that no direction answers is a bug, as is a room without a text or a room that is not there', () => {
    const play: Play = { room: 'pier', things: [], visits: { pier: 1 }, road: [] };
    const mute: PassageRoom = { ...room, texts: [], directions: { ...room.directions, sad: [] } };
    expect(() => directionFor(mute, play, 'sad', alone)).toThrow('no direction for "sad"');
    expect(() => roomText(fakeStory([mute]), play, alone)).toThrow('no text');
    expect(() => follow(fakeStory([room]), play, 'sad', alone)).toThrow('no room "boat"');
  });
});

it('any feelings through any story stay in its rooms, and equal input gives equal JSON', () => {
  fc.assert(
    fc.property(anyStory, fc.array(anyFeeling, { maxLength: 20 }), (story, shown) => {
      const walk = () => {
        let play = begin(story);
        for (const feeling of shown) {
          if (story.rooms[play.room]?.kind === 'ending') break;
          const next = follow(story, play, feeling, alone).play;
          expect(next.road.slice(0, -1)).toEqual(play.road);
          expect(next.road.at(-1)).toMatchObject({ from: play.room, feeling, to: next.room });
          play = next;
        }
        return play;
      };
      const play = walk();
      expect(Object.keys(story.rooms)).toContain(play.room);
      expect(play.things).toEqual([...new Set(play.things)].sort());
      expect(Object.values(play.visits).reduce((sum, count) => sum + count, 0)).toBe(play.road.length + 1);
      expect(JSON.stringify(walk())).toBe(JSON.stringify(play));
    }),
  );
});
