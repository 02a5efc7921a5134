import type { Core } from '../core.ts';
import { resolveFiles } from '../payloads/components.ts';
import { isThinking } from '../payloads/message.ts';
import type { PageAttachment, PageMessage } from '../protocol.ts';
import type { StoredAttachment, StoredMessage } from '../state/stored.ts';

/** How much of a message is shown above a reply to it, in characters. */
const excerptLength = 80;

function pageAttachment(core: Core, channelId: string, attachment: StoredAttachment): PageAttachment {
  const { id, filename, contentType, size, description, width, height } = attachment;
  const url = core.attachments.isGone(attachment) ? undefined : core.attachments.link(channelId, attachment);
  return {
    id,
    filename,
    contentType,
    size,
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    ...(width === undefined || height === undefined ? {} : { width, height }),
  };
}

function replyTo(core: Core, message: StoredMessage): PageMessage['replyTo'] {
  const original = message.replyTo === undefined ? undefined : core.messages.get(message.replyTo);
  if (original === undefined) return undefined;
  return {
    messageId: original.id,
    authorName: core.places.person(original.authorId)?.name ?? '',
    excerpt: original.content.slice(0, excerptLength),
  };
}

function forwarded(core: Core, message: StoredMessage): PageMessage['forwarded'] {
  const { forwarded: held, channelId } = message;
  if (held === undefined) return undefined;
  return {
    content: held.content,
    attachments: held.attachments.map((attachment) => pageAttachment(core, channelId, attachment)),
    components: resolveFiles(held, held.components, (attachment) => core.attachments.link(channelId, attachment)),
    timestamp: new Date(held.createdAt).toISOString(),
  };
}

/** A message as the page shows it. */
export function pageMessage(core: Core, message: StoredMessage): PageMessage {
  const author = core.places.person(message.authorId);
  const reply = replyTo(core, message);
  const held = forwarded(core, message);
  const user = message.usedBy;
  return {
    id: message.id,
    channelId: message.channelId,
    author: {
      id: message.authorId,
      name: author?.name ?? '',
      isBot: author?.isBot ?? false,
      colour: author?.colour ?? '#888888',
    },
    content: message.content,
    attachments: message.attachments.map((attachment) => pageAttachment(core, message.channelId, attachment)),
    components: resolveFiles(message, message.components, (attachment) =>
      core.attachments.link(message.channelId, attachment),
    ),
    flags: message.flags,
    timestamp: new Date(message.createdAt).toISOString(),
    isThinking: isThinking(message),
    ...(message.mentions.length === 0 ? {} : { mentions: message.mentions }),
    reactions: message.reactions.map(({ emoji, personIds }) => ({ emoji, count: personIds.length })),
    ...(message.editedAt === undefined ? {} : { editedTimestamp: new Date(message.editedAt).toISOString() }),
    ...(message.privateFor === undefined ? {} : { privateFor: message.privateFor }),
    ...(user === undefined
      ? {}
      : {
          interaction: {
            playerId: user.playerId,
            playerName: core.places.person(user.playerId)?.name ?? '',
            name: user.name,
          },
        }),
    ...(reply === undefined ? {} : { replyTo: reply }),
    ...(held === undefined ? {} : { forwarded: held }),
  };
}
