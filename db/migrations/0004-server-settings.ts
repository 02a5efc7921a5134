import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create table server_settings (
    server_id text primary key not null,
    default_mode text not null check (default_mode in ('turns', 'vote', 'anyone')),
    turn_ms integer not null check (turn_ms > 0),
    default_story_id text,
    channel_ids text not null check (json_valid(channel_ids)),
    faces_only integer not null check (faces_only in (0, 1)),
    plain_photos integer not null check (plain_photos in (0, 1)),
    language text,
    paused integer not null check (paused in (0, 1))
  ) strict, without rowid`,
];

/** What those who manage a server have set there. A server without a row has the defaults. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
