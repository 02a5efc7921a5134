import type { PartyRefusal } from '../../../game/party/outcome.ts';
import type { PartySession } from '../../../game/party/party-session.ts';
import type { Ask } from '../../answers/ask.ts';
import type { Bot } from '../../bot.ts';
import type { OutgoingMessage } from '../../render/outgoing-message.ts';
import { sentence } from '../../render/sentences.ts';
import { changeParty, type PartyRule } from './change-party.ts';
import { refusalNote } from './party-note.ts';
import { settleParty } from './settle-party.ts';

/** A plain photo that has to wait gets a mark; one of somebody else's, or from before, gets nothing. */
export const waits: ReadonlySet<PartyRefusal> = new Set(['not-your-turn', 'already-voted', 'read-first', 'outdated']);

/**
 * One act of a player's on a party, other than showing a face: changes it by the rule, tells the player `done` or why not,
 * and tells the place. Resolves with the changed party; `undefined` where nothing changed.
 */
export async function actOnParty(
  bot: Bot,
  ask: Ask,
  partyId: string,
  rule: PartyRule,
  done: (party: PartySession) => OutgoingMessage,
): Promise<PartySession | undefined> {
  const result = await changeParty(bot, ask.sourceId, partyId, rule);
  if (result.kind === 'duplicate') return undefined;
  if (result.kind === 'refused') {
    await settleParty(bot, result);
    await ask.whisper(refusalNote(ask, result.why, await bot.store.parties.byId(partyId)));
    return undefined;
  }
  await Promise.all([settleParty(bot, result), ask.whisper(done(result.party))]);
  return result.party;
}

/**
 * The open party that a command in a place is about: the one there, or the only one of the server. `undefined` after
 * telling the player that there is none.
 */
export async function partyFor(bot: Bot, ask: Ask): Promise<PartySession | undefined> {
  const { ownWords, serverId } = ask;
  if (serverId === null) {
    await ask.whisper(sentence(ownWords.say('party.server-only')));
    return undefined;
  }
  const here = await bot.store.parties.openIn(ask.placeId);
  if (here !== undefined) return here;
  const places = bot.partyPlaces.on(serverId);
  const [only] = places;
  if (only !== undefined && places.length === 1) return bot.store.parties.openIn(only);
  const named = places.slice(0, 8).map((place) => `<#${place}>`);
  const list = ownWords.list(named, 'or');
  await ask.whisper(
    sentence(named.length === 0 ? ownWords.say('party.not-here') : ownWords.say('party.elsewhere', { places: list })),
  );
  return undefined;
}
