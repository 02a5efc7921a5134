import type { Comparison, Condition, Direction, PassageRoom, Room, Story } from '../stories/story.ts';
import type { Feeling } from './feeling.ts';
import type { Play } from './session.ts';

/** What a condition may ask about besides the play itself. */
export interface Company {
  /** The players present: 1 in a solo session. */
  readonly players: number;
}

const compare: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** How often a room was entered, the present visit included. Ids are free words: `constructor` may be one. */
function visitsOf(play: Play, room: string): number {
  return Object.hasOwn(play.visits, room) ? (play.visits[room] ?? 0) : 0;
}

/** Whether a condition holds. `seen ROOM` counts earlier visits: being in a room now does not count as having seen it. */
export function evaluateCondition(condition: Condition, play: Play, company: Company): boolean {
  switch (condition.kind) {
    case 'has':
      return play.things.includes(condition.thing);
    case 'lacks':
      return !play.things.includes(condition.thing);
    case 'seen': {
      const earlier = visitsOf(play, condition.room) - (condition.room === play.room ? 1 : 0);
      return compare[condition.comparison](earlier, condition.count);
    }
    case 'players':
      return compare[condition.comparison](company.players, condition.count);
    case 'and':
      return condition.conditions.every((each) => evaluateCondition(each, play, company));
  }
}

function firstThatHolds<T extends { readonly condition?: Condition }>(
  choices: readonly T[],
  play: Play,
  company: Company,
): T | undefined {
  return choices.find(({ condition }) => condition === undefined || evaluateCondition(condition, play, company));
}

/** A story's room of that id; `undefined` where the story has none (it may have changed since the play began). */
export function findRoom(story: Story, id: string): Room | undefined {
  return Object.hasOwn(story.rooms, id) ? story.rooms[id] : undefined;
}

/** @throws Error where the story has no such room: a valid story names only its own rooms. */
export function roomOf(story: Story, id: string): Room {
  const room = findRoom(story, id);
  if (room === undefined) throw new Error(`The story "${story.id}" has no room "${id}".`);
  return room;
}

/** Enters a room: it takes and gives its things, and the visit is counted. Taking comes first: what is given is held. */
function enter(story: Story, play: Omit<Play, 'room'>, id: string): Play {
  const { gives, takes } = roomOf(story, id);
  const things = new Set(play.things.filter((thing) => !takes.includes(thing)));
  for (const thing of gives) things.add(thing);
  const before = Object.hasOwn(play.visits, id) ? (play.visits[id] ?? 0) : 0;
  return {
    room: id,
    things: [...things].sort(),
    visits: { ...play.visits, [id]: before + 1 },
    road: play.road,
  };
}

/** A play at the story's start: the start room is entered, with what it gives. */
export function begin(story: Story): Play {
  return enter(story, { things: [], visits: {}, road: [] }, story.start);
}

/**
 * The direction that a feeling leads to: the first of its list whose condition holds.
 * @throws Error where none holds: a valid story's list ends with one that has no condition.
 */
export function directionFor(room: PassageRoom, play: Play, feeling: Feeling, company: Company): Direction {
  const direction = firstThatHolds(room.directions[feeling], play, company);
  if (direction === undefined) throw new Error(`The room "${room.id}" has no direction for "${feeling}" that holds.`);
  return direction;
}

/**
 * Follows a feeling out of the present room into the next one.
 * @throws Error at an ending, or where the story lacks the room: callers ask first.
 */
export function follow(
  story: Story,
  play: Play,
  feeling: Feeling,
  company: Company,
): { readonly play: Play; readonly direction: Direction } {
  const room = roomOf(story, play.room);
  if (room.kind === 'ending') throw new Error(`The room "${room.id}" is an ending: nothing leads on.`);
  const direction = directionFor(room, play, feeling, company);
  const step = {
    from: play.room,
    feeling,
    ...(direction.id === undefined ? {} : { direction: direction.id }),
    to: direction.to,
  };
  const entered = enter(story, play, direction.to);
  return { play: { ...entered, road: [...play.road, step] }, direction };
}

/**
 * The text of the present room: the first whose condition holds, with the things as they are after entering.
 * @throws Error where none holds: a valid room's last text has no condition.
 */
export function roomText(story: Story, play: Play, company: Company): string {
  const text = firstThatHolds(roomOf(story, play.room).texts, play, company);
  if (text === undefined) throw new Error(`The room "${play.room}" has no text that holds.`);
  return text.text;
}
