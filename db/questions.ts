import type { Kysely } from 'kysely';
import { columns, parseColumn } from './columns.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export function createQuestions(db: Kysely<Tables>): Store['questions'] {
  return {
    async ask({ id, sessionId, kind, faces, expiresAt }) {
      await db
        .insertInto('questions')
        .values({ id, session_id: sessionId, kind, faces: JSON.stringify(faces), expires_at: expiresAt })
        .execute();
    },
    async open(id, at) {
      const row = await db
        .selectFrom('questions')
        .selectAll()
        .where('id', '=', id)
        .where('expires_at', '>', at)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        id: row.id,
        sessionId: row.session_id,
        kind: row.kind,
        faces: parseColumn(columns.faces, row.faces),
        expiresAt: row.expires_at,
      };
    },
    async dropExpired(at) {
      await db.deleteFrom('questions').where('expires_at', '<=', at).execute();
    },
  };
}
