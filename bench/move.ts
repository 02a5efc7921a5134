import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../db/open-database.ts';
import { createSessions } from '../db/sessions.ts';
import type { Store } from '../db/store.ts';
import type { Feeling } from '../game/feeling.ts';
import { moveSession } from '../game/move-session.ts';
import type { Session } from '../game/session.ts';
import { startSession } from '../game/start-session.ts';
import { defaultColours } from '../stories/colours.ts';
import type { PassageRoom, Story } from '../stories/story.ts';
import type { Measurement } from './measurement.ts';

/** The most that a move may cost with 100 thousand sessions, against one thousand. */
const limit = 1.5;

const lap = (to: string): readonly { to: string; text: string }[] => [{ to, text: 'And on it goes, down the stairs.' }];

function corridor(id: string, to: string): PassageRoom {
  const directions = { happy: lap(to), sad: lap(to), anger: lap(to), fear: lap(to), disgust: lap(to) };
  const art = { file: `${id}.svg`, alt: 'A corridor.', credit: 'Nobody' };
  return { kind: 'passage', id, title: id, texts: [{ text: 'A corridor.' }], art, gives: [], takes: [], directions };
}

/** A story without an end, so that a session can be moved as often as it takes. */
const story: Story = {
  id: 'corridors',
  version: '1',
  title: 'Corridors',
  pitch: 'Round and round.',
  language: 'en',
  colours: defaultColours,
  start: 'east',
  rooms: { east: corridor('east', 'west'), west: corridor('west', 'east') },
  folder: '',
};

function sessionOf(player: number): Session {
  const whose = {
    id: `session-${player}`,
    playerId: `1${String(player).padStart(17, '0')}`,
    serverId: '2',
    placeId: '3',
    secret: false,
  };
  return startSession({ story, ...whose, now: 1000 }).session;
}

/** Fills the tables the short way: with sessions as if each player had moved twice. */
function fill({ sqlite }: Database, sessions: number): void {
  const player = sqlite.prepare('insert into players (id, consented_at) values (?, 1)');
  const session = sqlite.prepare(
    `insert into sessions (id, kind, revision, player_id, server_id, place_id, story_id, story_version, secret, status, play,
       started_at, updated_at)
     values (?, 'solo', 2, ?, ?, ?, ?, ?, 0, 'active', ?, 1000, 1000)`,
  );
  const source = sqlite.prepare('insert into sources (source_id, session_id, at) values (?, ?, 1000)');
  const move = sqlite.prepare(
    `insert into moves (session_id, revision, from_room, to_room, feeling, at)
     values (?, ?, 'east', 'west', 'sad', 1000)`,
  );
  const answer = sqlite.prepare(
    `insert into answers (id, session_id, revision, state, language, attempts, message_id, created_at)
     values (?, ?, ?, 'sent', 'en', 0, '9', 1000)`,
  );
  sqlite.transaction(() => {
    for (let n = 0; n < sessions; n += 1) {
      const { id, playerId, serverId, placeId, storyId, storyVersion, play } = sessionOf(n);
      player.run(playerId);
      session.run(id, playerId, serverId, placeId, storyId, storyVersion, JSON.stringify(play));
      for (const revision of [0, 1, 2]) {
        source.run(`${id}-${revision}`, id);
        answer.run(`answer-${id}-${revision}`, id, revision);
      }
      for (const revision of [1, 2]) move.run(id, revision);
    }
  })();
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
}

/** One move as the bot makes it: read the session, apply a feeling, commit. Returns the milliseconds it took. */
async function move(sessions: Store['sessions'], player: number, feeling: Feeling, now: number): Promise<number> {
  const id = `session-${player}`;
  const begin = performance.now();
  const session = await sessions.byId(id);
  if (session === undefined) throw new Error(`There is no ${id}.`);
  const moved = moveSession({ story, session, expectedRevision: session.revision, feeling, placeId: '3', now });
  if (moved.kind !== 'moved') throw new Error(`The move was not made: ${moved.kind}.`);
  const sourceId = `${id}-${moved.session.revision}`;
  const target = { kind: 'channel', placeId: '3' } as const;
  const { scene } = moved;
  const answer = { id: `answer-${sourceId}`, sessionId: id, target, scene, language: 'en', createdAt: now };
  const { session: next, move: record } = moved;
  const outcome = await sessions.commit({ sourceId, session: next, move: record, answer, at: now });
  if (outcome !== 'committed') throw new Error(`The move was not committed: ${outcome}.`);
  return performance.now() - begin;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * What a move costs with 100 thousand sessions in the database, as a multiple of what it costs with one thousand. The two
 * databases take turns, so that what else the machine does meets both alike; each move is another player's.
 */
export async function measureMove({
  rounds = 400,
  sizes = [1000, 100_000],
}: {
  readonly rounds?: number;
  readonly sizes?: readonly [number, number];
} = {}): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'emotion-escape-bench-'));
  const opened: Database[] = [];
  try {
    const contestants: { readonly size: number; readonly sessions: Store['sessions']; readonly taken: number[] }[] = [];
    for (const size of sizes) {
      const database = await openDatabase(`file:${join(folder, `${size}.db`)}`);
      opened.push(database);
      fill(database, size);
      contestants.push({ size, sessions: createSessions(database.db), taken: [] });
    }
    const warmUp = 20;
    for (let round = 0; round < warmUp + rounds; round += 1) {
      for (const { size, sessions, taken } of round % 2 === 0 ? contestants : contestants.toReversed()) {
        // 7919 is prime to both sizes: the players come from all over the tables, each once at most.
        const ms = await move(sessions, (round * 7919) % size, 'happy', 2000 + round);
        if (round >= warmUp) taken.push(ms);
      }
    }
    const [few = Number.NaN, many = Number.NaN] = contestants.map(({ taken }) => median(taken));
    const value = many / few;
    return {
      name: "a move's transaction at 100 thousand sessions against 1 thousand",
      value,
      unit: 'times',
      limit,
      ok: value <= limit,
      detail: { medianMsAt1000: few, medianMsAt100000: many, rounds },
    };
  } finally {
    for (const { db } of opened) await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
