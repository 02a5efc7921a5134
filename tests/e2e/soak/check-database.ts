import { columns, parseColumn } from '../../../db/columns.ts';
import { begin, follow } from '../../../game/rules.ts';
import type { Play } from '../../../game/session.ts';
import { alone } from '../../../game/show-scene.ts';
import type { Story } from '../../../stories/story.ts';
import { rowsIn } from '../../db/temporary-database.ts';
import type { SoakedGame } from './soaked-game.ts';

interface SessionRow {
  readonly id: string;
  readonly revision: number;
  readonly player_id: string;
  readonly server_id: string | null;
  readonly place_id: string;
  readonly story_id: string;
  readonly status: string;
  readonly secret: 0 | 1;
  readonly play: string;
}

/** Statements that find nothing where all is well, by what they would have found. */
const never: Readonly<Record<string, string>> = {
  'two active sessions of a player on a server': `select player_id from sessions where status = 'active'
    group by player_id, coalesce(server_id, '') having count(*) > 1`,
  'a token in a settled or shelved answer': `select id from answers
    where (state in ('sent', 'gone') and target is not null) or coalesce(json_extract(target, '$.token'), '') <> ''
    and state <> 'owed'`,
  'an answer that nobody tried to deliver': "select id from answers where state = 'owed' and attempts = 0",
  'a move without its answer': `select session_id from moves where not exists
    (select 1 from answers where answers.session_id = moves.session_id and answers.revision = moves.revision)`,
  'a move that does not begin where the one before ended': `select session_id, from_room from
    (select session_id, revision, from_room, lag(to_room) over one as before, lag(revision) over one as last from moves
    window one as (partition by session_id order by revision))
    where last = revision - 1 and from_room <> before`,
  'a question about a scene that is not the latest': `select questions.id from questions
    join sessions on sessions.id = questions.session_id where status = 'parked'`,
  damage: "select * from pragma_integrity_check where integrity_check <> 'ok'",
  'a reference to nothing': 'select * from pragma_foreign_key_check',
};

/** The play that the road leads to from the start, by the rules. */
function walk(story: Story, road: Play['road']): Play {
  return road.reduce((play, { feeling }) => follow(story, play, feeling, alone).play, begin(story));
}

function wrongSession(game: SoakedGame, row: SessionRow): string | undefined {
  const entries = game.journal.sessions.get(row.id) ?? [];
  const last = entries.at(-1)?.session;
  const story = game.stories.find(({ id }) => id === row.story_id);
  if (last === undefined || story === undefined) return 'was never committed, or its story is unknown';
  const play = parseColumn(columns.play, row.play);
  const isGrown = entries.every(({ session }, revision) => session.revision === revision);
  if (!isGrown || last.revision !== row.revision) return 'has grown by other steps than one';
  if (JSON.stringify(play) !== JSON.stringify(last.play)) return 'is not as it was committed';
  if (JSON.stringify(walk(story, play.road)) !== JSON.stringify(play)) return 'cannot be reached by its road';
  if (last.status !== row.status || last.secret !== (row.secret === 1)) return 'has another status than was committed';
  const serverId = game.standIn.channel(row.place_id)?.serverId ?? null;
  return serverId === row.server_id ? undefined : 'is bound to a place of another server';
}

/** Each committed change has one source, one answer, and a move where it made one: no more and no less. */
function wrongCounts(game: SoakedGame): string[] {
  const changes = [...game.journal.sessions.values()].flat().flatMap(({ change }) => change ?? []);
  const count = (table: string): number =>
    rowsIn<{ n: number }>(game.database, `select count(*) as n from ${table}`)[0]?.n ?? -1;
  const wanted = { sources: changes.length, answers: changes.length, moves: changes.filter(({ move }) => move).length };
  return Object.entries(wanted)
    .filter(([table, n]) => count(table) !== n)
    .map(([table, n]) => `there are ${count(table)} ${table} for ${n} committed`);
}

/** Sources that did not come from the player whose session they changed. */
function wrongSources({ journal, witness }: SoakedGame): string[] {
  return [...journal.sessions.values()].flat().flatMap(({ session, change }) => {
    if (change === undefined) return [];
    const { sourceId } = change;
    const playerId =
      witness.interactions.get(sourceId)?.interaction.playerId ?? witness.message(sourceId)?.authorId ?? 'nobody';
    return playerId === session.playerId ? [] : [`${sourceId} of ${playerId} changed ${session.id}`];
  });
}

/** Photos that are not seen to, though no fault hides that, and do not wait for consent either: one of a player's may. */
function strayPhotos({ database, faults, witness }: SoakedGame): string[] {
  const open = rowsIn<{ source_id: string; player_id: string; hasAgreed: 0 | 1 }>(
    database,
    `select source_id, player_id, coalesce(consented_at < created_at, 0) as hasAgreed from intake
     join players on players.id = intake.player_id order by created_at desc`,
  ).filter(({ source_id: id }) => {
    const token = witness.interactions.get(id)?.interaction.token ?? id;
    return !faults.hasHit(id) && !faults.hasHit(token);
  });
  const waiting = new Set<string>();
  return open
    .filter(({ player_id: player, hasAgreed }) => hasAgreed === 1 || waiting.size === waiting.add(player).size)
    .map(({ source_id: id, player_id: player }) => `the photo ${id} of ${player} is not seen to`);
}

/** What in the database is not as it must be at any time when nothing is under way. */
export function wrongRows(game: SoakedGame): string[] {
  const found = Object.entries(never).flatMap(([what, sql]) =>
    rowsIn(game.database, sql).map((row) => `${what}: ${JSON.stringify(row)}`),
  );
  const sessions = rowsIn<SessionRow>(game.database, 'select * from sessions').flatMap((row) => {
    const wrong = wrongSession(game, row);
    return wrong === undefined ? [] : [`session ${row.id} ${wrong}`];
  });
  return [...found, ...sessions, ...wrongCounts(game), ...wrongSources(game), ...strayPhotos(game)];
}

/** What is left over although the bot has started again and Discord takes everything. */
export function leftovers(game: SoakedGame): string[] {
  const { journal, witness, database } = game;
  const shown = new Set(
    witness.sightings.flatMap(({ addresses }) =>
      addresses.map(({ sessionId, revision }) => `${sessionId}:${revision}`),
    ),
  );
  const sent = rowsIn<{ session_id: string; revision: number }>(database, "select * from answers where state = 'sent'");
  return [
    ...rowsIn(database, "select id, attempts from answers where state = 'owed'").map(
      (row) => `an answer is still owed: ${JSON.stringify(row)}`,
    ),
    ...rowsIn(database, 'select source_id from intake').map((row) => `a photo is left over: ${JSON.stringify(row)}`),
    ...sent
      .filter(({ session_id, revision }) => !shown.has(`${session_id}:${revision}`))
      .map(({ session_id, revision }) => `${session_id}:${revision} counts as sent, but nobody saw it`),
    ...[...journal.sessions.keys()]
      .filter((id) => rowsIn(database, 'select id from sessions where id = ?', id).length === 0)
      .map((id) => `the session ${id} is gone`),
  ];
}
