import { type Kysely, sql } from 'kysely';

const statements = [
  // A session can end several times, for it can go back to the start: its row tells only how it stands now.
  sql`create table finishes (
    session_id text not null references sessions (id) on delete cascade,
    revision integer not null,
    room text not null,
    outcome text not null check (outcome in ('win', 'fail')),
    moves integer not null check (moves >= 0),
    secret integer not null check (secret in (0, 1)),
    at integer not null,
    primary key (session_id, revision)
  ) strict, without rowid`,
  sql`insert into finishes
    select id, revision, json_extract(play, '$.room'), case status when 'won' then 'win' else 'fail' end,
      json_array_length(play, '$.road'), secret, updated_at
    from sessions where status in ('won', 'lost')`,
  sql`create index sessions_server on sessions (server_id, story_id) where server_id is not null`,
];

/** The endings reached, for journals and leaderboards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
