import { type Kysely, sql } from 'kysely';
import type { Feeling } from '../game/feeling.ts';
import type { Step } from '../game/session.ts';
import type { Journal, PastGame } from './store.ts';
import type { Tables } from './tables.ts';

/** What a player finished: alone, or in a party that they had not left. */
const finishesOf = (playerId: string) => sql`
  select s.id, s.kind, s.story_id, f.revision, f.room, f.outcome, f.moves, f.at
    from sessions as s join finishes as f on f.session_id = s.id
    where s.player_id = ${playerId}
  union all
  select s.id, s.kind, s.story_id, f.revision, f.room, f.outcome, f.moves, f.at
    from party_members as m join sessions as s on s.id = m.session_id join finishes as f on f.session_id = s.id
    where m.player_id = ${playerId} and m.left_at is null`;

interface FinishRow {
  readonly id: string;
  readonly kind: 'solo' | 'party';
  readonly story_id: string;
  readonly revision: number;
  readonly room: string;
  readonly outcome: 'win' | 'fail';
  readonly moves: number;
  readonly at: number;
}

interface StepRow {
  readonly from_room: string;
  readonly to_room: string;
  // The table holds nothing else (its check).
  readonly feeling: Feeling;
}

const toStep = ({ from_room, to_room, feeling }: StepRow): Step => ({ from: from_room, feeling, to: to_room });

/** The moves that led to an ending: the last ones up to it, as many as the play had. */
async function roadTo(db: Kysely<Tables>, finish: FinishRow): Promise<readonly Step[]> {
  const { rows } = await sql<StepRow>`select from_room, to_room, feeling from moves
    where session_id = ${finish.id} and revision <= ${finish.revision}
    order by revision desc limit ${finish.moves}`.execute(db);
  return rows.reverse().map(toStep);
}

export function createJournal(db: Kysely<Tables>): Journal {
  return {
    async endingsFound(playerId) {
      const { rows } = await sql<{ story_id: string; room: string }>`
        select distinct story_id, room from (${finishesOf(playerId)})`.execute(db);
      return rows.map(({ story_id, room }) => ({ storyId: story_id, room }));
    },
    async games(playerId, { skip, limit }) {
      const { rows } = await sql<FinishRow>`select * from (${finishesOf(playerId)})
        order by at desc, id, revision desc limit ${limit} offset ${skip}`.execute(db);
      const games: PastGame[] = [];
      for (const row of rows) {
        const { kind, story_id, room, outcome, moves, at } = row;
        games.push({ kind, storyId: story_id, room, outcome, moves, at, road: await roadTo(db, row) });
      }
      return games;
    },
    async steps(playerId, serverId, storyId, withSecret) {
      const { rows } = await sql<StepRow>`
        select distinct mv.from_room, mv.to_room, mv.feeling
          from sessions as s join moves as mv on mv.session_id = s.id
          where s.player_id = ${playerId} and coalesce(s.server_id, '') = ${serverId ?? ''}
            and s.story_id = ${storyId} and (s.secret = 0 or ${withSecret ? 1 : 0} = 1)
        union
        select distinct mv.from_room, mv.to_room, mv.feeling
          from party_members as m join sessions as s on s.id = m.session_id join moves as mv on mv.session_id = s.id
          where m.player_id = ${playerId} and s.server_id = ${serverId ?? ''} and s.story_id = ${storyId}
            and mv.at >= m.joined_at and (m.left_at is null or mv.at <= m.left_at)`.execute(db);
      return rows.map(toStep);
    },
  };
}
