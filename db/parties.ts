import { type Kysely, sql } from 'kysely';
import { commitParty } from './commit-party.ts';
import { toParty } from './party-rows.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Worded exactly like the condition of the partial index. */
const isOpenParty = sql<boolean>`kind = 'party' and status in ('lobby', 'active', 'resting')`;

export function createParties(db: Kysely<Tables>): Store['parties'] {
  return {
    async byId(id) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('id', '=', id)
        .where('kind', '=', 'party')
        .executeTakeFirst();
      return row && toParty(row);
    },
    async openIn(placeId) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('place_id', '=', placeId)
        .where(isOpenParty)
        .executeTakeFirst();
      return row && toParty(row);
    },
    async openPlaces() {
      const rows = await db.selectFrom('sessions').select(['place_id', 'server_id']).where(isOpenParty).execute();
      return rows.map(({ place_id, server_id }) => ({ placeId: place_id, serverId: server_id ?? '' }));
    },
    async due(at) {
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('deadline', '<=', at)
        .orderBy('deadline')
        .orderBy('id')
        .execute();
      return rows.map(toParty);
    },
    async nextDeadline() {
      const row = await db
        .selectFrom('sessions')
        .select('deadline')
        .where('deadline', 'is not', null)
        .orderBy('deadline')
        .limit(1)
        .executeTakeFirst();
      return row?.deadline ?? undefined;
    },
    commit: (change) => commitParty(db, change),
    async latestMessage(id) {
      const row = await db
        .selectFrom('answers')
        .select('message_id')
        .where('session_id', '=', id)
        .orderBy('revision', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.message_id ?? undefined;
    },
  };
}
