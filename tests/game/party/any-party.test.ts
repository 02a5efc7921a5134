import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partyColumns, toParty } from '../../../db/party-rows.ts';
import { type Feeling, feelings } from '../../../game/feeling.ts';
import { lotOf } from '../../../game/party/close-vote.ts';
import { endParty, joinParty, kickMember, removeMember } from '../../../game/party/members.ts';
import { openParty, startParty } from '../../../game/party/open-party.ts';
import type { PartyOutcome } from '../../../game/party/outcome.ts';
import { type PartyMode, type PartySession, partyModes } from '../../../game/party/party-session.ts';
import { meetDeadline, skipParty, wakeParty } from '../../../game/party/pass-time.ts';
import { showFeeling } from '../../../game/party/show-feeling.ts';
import type { Room, Story } from '../../../stories/story.ts';
import { ending, fakeFace, fakeStory, passage } from '../builders.ts';
import { ReferenceParty, type ReferenceStory, referenceTimes } from './reference-party.ts';

/** 1,000 in the suite; `PARTY_RUNS=100000 npx vitest run tests/game/party` for a long look. */
const numRuns = Number(process.env.PARTY_RUNS ?? 1000);

const players = ['1', '2', '3', '4'] as const;

function storyOf(reference: ReferenceStory): Story {
  const rooms = Array.from({ length: reference.rooms }, (_, number): Room => {
    const id = `room-${number}`;
    if (number >= reference.endings) return ending(id, number % 2 === 0 ? 'win' : 'fail');
    const lists = feelings.map((feeling, index) => {
      const road = reference.roads[number]?.[index] ?? { to: 0, withMany: 0 };
      const condition = { kind: 'players', comparison: '>=', count: reference.many } as const;
      return [
        feeling,
        [
          { id: 'many', condition, to: `room-${road.withMany}`, text: 'Together.' },
          { id: 'few', to: `room-${road.to}`, text: 'Alone.' },
        ],
      ];
    });
    return passage(id, Object.fromEntries(lists) as Record<Feeling, never>);
  });
  return fakeStory(rooms as [Room, ...Room[]]);
}

/** The real party, kept as it is kept in the database: as a row, with the ids of what has changed it. */
interface Real {
  stored: ReturnType<typeof rowOf>;
  readonly story: Story;
  readonly used: Set<string>;
  changes: number;
}

interface World {
  readonly model: ReferenceParty;
  readonly real: Real;
  now: number;
  /** Messages and interactions so far. */
  asked: number;
}

const rowOf = (party: PartySession) => ({
  ...partyColumns(party),
  id: party.id,
  kind: 'party' as const,
  player_id: null,
  server_id: party.serverId,
  story_id: party.storyId,
  secret: 0 as const,
  undo: null,
  started_at: party.startedAt,
});

const read = (real: Real): PartySession => toParty(real.stored);

/** As the bot does: what is due first, each source once, the revision one further each time. */
function change(world: World, sourceId: string, rule: (party: PartySession) => PartyOutcome): void {
  const { real } = world;
  settleDue(world);
  if (real.used.has(sourceId)) return;
  const outcome = rule(read(real));
  if (outcome.kind === 'refused') return;
  real.used.add(sourceId);
  store(real, outcome);
}

function settleDue({ real, now }: World): void {
  const due = meetDeadline(read(real), real.story, now);
  if (due.kind === 'changed') store(real, due);
}

function store(real: Real, outcome: Extract<PartyOutcome, { kind: 'changed' }>): void {
  const before = read(real);
  expect(outcome.party.revision).toBe(before.revision + 1);
  expect(outcome.party.round).toBe(before.round + (outcome.isNews ? 1 : 0));
  real.stored = rowOf(outcome.party);
  real.changes += 1;
}

function lotFor(world: World): (level: Feeling[]) => Feeling {
  const { seed, round } = read(world.real);
  return (level) => level[Math.floor(lotOf(seed, round) * level.length)] ?? 'happy';
}

