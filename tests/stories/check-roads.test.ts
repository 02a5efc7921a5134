import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Feeling, feelings } from '../../game/feeling.ts';
import { begin, follow } from '../../game/rules.ts';
import { checkRoads } from '../../stories/check/check-roads.ts';
import { startOfFile } from '../../stories/fault.ts';
import type { YamlFile } from '../../stories/read-yaml.ts';
import type { Condition, Direction, Story } from '../../stories/story.ts';
import { anyStory, ending, fakeStory, passage } from '../game/builders.ts';

const yaml: YamlFile = {
  file: 'story.yaml',
  bytes: Buffer.alloc(0),
  value: null,
  locate: () => startOfFile,
  locateKey: () => startOfFile,
  isCut: () => false,
};
const rules = { begin, follow };

function check(story: Story, limit?: number) {
  const { faults, stats } = checkRoads(story, yaml, rules, limit);
  return {
    told: faults.map(({ code, message }) => `${code}: ${message}`),
    codes: faults.map(({ code }) => code),
    stats,
  };
}

/** Happy and sad lead to one room, the other feelings to another. */
const fork = (id: string, one: string, other: string) =>
  passage(id, { happy: one, sad: one, anger: other, fear: other, disgust: other });

const guarded = (condition: Condition, to: string, otherwise: string): readonly Direction[] => [
  { id: 'guarded', condition, to, text: 'through' },
  { id: 'otherwise', to: otherwise, text: 'on' },
];

/** Every feeling but happy leads to one room, happy where its list says. */
const guardedRoom = (id: string, list: readonly Direction[], others: string) =>
  passage(id, { happy: list, sad: others, anger: others, fear: others, disgust: others });

