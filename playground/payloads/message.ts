import {
  type APIAttachment,
  type APIMessage,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { StoredAttachment, StoredMessage } from '../state/stored.ts';
import type { Person } from '../world/world.ts';
import { resolveFiles } from './components.ts';
import { metadataOf } from './interaction-metadata.ts';
import { apiMember, apiUser } from './people.ts';

export function apiAttachment(core: Core, channelId: string, attachment: StoredAttachment): APIAttachment {
  const url = core.attachments.link(channelId, attachment);
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.size,
    url,
    proxy_url: url,
    content_type: attachment.contentType,
    ...(attachment.description === undefined ? {} : { description: attachment.description }),
    ...(attachment.width === undefined || attachment.height === undefined
      ? {}
      : { width: attachment.width, height: attachment.height }),
  };
}

function personOf(core: Core, id: string): Person {
  return core.places.person(id) ?? { id, name: 'Somebody who left', colour: '#888888', isBot: false };
}

export function typeOf(message: StoredMessage): MessageType {
  if (message.usedBy?.type === InteractionType.ApplicationCommand)
    return message.usedBy.targetId === undefined ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
  return message.replyTo === undefined ? MessageType.Default : MessageType.Reply;
}

/** What the reader may see of a message (FACTS.md, D6). */
export type MessageView = (message: StoredMessage) => StoredMessage;

/** A forward's reference and what it holds. */
function snapshot(core: Core, message: StoredMessage): Partial<APIMessage> {
  const { forwarded } = message;
  if (forwarded === undefined) return {};
  const serverId = core.places.channel(forwarded.channelId)?.serverId;
  const link = (attachment: StoredAttachment): string => core.attachments.link(message.channelId, attachment);
  return {
    message_reference: {
      type: MessageReferenceType.Forward,
      channel_id: forwarded.channelId,
      message_id: forwarded.messageId,
      ...(serverId === undefined ? {} : { guild_id: serverId }),
    },
    message_snapshots: [
      {
        message: {
          type: MessageType.Default,
          content: forwarded.content,
          timestamp: new Date(forwarded.createdAt).toISOString(),
          edited_timestamp: forwarded.editedAt === undefined ? null : new Date(forwarded.editedAt).toISOString(),
          flags: forwarded.flags,
          mentions: forwarded.mentions.map((id) => apiUser(personOf(core, id))),
          mention_roles: [],
          attachments: forwarded.attachments.map((one) => apiAttachment(core, message.channelId, one)),
          embeds: resolveFiles(forwarded, forwarded.embeds, link),
          components: resolveFiles(forwarded, forwarded.components, link),
        },
      },
    ],
  };
}

/** Which interaction a message of the bot's answers, as long as the stand-in remembers it. */
function interactionMetadata(core: Core, message: StoredMessage): Partial<APIMessage> {
  const interaction = message.interactionId === undefined ? undefined : core.interactions.get(message.interactionId);
  const metadata = interaction && metadataOf(core, interaction, message.id);
  return metadata === undefined ? {} : { interaction_metadata: metadata };
}

function referenced(core: Core, message: StoredMessage, view: MessageView, isReferenced: boolean): Partial<APIMessage> {
  if (message.replyTo === undefined) return {};
  const original = core.messages.get(message.replyTo);
  return {
    message_reference: {
      type: MessageReferenceType.Default,
      channel_id: message.channelId,
      message_id: message.replyTo,
    },
    referenced_message: original === undefined || isReferenced ? null : apiMessage(core, original, view, true),
  };
}

/** A message as Discord's REST answers it. Every link in it is fresh. */
export function apiMessage(
  core: Core,
  stored: StoredMessage,
  view: MessageView = (message) => message,
  isReferenced = false,
): APIMessage {
  const message = view(stored);
  const link = (attachment: StoredAttachment): string => core.attachments.link(message.channelId, attachment);
  return {
    id: message.id,
    type: typeOf(message),
    channel_id: message.channelId,
    author: apiUser(personOf(core, message.authorId)),
    content: message.content,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    mention_everyone: false,
    mentions: message.mentions.map((id) => apiUser(personOf(core, id))),
    mention_roles: [],
    attachments: message.attachments.map((attachment) => apiAttachment(core, message.channelId, attachment)),
    embeds: resolveFiles(message, message.embeds, link),
    components: resolveFiles(message, message.components, link),
    pinned: false,
    flags: message.flags | (message.forwarded === undefined ? 0 : MessageFlags.HasSnapshot),
    ...interactionMetadata(core, message),
    ...(message.interactionId === undefined ? {} : { webhook_id: core.places.world.applicationId }),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    reactions: message.reactions.map(({ emoji, personIds }) => ({
      emoji: { id: null, name: emoji },
      count: personIds.length,
      count_details: { burst: 0, normal: personIds.length },
      me: personIds.includes(core.places.world.bot.id),
      me_burst: false,
      burst_colors: [],
    })),
    ...referenced(core, message, view, isReferenced),
    ...snapshot(core, message),
  };
}

/** What MESSAGE_CREATE adds: server, channel type and member. */
export function messageEvent(core: Core, message: StoredMessage, view: MessageView): Readonly<Record<string, unknown>> {
  const channel = core.places.channel(message.channelId);
  const author = core.places.person(message.authorId);
  return {
    ...apiMessage(core, message, view),
    channel_type: channel?.type,
    ...(channel?.serverId === undefined ? {} : { guild_id: channel.serverId }),
    ...(channel?.serverId === undefined || author === undefined ? {} : { member: apiMember(author) }),
  };
}

export const isThinking = (message: StoredMessage): boolean => (message.flags & MessageFlags.Loading) !== 0;
