import type { GivenFile } from '../attachments/attachments.ts';
import type { Core } from '../core.ts';
import { mentionsIn } from '../rest/message-body.ts';
import type { StoredAttachment, StoredMessage } from '../state/stored.ts';
import type { Person, WorldChannel } from '../world/world.ts';
import { joinByWriting } from './join-by-writing.ts';
import { PlayerMistake } from './player-mistake.ts';
import { seenMessage, speakIn, visibleChannel } from './visible.ts';

/** Discord's limits for a member without Nitro. */
const contentLimit = 2000;
const fileLimit = 10;

export interface PostWish {
  readonly channelId: string;
  readonly content: string;
  readonly files: readonly GivenFile[];
  readonly replyTo?: string | undefined;
}

export interface EditWish {
  readonly messageId: string;
  /** Stays as it was where it is left out. */
  readonly content?: string | undefined;
  /** Added to those that are there. */
  readonly files: readonly GivenFile[];
}

/** People write `@Name`; Discord's client sends the mention. */
function withMentions(core: Core, content: string): string {
  return [core.places.world.bot, ...core.places.world.players].reduce(
    (text, { id, name }) => text.replaceAll(`@${name}`, `<@${id}>`),
    content,
  );
}

function checkSize(content: string, files: number): void {
  if (content.trim() === '' && files === 0) throw new PlayerMistake('Write something or add a photo.');
  if (content.length > contentLimit) throw new PlayerMistake(`A message may have ${contentLimit} characters at most.`);
  if (files > fileLimit) throw new PlayerMistake(`A message may have ${fileLimit} files at most.`);
}

function newPost(
  core: Core,
  player: Person,
  channel: WorldChannel,
  parts: Pick<StoredMessage, 'content' | 'attachments' | 'mentions'> & Partial<StoredMessage>,
): StoredMessage {
  const message: StoredMessage = {
    id: core.newId(),
    channelId: channel.id,
    authorId: player.id,
    embeds: [],
    components: [],
    flags: 0,
    createdAt: core.now(),
    reactions: [],
    ...parts,
  };
  core.messages.put(message);
  joinByWriting(core, message);
  return message;
}

/** Posts a message. Throws a PlayerMistake. */
export function postMessage(core: Core, player: Person, wish: PostWish): StoredMessage {
  const { channelId, content, files, replyTo } = wish;
  const channel = visibleChannel(core, player, channelId);
  checkSize(content, files.length);
  const original = replyTo === undefined ? undefined : core.messages.get(replyTo);
  if (replyTo !== undefined && original?.channelId !== channelId)
    throw new PlayerMistake('The message that you answer is gone.');
  speakIn(core, player, channel);
  const text = withMentions(core, content);
  const mentions = mentionsIn(core, text);
  return newPost(core, player, channel, {
    content: text,
    attachments: files.map((file) => core.attachments.keepPhoto(file)),
    replyTo,
    // A reply pings whom it answers.
    mentions: original === undefined ? mentions : [...new Set([...mentions, original.authorId])],
  });
}

/** A forwarded file lives on when the message that it came from is deleted. */
function copyFile(core: Core, attachment: StoredAttachment): StoredAttachment {
  const file = core.attachments.read(attachment.id);
  if (file === undefined) return attachment;
  const given = { name: attachment.filename, bytes: file.bytes, contentType: file.contentType };
  const copy =
    attachment.kind === 'photo'
      ? core.attachments.keepPhoto(given)
      : core.attachments.keepFile(given, attachment.description);
  return { ...attachment, id: copy.id };
}

/** Forwards a message into a channel; of a forward, what it holds. Throws a PlayerMistake. */
export function forwardMessage(core: Core, player: Person, messageId: string, channelId: string): StoredMessage {
  const original = seenMessage(core, player, messageId);
  if (original.privateFor !== undefined) throw new PlayerMistake('A private answer cannot be forwarded.');
  const channel = visibleChannel(core, player, channelId);
  speakIn(core, player, channel);
  const { content, attachments, embeds, components, flags, createdAt, editedAt, mentions } =
    original.forwarded ?? original;
  return newPost(core, player, channel, {
    content: '',
    attachments: [],
    mentions: [],
    forwarded: {
      messageId: original.id,
      channelId: original.channelId,
      content,
      attachments: attachments.map((attachment) => copyFile(core, attachment)),
      embeds,
      components,
      flags,
      createdAt,
      editedAt,
      mentions,
    },
  });
}

function ownMessage(core: Core, player: Person, messageId: string): StoredMessage {
  const message = seenMessage(core, player, messageId);
  if (message.authorId !== player.id) throw new PlayerMistake('You can change your own messages only.');
  return message;
}

/** Edits a player's own message. Throws a PlayerMistake. */
export function editMessage(core: Core, player: Person, wish: EditWish): StoredMessage {
  const message = ownMessage(core, player, wish.messageId);
  if (message.forwarded !== undefined) throw new PlayerMistake('A forwarded message cannot be edited.');
  const content = wish.content === undefined ? message.content : withMentions(core, wish.content);
  checkSize(content, message.attachments.length + wish.files.length);
  const mentions = mentionsIn(core, content);
  const edited: StoredMessage = {
    ...message,
    content,
    attachments: [...message.attachments, ...wish.files.map((file) => core.attachments.keepPhoto(file))],
    mentions,
    editedAt: core.now(),
  };
  core.messages.put(edited);
  return edited;
}

/** Deletes a player's own message and its photos. Throws a PlayerMistake. */
export function deleteMessage(core: Core, player: Person, messageId: string): void {
  const message = ownMessage(core, player, messageId);
  core.messages.remove(message.id);
  for (const { id } of message.attachments) core.attachments.drop(id);
}
