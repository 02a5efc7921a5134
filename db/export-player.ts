import type { Kysely, Selectable } from 'kysely';
import type { PartySession, Vote } from '../game/party/party-session.ts';
import type { Session } from '../game/session.ts';
import { columns, parseColumn } from './columns.ts';
import { toParty } from './party-rows.ts';
import { toSession } from './session-rows.ts';
import type { MoveRecord, Question } from './store.ts';
import type { SessionsTable, Tables } from './tables.ts';

/** All that is kept about a player; safe to store as JSON. Times are milliseconds since the epoch. */
export interface PlayerExport {
  readonly playerId: string;
  /** When the player agreed to have faces read; `null` where they have not. */
  readonly consentedAt: number | null;
  readonly sessions: readonly (Session & {
    readonly moves: readonly (Omit<MoveRecord, 'feeling'> & {
      readonly feeling: string;
      readonly revision: number;
      readonly at: number;
    })[];
    /** The messages and interactions that changed the session. */
    readonly sources: readonly { readonly id: string; readonly at: number }[];
    readonly answers: readonly {
      readonly id: string;
      readonly state: string;
      readonly messageId: string | null;
      readonly language: string;
    }[];
    /** Readings that wait for an answer of the player's. */
    readonly questions: readonly Omit<Question, 'sessionId'>[];
  })[];
  /** Parties that the player is or was in: what concerns them. */
  readonly parties: readonly {
    readonly id: string;
    readonly serverId: string;
    readonly placeId: string;
    readonly storyId: string;
    readonly status: string;
    readonly joinedAt: number;
    readonly leftAt: number | null;
    readonly road: PartySession['play']['road'];
    /** Their vote in the present round. */
    readonly vote: Vote | null;
  }[];
  /** Photos being handled at this moment: their messages, not the photos. */
  readonly openPhotos: readonly { readonly sourceId: string; readonly serverId: string | null; readonly at: number }[];
}

async function exportSession(
  db: Kysely<Tables>,
  row: Selectable<SessionsTable>,
): Promise<PlayerExport['sessions'][number]> {
  const [moves, sources, answers, questions] = [
    await db.selectFrom('moves').selectAll().where('session_id', '=', row.id).orderBy('revision').execute(),
    await db.selectFrom('sources').select(['source_id as id', 'at']).where('session_id', '=', row.id).execute(),
    await db
      .selectFrom('answers')
      .select(['id', 'state', 'message_id as messageId', 'language'])
      .where('session_id', '=', row.id)
      .orderBy('revision')
      .execute(),
    await db.selectFrom('questions').selectAll().where('session_id', '=', row.id).execute(),
  ];
  return {
    ...toSession(row),
    moves: moves.map(({ revision, from_room, to_room, feeling, direction, face, at }) => ({
      revision,
      from: from_room,
      to: to_room,
      feeling,
      ...(direction === null ? {} : { direction }),
      ...(face === null ? {} : { face: parseColumn(columns.face, face) }),
      at,
    })),
    sources,
    answers,
    questions: questions.map(({ id, kind, faces, expires_at }) => ({
      id,
      kind,
      faces: parseColumn(columns.faces, faces),
      expiresAt: expires_at,
    })),
  };
}

async function exportParties(db: Kysely<Tables>, playerId: string): Promise<PlayerExport['parties']> {
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('party_members', 'party_members.session_id', 'sessions.id')
    .selectAll('sessions')
    .select(['party_members.joined_at', 'party_members.left_at'])
    .where('party_members.player_id', '=', playerId)
    .orderBy('party_members.joined_at')
    .execute();
  return rows.map(({ joined_at, left_at, ...row }) => {
    const { id, serverId, placeId, storyId, status, play, votes } = toParty(row);
    const vote = votes.find((each) => each.playerId === playerId) ?? null;
    return { id, serverId, placeId, storyId, status, joinedAt: joined_at, leftAt: left_at, road: play.road, vote };
  });
}

/** Collects all that is kept about a player, without the tokens of interactions. An unknown player's export is empty. */
export function exportPlayer(db: Kysely<Tables>, playerId: string): Promise<PlayerExport> {
  return db.transaction().execute(async (transaction) => {
    const player = await transaction
      .selectFrom('players')
      .select('consented_at')
      .where('id', '=', playerId)
      .executeTakeFirst();
    const rows = await transaction
      .selectFrom('sessions')
      .selectAll()
      .where('player_id', '=', playerId)
      .orderBy('started_at')
      .execute();
    const sessions: PlayerExport['sessions'][number][] = [];
    for (const row of rows) sessions.push(await exportSession(transaction, row));
    const openPhotos = await transaction
      .selectFrom('intake')
      .select(['source_id as sourceId', 'server_id as serverId', 'created_at as at'])
      .where('player_id', '=', playerId)
      .execute();
    const parties = await exportParties(transaction, playerId);
    return { playerId, consentedAt: player?.consented_at ?? null, sessions, parties, openPhotos };
  });
}
