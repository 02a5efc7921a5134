import type { Kysely, Selectable } from 'kysely';
import { columns, parseColumn } from './columns.ts';
import { notePlayer } from './players.ts';
import type { Intake, Store } from './store.ts';
import type { IntakeTable, Tables } from './tables.ts';

function toIntake(row: Selectable<IntakeTable>): Intake {
  return {
    sourceId: row.source_id,
    playerId: row.player_id,
    serverId: row.server_id,
    target: parseColumn(columns.target, row.target),
    language: row.language,
    createdAt: row.created_at,
  };
}

export function createIntake(db: Kysely<Tables>): Store['intake'] {
  return {
    open: ({ sourceId, playerId, serverId, target, language, createdAt }) =>
      db.transaction().execute(async (transaction) => {
        await notePlayer(transaction, playerId);
        const used = await transaction
          .selectFrom('sources')
          .select('source_id')
          .where('source_id', '=', sourceId)
          .executeTakeFirst();
        if (used !== undefined) return 'duplicate';
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('intake')
          .values({
            source_id: sourceId,
            player_id: playerId,
            server_id: serverId,
            target: JSON.stringify(target),
            language,
            created_at: createdAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n ? 'opened' : 'duplicate';
      }),
    async close(sourceId) {
      await db.deleteFrom('intake').where('source_id', '=', sourceId).execute();
    },
    async left() {
      const rows = await db.selectFrom('intake').selectAll().orderBy('created_at').orderBy('source_id').execute();
      return rows.map(toIntake);
    },
  };
}
