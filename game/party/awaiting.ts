import { anyonePatienceMs, lobbyMs, type PartySession, readingMs } from './party-session.ts';

type Awaiting = Pick<PartySession, 'votes'> & Partial<Pick<PartySession, 'turnId' | 'readUntil' | 'deadline'>>;

/** What a round that begins at `now` waits for, and until when. In turns it is `turnId`'s. */
export function awaiting(
  { mode, turnMs }: Pick<PartySession, 'mode' | 'turnMs'>,
  turnId: string,
  now: number,
): Awaiting {
  switch (mode) {
    case 'turns':
      return { votes: [], turnId, deadline: now + turnMs };
    case 'vote':
      return { votes: [], deadline: now + turnMs };
    case 'anyone':
      return { votes: [], readUntil: now + readingMs, deadline: now + anyonePatienceMs };
  }
}

/** What a lobby waits for. */
export function gathering(now: number): Awaiting {
  return { votes: [], deadline: now + lobbyMs };
}

/** Who comes after `playerId` in order of joining; the first, where they are no member (any more). */
export function nextAfter(members: readonly string[], playerId: string | undefined): string | undefined {
  const index = playerId === undefined ? -1 : members.indexOf(playerId);
  return members[(index + 1) % members.length];
}