function compare({ model, real }: World): void {
  const party = read(real);
  expect({
    status: party.status,
    host: party.hostId,
    members: party.members,
    room: party.play.room,
    moves: party.play.road.length,
    voters: party.votes.map(({ playerId }) => playerId),
    turn: party.turnId,
    due: party.deadline,
  }).toEqual({
    status: model.status,
    host: model.status === 'ended' && model.members.length === 0 ? party.hostId : model.host,
    members: model.members,
    room: `room-${model.room}`,
    moves: model.moves,
    voters: model.votes.map(({ who }) => who),
    turn: model.turn,
    due: model.due,
  });
}

type Act = (world: World, sourceId: string) => void;

const player = fc.constantFrom(...players);

const acts: readonly fc.Arbitrary<{ readonly label: string; readonly act: Act }>[] = [
  player.map((who) => ({
    label: `${who} joins`,
    act: (world, id) => {
      world.model.join(who);
      change(world, id, (party) => joinParty(party, who, world.now));
    },
  })),
  player.map((who) => ({
    label: `${who} leaves`,
    act: (world, id) => {
      world.model.leave(who, world.now, lotFor(world));
      change(world, id, (party) => removeMember(party, world.real.story, who, 'left', world.now));
    },
  })),
  fc.tuple(player, player).map(([by, who]) => ({
    label: `${by} kicks ${who}`,
    act: (world, id) => {
      world.model.kick(by, who, world.now, lotFor(world));
      const request = { playerId: who, by, mayManage: false, now: world.now };
      change(world, id, (party) => kickMember(party, world.real.story, request));
    },
  })),
  player.map((who) => ({
    label: `${who} starts`,
    act: (world, id) => {
      world.model.start(who, world.now);
      const request = { story: world.real.story, playerId: who, mayManage: false, now: world.now };
      change(world, id, (party) => startParty(party, request));
    },
  })),
  player.map((who) => ({
    label: `${who} wakes it`,
    act: (world, id) => {
      world.model.wake(who, world.now);
      change(world, id, (party) => wakeParty(party, world.real.story, who, world.now));
    },
  })),
  player.map((who) => ({
    label: `${who} skips`,
    act: (world, id) => {
      world.model.skip(who, world.now, lotFor(world));
      const request = { playerId: who, mayManage: false, now: world.now };
      change(world, id, (party) => skipParty(party, world.real.story, request));
    },
  })),
  player.map((who) => ({
    label: `${who} ends it`,
    act: (world, id) => {
      world.model.end(who);
      change(world, id, (party) => endParty(party, { playerId: who, mayManage: false, now: world.now }));
    },
  })),
];

/** A face (sure from 5 % to 100 %), or, without `sure`, the menu. */
const show = fc
  .tuple(player, fc.constantFrom(...feelings), fc.option(fc.integer({ min: 5, max: 100 })))
  .map(([who, feeling, sure]) => ({
    label: `${who} shows ${feeling} ${sure ?? 'by the menu'}`,
    act: (world: World, id: string) => {
      world.model.show(who, feeling, (sure ?? 100) / 100, world.now, lotFor(world));
      const probabilities = { happy: 0, sad: 0, anger: 0, fear: 0, disgust: 0, [feeling]: (sure ?? 0) / 100 };
      const face = sure === null ? {} : { face: fakeFace({ feeling, probabilities }) };
      change(world, id, (party) =>
        showFeeling(party, world.real.story, { playerId: who, feeling, ...face, round: party.round, now: world.now }),
      );
    },
  }));

/** Time goes by: not at all, a little, up to a deadline or past it, as the bot would notice or only with the next act. */
const wait = fc
  .tuple(fc.constantFrom(0, 1, 8_000, 59_999, 60_000, 61_000, referenceTimes.day), fc.boolean())
  .map(([ms, isNoticed]) => ({ label: `${ms} ms go by`, ms, isNoticed }));

/** How long the bot is gone: what came due meanwhile is settled once, at its start. */
const away = fc.constantFrom(0, 30_000, 61_000, 3 * referenceTimes.day);

