import { DiscordAPIError } from 'discord.js';
import type { OwedAnswer } from '../../db/store.ts';
import type { Bot } from '../bot.ts';
import { renderScene } from '../render/render-scene.ts';
import { sentence } from '../render/sentences.ts';
import { wordsIn } from '../text.ts';
import { editOriginal, postInChannel } from './send.ts';

/** An interaction's token lives 15 minutes; the last one is left for the way to Discord (FACTS.md, D1). */
const tokenLifeMs = 14 * 60_000;

/** An answer older than a day is given up: the player has moved on or used `/start`, which shows the scene again. */
const patienceMs = 24 * 60 * 60_000;

/** Unknown message, interaction or webhook, expired token: the interaction can no longer be answered. */
const expiredCodes = new Set<string | number>([10008, 10015, 10062, 50027]);

type Delivery = { readonly kind: 'sent'; readonly messageId: string } | { readonly kind: 'shelved' };

async function send(bot: Bot, owed: OwedAnswer): Promise<Delivery> {
  const { target } = owed;
  const message = await renderScene(bot, owed.scene, wordsIn('en'));
  if (target.kind === 'interaction') {
    if (bot.now() - target.createdAt < tokenLifeMs) {
      try {
        return { kind: 'sent', messageId: await editOriginal(bot.discord, target, message) };
      } catch (error) {
        if (!(error instanceof DiscordAPIError) || !expiredCodes.has(error.code)) throw error;
      }
    }
    if (target.isPrivate) return { kind: 'shelved' };
  }
  const place = target.kind === 'channel' ? target : { placeId: target.placeId };
  return { kind: 'sent', messageId: await postInChannel(bot.discord, place, message, owed.id) };
}

/** What Discord will refuse next time too: a wrong request, a missing permission or channel. */
function isFinal(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && error.status >= 400 && error.status < 500;
}

async function tellPlayer(bot: Bot, owed: OwedAnswer, reference: string): Promise<void> {
  if (owed.target.kind !== 'interaction') return;
  try {
    await editOriginal(bot.discord, owed.target, sentence(wordsIn('en').say('answer.unexpected', { reference })));
  } catch (error) {
    bot.log.warn({ err: error, reference }, 'the player could not be told');
  }
}

/**
 * Delivers a committed answer. A secret answer that comes too late is shelved, never posted in the channel. What fails
 * for a passing reason stays owed and is tried again by `deliverOwed`. Does not throw for what Discord answers.
 */
export async function deliverAnswer(bot: Bot, owed: OwedAnswer): Promise<void> {
  try {
    const delivery = await send(bot, owed);
    if (delivery.kind === 'sent') await bot.store.answers.settle(owed.id, 'sent', delivery.messageId);
    else await bot.store.answers.shelve(owed.id);
  } catch (error) {
    const about = { err: error, answer: owed.id, session: owed.sessionId };
    if (isFinal(error) || bot.now() - owed.createdAt > patienceMs) {
      const reference = owed.id.slice(0, 8);
      bot.log.error({ ...about, reference }, 'an answer cannot be delivered and is given up');
      await bot.store.answers.settle(owed.id, 'gone');
      await tellPlayer(bot, owed, reference);
    } else {
      bot.log.warn(about, 'an answer could not be delivered and is tried again');
      await bot.store.answers.failed(owed.id);
    }
  }
}

/**
 * Tries again what is still owed, oldest first. Answers younger than `minimumAgeMs` are left to the act that is just
 * delivering them; should both deliver, edits and nonces make the second one invisible.
 */
export async function deliverOwed(bot: Bot, minimumAgeMs: number): Promise<void> {
  for (const owed of await bot.store.answers.owed()) {
    if (bot.now() - owed.createdAt >= minimumAgeMs) await deliverAnswer(bot, owed);
  }
}
