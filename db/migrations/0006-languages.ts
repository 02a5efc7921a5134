import { type Kysely, sql } from 'kysely';

const statements = [
  // What was owed before was in English: there was nothing else.
  sql`alter table answers add column language text not null default 'en'`,
  sql`alter table intake add column language text not null default 'en'`,
];

/** The language that an answer is owed in: whoever delivers it need not know the player's client. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