describe('the roads of a story', () => {
  it('may only be open to a party: a room counts as reached for some number of players from 1 to 4', () => {
    const withPlayers = (count: number) =>
      fakeStory([
        guardedRoom('gate', guarded({ kind: 'players', comparison: '>=', count }, 'hall', 'boat'), 'fall'),
        passage('hall', 'boat'),
        ending('boat', 'win'),
        ending('fall', 'fail'),
      ]);
    expect(check(withPlayers(4)).told).toEqual([]);
    expect(check(withPlayers(5)).told).toEqual(['unreachable-room: Nothing leads to the room "hall".']);
  });

  it('are walked over things held: a door whose key is never at hand leads nowhere', () => {
    const story = (gives: readonly string[]) =>
      fakeStory([
        fork('gate', 'yard', 'fall'),
        passage('yard', 'door', { gives }),
        guardedRoom('door', guarded({ kind: 'has', thing: 'key' }, 'boat', 'fall'), 'fall'),
        ending('boat', 'win'),
        ending('fall', 'fail'),
      ]);
    expect(check(story(['key'])).told).toEqual([]);
    expect(check(story([])).codes).toEqual(['unreachable-ending', 'no-win']);
  });

  it('are walked over visits, as far as a condition counts them', () => {
    const story = (count: number) =>
      fakeStory([
        guardedRoom('gate', guarded({ kind: 'seen', room: 'gate', comparison: '>=', count }, 'boat', 'gate'), 'fall'),
        ending('boat', 'win'),
        ending('fall', 'fail'),
      ]);
    expect(check(story(3))).toMatchObject({ told: [], stats: { shortestWin: 4 } });
    expect(check(story(30))).toMatchObject({ told: [], stats: { shortestWin: 31 } });
  });

  it('name what is held where an ending can no longer be reached', () => {
    const locked = { kind: 'lacks', thing: 'curse' } as const;
    const story = fakeStory([
      fork('gate', 'hall', 'crypt'),
      passage('crypt', 'hall', { gives: ['curse'] }),
      passage('hall', {
        happy: guarded(locked, 'boat', 'hall'),
        sad: guarded(locked, 'fall', 'hall'),
        anger: 'hall',
        fear: 'hall',
        disgust: 'hall',
      }),
      ending('boat', 'win'),
      ending('fall', 'fail'),
    ]);
    expect(check(story).told).toEqual([
      'dead-end: No ending can be reached from "crypt" holding curse.',
      'dead-end: No ending can be reached from "hall" holding curse.',
    ]);
  });

  it('name the rooms of a round that nothing leads out of, once, and what is held there', () => {
    const story = fakeStory([
      fork('gate', 'boat', 'stairs'),
      passage('stairs', 'landing', { gives: ['lamp'] }),
      passage('landing', 'cellar'),
      fork('cellar', 'stairs', 'landing'),
      passage('pit', 'pit'),
      ending('boat', 'win'),
    ]);
    expect(check(story).told).toEqual([
      'unreachable-room: Nothing leads to the room "pit".',
      'endless-loop: These rooms lead to each other only holding lamp: "stairs", "landing", "cellar".',
    ]);
  });

  it('are said to be too many where the limit is reached, instead of proving half of it', () => {
    const story = fakeStory([fork('gate', 'boat', 'fall'), ending('boat', 'win'), ending('fall', 'fail')]);
    expect(check(story, 3)).toMatchObject({ told: [], stats: { rooms: 3 } });
    expect(check(story, 2)).toMatchObject({ codes: ['too-many-states'], stats: null });
  });

  it('are measured: exactly without loops, and to a limit with them', () => {
    const straight = fakeStory([fork('gate', 'boat', 'fall'), ending('boat', 'win'), ending('fall', 'fail')]);
    expect(check(straight).stats).toEqual({
      rooms: 3,
      endings: 2,
      wins: 1,
      shortestWin: 1,
      randomWinShare: expect.closeTo(0.4, 10),
      isRandomWinShareExact: true,
      roads: 2,
      hasMoreRoads: false,
    });
    const round = fakeStory([fork('gate', 'boat', 'gate'), ending('boat', 'win')]);
    expect(check(round).stats).toMatchObject({
      randomWinShare: expect.closeTo(1, 10),
      isRandomWinShareExact: false,
      hasMoreRoads: true,
    });
  });

  it('never leave the graph, whatever valid story is walked, and agree with playing it at random', () => {
    fc.assert(
      fc.property(anyStory, fc.array(fc.constantFrom(...feelings), { maxLength: 30 }), (story, road) => {
        const { faults } = checkRoads(story, yaml, rules);
        const unreachable = Object.keys(story.rooms).filter((id) =>
          faults.some(({ code, message }) => code.startsWith('unreachable-') && message.includes(`"${id}"`)),
        );
        const isWinnable = !faults.some(({ code }) => code === 'no-win');
        let play = begin(story);
        for (const feeling of road as readonly Feeling[]) {
          expect(unreachable).not.toContain(play.room);
          const room = story.rooms[play.room];
          if (room?.kind === 'ending') {
            if (room.ending === 'win') expect(isWinnable).toBe(true);
            break;
          }
          play = follow(story, play, feeling, { players: 1 }).play;
        }
      }),
      // Each one is walked over thousands of states.
      { numRuns: 20 },
    );
  });
});

describe('a feeling that never matters', () => {
  const chain = (feelingsOff: readonly Feeling[]) => {
    const ways = (next: string) =>
      Object.fromEntries(feelings.map((feeling) => [feeling, feelingsOff.includes(feeling) ? 'fall' : next])) as Record<
        Feeling,
        string
      >;
    return fakeStory([
      passage('one', ways('two')),
      passage('two', ways('three')),
      passage('three', ways('boat')),
      ending('boat', 'win'),
      ending('fall', 'fail'),
    ]);
  };

  it('is named where it leads everywhere where most of them lead', () => {
    expect(check(chain(['happy', 'sad'])).told).toEqual(
      ['anger', 'fear', 'disgust'].map(
        (feeling) => `idle-feeling: "${feeling}" never matters: it leads everywhere where most feelings lead.`,
      ),
    );
  });

  it('is every one where none of them changes anything', () => {
    const story = fakeStory([passage('one', 'boat'), ending('boat', 'win')]);
    expect(check(story).codes).toEqual(Array(5).fill('idle-feeling'));
  });

  it('is not looked for in a story too short to give each a way of its own', () => {
    const story = fakeStory([fork('gate', 'boat', 'fall'), ending('boat', 'win'), ending('fall', 'fail')]);
    expect(check(story).told).toEqual([]);
  });
});
