import type { Feeling } from '../../game/feeling.ts';
import type { Room, Story } from '../story.ts';

/** A feeling that leads along a way. */
export interface WayFeeling {
  readonly feeling: Feeling;
  /** Whether it leads there only sometimes: another direction of the same feeling may come first. */
  readonly isConditional: boolean;
}

/** All the directions from one room to one other room (or back to itself). */
export interface Way {
  readonly from: string;
  readonly to: string;
  /** In the order in which feelings are shown everywhere, each once. */
  readonly feelings: readonly WayFeeling[];
}

/** A story as a graph to be drawn: the start first, then the rooms in the order of the file. */
export interface MapGraph {
  readonly rooms: readonly Room[];
  readonly ways: readonly Way[];
}

const order: readonly Feeling[] = ['happy', 'sad', 'anger', 'fear', 'disgust'];

/** The ways that lead out of a room, those of the first feelings first. */
export function waysFrom(room: Room): readonly Way[] {
  if (room.kind === 'ending') return [];
  const ways = new Map<string, WayFeeling[]>();
  for (const feeling of order) {
    const directions = room.directions[feeling];
    for (const to of new Set(directions.map((direction) => direction.to))) {
      const isConditional = directions.some((direction) => direction.to !== to);
      ways.set(to, [...(ways.get(to) ?? []), { feeling, isConditional }]);
    }
  }
  return [...ways].map(([to, feelings]) => ({ from: room.id, to, feelings }));
}

/** Every room and every way of a story. */
export function mapGraphOf(story: Pick<Story, 'start' | 'rooms'>): MapGraph {
  const all = Object.values(story.rooms);
  const rooms = [...all.filter(({ id }) => id === story.start), ...all.filter(({ id }) => id !== story.start)];
  return { rooms, ways: rooms.flatMap(waysFrom) };
}
