import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { sentence } from '../render/sentences.ts';
import { readFace } from './read-face.ts';
import { dropExpiredPhotos } from './recover.ts';

/**
 * "Continue": the player agrees that faces are read. The photo that waited is read now, and its answer takes the consent
 * screen's place. `photoWaited`: the screen said that a photo waits.
 */
export async function giveConsent(bot: Bot, ask: Ask, photoWaited: boolean): Promise<void> {
  await bot.store.players.giveConsent(ask.playerId, bot.now());
  // A photo that waited too long is named here and now: a later start must not name it as lost once more.
  await dropExpiredPhotos(bot);
  const photo = bot.waiting.take(ask.playerId);
  if (photo === undefined) {
    await ask.say(sentence(ask.words.say(photoWaited ? 'consent.waitedTooLong' : 'consent.thanks')));
    return;
  }
  await readFace(bot, { ...ask, whisper: ask.say }, photo);
}

/** "No photos": the photo that waited is dropped unread. */
export async function declineConsent(bot: Bot, ask: Ask): Promise<void> {
  const photo = bot.waiting.take(ask.playerId);
  if (photo !== undefined) await bot.store.intake.close(photo.ask.sourceId);
  await ask.say(sentence(ask.words.say('consent.declined')));
}
