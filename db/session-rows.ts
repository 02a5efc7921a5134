import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { Session } from '../game/session.ts';
import { columns, parseColumn } from './columns.ts';
import type { SessionsTable, Tables } from './tables.ts';

/** A row of a solo session as the game knows it. @throws Error for any other, or where a JSON column does not hold what it should. */
export function toSession(row: Selectable<SessionsTable>): Session {
  const { status } = row;
  if (row.player_id === null || status === 'lobby' || status === 'resting' || status === 'ended')
    throw new Error(`The session ${row.id} is a party.`);
  return {
    kind: 'solo',
    id: row.id,
    revision: row.revision,
    playerId: row.player_id,
    serverId: row.server_id,
    placeId: row.place_id,
    storyId: row.story_id,
    storyVersion: row.story_version,
    secret: row.secret === 1,
    status,
    play: parseColumn(columns.play, row.play),
    ...(row.undo === null ? {} : { undo: parseColumn(columns.undo, row.undo) }),
    startedAt: row.started_at,
    updatedAt: row.updated_at,
  };
}

/** One player's sessions on one server, worded like the indexes of sessions so that they are used. */
export function sessionsOf(
  db: Kysely<Tables>,
  playerId: string,
  serverId: string | null,
): SelectQueryBuilder<Tables, 'sessions', Selectable<SessionsTable>> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('player_id', '=', playerId)
    .where(sql`coalesce(server_id, '')`, '=', serverId ?? '');
}

/** Conditions worded exactly like those of the partial indexes: SQLite uses an index only if it can see that they agree. */
export const isActive = sql<boolean>`kind = 'solo' and status = 'active'`;
export const isEnded = sql<boolean>`status in ('won', 'lost')`;
export const isParked = sql<boolean>`status = 'parked'`;
