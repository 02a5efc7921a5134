import { type Interaction, MessageFlags } from 'discord.js';
import type { Ask } from '../answers/ask.ts';
import { askTwice } from '../answers/ask-twice.ts';
import { isAnsweredAlready, refusalOf } from '../answers/discord-refusal.ts';
import { askOfInteraction, type DeferrableInteraction, type Deferral } from '../answers/interaction-ask.ts';
import { placeNote } from '../answers/place-note.ts';
import type { Bot } from '../bot.ts';
import { messageBody, type OutgoingMessage } from '../render/outgoing-message.ts';
import { throughDoor } from './door.ts';

/**
 * Whether the interaction may be worked on: it is the first time that it came, and Discord took the acknowledgement.
 * Nothing of an interaction that is lost here is counted.
 */
export async function acknowledged(
  bot: Bot,
  interaction: Pick<Interaction, 'id' | 'createdTimestamp'>,
  acknowledge: () => Promise<unknown>,
): Promise<boolean> {
  const isTwice = (): false => {
    bot.log.info({ interaction: interaction.id }, 'an interaction was delivered twice');
    return false;
  };
  if (!bot.recentIds.isNew(interaction.id)) return isTwice();
  try {
    await askTwice(acknowledge);
    return true;
  } catch (error) {
    // Discord took this acknowledgement, only its answer was lost; or it took one of the process before this.
    if (isAnsweredAlready(error)) return interaction.createdTimestamp >= bot.startedAt || isTwice();
    const refusal = refusalOf(error);
    if (refusal === undefined || refusal === 'passing' || refusal === 'wrong-request') throw error;
    bot.log.warn({ refusal, interaction: interaction.id }, 'an interaction was lost before it could be answered');
    return false;
  }
}

function defer(interaction: DeferrableInteraction, deferral: Deferral): Promise<unknown> {
  if (deferral === 'update' && interaction.isMessageComponent()) return interaction.deferUpdate();
  return interaction.deferReply(deferral === 'private' ? { flags: MessageFlags.Ephemeral } : {});
}

/**
 * Defers an interaction, then works on it through the door, and tells in private what the bot lacks in that place.
 * `act` names it in the log.
 */
export async function deferAndRun(
  bot: Bot,
  interaction: DeferrableInteraction,
  deferral: Deferral,
  act: string,
  run: (ask: Ask) => Promise<void>,
): Promise<void> {
  if (!(await acknowledged(bot, interaction, () => defer(interaction, deferral)))) return;
  await bot.turns.next();
  const ask = askOfInteraction(interaction, deferral, bot);
  const note = placeNote(bot, interaction, ask.ownWords);
  await throughDoor(bot, act, ask, () => run(ask));
  if (note !== undefined) await ask.add(note);
}

/** Answers at once, so that only the player sees it: for what is refused before any I/O. */
export async function refusePrivately(
  bot: Bot,
  interaction: DeferrableInteraction,
  message: OutgoingMessage,
): Promise<void> {
  const { flags, components } = messageBody(message);
  await acknowledged(bot, interaction, () =>
    interaction.reply({ components: components ?? [], flags: (flags ?? 0) | MessageFlags.Ephemeral }),
  );
}
