import {
  type CommandInteraction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  Routes,
} from 'discord.js';
import type { Bot } from '../bot.ts';
import { wordsIn } from '../text.ts';
import type { Ask } from './ask.ts';
import { editOriginal, followUp, type InteractionTarget } from './send.ts';

/**
 * How an interaction was deferred. `public` and `private` show "is thinking" and are replaced by the answer; `update`
 * shows nothing, and the answer replaces the message that holds the component.
 */
export type Deferral = 'public' | 'private' | 'update';

/** What a player can do that is deferred first and answered later. */
export type DeferrableInteraction = CommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** The request behind an interaction that was deferred already. */
export function askOfInteraction(
  interaction: DeferrableInteraction,
  deferral: Deferral,
  { discord, log }: Pick<Bot, 'discord' | 'log'>,
): Ask {
  const target: InteractionTarget = {
    kind: 'interaction',
    applicationId: interaction.applicationId,
    token: interaction.token,
    isPrivate: deferral === 'private',
    placeId: interaction.channelId ?? '',
    createdAt: interaction.createdTimestamp,
  };
  const say: Ask['say'] = async (message) => {
    await editOriginal(discord, target, message);
  };
  const add: Ask['add'] = async (message) => {
    try {
      await followUp(discord, target, message, true);
    } catch (error) {
      // What is added is never what was asked for: its failure must not replace the answer by an apology.
      log.warn({ err: error, interaction: interaction.id }, 'a private addition could not be sent');
    }
  };
  const whisper: Ask['whisper'] = async (message) => {
    if (deferral === 'private') return say(message);
    // Whether an answer is private is fixed when deferring (FACTS.md, D1): the public "is thinking" has to go first.
    if (deferral === 'public') {
      await discord.delete(Routes.webhookMessage(target.applicationId, target.token, '@original'), { auth: false });
    }
    await followUp(discord, target, message, true);
  };
  return {
    kind: 'interaction',
    sourceId: interaction.id,
    playerId: interaction.user.id,
    serverId: interaction.guildId,
    placeId: target.placeId,
    words: wordsIn(interaction.locale),
    target,
    say,
    whisper,
    add,
  };
}
