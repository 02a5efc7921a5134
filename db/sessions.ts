import { type Kysely, sql } from 'kysely';
import { commitChange } from './commit-change.ts';
import { isActive, isEnded, isParked, sessionsOf, toSession } from './session-rows.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export function createSessions(db: Kysely<Tables>): Store['sessions'] {
  return {
    async current(playerId, serverId) {
      const active = await sessionsOf(db, playerId, serverId).where(isActive).executeTakeFirst();
      if (active !== undefined) return toSession(active);
      const ended = await sessionsOf(db, playerId, serverId)
        .where(isEnded)
        .orderBy('updated_at', 'desc')
        .orderBy(sql`rowid`, 'desc')
        .limit(1)
        .executeTakeFirst();
      return ended && toSession(ended);
    },
    async byId(id) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('id', '=', id)
        .where('kind', '=', 'solo')
        .executeTakeFirst();
      return row && toSession(row);
    },
    async secretPlayers() {
      const { rows } = await sql<{ player_id: string; server_id: string | null }>`select player_id, server_id
        from sessions as secret_one
        where secret = 1 and status != 'parked' and not exists (
          select 1 from sessions as other
          where other.player_id = secret_one.player_id
            and coalesce(other.server_id, '') = coalesce(secret_one.server_id, '')
            and other.id != secret_one.id
            and other.status != 'parked'
            and (other.status = 'active'
              or (secret_one.status != 'active' and other.updated_at > secret_one.updated_at))
        )`.execute(db);
      return rows.map(({ player_id, server_id }) => ({ playerId: player_id, serverId: server_id }));
    },
    async parked(playerId, serverId, storyId) {
      const row = await sessionsOf(db, playerId, serverId)
        .where(isParked)
        .where('story_id', '=', storyId)
        .orderBy('updated_at', 'desc')
        .orderBy(sql`rowid`, 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toSession(row);
    },
    commit: (change) => commitChange(db, change),
  };
}
