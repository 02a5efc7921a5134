import type { OwedAnswer } from '../../db/store.ts';
import type { Bot } from '../bot.ts';
import { renderShown } from '../render/render-shown.ts';
import { sentence } from '../render/sentences.ts';
import { wordsIn } from '../text.ts';
import { answerInteraction } from './answer-interaction.ts';
import { type Refusal, refusalOf } from './discord-refusal.ts';
import { postInPlace } from './post-in-place.ts';
import { isTokenAlive } from './send.ts';
import type { Sending } from './send-amended.ts';

/** An answer that could not be sent for a day waits behind `/status`. */
const patienceMs = 24 * 60 * 60_000;

async function send(bot: Bot, owed: OwedAnswer): Promise<Sending> {
  const { target, scene } = owed;
  const { placeId } = target;
  const serverId =
    'kind' in scene ? scene.serverId : ((await bot.store.sessions.byId(owed.sessionId))?.serverId ?? null);
  const words = wordsIn(owed.language);
  // A scene asks for photos only where they would be answered.
  const seesPhotos = bot.seesPhotos && bot.places.obstacle(placeId) === undefined;
  const message = await renderShown({ ...bot, seesPhotos }, scene, serverId, words);
  if (target.kind === 'channel') return postInPlace(bot, target, message, owed.id, words);
  const sending: Sending = isTokenAlive(target, bot.now())
    ? await answerInteraction(bot, target, message, words)
    : { kind: 'refused', refusal: 'expired' };
  if (sending.kind === 'sent' || target.isPrivate) return sending;
  if (sending.refusal !== 'expired') {
    bot.places.remember(placeId, sending.refusal);
    return sending;
  }
  return postInPlace(bot, { placeId }, message, owed.id, words);
}

async function tellPlayer(bot: Bot, owed: OwedAnswer, reference: string): Promise<void> {
  if (owed.target.kind !== 'interaction') return;
  const words = wordsIn(owed.language);
  try {
    await answerInteraction(bot, owed.target, sentence(words.say('answer.unexpected', { reference })), words);
  } catch (error) {
    bot.log.warn({ err: error, reference }, 'the player could not be told');
  }
}

/** What waits behind `/status` is of no use any more once a later scene of the session has arrived. */
async function dropOlder(bot: Bot, sent: OwedAnswer): Promise<void> {
  let older = await bot.store.answers.shelvedFor(sent.sessionId);
  while (older !== undefined && older.scene.revision < sent.scene.revision) {
    await bot.store.answers.settle(older.id, 'gone');
    older = await bot.store.answers.shelvedFor(sent.sessionId);
  }
}

async function shelve(bot: Bot, owed: OwedAnswer, why: object): Promise<void> {
  bot.log.info({ ...why, answer: owed.id, session: owed.sessionId }, 'an answer waits behind /status');
  await bot.store.answers.shelve(owed.id);
}

/** A request that Discord will never take: a mistake of the bot's, named by a reference code. */
async function giveUp(bot: Bot, owed: OwedAnswer, error: unknown): Promise<void> {
  const reference = owed.id.slice(0, 8);
  const about = { err: error, answer: owed.id, session: owed.sessionId, reference };
  bot.log.error(about, 'an answer cannot be delivered and is given up');
  await bot.store.answers.settle(owed.id, 'gone');
  await tellPlayer(bot, owed, reference);
}

/** What is to become of an answer that could not be sent. */
async function meetFailure(bot: Bot, owed: OwedAnswer, error: unknown): Promise<void> {
  if (refusalOf(error) === 'wrong-request') return giveUp(bot, owed, error);
  if (bot.now() - owed.createdAt > patienceMs) return shelve(bot, owed, { err: error });
  const about = { err: error, answer: owed.id, session: owed.sessionId };
  bot.log.warn(about, 'an answer could not be delivered and is tried again');
  await bot.store.answers.failed(owed.id);
}

/**
 * Delivers a committed answer. What Discord takes nowhere (no permission, no such channel, a locked thread, a secret
 * answer that comes too late) waits behind `/status`; what fails for a passing reason stays owed and is tried again by
 * `deliverOwed`. Does not throw for what Discord answers. Answers why Discord took it nowhere, where that is so.
 */
export async function deliverAnswer(bot: Bot, owed: OwedAnswer): Promise<Refusal | undefined> {
  try {
    const sending = await send(bot, owed);
    if (sending.kind === 'refused') {
      await shelve(bot, owed, { refusal: sending.refusal });
      return sending.refusal;
    }
    await bot.store.answers.settle(owed.id, 'sent', sending.messageId);
    await dropOlder(bot, owed);
    return undefined;
  } catch (error) {
    await meetFailure(bot, owed, error);
    return undefined;
  }
}

/** Whether it is time to try an answer again: the first time at `minimumAgeMs`, each further time at twice the age. */
export function isDue(owed: Pick<OwedAnswer, 'createdAt' | 'attempts'>, minimumAgeMs: number, now: number): boolean {
  return now - owed.createdAt >= minimumAgeMs * 2 ** Math.max(0, owed.attempts - 1);
}

/**
 * Tries again what is still owed, oldest first, each at half the pace of the time before. Answers younger than
 * `minimumAgeMs` are left to the act that is just delivering them; should both deliver, edits and nonces make the second
 * one invisible.
 */
export async function deliverOwed(bot: Bot, minimumAgeMs: number): Promise<void> {
  for (const owed of await bot.store.answers.owed()) {
    if (isDue(owed, minimumAgeMs, bot.now())) await deliverAnswer(bot, owed);
  }
}
