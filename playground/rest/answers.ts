import { InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { StoredInteraction, StoredMessage } from '../state/stored.ts';
import { applyEdit, type MessageBody, writeMessage } from './message-body.ts';
import { countOldEdit } from './old-edits.ts';
import { refuseArchived, wakeThread } from './permitted.ts';
import { refusal } from './refusal.ts';
import type { Sent } from './sent.ts';

/** An interaction must be answered within 3 s, and its token lives 15 minutes (FACTS.md, D1). */
export const answerWithinMs = 3_000;
const tokenLifeMs = 15 * 60_000;

/** The interaction that a callback may still answer. Throws 10062, 40060, or 10003 where its channel is gone. */
export function answerable(core: Core, id: string, token: string): StoredInteraction {
  const interaction = core.interactions.get(id);
  if (interaction === undefined || interaction.token !== token) throw refusal('unknown-interaction');
  if (interaction.state !== 'waiting') throw refusal('already-acknowledged');
  if (core.now() - interaction.createdAt > answerWithinMs) throw refusal('unknown-interaction');
  if (core.places.channel(interaction.channelId) === undefined) throw refusal('unknown-channel');
  return interaction;
}

/** The interaction whose token opens a webhook. Throws 10015, 50027, or 10003 where its channel is gone. */
export function webhookOwner(core: Core, applicationId: string, token: string): StoredInteraction {
  const interaction = core.interactions.byToken(token);
  if (applicationId !== core.places.world.applicationId || interaction === undefined) throw refusal('unknown-webhook');
  if (core.now() - interaction.createdAt > tokenLifeMs) throw refusal('invalid-token');
  if (interaction.state === 'waiting') throw refusal('unknown-webhook');
  if (core.places.channel(interaction.channelId) === undefined) throw refusal('unknown-channel');
  return interaction;
}

export function isPrivate(flags: number | null | undefined): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** The interaction's first message: an answer, or "is thinking" where `thinking` says so. */
export function postAnswer(
  core: Core,
  interaction: StoredInteraction,
  body: MessageBody,
  sent: Sent,
  thinking: boolean,
): StoredMessage {
  wakeThread(core, interaction.channelId);
  const { playerId, name, type, targetId } = interaction;
  const isCommand = type === InteractionType.ApplicationCommand;
  const message = writeMessage(
    core,
    {
      channelId: interaction.channelId,
      interactionId: interaction.id,
      privateFor: isPrivate(body.flags) ? playerId : undefined,
      usedBy: { playerId, name, type, targetId },
      replyTo: isCommand ? targetId : interaction.sourceMessageId,
      flags: thinking ? MessageFlags.Loading : 0,
    },
    body,
    sent,
  );
  core.interactions.put({ ...interaction, state: thinking ? 'thinking' : 'answered', originalId: message.id });
  return message;
}

/** The message that `@original` names. Throws 10008. */
export function originalOf(core: Core, interaction: StoredInteraction): StoredMessage {
  const message = interaction.originalId === undefined ? undefined : core.messages.get(interaction.originalId);
  if (message === undefined) throw refusal('unknown-message');
  return message;
}

/** A message that the interaction's token may change: `@original`, or one of its follow-ups. Throws 10008. */
export function messageOf(core: Core, interaction: StoredInteraction, id: string): StoredMessage {
  if (id === '@original' || id === interaction.originalId) return originalOf(core, interaction);
  const message = interaction.followUpIds.includes(id) ? core.messages.get(id) : undefined;
  if (message === undefined) throw refusal('unknown-message');
  return message;
}

/** Stores an edited message and drops the files that it no longer has. */
export function storeEdit(core: Core, before: StoredMessage, after: StoredMessage): void {
  core.messages.put(after);
  for (const { id } of before.attachments) {
    if (!after.attachments.some((one) => one.id === id)) core.attachments.drop(id);
  }
}

/** Edits a message through the interaction's token; what was "is thinking" becomes the answer. */
export function editAnswer(
  core: Core,
  interaction: StoredInteraction,
  message: StoredMessage,
  body: MessageBody,
  sent: Sent,
): StoredMessage {
  refuseArchived(core, message.channelId);
  countOldEdit(core, message);
  const edited = applyEdit(core, message, body, sent);
  storeEdit(core, message, edited);
  if (message.id === interaction.originalId && interaction.state !== 'answered') {
    core.interactions.put({ ...interaction, state: 'answered' });
  }
  return edited;
}

/**
 * A further message. While the answer is still "is thinking", Discord puts the follow-up in its place: whether it is
 * private was fixed by the defer.
 */
export function postFollowUp(core: Core, interaction: StoredInteraction, body: MessageBody, sent: Sent): StoredMessage {
  const original = interaction.originalId === undefined ? undefined : core.messages.get(interaction.originalId);
  if (interaction.state === 'thinking' && original !== undefined) {
    return editAnswer(core, interaction, original, body, sent);
  }
  wakeThread(core, interaction.channelId);
  const message = writeMessage(
    core,
    {
      channelId: interaction.channelId,
      interactionId: interaction.id,
      privateFor: isPrivate(body.flags) ? interaction.playerId : undefined,
      replyTo: original?.id,
    },
    body,
    sent,
  );
  core.interactions.put({ ...interaction, followUpIds: [...interaction.followUpIds, message.id] });
  return message;
}
