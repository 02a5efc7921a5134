import type { Intake } from '../../db/store.ts';
import { Undeliverable } from '../answers/discord-refusal.ts';
import { postInPlace } from '../answers/post-in-place.ts';
import { editOriginal, isTokenAlive } from '../answers/send.ts';
import { arrive } from '../answers/send-amended.ts';
import type { Bot } from '../bot.ts';
import { sentence } from '../render/sentences.ts';
import { wordsIn } from '../text.ts';

async function tellLost(bot: Bot, { target, sourceId, playerId, language }: Intake): Promise<void> {
  const words = wordsIn(language);
  const text = words.say('answer.lost-photo');
  if (target.kind === 'interaction' && isTokenAlive(target, bot.now())) {
    try {
      await editOriginal(bot.discord, target, sentence(text));
      return;
    } catch (error) {
      if (target.isPrivate) throw error;
    }
  } else if (target.kind === 'interaction' && target.isPrivate) throw new Undeliverable('expired');
  const place = target.kind === 'channel' ? target : { placeId: target.placeId };
  await arrive(postInPlace(bot, place, sentence(`<@${playerId}> ${text}`), `lost-${sourceId}`, words));
}

/**
 * Names the photos that a crash lost: `lost` are the intake rows that were open before the first event came. A player who cannot be told (the channel is
 * gone) does not keep the row open.
 */
export async function nameLostPhotos(bot: Bot, lost: readonly Intake[]): Promise<void> {
  for (const intake of lost) {
    try {
      await tellLost(bot, intake);
    } catch (error) {
      bot.log.warn({ err: error, source: intake.sourceId }, 'a player could not be told about a lost photo');
    }
    await bot.store.intake.close(intake.sourceId);
  }
}

/** Drops the photos that waited too long for consent. */
export async function dropExpiredPhotos(bot: Bot): Promise<void> {
  for (const photo of bot.waiting.expired()) await bot.store.intake.close(photo.ask.sourceId);
}
