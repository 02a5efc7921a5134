import type { Story } from '../../stories/story.ts';
import { awaiting, nextAfter } from './awaiting.ts';
import { canGoOn, closeVote } from './move-party.ts';
import { type PartyOutcome, refuse, tellAnew, tellInPlace } from './outcome.ts';
import { isOpen, mostMembers, type PartyNews, type PartySession } from './party-session.ts';

/** A player joins, at any time before the end: late ones vote in the present round, and their turn comes last. */
export function joinParty(party: PartySession, playerId: string, now: number): PartyOutcome {
  if (!isOpen(party)) return refuse('over');
  if (party.members.includes(playerId)) return refuse('already-member');
  if (party.kicked.includes(playerId)) return refuse('kicked');
  if (party.members.length >= mostMembers) return refuse('full');
  return tellInPlace(party, { members: [...party.members, playerId], news: { kind: 'joined', playerId } }, now);
}

/** Who gives up a party, and whom the news names. */
export function endParty(
  party: PartySession,
  by: { readonly playerId: string; readonly mayManage: boolean; readonly now: number },
): PartyOutcome {
  if (!isOpen(party)) return refuse('over');
  if (by.playerId !== party.hostId && !by.mayManage) return refuse('not-host');
  return endFor(party, { kind: 'ended', why: 'by-player', playerId: by.playerId }, by.now);
}

/** Ends a party without asking who may: everybody left, its place is gone, or its lobby waited too long. */
export function endFor(party: PartySession, news: Extract<PartyNews, { kind: 'ended' }>, now: number): PartyOutcome {
  if (!isOpen(party)) return refuse('over');
  return tellAnew(party, { status: 'ended', votes: [], news }, now, ['turnId', 'readUntil', 'deadline']);
}

/** A member goes: of their own will, sent away, or known to have left the server. */
export function removeMember(
  party: PartySession,
  story: Story | undefined,
  playerId: string,
  why: 'left' | 'left-server' | 'kicked',
  now: number,
): PartyOutcome {
  if (!isOpen(party)) return refuse('over');
  if (!party.members.includes(playerId)) return refuse('not-member');
  const members = party.members.filter((member) => member !== playerId);
  const [eldest] = members;
  const kicked = why === 'kicked' ? [...party.kicked, playerId] : party.kicked;
  const left = { ...party, members, kicked, votes: party.votes.filter((vote) => vote.playerId !== playerId) };
  if (eldest === undefined) return endFor(left, { kind: 'ended', why: 'all-left' }, now);
  const remaining = { ...left, hostId: party.hostId === playerId ? eldest : party.hostId };
  const { hostId, votes } = remaining;
  const change = { members, kicked, votes, hostId, news: { kind: why, playerId } } as const;
  if (party.status === 'active' && party.mode === 'turns' && party.turnId === playerId) {
    // Whoever came after them in order of joining is next.
    const turnId = nextAfter(party.members, playerId) ?? eldest;
    return tellAnew(remaining, { ...change, ...awaiting(party, turnId, now) }, now);
  }
  const isVoteDone = votes.length > 0 && members.every((member) => votes.some((vote) => vote.playerId === member));
  if (party.status === 'active' && party.mode === 'vote' && isVoteDone && story !== undefined && canGoOn(story, party))
    return closeVote(remaining, story, now);
  return tellInPlace(party, change, now);
}

/** The host, or who manages the server, sends a member away for good. */
export function kickMember(
  party: PartySession,
  story: Story | undefined,
  {
    playerId,
    by,
    mayManage,
    now,
  }: { readonly playerId: string; readonly by: string; readonly mayManage: boolean; readonly now: number },
): PartyOutcome {
  if (by !== party.hostId && !mayManage) return refuse('not-host');
  return removeMember(party, story, playerId, 'kicked', now);
}
