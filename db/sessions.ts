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
      const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toSession(row);
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
