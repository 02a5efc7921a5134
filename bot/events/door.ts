import type { Ask } from '../answers/ask.ts';
import { Undeliverable } from '../answers/discord-refusal.ts';
import type { Bot } from '../bot.ts';
import { sentence } from '../render/sentences.ts';

/** How many characters of a fresh id make a reference code: enough to find one line in a log, short enough to read out. */
const referenceLength = 8;

async function apologise(bot: Bot, ask: Ask, reference: string): Promise<void> {
  try {
    await ask.say(sentence(ask.words.say('answer.unexpected', { reference })));
    await bot.store.intake.close(ask.sourceId);
  } catch (error) {
    bot.log.warn({ err: error, reference }, 'the player could not be told about a failure');
  }
}

/** The player cannot be told anything: no apology either. What they showed was seen to, so it is not lost. */
async function endUnheard(bot: Bot, act: string, ask: Ask | undefined, { refusal }: Undeliverable): Promise<void> {
  bot.log.info({ refusal, act, place: ask?.placeId }, 'a player could not be answered');
  try {
    if (ask !== undefined) await bot.store.intake.close(ask.sourceId);
  } catch (error) {
    bot.log.error({ err: error, act }, 'a photo that was seen to could not be noted as such');
  }
}

/**
 * The one door that every act goes through. Nothing thrown inside gets out (an unhandled rejection would end the
 * process, FACTS.md D24): it is logged under a reference code, and the player is told the code.
 * Where Discord takes no answer, the act just ends: an error path never answers a second time (D4).
 */
export async function throughDoor(
  bot: Bot,
  act: string,
  ask: Ask | undefined,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Undeliverable) return endUnheard(bot, act, ask, error);
    const reference = bot.newId().slice(0, referenceLength);
    bot.log.error({ err: error, reference, act, place: ask?.placeId }, 'an act failed');
    if (ask !== undefined) await apologise(bot, ask, reference);
  }
}