const story: fc.Arbitrary<ReferenceStory> = fc.integer({ min: 3, max: 7 }).chain((rooms) => {
  const room = fc.integer({ min: 0, max: rooms - 1 });
  return fc
    .tuple(
      fc.array(fc.array(fc.record({ to: room, withMany: room }), { minLength: 5, maxLength: 5 }), {
        minLength: rooms,
        maxLength: rooms,
      }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: rooms - 1 }),
    )
    .map(([roads, many, endings]) => ({ roads, many, rooms, endings }));
});

const step = fc.oneof(
  { weight: 10, arbitrary: show.map((each) => ({ kind: 'act' as const, ...each })) },
  { weight: 4, arbitrary: acts[0]?.map((each) => ({ kind: 'act' as const, ...each })) ?? fc.constant(null) },
  { weight: 3, arbitrary: fc.oneof(...acts.slice(1)).map((each) => ({ kind: 'act' as const, ...each })) },
  { weight: 3, arbitrary: wait.map((each) => ({ kind: 'wait' as const, ...each })) },
  { weight: 2, arbitrary: away.map((ms) => ({ kind: 'restart' as const, label: `the bot is gone for ${ms} ms`, ms })) },
  { weight: 2, arbitrary: fc.constant({ kind: 'again' as const, label: 'the last one is delivered again' }) },
);

function worldOf(mode: PartyMode, reference: ReferenceStory, seed: number): World {
  const real = storyOf(reference);
  const whose = { id: 'party', serverId: '7', placeId: '8', hostId: '1', groupPhotos: false };
  const party = openParty({ story: real, ...whose, mode, turnMs: referenceTimes.turn, seed, now: 1_000 });
  const model = new ReferenceParty(mode, reference, '1', 1_000);
  return {
    model,
    real: { stored: rowOf(party), story: real, used: new Set(), changes: 0 },
    now: 1_000,
    asked: 0,
  };
}

it('whatever players do, a party does what a plain account of the rules does', { timeout: 3_600_000 }, () => {
  const begun = fc.tuple(fc.constantFrom(...partyModes), story, fc.integer(), fc.boolean());
  fc.assert(
    fc.property(begun, fc.array(step, { maxLength: 30 }), ([mode, reference, seed, isStarted], steps) => {
      const world = worldOf(mode, reference, seed);
      let last: Act | undefined;
      const act = (each: Act, sourceId: string): void => {
        world.model.pass(world.now, lotFor(world));
        settleDue(world);
        each(world, sourceId);
        compare(world);
      };
      if (isStarted)
        act((_, id) => {
          world.model.start('1', world.now);
          const request = { story: world.real.story, playerId: '1', mayManage: false, now: world.now };
          change(world, id, (party) => startParty(party, request));
        }, 'start');
      for (const each of steps) {
        if (each === null) continue;
        if (each.kind === 'wait') {
          world.now += each.ms;
          if (each.isNoticed)
            act(() => change(world, 'never', (party) => meetDeadline(party, world.real.story, world.now)), '');
          continue;
        }
        if (each.kind === 'restart') {
          world.now += each.ms;
          act(() => settleDue(world), '');
          const { changes } = world.real;
          settleDue(world);
          expect(world.real.changes).toBe(changes);
          continue;
        }
        if (each.kind === 'again') {
          // What was counted is counted no more; what was refused before may be right by now, so only that is skipped.
          const sourceId = `ask-${world.asked}`;
          if (last !== undefined && world.real.used.has(sourceId)) {
            world.model.pass(world.now, lotFor(world));
            settleDue(world);
            const before = world.real.changes;
            change(world, sourceId, () => {
              throw new Error('A change was made twice.');
            });
            expect(world.real.changes).toBe(before);
            compare(world);
          }
          continue;
        }
        world.asked += 1;
        last = each.act;
        act(each.act, `ask-${world.asked}`);
      }
    }),
    { numRuns },
  );
});
