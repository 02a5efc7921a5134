import { type Kysely, sql } from 'kysely';

const statements = [
  sql`create table players (
    id text primary key not null,
    consented_at integer
  ) strict`,

  sql`create table sessions (
    id text primary key not null,
    kind text not null check (kind = 'solo'),
    revision integer not null check (revision >= 0),
    player_id text not null references players (id) on delete cascade,
    server_id text,
    place_id text not null,
    story_id text not null,
    story_version text not null,
    secret integer not null check (secret in (0, 1)),
    status text not null check (status in ('active', 'parked', 'won', 'lost')),
    play text not null check (json_valid(play)),
    undo text check (json_valid(undo)),
    started_at integer not null,
    updated_at integer not null
  ) strict`,
  // A direct message has no server, and nulls are never equal in an index: '' stands for it.
  sql`create unique index sessions_active on sessions (player_id, coalesce(server_id, ''))
    where kind = 'solo' and status = 'active'`,
  sql`create index sessions_ended on sessions (player_id, coalesce(server_id, ''), updated_at)
    where status in ('won', 'lost')`,
  sql`create index sessions_parked on sessions (player_id, coalesce(server_id, ''), story_id, updated_at)
    where status = 'parked'`,
  sql`create index sessions_player on sessions (player_id)`,

  // A session and its source are written in one transaction, the source first: it decides whether the rest is written.
  sql`create table sources (
    source_id text primary key not null,
    session_id text not null references sessions (id) on delete cascade deferrable initially deferred,
    at integer not null
  ) strict, without rowid`,
  sql`create index sources_session on sources (session_id)`,

  sql`create table moves (
    id integer primary key,
    session_id text not null references sessions (id) on delete cascade,
    revision integer not null check (revision > 0),
    from_room text not null,
    to_room text not null,
    feeling text not null check (feeling in ('happy', 'sad', 'anger', 'fear', 'disgust')),
    direction text,
    face text check (json_valid(face)),
    at integer not null,
    unique (session_id, revision)
  ) strict`,

  sql`create table answers (
    id text primary key not null,
    session_id text not null references sessions (id) on delete cascade,
    revision integer not null check (revision >= 0),
    state text not null check (state in ('owed', 'shelved', 'sent', 'gone')),
    target text check (json_valid(target)),
    scene text check (json_valid(scene)),
    attempts integer not null check (attempts >= 0),
    message_id text,
    created_at integer not null,
    unique (session_id, revision),
    check ((state in ('owed', 'shelved')) = (target is not null and scene is not null))
  ) strict`,
  sql`create index answers_owed on answers (created_at) where state = 'owed'`,

  sql`create table intake (
    source_id text primary key not null,
    player_id text not null references players (id) on delete cascade,
    server_id text,
    target text not null check (json_valid(target)),
    created_at integer not null
  ) strict, without rowid`,
  sql`create index intake_player on intake (player_id)`,
];

/** Players, their solo sessions and moves, the answers owed, and the photos being handled. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
