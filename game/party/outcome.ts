import type { Step } from '../session.ts';
import type { PartySession } from './party-session.ts';

/** Why an act changes nothing; each has its own sentence. */
export type PartyRefusal =
  /** Made for an earlier round. */
  | 'outdated'
  /** It has ended, won, lost or been given up. */
  | 'over'
  | 'not-started'
  | 'already-started'
  | 'not-member'
  | 'already-member'
  | 'full'
  | 'kicked'
  /** For the host and those who manage the server. */
  | 'not-host'
  | 'not-your-turn'
  | 'already-voted'
  /** Anyone may move, but the new scene is to be read first. */
  | 'read-first'
  | 'nothing-to-skip'
  | 'no-votes-yet'
  /** Nothing is due yet. */
  | 'not-due'
  /** The story has lost the present room, or has made it an ending since. */
  | 'story-changed';

export type PartyOutcome =
  | {
      readonly kind: 'changed';
      readonly party: PartySession;
      /** Whether the place gets a new message; otherwise the latest one is only brought up to date. */
      readonly isNews: boolean;
      /** The step taken, where the story moved. */
      readonly step?: Step;
    }
  | { readonly kind: 'refused'; readonly why: PartyRefusal };

export function refuse(why: PartyRefusal): PartyOutcome {
  return { kind: 'refused', why };
}

type Change = Partial<Omit<PartySession, 'kind' | 'id' | 'revision' | 'round'>>;
/** What a change takes away rather than sets. */
type Gone = 'turnId' | 'readUntil' | 'deadline' | 'lead' | 'news';

function revised(before: PartySession, change: Change, gone: readonly Gone[], now: number): PartySession {
  const kept: Partial<Record<Gone, unknown>> & PartySession = { ...before };
  for (const key of gone) delete kept[key];
  return { ...kept, ...change, revision: before.revision + 1, updatedAt: now };
}

/** The next revision, told by a new message: a new round. What happened before is no news any more. */
export function tellAnew(
  before: PartySession,
  change: Change,
  now: number,
  gone: readonly Gone[] = [],
  step?: Step,
): PartyOutcome {
  const party = {
    ...revised(before, change, ['news', ...gone].filter((key) => !(key in change)) as Gone[], now),
    round: before.round + 1,
  };
  return { kind: 'changed', party, isNews: true, ...(step === undefined ? {} : { step }) };
}

/** The next revision within the round: the message in the place is brought up to date. */
export function tellInPlace(before: PartySession, change: Change, now: number): PartyOutcome {
  return { kind: 'changed', party: revised(before, change, [], now), isNews: false };
}
