import { type Kysely, sql } from 'kysely';
import type { Leaderboard } from './store.ts';
import type { Tables } from './tables.ts';

const mostPlayers = 10;

/** What was finished on a server, once for every player; nothing of it in secret. A party's is of those who had not left. */
const finishesOn = (serverId: string) => sql`
  select s.player_id, s.id, s.story_id, f.room, f.outcome, f.moves, f.at, 0 as is_party
    from sessions as s join finishes as f on f.session_id = s.id
    where s.server_id = ${serverId} and s.kind = 'solo' and s.secret = 0 and f.secret = 0
  union all
  select m.player_id, s.id, s.story_id, f.room, f.outcome, f.moves, f.at, 1 as is_party
    from sessions as s join finishes as f on f.session_id = s.id join party_members as m on m.session_id = s.id
    where s.server_id = ${serverId} and s.kind = 'party' and m.left_at is null`;

/** A server's leaderboard: the best ten by endings found, then wins, then who was there first. */
export async function readLeaderboard(db: Kysely<Tables>, serverId: string): Promise<Leaderboard> {
  const players = await sql<{ player_id: string; endings: number; wins: number; parties: number }>`
    select player_id, count(distinct story_id || ' ' || room) as endings, sum(outcome = 'win') as wins,
      count(distinct case when is_party then id end) as parties
    from (${finishesOn(serverId)}) group by player_id
    order by endings desc, wins desc, max(at), player_id limit ${mostPlayers}`.execute(db);
  const shortest = await sql<{ story_id: string; moves: number; is_party: 0 | 1; player_id: string }>`
    select story_id, moves, is_party, player_id from (
      select story_id, moves, is_party, player_id,
        row_number() over (partition by story_id order by moves, at, id, player_id) as place
      from (${finishesOn(serverId)}) where outcome = 'win'
    ) where place = 1 order by story_id`.execute(db);
  const parties = await sql<{ parties: number }>`
    select count(distinct id) as parties from (${finishesOn(serverId)}) where is_party = 1`.execute(db);
  return {
    players: players.rows.map(({ player_id, ...counts }) => ({ playerId: player_id, ...counts })),
    shortestWins: shortest.rows.map(({ story_id, moves, is_party, player_id }) => ({
      storyId: story_id,
      moves,
      ...(is_party === 1 ? {} : { playerId: player_id }),
    })),
    partiesFinished: parties.rows[0]?.parties ?? 0,
  };
}
