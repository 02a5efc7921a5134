import { type Kysely, sql } from 'kysely';

const statements = [
  // SQLite cannot loosen a constraint: the table is made anew (https://www.sqlite.org/lang_altertable.html, section 7).
  // Foreign keys are off while migrations run, so that dropping the old one takes nothing along.
  sql`create table sessions_next (
    id text primary key not null,
    kind text not null check (kind in ('solo', 'party')),
    revision integer not null check (revision >= 0),
    player_id text references players (id) on delete cascade,
    server_id text,
    place_id text not null,
    story_id text not null,
    story_version text not null,
    secret integer not null check (secret in (0, 1)),
    status text not null check (status in ('active', 'parked', 'lobby', 'resting', 'won', 'lost', 'ended')),
    play text not null check (json_valid(play)),
    undo text check (json_valid(undo)),
    started_at integer not null,
    updated_at integer not null,
    party text check (json_valid(party)),
    deadline integer,
    check ((kind = 'solo') = (player_id is not null)),
    check ((kind = 'party') = (party is not null and server_id is not null))
  ) strict`,
  sql`insert into sessions_next
    select id, kind, revision, player_id, server_id, place_id, story_id, story_version, secret, status, play, undo,
      started_at, updated_at, null, null
    from sessions order by rowid`,
  sql`drop table sessions`,
  sql`alter table sessions_next rename to sessions`,
  sql`create unique index sessions_active on sessions (player_id, coalesce(server_id, ''))
    where kind = 'solo' and status = 'active'`,
  sql`create index sessions_ended on sessions (player_id, coalesce(server_id, ''), updated_at)
    where status in ('won', 'lost')`,
  sql`create index sessions_parked on sessions (player_id, coalesce(server_id, ''), story_id, updated_at)
    where status = 'parked'`,
  sql`create index sessions_player on sessions (player_id)`,
  sql`create index sessions_secret on sessions (player_id) where secret = 1`,

  // One open party a place.
  sql`create unique index sessions_party_place on sessions (place_id)
    where kind = 'party' and status in ('lobby', 'active', 'resting')`,
  sql`create index sessions_party_server on sessions (server_id) where kind = 'party'`,
  sql`create index sessions_deadline on sessions (deadline) where deadline is not null`,

  sql`create table party_members (
    session_id text not null references sessions (id) on delete cascade,
    player_id text not null references players (id) on delete cascade,
    joined_at integer not null,
    left_at integer,
    primary key (session_id, player_id)
  ) strict, without rowid`,
  sql`create index party_members_player on party_members (player_id)`,
];

/** Parties: sessions of several players, and who they are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
