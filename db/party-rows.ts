import type { Selectable } from 'kysely';
import type { PartySession } from '../game/party/party-session.ts';
import { columns, type PartyColumn, parseColumn } from './columns.ts';
import type { SessionsTable } from './tables.ts';

/** A row of a party as the game knows it. @throws Error for any other, or where a JSON column does not hold what it should. */
export function toParty(row: Selectable<SessionsTable>): PartySession {
  const { party, status, server_id } = row;
  if (party === null || server_id === null || status === 'parked')
    throw new Error(`The session ${row.id} is no party.`);
  return {
    kind: 'party',
    id: row.id,
    revision: row.revision,
    serverId: server_id,
    placeId: row.place_id,
    storyId: row.story_id,
    storyVersion: row.story_version,
    status,
    play: parseColumn(columns.play, row.play),
    ...parseColumn(columns.party, party),
    ...(row.deadline === null ? {} : { deadline: row.deadline }),
    startedAt: row.started_at,
    updatedAt: row.updated_at,
  };
}

/** The columns that change after a party's first row. */
export function partyColumns(party: PartySession) {
  const { kind: _kind, id: _id, serverId: _serverId, storyId: _storyId, startedAt: _startedAt, ...changing } = party;
  const { revision, placeId, storyVersion, status, play, deadline, updatedAt, ...rest } = changing;
  return {
    revision,
    place_id: placeId,
    story_version: storyVersion,
    status,
    play: JSON.stringify(play),
    party: JSON.stringify(rest satisfies PartyColumn),
    deadline: deadline ?? null,
    updated_at: updatedAt,
  } as const;
}
