import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { sentence } from '../render/sentences.ts';
import { menuContext, seesPhotosOn } from '../server-settings.ts';
import { readFace } from './read-face.ts';
import { dropExpiredPhotos } from './recover.ts';

/**
 * "Continue": the player agrees that faces are read. A photo that waits is read now. `photoWaited`: this is a screen
 * that said so; in the photo's own place, its answer takes the screen's. From a screen elsewhere, or from the one that
 * came with `/start`, the photo is answered where it was posted: it moves that place's story, which may be another
 * server's.
 */
export async function giveConsent(bot: Bot, ask: Ask, photoWaited: boolean): Promise<void> {
  await bot.store.players.giveConsent(ask.playerId, bot.now());
  // A photo that waited too long is named here and now: a later start must not name it as lost once more.
  await dropExpiredPhotos(bot);
  const photo = bot.waiting.take(ask.playerId);
  if (photo !== undefined && photoWaited && photo.ask.placeId === ask.placeId)
    return readFace(bot, { ...ask, whisper: ask.say, ownWords: ask.words }, photo);
  const isLate = photoWaited && photo === undefined;
  await ask.say(sentence(ask.words.say(isLate ? 'consent.waitedTooLong' : thanksKey(bot, ask))));
  if (photo === undefined) return;
  // Its server may have closed that place since.
  const isClosed = bot.settings.closedAt(photo.ask.serverId, photo.ask.placeId) !== undefined;
  await (isClosed ? bot.store.intake.close(photo.ask.sourceId) : readFace(bot, photo.ask, photo));
}

/** What the bot may see, and may act on, decides what it asks for. */
function thanksKey(bot: Bot, { playerId, serverId }: Ask): string {
  const photosCount = seesPhotosOn(bot, serverId) && !bot.secretPlayers.has(playerId, serverId);
  return photosCount ? 'consent.thanks' : 'consent.thanksNoPhotos';
}

/** "No photos": the photo that waited is dropped unread. */
export async function declineConsent(bot: Bot, ask: Ask): Promise<void> {
  const photo = bot.waiting.take(ask.playerId);
  if (photo !== undefined) await bot.store.intake.close(photo.ask.sourceId);
  await ask.say(sentence(ask.words.say('consent.declined', menuContext(bot.settings.of(ask.serverId)))));
}
