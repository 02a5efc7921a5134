import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, follow } from '../../../game/rules.ts';
import type { Step } from '../../../game/session.ts';
import { alone } from '../../../game/show-scene.ts';
import { mostRooms, playerMapOf } from '../../../stories/map/player-map.ts';
import type { Story } from '../../../stories/story.ts';
import { anyFeeling, anyStory, ending, fakeStory, passage } from '../../game/builders.ts';

function walked(story: Story, shown: readonly Parameters<typeof follow>[2][]) {
  let play = begin(story);
  for (const feeling of shown) {
    if (story.rooms[play.room]?.kind !== 'passage') break;
    play = follow(story, play, feeling, alone).play;
  }
  return play;
}

describe("a player's map", () => {
  it('shows the rooms that were entered and no other, numbers every move once, and fogs what is beside them', () => {
    fc.assert(
      fc.property(anyStory, fc.array(anyFeeling, { maxLength: 12 }), (story, shown) => {
        const play = walked(story, shown);
        const map = playerMapOf(story, { road: play.road, present: play.room });
        const entered = new Set([story.start, ...play.road.map(({ to }) => to)]);
        expect(new Set(map.seen.map(({ id }) => id))).toEqual(entered);
        const moves = map.ways.flatMap((way) => (way.kind === 'taken' ? way.walks.flatMap((walk) => walk.moves) : []));
        expect(moves.sort((one, other) => one - other)).toEqual(play.road.map((_, index) => index + 1));
        for (const id of map.fog) expect(entered.has(id)).toBe(false);
        for (const way of map.ways) {
          expect(entered.has(way.from)).toBe(true);
          expect(entered.has(way.to)).toBe(way.kind !== 'open');
        }
      }),
    );
  });

  it('shows what was seen in earlier games, faintly', () => {
    const story = fakeStory([passage('a', 'b'), passage('b', 'c'), ending('c', 'win')]);
    const step = (from: string, to: string): Step => ({ from, feeling: 'sad', to });
    const map = playerMapOf(story, { road: [step('a', 'b')], earlier: [step('a', 'b'), step('b', 'c')], present: 'b' });
    expect(map.ways.map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual(['taken a b', 'known b c']);
    expect(map.fog).toEqual([]);
  });

  it('passes over rooms that the story no longer has', () => {
    const story = fakeStory([passage('a', 'b'), ending('b', 'win')]);
    const gone: Step = { from: 'a', feeling: 'sad', to: 'gone' };
    const map = playerMapOf(story, { road: [gone], earlier: [{ ...gone, from: 'gone', to: 'a' }], present: 'a' });
    expect(map.seen.map(({ id }) => id)).toEqual(['a']);
    expect(map.fog).toEqual(['b']);
  });

  it('shows of a huge story the rooms nearest to the player', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `r${index}`);
    const rooms = ids.map((id, index) => passage(id, ids[Math.min(index + 1, 299)] ?? ''));
    const story = fakeStory([rooms[0] ?? passage('r0', 'r1'), ...rooms.slice(1)]);
    const earlier = rooms
      .slice(0, 299)
      .map(({ id }, index): Step => ({ from: id, feeling: 'sad', to: `r${index + 1}` }));
    const map = playerMapOf(story, { road: [], earlier, present: 'r150' });
    expect(map.seen).toHaveLength(mostRooms);
    expect(map.seen.map(({ id }) => id)).toEqual(expect.arrayContaining(['r150', 'r149', 'r151', 'r120']));
    expect(map.fog).toEqual([]);
  });
});
