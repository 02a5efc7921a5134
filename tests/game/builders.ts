import fc from 'fast-check';
import { type Feeling, feelings } from '../../game/feeling.ts';
import type { FaceReading } from '../../game/reading.ts';
import type { SoloSession } from '../../game/session.ts';
import { startSession } from '../../game/start-session.ts';
import { defaultColours } from '../../stories/colours.ts';
import type { Condition, Direction, EndingRoom, PassageRoom, Room, Story } from '../../stories/story.ts';

const art = { file: 'room.svg', alt: 'A room.', credit: 'Nobody' };

/** A room of which every feeling leads to `to`, or where `to` says so for each one. */
export function passage(
  id: string,
  to: string | Readonly<Record<Feeling, string | readonly Direction[]>>,
  extra: Partial<PassageRoom> = {},
): PassageRoom {
  const directions = Object.fromEntries(
    feelings.map((feeling) => {
      const target = typeof to === 'string' ? to : to[feeling];
      return [feeling, typeof target === 'string' ? [{ to: target, text: `${feeling} to ${target}` }] : target];
    }),
  ) as unknown as PassageRoom['directions'];
  return {
    kind: 'passage',
    id,
    title: `Room ${id}`,
    texts: [{ text: `In ${id}` }],
    art,
    gives: [],
    takes: [],
    directions,
    ...extra,
  };
}

export function ending(id: string, kind: 'win' | 'fail', extra: Partial<EndingRoom> = {}): EndingRoom {
  return {
    kind: 'ending',
    ending: kind,
    id,
    title: `End ${id}`,
    texts: [{ text: `At ${id}` }],
    art,
    gives: [],
    takes: [],
    ...extra,
  };
}

/** A story of these rooms; the first one is the start. */
export function fakeStory(rooms: readonly [Room, ...Room[]], extra: Partial<Story> = {}): Story {
  return {
    id: 'fake',
    version: 'v1',
    title: 'A fake story',
    pitch: 'Nothing happens.',
    language: 'en',
    colours: defaultColours,
    start: rooms[0].id,
    rooms: Object.fromEntries(rooms.map((room) => [room.id, room])),
    folder: '/nowhere',
    ...extra,
  };
}

export function fakeFace(extra: Partial<FaceReading> = {}): FaceReading {
  return {
    box: [10, 20, 100, 120],
    score: 0.9,
    feeling: 'happy',
    confidence: 0.6,
    clarity: 'clear',
    probabilities: { happy: 0.6, sad: 0.05, anger: 0.1, fear: 0.05, disgust: 0.2 },
    ...extra,
  };
}

/** A session at the start of a story, begun at time 1000. */
export function fakeSession(story: Story, extra: Partial<SoloSession> = {}): SoloSession {
  const whose = { id: 'session', playerId: '1', serverId: '2', placeId: '3', secret: false };
  return { ...startSession({ story, ...whose, now: 1000 }).session, ...extra };
}

export const anyFeeling = fc.constantFrom(...feelings);

const things = ['key', 'lamp', 'torch'];
const passages = ['attic', 'cellar', 'constructor', 'hall'];
const endings = ['boat', 'fall'];

const anyComparison = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');

const anySimpleCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constantFrom('has', 'lacks'), thing: fc.constantFrom(...things) }),
  fc.record({
    kind: fc.constant('seen' as const),
    room: fc.constantFrom(...passages),
    comparison: anyComparison,
    count: fc.nat(3),
  }),
  fc.record({ kind: fc.constant('players' as const), comparison: anyComparison, count: fc.nat(3) }),
);

export const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  anySimpleCondition,
  fc.record({ kind: fc.constant('and' as const), conditions: fc.array(anySimpleCondition, { maxLength: 3 }) }),
);

const anyDirections: fc.Arbitrary<Direction[]> = fc
  .tuple(
    fc.array(
      fc.record({
        id: fc.stringMatching(/^[a-z]{3}$/),
        condition: anyCondition,
        to: fc.constantFrom(...passages, ...endings),
      }),
      { maxLength: 2 },
    ),
    fc.constantFrom(...passages, ...endings),
  )
  .map(([conditional, last]) => [
    ...conditional.map((direction) => ({ ...direction, text: `to ${direction.to}` })),
    { to: last, text: `on to ${last}` },
  ]);

const anyEntering = fc.record({ gives: fc.subarray(things), takes: fc.subarray(things) });

const anyPassage = (id: string): fc.Arbitrary<Room> =>
  fc
    .record({
      directions: fc.record({
        happy: anyDirections,
        sad: anyDirections,
        anger: anyDirections,
        fear: anyDirections,
        disgust: anyDirections,
      }),
      entering: anyEntering,
      condition: anyCondition,
    })
    .map(({ directions, entering, condition }) =>
      passage(id, directions, { ...entering, texts: [{ condition, text: 'one' }, { text: 'other' }] }),
    );

/** Any valid story of four rooms and two endings, with things, conditions and lists of directions. */
export const anyStory: fc.Arbitrary<Story> = fc
  .tuple(...passages.map(anyPassage))
  .map(([first, ...others]) => fakeStory([first as Room, ...others, ending('boat', 'win'), ending('fall', 'fail')]));
