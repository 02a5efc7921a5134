import type { OwedAnswer } from '../../../db/store.ts';
import { type PartyOutcome, type PartyRefusal, refuse } from '../../../game/party/outcome.ts';
import type { PartySession } from '../../../game/party/party-session.ts';
import { meetDeadline, restParty } from '../../../game/party/pass-time.ts';
import { showParty } from '../../../game/party/show-party.ts';
import type { Story } from '../../../stories/story.ts';
import type { Bot } from '../../bot.ts';

/** `owed`: the message that the place gets; absent where the latest one is only brought up to date. */
export interface PartyChanged {
  readonly kind: 'changed';
  readonly party: PartySession;
  readonly owed?: OwedAnswer;
  /** Its place is told nothing, and its latest message stays as it is. */
  readonly isSilent?: true;
  /** What was due before, and had to be settled first. */
  readonly dueBefore?: PartyChanged;
}

export type PartyResult =
  | PartyChanged
  | { readonly kind: 'refused'; readonly why: PartyRefusal; readonly dueBefore?: PartyChanged }
  /** The same message or interaction was counted before. */
  | { readonly kind: 'duplicate' };

/** What the rules make of a party as it is. `story` is absent where it has been removed. */
export type PartyRule = (party: PartySession, story: Story | undefined, now: number) => PartyOutcome;

/** A rule that needs the story: where that has been removed, the player is told that it has changed. */
export function inStory(rule: (party: PartySession, story: Story, now: number) => PartyOutcome): PartyRule {
  return (party, story, now) => (story === undefined ? refuse('story-changed') : rule(party, story, now));
}

/** Commits what the rules made of a party. `story`: as told in its server's language. `isSilent`: its place is told nothing, for it takes no message any more. */
export async function commitOutcome(
  bot: Bot,
  sourceId: string,
  story: Story | undefined,
  outcome: Extract<PartyOutcome, { kind: 'changed' }>,
  isSilent = false,
): Promise<PartyResult> {
  const { step } = outcome;
  // What is not told takes no round: the latest message stays the party's.
  const party = isSilent && outcome.isNews ? { ...outcome.party, round: outcome.party.round - 1 } : outcome.party;
  const at = bot.now();
  const answer = {
    id: bot.newId(),
    sessionId: party.id,
    target: { kind: 'channel', placeId: party.placeId },
    scene: showParty(story, party),
    language: bot.settings.wordsFor(party.serverId).language,
    createdAt: at,
  } as const;
  const isTold = outcome.isNews && !isSilent;
  const committed = await bot.store.parties.commit({
    sourceId,
    party,
    ...(step === undefined ? {} : { move: step }),
    ...(isTold ? { answer } : {}),
    at,
  });
  if (committed === 'duplicate') return { kind: 'duplicate' };
  if (committed === 'stale') return { kind: 'refused', why: 'outdated' };
  bot.partyPlaces.note(party);
  bot.deadlines.note(party.deadline);
  const told = isTold ? { owed: { ...answer, attempts: 0 } } : {};
  return { kind: 'changed', party, ...told, ...(isSilent ? { isSilent: true } : {}) };
}

/** The deadline comes before whatever comes at it or after it, whether or not anybody woke the bot for it. */
async function settleDueOf(bot: Bot, party: PartySession, story: Story | undefined): Promise<PartyChanged | undefined> {
  const outcome = meetDeadline(party, story, bot.now());
  if (outcome.kind === 'refused') return undefined;
  const result = await commitOutcome(bot, dueSourceOf(party), story, outcome);
  return result.kind === 'changed' ? result : undefined;
}

/** Where a server has paused the bot, a deadline that comes stops the party where it is. */
export const restAtDeadline: PartyRule = (party, story, now) => {
  if (party.deadline === undefined || now < party.deadline) return refuse('not-due');
  return party.status === 'lobby' ? meetDeadline(party, story, now) : restParty(party, 'silence', now);
};

/** A deadline is met once. */
export function dueSourceOf({ id, revision }: Pick<PartySession, 'id' | 'revision'>): string {
  return `due-${id}-${revision}`;
}

/**
 * Changes a stored party by a rule, under its lock; what was due by now is settled first. What is left to do is
 * settleParty's, outside the lock.
 */
export function changeParty(
  bot: Bot,
  sourceId: string,
  partyId: string,
  rule: PartyRule,
  isSilent = false,
): Promise<PartyResult> {
  return bot.locks.hold(`party:${partyId}`, async (): Promise<PartyResult> => {
    const party = await bot.store.parties.byId(partyId);
    if (party === undefined) return { kind: 'refused', why: 'over' };
    const { language } = bot.settings.wordsFor(party.serverId);
    const story = bot.stories.in(language).get(party.storyId);
    const due = rule === meetDeadline || rule === restAtDeadline ? undefined : await settleDueOf(bot, party, story);
    const outcome = rule(due?.party ?? party, story, bot.now());
    const result = outcome.kind === 'refused' ? outcome : await commitOutcome(bot, sourceId, story, outcome, isSilent);
    return due === undefined || result.kind === 'duplicate' ? result : { ...result, dueBefore: due };
  });
}
