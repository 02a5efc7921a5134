import { DiscordAPIError, type Interaction, MessageFlags } from 'discord.js';
import type { Ask } from '../answers/ask.ts';
import { askOfInteraction, type DeferrableInteraction, type Deferral } from '../answers/interaction-ask.ts';
import type { Bot } from '../bot.ts';
import { messageBody } from '../render/outgoing-message.ts';
import { sentence } from '../render/sentences.ts';
import { wordsIn } from '../text.ts';
import { throughDoor } from './door.ts';

/** 10062: the interaction is gone (too late, or at random, FACTS.md D2). 40060: it was delivered twice (D3). */
const lostCodes = new Set<string | number>([10062, 40060]);

/** Whether the interaction may be worked on: Discord took the acknowledgement. */
export async function acknowledged(
  bot: Bot,
  interaction: Pick<Interaction, 'id'>,
  acknowledge: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await acknowledge();
    return true;
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !lostCodes.has(error.code)) throw error;
    bot.log.warn(
      { code: error.code, interaction: interaction.id },
      'an interaction was lost before it could be answered',
    );
    return false;
  }
}

function defer(interaction: DeferrableInteraction, deferral: Deferral): Promise<unknown> {
  if (deferral === 'update' && interaction.isMessageComponent()) return interaction.deferUpdate();
  return interaction.deferReply(deferral === 'private' ? { flags: MessageFlags.Ephemeral } : {});
}

/** Defers an interaction, then works on it through the door. `act` names it in the log. */
export async function deferAndRun(
  bot: Bot,
  interaction: DeferrableInteraction,
  deferral: Deferral,
  act: string,
  run: (ask: Ask) => Promise<void>,
): Promise<void> {
  if (!(await acknowledged(bot, interaction, () => defer(interaction, deferral)))) return;
  const ask = askOfInteraction(interaction, deferral, bot);
  await throughDoor(bot, act, ask, () => run(ask));
}

/** Answers at once, so that only the player sees it: for what is refused by its address alone. */
export async function refusePrivately(bot: Bot, interaction: DeferrableInteraction, key: string): Promise<void> {
  const { flags, components } = messageBody(sentence(wordsIn(interaction.locale).say(key)));
  await acknowledged(bot, interaction, () =>
    interaction.reply({ components: components ?? [], flags: (flags ?? 0) | MessageFlags.Ephemeral }),
  );
}
