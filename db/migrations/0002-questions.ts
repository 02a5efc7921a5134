import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create table questions (
    id text primary key not null,
    session_id text not null references sessions (id) on delete cascade,
    kind text not null check (kind in ('whose-face', 'which-feeling')),
    faces text not null check (json_valid(faces)),
    expires_at integer not null
  ) strict, without rowid`,
  sql`create index questions_session on questions (session_id)`,
  // Who plays in secret is asked at every start.
  sql`create index sessions_secret on sessions (player_id) where secret = 1`,
  sql`create index questions_expired on questions (expires_at)`,
];

/** What players were asked back about their photos (the readings wait for the answer), and who plays in secret. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
