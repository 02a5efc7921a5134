import { type Kysely, type Selectable, sql } from 'kysely';
import { columns, parseColumn } from './columns.ts';
import type { OwedAnswer, Store } from './store.ts';
import type { AnswersTable, Tables } from './tables.ts';

/** @throws Error for a settled row, whose target and scene are erased. */
function toOwedAnswer(row: Selectable<AnswersTable>): OwedAnswer {
  if (row.target === null || row.scene === null) throw new Error(`The answer ${row.id} is settled already.`);
  return {
    id: row.id,
    sessionId: row.session_id,
    target: parseColumn(columns.target, row.target),
    scene: parseColumn(columns.scene, row.scene),
    language: row.language,
    attempts: row.attempts,
    createdAt: row.created_at,
  };
}

export function createAnswers(db: Kysely<Tables>): Store['answers'] {
  return {
    async owed() {
      const rows = await db
        .selectFrom('answers')
        .selectAll()
        .where(sql<boolean>`state = 'owed'`)
        .orderBy('created_at')
        .orderBy(sql`rowid`)
        .execute();
      return rows.map(toOwedAnswer);
    },
    async shelvedFor(sessionId) {
      const row = await db
        .selectFrom('answers')
        .selectAll()
        .where('session_id', '=', sessionId)
        .where('state', '=', 'shelved')
        .orderBy('revision', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toOwedAnswer(row);
    },
    async languageTo(playerId) {
      const row = await db
        .selectFrom('answers')
        .innerJoin('sessions', 'sessions.id', 'answers.session_id')
        .select('answers.language')
        .where('sessions.player_id', '=', playerId)
        .where('sessions.server_id', 'is', null)
        .orderBy('answers.created_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.language;
    },
    async settle(id, outcome, messageId) {
      await db
        .updateTable('answers')
        .set({ state: outcome, target: null, scene: null, message_id: messageId ?? null })
        .where('id', '=', id)
        .where('state', 'in', ['owed', 'shelved'])
        .execute();
    },
    async failed(id) {
      await db
        .updateTable('answers')
        .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
        .where('id', '=', id)
        .where('state', '=', 'owed')
        .execute();
    },
    async shelve(id) {
      await db
        .updateTable('answers')
        .set({ state: 'shelved', target: sql<string>`json_replace(target, '$.token', '')` })
        .where('id', '=', id)
        .where('state', '=', 'owed')
        .execute();
    },
  };
}
