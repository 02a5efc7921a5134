import type { Story } from '../../stories/story.ts';
import { awaiting, nextAfter } from './awaiting.ts';
import { endFor } from './members.ts';
import { canGoOn, closeVote } from './move-party.ts';
import { type PartyOutcome, refuse, tellAnew } from './outcome.ts';
import { isOpen, type PartyNews, type PartySession } from './party-session.ts';

/** Nothing more is awaited until a member wakes the party. */
export function restParty(
  party: PartySession,
  why: Extract<PartyNews, { kind: 'rests' }>['why'],
  now: number,
): PartyOutcome {
  if (party.status !== 'active') return refuse(isOpen(party) ? 'not-started' : 'over');
  return tellAnew(party, { status: 'resting', votes: [], news: { kind: 'rests', why } }, now, [
    'turnId',
    'readUntil',
    'deadline',
  ]);
}

function passTurn(party: PartySession, kind: 'passed' | 'skipped', now: number): PartyOutcome {
  const { turnId = party.hostId } = party;
  const next = nextAfter(party.members, turnId) ?? turnId;
  const silentTurns = kind === 'passed' ? party.silentTurns + 1 : party.silentTurns;
  return tellAnew(party, { silentTurns, news: { kind, playerId: turnId }, ...awaiting(party, next, now) }, now);
}

/**
 * What is due at a deadline: a turn passes on, a vote closes if anybody has voted, and a party that showed no face for a
 * whole round rests. A deadline counts from its very millisecond.
 */
export function meetDeadline(party: PartySession, story: Story | undefined, now: number): PartyOutcome {
  if (party.deadline === undefined || now < party.deadline || !isOpen(party)) return refuse('not-due');
  if (party.status === 'lobby') return endFor(party, { kind: 'ended', why: 'lobby-over' }, now);
  if (story === undefined || !canGoOn(story, party)) return restParty(party, 'story-changed', now);
  switch (party.mode) {
    case 'turns':
      return party.silentTurns + 1 >= party.members.length
        ? restParty(party, 'silence', now)
        : passTurn(party, 'passed', now);
    case 'vote':
      return party.votes.length > 0 ? closeVote(party, story, now) : restParty(party, 'silence', now);
    case 'anyone':
      return restParty(party, 'silence', now);
  }
}

/** The host, who manages the server, or whose turn it is passes a turn on; a vote is closed with the votes there are. */
export function skipParty(
  party: PartySession,
  story: Story,
  { playerId, mayManage, now }: { readonly playerId: string; readonly mayManage: boolean; readonly now: number },
): PartyOutcome {
  if (party.status !== 'active') return refuse(isOpen(party) ? 'not-started' : 'over');
  const isHost = playerId === party.hostId || mayManage;
  switch (party.mode) {
    case 'turns':
      return isHost || playerId === party.turnId ? passTurn(party, 'skipped', now) : refuse('not-host');
    case 'vote':
      if (!isHost) return refuse('not-host');
      return party.votes.length > 0 ? closeVote(party, story, now) : refuse('no-votes-yet');
    case 'anyone':
      return refuse('nothing-to-skip');
  }
}

/** A member wakes a resting party: the scene is shown again, and the turn is theirs. */
export function wakeParty(party: PartySession, story: Story, playerId: string, now: number): PartyOutcome {
  if (party.status !== 'resting') return refuse(isOpen(party) ? 'already-started' : 'over');
  if (!party.members.includes(playerId)) return refuse('not-member');
  if (!canGoOn(story, party)) return refuse('story-changed');
  const change = {
    status: 'active',
    silentTurns: 0,
    news: { kind: 'woken', playerId },
    ...awaiting(party, playerId, now),
  } as const;
  return tellAnew(party, change, now);
}
