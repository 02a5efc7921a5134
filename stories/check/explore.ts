import type { Feeling } from '../../game/feeling.ts';
import type { Play } from '../../game/session.ts';
import type { Condition, Direction, Story } from '../story.ts';

/** The game's own rules for entering and leaving rooms; game/rules.ts has them. */
export interface StoryRules {
  begin(story: Story): Play;
  follow(story: Story, play: Play, feeling: Feeling, company: { readonly players: number }): { readonly play: Play };
}

/** Where a play can stand: two plays that the story cannot tell apart are one state. */
export interface State {
  readonly play: Play;
  /** The states that the five feelings lead to, in their order; empty at an ending. */
  readonly next: readonly number[];
}

export interface Exploration {
  /** The first one is the beginning. */
  readonly states: readonly State[];
  /** Whether all states were found within the limit. */
  readonly isComplete: boolean;
}

/** game/feeling.ts has them too, but nothing of the game is imported here when the program runs. */
export const feelings = Object.keys({
  happy: true,
  sad: true,
  anger: true,
  fear: true,
  disgust: true,
} satisfies Record<Feeling, true>) as readonly Feeling[];

function conditionsOf(story: Story): readonly Condition[] {
  const flat = (condition: Condition): readonly Condition[] =>
    condition.kind === 'and' ? condition.conditions.flatMap(flat) : [condition];
  return Object.values(story.rooms).flatMap((room) => {
    const directions: readonly Direction[] = room.kind === 'ending' ? [] : Object.values(room.directions).flat();
    return [...room.texts, ...directions].flatMap(({ condition }) => (condition === undefined ? [] : flat(condition)));
  });
}

/** Whether the number of players changes anything in a story. */
export function asksForPlayers(story: Story): boolean {
  return conditionsOf(story).some(({ kind }) => kind === 'players');
}

/**
 * From how many visits on a room's count changes nothing any more: two above the largest number that it is compared
 * with, because the present visit counts but is not asked for. Rooms that no condition asks for are left out.
 */
function visitCaps(story: Story): ReadonlyMap<string, number> {
  const caps = new Map<string, number>();
  for (const condition of conditionsOf(story)) {
    if (condition.kind === 'seen')
      caps.set(condition.room, Math.max(caps.get(condition.room) ?? 0, condition.count + 2));
  }
  return caps;
}

/** A play without what the story cannot see: its road, and visits that no condition asks for. */
function essenceOf(play: Play, caps: ReadonlyMap<string, number>): Play {
  const visits = [...caps].flatMap(([room, cap]): readonly (readonly [string, number])[] => {
    const count = Object.hasOwn(play.visits, room) ? (play.visits[room] ?? 0) : 0;
    return count === 0 ? [] : [[room, Math.min(cap, count)]];
  });
  return { room: play.room, things: play.things, visits: Object.fromEntries(visits), road: [] };
}

/** Walks every road of a story for a number of players, over rooms, things held and visits that matter. */
export function explore(story: Story, rules: StoryRules, players: number, limit: number): Exploration {
  const caps = visitCaps(story);
  const numbers = new Map<string, number>();
  const plays: Play[] = [];
  const numberOf = (play: Play): number => {
    const essence = essenceOf(play, caps);
    const key = JSON.stringify([essence.room, essence.things, essence.visits]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, plays.length);
    return plays.push(essence) - 1;
  };
  numberOf(rules.begin(story));
  const states: State[] = [];
  // The list grows while it is walked: an array's iterator goes on to what is added.
  for (const play of plays) {
    if (plays.length > limit) return { states, isComplete: false };
    const isEnding = story.rooms[play.room]?.kind === 'ending';
    const next = isEnding
      ? []
      : feelings.map((feeling) => numberOf(rules.follow(story, play, feeling, { players }).play));
    states.push({ play, next });
  }
  return { states, isComplete: true };
}
