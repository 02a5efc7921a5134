import type { PartySession } from '../../game/party/party-session.ts';
import { refusalFor } from '../../game/party/show-feeling.ts';
import type { Session } from '../../game/session.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { fetchPhotos, type PhotoLink } from '../photos.ts';
import { consentScreen, sentence } from '../render/sentences.ts';
import { readFace } from './read-face.ts';
import { settleAftermath } from './settle-aftermath.ts';

/**
 * A player shows a face: the photos are noted, fetched and read, and the session moves. `session` is the active session
 * or party that they are for, as it was when they came (of a party: its round); of several photos the first with a readable face counts.
 */
export async function showFace(
  bot: Bot,
  ask: Ask,
  session: Pick<Session, 'id' | 'revision'>,
  links: readonly PhotoLink[],
): Promise<void> {
  const { sourceId, playerId, serverId, target } = ask;
  const { language } = ask.words;
  const opened = await bot.store.intake.open({ sourceId, playerId, serverId, target, language, createdAt: bot.now() });
  if (opened === 'duplicate') return;
  const fetched = await fetchPhotos(links, bot.attachmentHosts, bot.photoLimits);
  if (fetched.kind !== 'photos') {
    await settleAftermath(bot, ask, {
      kind: 'complain',
      message: sentence(ask.ownWords.say(`answer.${fetched.kind}`)),
    });
    await bot.store.intake.close(sourceId);
    return;
  }
  const shown = { ask, sessionId: session.id, revision: session.revision, photos: fetched.photos };
  if ((await bot.store.players.consentedAt(playerId)) === undefined) {
    for (const displaced of bot.waiting.put(shown)) await bot.store.intake.close(displaced.ask.sourceId);
    await ask.say(consentScreen(playerId, true, ask.words, bot.settings.of(serverId)));
    return;
  }
  await readFace(bot, ask, shown);
}

/** As `showFace`, for an interaction that names no session: the player's active one moves, wherever it was played last. */
export async function showFaceFor(bot: Bot, ask: Ask, links: readonly PhotoLink[]): Promise<void> {
  const { ownWords } = ask;
  if (bot.partyPlaces.has(ask.placeId)) return showFaceToPartyIn(bot, ask, links);
  const session = await bot.store.sessions.current(ask.playerId, ask.serverId);
  if (session === undefined) return ask.whisper(sentence(ownWords.say('answer.no-session')));
  if (session.status !== 'active') return ask.whisper(sentence(ownWords.say('answer.ended-session')));
  await showFace(bot, ask, session, links);
}

/** As `showFace`, to the party whose place the photos were shown in. Who may not show one now is told before anything is fetched. */
export async function showFaceToPartyIn(bot: Bot, ask: Ask, links: readonly PhotoLink[]): Promise<void> {
  const party = await bot.store.parties.openIn(ask.placeId);
  if (party === undefined) return;
  await showFaceToParty(bot, ask, party, party.round, links);
}

/** `round`: the one that the face is for. */
export async function showFaceToParty(
  bot: Bot,
  ask: Ask,
  party: PartySession,
  round: number,
  links: readonly PhotoLink[],
): Promise<void> {
  const why = refusalFor(party, { playerId: ask.playerId, round, now: bot.now() });
  if (why === undefined) return showFace(bot, ask, { id: party.id, revision: round }, links);
  await settleAftermath(bot, ask, { kind: 'party', partyId: party.id, result: { kind: 'refused', why } });
}
