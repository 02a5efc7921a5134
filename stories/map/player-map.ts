import type { Feeling } from '../../game/feeling.ts';
import type { Step } from '../../game/session.ts';
import type { Room, Story } from '../story.ts';
import { waysFrom } from './map-graph.ts';

/** What a player knows of a story. */
export interface Travels {
  /** The road of this play. */
  readonly road: readonly Step[];
  /** Roads of earlier plays, to be shown faintly. */
  readonly earlier?: readonly Step[];
  readonly present: string;
}

/** A feeling that led along a way in this play, and as which moves (from 1). */
export interface Walk {
  readonly feeling: Feeling;
  readonly moves: readonly number[];
}

/** `taken`: in this play; `known`: in an earlier one; `open`: it leads into the fog. */
export type PlayerWay =
  | { readonly kind: 'taken'; readonly from: string; readonly to: string; readonly walks: readonly Walk[] }
  | { readonly kind: 'known' | 'open'; readonly from: string; readonly to: string };

/** A story as its player may see it: rooms that were seen, and beside them fog that tells nothing but that there is more. */
export interface PlayerMap {
  readonly seen: readonly Room[];
  /** Ids of the unseen rooms that a seen one leads to: no title of theirs may be shown. */
  readonly fog: readonly string[];
  readonly ways: readonly PlayerWay[];
}

const key = (from: string, to: string): string => `${from} ${to}`;

/** The ways of a road, each once, with the feelings that led along it. A step whose room is gone is passed over. */
function takenWays(road: readonly Step[], seen: ReadonlySet<string>): ReadonlyMap<string, PlayerWay> {
  const walks = new Map<
    string,
    { readonly from: string; readonly to: string; readonly moves: Map<Feeling, number[]> }
  >();
  for (const [index, { from, to, feeling }] of road.entries()) {
    if (!seen.has(from) || !seen.has(to)) continue;
    const way = walks.get(key(from, to)) ?? { from, to, moves: new Map() };
    way.moves.set(feeling, [...(way.moves.get(feeling) ?? []), index + 1]);
    walks.set(key(from, to), way);
  }
  return new Map(
    [...walks].map(([name, { from, to, moves }]) => [
      name,
      { kind: 'taken', from, to, walks: [...moves].map(([feeling, numbers]) => ({ feeling, moves: numbers })) },
    ]),
  );
}

/** Of more rooms than these only the nearest to the player are shown: laying out many more would keep others waiting. */
export const mostRooms = 80;

/** The rooms nearest to `present` by the ways, in both directions; at most `mostRooms`. */
function nearestTo(present: string, rooms: ReadonlySet<string>, steps: readonly Step[]): ReadonlySet<string> {
  if (rooms.size <= mostRooms) return rooms;
  const nearest = new Set([present]);
  for (const room of nearest) {
    for (const { from, to } of steps) {
      const next = from === room ? to : to === room ? from : undefined;
      if (next !== undefined && rooms.has(next) && nearest.size < mostRooms) nearest.add(next);
    }
  }
  return nearest;
}

/** What of a story a player may see. Rooms that the story no longer has are passed over. */
export function playerMapOf(story: Pick<Story, 'start' | 'rooms'>, travels: Travels): PlayerMap {
  const isHere = (id: string) => Object.hasOwn(story.rooms, id);
  const steps = [...travels.road, ...(travels.earlier ?? [])];
  const all = new Set([story.start, ...steps.flatMap(({ from, to }) => [from, to]), travels.present].filter(isHere));
  const seen = nearestTo(travels.present, all, steps);
  const rooms = Object.values(story.rooms).filter(({ id }) => seen.has(id));
  const start = rooms.filter(({ id }) => id === story.start);
  const taken = takenWays(travels.road, seen);
  const known = new Map<string, PlayerWay>();
  for (const { from, to } of travels.earlier ?? []) {
    if (seen.has(from) && seen.has(to) && !taken.has(key(from, to)))
      known.set(key(from, to), { kind: 'known', from, to });
  }
  const open = rooms.flatMap((room) =>
    waysFrom(room).flatMap(({ from, to }): PlayerWay[] => (all.has(to) ? [] : [{ kind: 'open', from, to }])),
  );
  return {
    seen: [...start, ...rooms.filter(({ id }) => id !== story.start)],
    fog: [...new Set(open.map(({ to }) => to))],
    ways: [...taken.values(), ...known.values(), ...open],
  };
}
