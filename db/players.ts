import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Notes a player, so that their rows may refer to them. */
export async function notePlayer(db: Kysely<Tables>, id: string): Promise<void> {
  await db
    .insertInto('players')
    .values({ id, consented_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function createPlayers(db: Kysely<Tables>): Store['players'] {
  return {
    async consentedAt(playerId) {
      const row = await db.selectFrom('players').select('consented_at').where('id', '=', playerId).executeTakeFirst();
      return row?.consented_at ?? undefined;
    },
    async giveConsent(playerId, at) {
      await db
        .insertInto('players')
        .values({ id: playerId, consented_at: at })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet(({ fn, ref }) => ({
            consented_at: fn.coalesce(ref('players.consented_at'), ref('excluded.consented_at')),
          })),
        )
        .execute();
    },
    async withdrawConsent(playerId) {
      await db.updateTable('players').set({ consented_at: null }).where('id', '=', playerId).execute();
    },
  };
}
