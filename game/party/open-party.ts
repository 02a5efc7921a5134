import type { Story } from '../../stories/story.ts';
import { begin } from '../rules.ts';
import { awaiting, gathering } from './awaiting.ts';
import { type PartyOutcome, refuse, tellAnew } from './outcome.ts';
import type { PartyMode, PartySession } from './party-session.ts';

/** A party's lobby, as a new session of revision and round 0, with its starter as host and first member. `now` in milliseconds since the epoch. */
export function openParty(request: {
  readonly story: Story;
  readonly id: string;
  readonly serverId: string;
  readonly placeId: string;
  readonly hostId: string;
  readonly mode: PartyMode;
  /** Milliseconds. */
  readonly turnMs: number;
  readonly groupPhotos: boolean;
  /** 32 bits. */
  readonly seed: number;
  readonly now: number;
}): PartySession {
  const { story, now, ...given } = request;
  return {
    kind: 'party',
    ...given,
    revision: 0,
    round: 0,
    storyId: story.id,
    storyVersion: story.version,
    status: 'lobby',
    play: begin(story),
    members: [given.hostId],
    kicked: [],
    ...gathering(now),
    silentTurns: 0,
    startedAt: now,
    updatedAt: now,
  };
}

/** "Start": the first scene is shown to whoever is there; the host's turn comes first. `mayManage`: the player manages the server. */
export function startParty(
  party: PartySession,
  {
    story,
    playerId,
    mayManage,
    now,
  }: { readonly story: Story; readonly playerId: string; readonly mayManage: boolean; readonly now: number },
): PartyOutcome {
  if (party.status !== 'lobby')
    return refuse(party.status === 'active' || party.status === 'resting' ? 'already-started' : 'over');
  if (playerId !== party.hostId && !mayManage) return refuse('not-host');
  const [first = party.hostId] = party.members;
  const change = {
    status: 'active',
    play: begin(story),
    storyVersion: story.version,
    ...awaiting(party, first, now),
  } as const;
  return tellAnew(party, change, now);
}
