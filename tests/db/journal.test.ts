import SqliteFile from 'better-sqlite3';
import { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { forgetPlayer } from '../../db/forget-player.ts';
import { createJournal } from '../../db/journal.ts';
import { readLeaderboard } from '../../db/leaderboard.ts';
import { openDatabase } from '../../db/open-database.ts';
import { ImmediateSqliteDialect } from '../../db/sqlite-dialect.ts';
import type { Store } from '../../db/store.ts';
import type { Tables } from '../../db/tables.ts';
import type { Feeling } from '../../game/feeling.ts';
import { forgetMember } from '../../game/party/forget-member.ts';
import type { PartySession } from '../../game/party/party-session.ts';
import type { Session } from '../../game/session.ts';
import { changeTo, fakeParty, fakeSession } from './changes.ts';
import { reopen, rowsIn, temporaryStore } from './temporary-database.ts';

interface Played {
  readonly id: string;
  readonly rooms: readonly string[];
  readonly outcome?: 'won' | 'lost';
  readonly extra?: Partial<Session>;
  readonly at?: number;
}

/** Commits a session that walks through these rooms, happy all the way, and answers it as it stands then. */
async function play(store: Store, { id, rooms, outcome, extra = {}, at = 1000 }: Played): Promise<Session> {
  const first = rooms[0] ?? 'start';
  let session = fakeSession({
    id,
    ...extra,
    play: { room: first, things: [], visits: {}, road: [] },
    updatedAt: at,
    status: 'active',
  });
  expect(await store.sessions.commit(changeTo(session))).toBe('committed');
  for (const [index, to] of rooms.slice(1).entries()) {
    const move = { from: session.play.room, feeling: 'happy' as Feeling, to };
    const isLast = index === rooms.length - 2;
    session = {
      ...session,
      revision: session.revision + 1,
      status: isLast && outcome !== undefined ? outcome : 'active',
      play: { ...session.play, room: to, road: [...session.play.road, move] },
      updatedAt: at + index + 1,
    };
    expect(await store.sessions.commit(changeTo(session, { move }))).toBe('committed');
  }
  return session;
}

/** A party of 1, 5 and 6 that goes from `start` to `passport` and wins; 6 has left before. */
async function playParty(store: Store, extra: Partial<PartySession> = {}): Promise<void> {
  const opened = fakeParty(extra);
  const at = opened.updatedAt;
  const move = { from: 'start', feeling: 'fear', to: 'passport' } as const;
  const left = { ...opened, revision: 1, members: ['1', '5'] };
  const won: PartySession = {
    ...left,
    revision: 2,
    status: 'won',
    play: { ...opened.play, room: 'passport', road: [move] },
    updatedAt: at + 5,
  };
  for (const party of [opened, left, won]) {
    const change = { sourceId: `source-${party.id}-${party.revision}`, party, at: party.updatedAt };
    expect(await store.parties.commit(party === won ? { ...change, move } : change)).toBe('committed');
  }
}

describe('the journal', () => {
  it('knows each ending that its player found, once, and nobody else’s', async () => {
    const { store } = await temporaryStore();
    await play(store, { id: 'a', rooms: ['start', 'crash'], outcome: 'lost' });
    await play(store, { id: 'b', rooms: ['start', 'music', 'crash'], outcome: 'lost' });
    await play(store, { id: 'c', rooms: ['start', 'music'] });
    await play(store, { id: 'd', rooms: ['start', 'passport'], outcome: 'won', extra: { playerId: '9' } });
    expect(await store.journal.endingsFound('1')).toEqual([{ storyId: 'last-flight', room: 'crash' }]);
    expect(await store.journal.endingsFound('8')).toEqual([]);
  });

  it('tells games that have ended with their roads, the latest first, page by page', async () => {
    const { store } = await temporaryStore();
    await play(store, { id: 'a', rooms: ['start', 'crash'], outcome: 'lost', at: 1000 });
    await play(store, { id: 'b', rooms: ['start', 'music', 'passport'], outcome: 'won', at: 5000 });
    await play(store, { id: 'c', rooms: ['start', 'music'], at: 9000 });
    const latest = {
      kind: 'solo',
      storyId: 'last-flight',
      room: 'passport',
      outcome: 'win',
      moves: 2,
      at: 5002,
      road: [
        { from: 'start', feeling: 'happy', to: 'music' },
        { from: 'music', feeling: 'happy', to: 'passport' },
      ],
    };
    expect(await store.journal.games('1', { skip: 0, limit: 1 })).toEqual([latest]);
    expect(await store.journal.games('1', { skip: 1, limit: 5 })).toMatchObject([{ room: 'crash', moves: 1 }]);
  });

  it('keeps an ending and its road after the session went back to the start', async () => {
    const { store } = await temporaryStore();
    const ended = await play(store, { id: 'a', rooms: ['start', 'music', 'crash'], outcome: 'lost' });
    const back = { ...ended, revision: ended.revision + 1, status: 'active' as const };
    const begun = { ...back, play: { room: 'start', things: [], visits: {}, road: [] } };
    await store.sessions.commit(changeTo(begun));
    const move = { from: 'start', feeling: 'sad', to: 'traffic' } as const;
    const on = { ...begun, revision: begun.revision + 1, play: { ...begun.play, room: 'traffic', road: [move] } };
    await store.sessions.commit(changeTo(on, { move }));
    const [game] = await store.journal.games('1', { skip: 0, limit: 5 });
    expect(game?.road.map(({ to }) => to)).toEqual(['music', 'crash']);
  });

  it('holds what a party reached for those who had not left it', async () => {
    const { store } = await temporaryStore();
    await playParty(store);
    for (const [playerId, found] of [
      ['1', 1],
      ['5', 1],
      ['6', 0],
    ] as const) {
      expect(await store.journal.endingsFound(playerId)).toHaveLength(found);
    }
    expect(await store.journal.games('5', { skip: 0, limit: 5 })).toMatchObject([
      { kind: 'party', room: 'passport', road: [{ from: 'start', feeling: 'fear', to: 'passport' }] },
    ]);
  });

  it('gives the steps of one story on one server, those made in secret only if asked', async () => {
    const { store } = await temporaryStore();
    await play(store, { id: 'a', rooms: ['start', 'music', 'start', 'music', 'crash'], outcome: 'lost' });
    await play(store, { id: 'b', rooms: ['start', 'secret-room', 'crash'], outcome: 'lost', extra: { secret: true } });
    await play(store, { id: 'c', rooms: ['start', 'elsewhere'], extra: { serverId: null } });
    await play(store, { id: 'd', rooms: ['start', 'other'], extra: { storyId: 'other' } });
    const rooms = async (...args: Parameters<typeof store.journal.steps>) =>
      (await store.journal.steps(...args)).map(({ from, to }) => `${from} ${to}`).sort();
    expect(await rooms('1', '2', 'last-flight', false)).toEqual(['music crash', 'music start', 'start music']);
    expect(await rooms('1', '2', 'last-flight', true)).toContain('start secret-room');
    expect(await rooms('1', null, 'last-flight', false)).toEqual(['start elsewhere']);
  });
});

describe('the leaderboard', () => {
  it('counts distinct endings and wins of one server, the best first', async () => {
    const { store } = await temporaryStore();
    const by = (playerId: string): Partial<Session> => ({ playerId });
    await play(store, { id: 'a', rooms: ['start', 'crash'], outcome: 'lost', extra: by('1') });
    await play(store, { id: 'b', rooms: ['start', 'crash'], outcome: 'lost', extra: by('1') });
    await play(store, { id: 'c', rooms: ['start', 'crash'], outcome: 'lost', extra: by('5') });
    await play(store, { id: 'd', rooms: ['start', 'music', 'passport'], outcome: 'won', extra: by('5') });
    await play(store, { id: 'e', rooms: ['start', 'passport'], outcome: 'won', extra: by('7') });
    await play(store, {
      id: 'f',
      rooms: ['start', 'passport'],
      outcome: 'won',
      extra: { playerId: '8', serverId: '3' },
    });
    expect(await store.leaderboard('2')).toEqual({
      players: [
        { playerId: '5', endings: 2, wins: 1, parties: 0 },
        { playerId: '7', endings: 1, wins: 1, parties: 0 },
        { playerId: '1', endings: 1, wins: 0, parties: 0 },
      ],
      shortestWins: [{ storyId: 'last-flight', moves: 1, playerId: '7' }],
      partiesFinished: 0,
    });
  });

  it('tells nothing of what was played in secret, even if the session is secret only later or no longer', async () => {
    const { store } = await temporaryStore();
    const ended = await play(store, { id: 'a', rooms: ['start', 'passport'], outcome: 'won', extra: { secret: true } });
    const public_ = { ...ended, revision: ended.revision + 1, secret: false };
    await store.sessions.commit(changeTo(public_));
    const open = await play(store, { id: 'b', rooms: ['start', 'crash'], outcome: 'lost', extra: { playerId: '5' } });
    await store.sessions.commit(changeTo({ ...open, revision: open.revision + 1, secret: true }));
    expect(await store.leaderboard('2')).toEqual({ players: [], shortestWins: [], partiesFinished: 0 });
  });

  it('counts a party once for the server and once for each who finished it', async () => {
    const { store } = await temporaryStore();
    await playParty(store);
    const board = await store.leaderboard('2');
    expect(board.partiesFinished).toBe(1);
    expect(board.players).toEqual([
      { playerId: '1', endings: 1, wins: 1, parties: 1 },
      { playerId: '5', endings: 1, wins: 1, parties: 1 },
    ]);
    expect(board.shortestWins).toEqual([{ storyId: 'last-flight', moves: 1 }]);
  });

  it('names ten players at most', async () => {
    const { store } = await temporaryStore();
    for (let player = 20; player < 32; player += 1) {
      await play(store, {
        id: `s${player}`,
        rooms: ['start', 'crash'],
        outcome: 'lost',
        extra: { playerId: `${player}` },
      });
    }
    expect((await store.leaderboard('2')).players).toHaveLength(10);
  });
});

it('what was finished before there was a journal is in it, and goes with its session', async () => {
  const { store, file } = await temporaryStore();
  await play(store, { id: 'a', rooms: ['start', 'crash'], outcome: 'lost' });
  await store.close();
  const sqlite = new SqliteFile(file);
  sqlite.exec("drop table finishes; drop index sessions_server; delete from kysely_migration where name > '0005'");
  sqlite.exec('alter table answers drop column language; alter table intake drop column language');
  sqlite.close();
  const newer = await reopen(file);
  expect(await newer.journal.endingsFound('1')).toEqual([{ storyId: 'last-flight', room: 'crash' }]);
  const database = await openDatabase(`file:${file}`);
  await forgetPlayer(database, '1', { forgetMember }, 2000);
  await database.db.destroy();
  expect(rowsIn(file, 'select * from finishes')).toEqual([]);
});

it('every query of the journal and the leaderboard finds its rows by an index', async () => {
  const { store, file } = await temporaryStore();
  await store.close();
  const { sqlite } = await openDatabase(`file:${file}`);
  const queries: string[] = [];
  const db = new Kysely<Tables>({
    dialect: new ImmediateSqliteDialect({ database: sqlite }),
    log: ({ query }) => void queries.push(query.sql),
  });
  const journal = createJournal(db);
  await journal.endingsFound('1');
  await journal.games('1', { skip: 0, limit: 5 });
  await journal.steps('1', '2', 'last-flight', true);
  await readLeaderboard(db, '2');
  const plans = queries.flatMap((query) =>
    sqlite
      .prepare<unknown[], { detail: string }>(`explain query plan ${query}`)
      .all(...(query.match(/\?/g) ?? []).map(() => null))
      .map(({ detail }) => detail),
  );
  await db.destroy();
  const tables = /^SCAN (s|f|m|mv|sessions|finishes|party_members|moves)\b/;
  expect(plans.filter((detail) => tables.test(detail))).toEqual([]);
});
