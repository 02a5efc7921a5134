import type { Story } from '../../stories/story.ts';
import type { Feeling } from '../feeling.ts';
import type { FaceReading } from '../reading.ts';
import { awaiting } from './awaiting.ts';
import { canGoOn, closeVote, moveParty } from './move-party.ts';
import { type PartyOutcome, type PartyRefusal, refuse, tellAnew, tellInPlace } from './outcome.ts';
import type { PartySession, Vote } from './party-session.ts';

/** A feeling that a player shows to a party, by a face or from the menu. */
export interface ShownFeeling {
  readonly playerId: string;
  readonly feeling: Feeling;
  readonly face?: FaceReading;
  /** The party's round when the photo was posted or the menu was made. */
  readonly round: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

function confidenceOf({ feeling, face }: Pick<ShownFeeling, 'feeling' | 'face'>): number {
  return face === undefined ? 1 : face.probabilities[feeling];
}

/** A member's first face in a resting party is as good as waking it: what was awaited begins anew with it. */
function awake(party: PartySession, playerId: string): PartySession {
  if (party.status !== 'resting') return party;
  return {
    ...party,
    status: 'active',
    votes: [],
    silentTurns: 0,
    ...(party.mode === 'turns' ? { turnId: playerId } : {}),
  };
}

/** Why a player's face would not count now; `undefined` where it would. Cheap: asked before a photo is fetched. */
export function refusalFor(
  party: PartySession,
  { playerId, round, now }: Pick<ShownFeeling, 'playerId' | 'round' | 'now'>,
): PartyRefusal | undefined {
  if (party.status === 'lobby') return 'not-started';
  if (party.status !== 'active' && party.status !== 'resting') return 'over';
  if (!party.members.includes(playerId)) return 'not-member';
  if (party.round !== round) return 'outdated';
  if (party.status === 'resting') return undefined;
  switch (party.mode) {
    case 'turns':
      return party.turnId === playerId ? undefined : 'not-your-turn';
    case 'vote':
      return party.votes.some((vote) => vote.playerId === playerId) ? 'already-voted' : undefined;
    case 'anyone':
      return party.readUntil !== undefined && now < party.readUntil ? 'read-first' : undefined;
  }
}

function castVotes(
  party: PartySession,
  story: Story,
  cast: readonly Vote[],
  now: number,
  wasResting: boolean,
): PartyOutcome {
  if (!canGoOn(story, party)) return refuse('story-changed');
  const votes = [...party.votes, ...cast];
  const voted = { ...party, votes };
  if (party.members.every((member) => votes.some(({ playerId }) => playerId === member)))
    return closeVote(voted, story, now);
  if (wasResting) {
    const news = { kind: 'woken', playerId: cast[0]?.playerId ?? party.hostId } as const;
    return tellAnew(
      party,
      { ...awaiting(party, party.hostId, now), votes, status: 'active', silentTurns: 0, news },
      now,
    );
  }
  return tellInPlace(party, { votes }, now);
}

/** Applies one feeling: it moves the story, or is a vote, or is refused. */
export function showFeeling(before: PartySession, story: Story, shown: ShownFeeling): PartyOutcome {
  const refusal = refusalFor(before, shown);
  if (refusal !== undefined) return refuse(refusal);
  const { playerId, feeling, face, now } = shown;
  const party = awake(before, playerId);
  if (party.mode === 'vote')
    return castVotes(
      party,
      story,
      [{ playerId, feeling, confidence: confidenceOf(shown) }],
      now,
      before.status === 'resting',
    );
  return moveParty(party, story, feeling, { playerId, ...(face === undefined ? {} : { face }) }, now);
}

/**
 * Casts a vote for each face of a group photo, in their order: the first for who posted it, the others for members who
 * have not voted, in order of joining. Faces beyond those are not counted. Only in a vote whose starter allowed it.
 */
export function showGroup(
  before: PartySession,
  story: Story,
  shown: Pick<ShownFeeling, 'playerId' | 'round' | 'now'> & { readonly faces: readonly FaceReading[] },
): PartyOutcome {
  const refusal = refusalFor(before, { ...shown });
  if (refusal !== undefined) return refuse(refusal);
  const party = awake(before, shown.playerId);
  const open = party.members.filter((member) => !party.votes.some(({ playerId }) => playerId === member));
  const voters = [shown.playerId, ...open.filter((member) => member !== shown.playerId)];
  const cast = shown.faces.slice(0, voters.length).map((face, index) => ({
    playerId: voters[index] ?? shown.playerId,
    feeling: face.feeling,
    confidence: face.confidence,
  }));
  return castVotes(party, story, cast, shown.now, before.status === 'resting');
}
