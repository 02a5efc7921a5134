import type { Ask } from '../answers/ask.ts';
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

/**
 * The one door that every act goes through. Nothing thrown inside gets out (an unhandled rejection would end the
 * process, FACTS.md D24): it is logged under a reference code, and the player is told the code.
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
    const reference = bot.newId().slice(0, referenceLength);
    bot.log.error({ err: error, reference, act, place: ask?.placeId }, 'an act failed');
    if (ask !== undefined) await apologise(bot, ask, reference);
  }
}
