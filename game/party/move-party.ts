import type { Story } from '../../stories/story.ts';
import type { Feeling } from '../feeling.ts';
import { findRoom, follow, roomOf } from '../rules.ts';
import { awaiting, nextAfter } from './awaiting.ts';
import { decideVote } from './close-vote.ts';
import { type PartyOutcome, refuse, tellAnew } from './outcome.ts';
import type { PartyLead, PartySession } from './party-session.ts';

const statusAt = { win: 'won', fail: 'lost' } as const;

/** Whether the story still has the party's room, and it is one that leads on. */
export function canGoOn(story: Story, party: Pick<PartySession, 'play'>): boolean {
  return findRoom(story, party.play.room)?.kind === 'passage';
}

/** Moves a party by a feeling. In turns the next player's turn begins after `playerId`'s. */
export function moveParty(
  party: PartySession,
  story: Story,
  feeling: Feeling,
  lead: Omit<PartyLead, 'feeling' | 'text'>,
  now: number,
): PartyOutcome {
  if (!canGoOn(story, party)) return refuse('story-changed');
  const { play, direction } = follow(story, party.play, feeling, { players: party.members.length });
  const room = roomOf(story, play.room);
  const step = play.road.at(-1);
  const told = { play, storyVersion: story.version, silentTurns: 0, lead: { feeling, text: direction.text, ...lead } };
  if (room.kind === 'ending')
    return tellAnew(
      party,
      { ...told, status: statusAt[room.ending], votes: [] },
      now,
      ['turnId', 'readUntil', 'deadline'],
      step,
    );
  const turnId = nextAfter(party.members, lead.playerId ?? party.turnId) ?? party.hostId;
  return tellAnew(party, { ...told, status: 'active', ...awaiting(party, turnId, now) }, now, [], step);
}

/** Closes a vote and moves by what was decided. At least one vote is in. */
export function closeVote(party: PartySession, story: Story, now: number): PartyOutcome {
  const { feeling, tally, decision } = decideVote(party.votes, party.seed, party.round);
  return moveParty(party, story, feeling, { tally, decision }, now);
}
