import type { Story } from '../story.ts';
import type { Exploration, State } from './explore.ts';

export interface StoryStats {
  readonly rooms: number;
  /** Rooms that end the story, and how many of them win. */
  readonly endings: number;
  readonly wins: number;
  /** Moves of the shortest way to a win; `null` where there is none. */
  readonly shortestWin: number | null;
  /** The share of plays that win if each move's feeling is drawn at random, each alike. */
  readonly randomWinShare: number;
  /** Whether `randomWinShare` is exact; in a story with loops a rest may still be on its way after `movesLimit` moves. */
  readonly isRandomWinShareExact: boolean;
  /** Different sequences of rooms from the start to an ending, of at most `movesLimit` moves; at most `roadsLimit` are counted. */
  readonly roads: number;
  /** Whether there are more roads than were counted. */
  readonly hasMoreRoads: boolean;
}

export const movesLimit = 200;
export const roadsLimit = 1_000_000;

/** What is under way in a state after some moves: the share of random plays, and the number of roads that lead there. */
interface Crowd {
  readonly share: number;
  readonly roads: number;
}

function moveOn(crowds: ReadonlyMap<number, Crowd>, states: readonly State[]): ReadonlyMap<number, Crowd> {
  const moved = new Map<number, Crowd>();
  for (const [number, crowd] of crowds) {
    const next = states[number]?.next ?? [];
    for (const target of new Set(next)) {
      const before = moved.get(target) ?? { share: 0, roads: 0 };
      const feelings = next.filter((each) => each === target).length;
      moved.set(target, {
        share: before.share + (crowd.share * feelings) / next.length,
        roads: Math.min(before.roads + crowd.roads, roadsLimit + 1),
      });
    }
  }
  return moved;
}

/** Measures a story that was explored to its end, by carrying all plays on move by move. */
export function measureStory(story: Story, { states }: Exploration): StoryStats {
  const endings = Object.values(story.rooms).flatMap((room) => (room.kind === 'ending' ? [room.ending] : []));
  let crowds: ReadonlyMap<number, Crowd> = new Map([[0, { share: 1, roads: 1 }]]);
  let randomWinShare = 0;
  let roads = 0;
  let shortestWin: number | null = null;
  let moves = 0;
  for (; moves <= movesLimit && crowds.size > 0; moves += 1) {
    const going = new Map<number, Crowd>();
    for (const [number, crowd] of crowds) {
      const room = story.rooms[states[number]?.play.room ?? ''];
      if (room?.kind !== 'ending') {
        going.set(number, crowd);
        continue;
      }
      roads += crowd.roads;
      if (room.ending === 'win') {
        randomWinShare += crowd.share;
        shortestWin ??= moves;
      }
    }
    crowds = moveOn(going, states);
  }
  return {
    rooms: Object.keys(story.rooms).length,
    endings: endings.length,
    wins: endings.filter((ending) => ending === 'win').length,
    shortestWin,
    randomWinShare,
    isRandomWinShareExact: crowds.size === 0,
    roads: Math.min(roads, roadsLimit),
    hasMoreRoads: crowds.size > 0 || roads > roadsLimit,
  };
}
