import {
  type CommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import type { Bot } from '../bot.ts';
import { wordsIn } from '../text.ts';
import { addToInteraction, answerInteraction } from './answer-interaction.ts';
import type { Ask } from './ask.ts';
import { refusalOf, Undeliverable } from './discord-refusal.ts';
import type { InteractionTarget } from './send.ts';
import { arrive, type Sender } from './send-amended.ts';

/**
 * How an interaction was deferred. `public` and `private` show "is thinking" and are replaced by the answer; `update`
 * shows nothing, and the answer replaces the message that holds the component.
 */
export type Deferral = 'public' | 'private' | 'update';

/** What a player can do that is deferred first and answered later. */
export type DeferrableInteraction = CommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** Whether the message that holds the component is one that only its player sees. */
function isAskedInPrivate(interaction: DeferrableInteraction): boolean {
  return interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral);
}

/**
 * Takes the public "is thinking" back, so that what follows can be private.
 * @throws Undeliverable where that cannot be done: a whisper must not become a public answer.
 */
async function takeBack({ discord }: Sender, target: InteractionTarget): Promise<void> {
  try {
    await discord.delete(Routes.webhookMessage(target.applicationId, target.token, '@original'), { auth: false });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined || refusal === 'passing') throw error;
    if (refusal !== 'message-gone') throw new Undeliverable(refusal);
  }
}

/** The request behind an interaction that was deferred already. */
export function askOfInteraction(
  interaction: DeferrableInteraction,
  deferral: Deferral,
  sender: Sender & Pick<Bot, 'settings'>,
): Ask {
  const target: InteractionTarget = {
    kind: 'interaction',
    applicationId: interaction.applicationId,
    token: interaction.token,
    isPrivate: deferral === 'private' || (deferral === 'update' && isAskedInPrivate(interaction)),
    placeId: interaction.channelId ?? '',
    createdAt: interaction.createdTimestamp,
  };
  const whispering: InteractionTarget = { ...target, isPrivate: true };
  const ownWords = wordsIn(interaction.locale);
  const isTheirs = target.isPrivate || interaction.guildId === null;
  const words = isTheirs ? ownWords : sender.settings.wordsFor(interaction.guildId);
  let answering = target;
  const say: Ask['say'] = (message) => arrive(answerInteraction(sender, answering, message, words));
  const add: Ask['add'] = async (message) => {
    try {
      await arrive(addToInteraction(sender, whispering, message, ownWords));
    } catch (error) {
      // What is added is never what was asked for: its failure must not replace the answer by an apology.
      sender.log.warn({ err: error, interaction: interaction.id }, 'a private addition could not be sent');
    }
  };
  const whisper: Ask['whisper'] = async (message) => {
    if (deferral === 'private') return say(message);
    // Whether an answer is private is fixed when deferring (FACTS.md, D1): the public "is thinking" has to go first.
    if (deferral === 'public' && answering === target) await takeBack(sender, target);
    answering = whispering;
    await arrive(addToInteraction(sender, whispering, message, ownWords));
  };
  return {
    kind: 'interaction',
    sourceId: interaction.id,
    playerId: interaction.user.id,
    serverId: interaction.guildId,
    placeId: target.placeId,
    isPrivate: target.isPrivate,
    mayManage: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    words,
    ownWords,
    target,
    say,
    whisper,
    add,
  };
}
