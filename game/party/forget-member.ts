import { nextAfter } from './awaiting.ts';
import { isOpen, type PartySession } from './party-session.ts';

/** Stands where a player was who has been forgotten. No id of Discord's is this. */
export const nobody = '0';

/**
 * A party without any trace of a player: what others did stays. The host's place falls to who is there longest, a turn to
 * the next; a party without players has ended. No message tells of it, so the round stays.
 */
export function forgetMember(party: PartySession, playerId: string, now: number): PartySession {
  const others = (ids: readonly string[]): readonly string[] => ids.filter((id) => id !== playerId);
  const { lead, news, turnId, deadline, readUntil, ...kept } = party;
  const members = others(party.members);
  const [eldest = nobody] = members;
  const isOver = members.length === 0 && isOpen(party);
  const turn = turnId === playerId ? (others([nextAfter(party.members, playerId) ?? eldest])[0] ?? eldest) : turnId;
  return {
    ...kept,
    members,
    kicked: others(party.kicked),
    votes: party.votes.filter((vote) => vote.playerId !== playerId),
    hostId: party.hostId === playerId ? eldest : party.hostId,
    ...(isOver ? { status: 'ended' } : {}),
    ...(turn === undefined || isOver ? {} : { turnId: turn }),
    ...(deadline === undefined || isOver ? {} : { deadline }),
    ...(readUntil === undefined ? {} : { readUntil }),
    ...(lead === undefined ? {} : { lead: lead.playerId === playerId ? anonymous(lead) : lead }),
    ...(news === undefined || ('playerId' in news && news.playerId === playerId) ? {} : { news }),
    revision: party.revision + 1,
    updatedAt: now,
  };
}

/** The move stays, without who made it and what was read. */
function anonymous({
  feeling,
  text,
  tally,
  decision,
}: NonNullable<PartySession['lead']>): NonNullable<PartySession['lead']> {
  return {
    feeling,
    text,
    ...(tally === undefined ? {} : { tally }),
    ...(decision === undefined ? {} : { decision }),
  };
}
