import type {
  APIApplicationCommand,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { ChannelType } from 'discord-api-types/v10';
import { z } from 'zod';

/** `photo`: a player's, in memory only. `file`: the bot's, kept with its message. */
export const storedAttachment = z.object({
  id: z.string(),
  kind: z.enum(['photo', 'file']),
  filename: z.string(),
  contentType: z.string(),
  size: z.number(),
  description: z.string().optional(),
  /** Pixels, of a picture that can be read. */
  width: z.number().optional(),
  height: z.number().optional(),
});
export type StoredAttachment = z.infer<typeof storedAttachment>;

/** What a message and a forward of it have in common. */
const storedWriting = {
  channelId: z.string(),
  content: z.string(),
  attachments: z.array(storedAttachment),
  embeds: z.array(z.custom<APIEmbed>()),
  /** As the bot sent them: files are `attachment://` links. */
  components: z.array(z.custom<APIMessageTopLevelComponent>()),
  flags: z.number(),
  /** Milliseconds. */
  createdAt: z.number(),
  editedAt: z.number().optional(),
  /** Ids of the people mentioned. */
  mentions: z.array(z.string()),
};

/** What a forward holds: the message as it was. */
export const storedForward = z.object({ ...storedWriting, messageId: z.string() });
export type StoredForward = z.infer<typeof storedForward>;

export const storedMessage = z.object({
  ...storedWriting,
  id: z.string(),
  authorId: z.string(),
  privateFor: z.string().optional(),
  /** The interaction whose token may change this message. */
  interactionId: z.string().optional(),
  /** What is shown as "Ada used /start"; a follow-up has none. */
  usedBy: z
    .object({ playerId: z.string(), name: z.string(), type: z.number(), targetId: z.string().optional() })
    .optional(),
  replyTo: z.string().optional(),
  forwarded: storedForward.optional(),
  nonce: z.string().optional(),
  reactions: z.array(z.object({ emoji: z.string(), personIds: z.array(z.string()) })),
});
export type StoredMessage = z.infer<typeof storedMessage>;

/**
 * `waiting`: not answered. `thinking`: deferred, shown as "is thinking". `quiet`: deferred without showing anything.
 * `answered`: has its first message. `modal`: answered with a modal. `choices`: an autocomplete that was answered.
 */
export const interactionStates = ['waiting', 'thinking', 'quiet', 'answered', 'modal', 'choices'] as const;

export const storedInteraction = z.object({
  id: z.string(),
  token: z.string(),
  type: z.number(),
  state: z.enum(interactionStates),
  createdAt: z.number(),
  playerId: z.string(),
  channelId: z.string(),
  /** The command, or the custom_id of the component. */
  name: z.string(),
  /** The message that holds the component; of a modal, the component that opened it. */
  sourceMessageId: z.string().optional(),
  /** The message whose menu was used. */
  targetId: z.string().optional(),
  /** The interaction that was answered with this modal. */
  openerId: z.string().optional(),
  /** The modal that it was answered with. */
  modal: z.custom<APIModalInteractionResponseCallbackData>().optional(),
  originalId: z.string().optional(),
  followUpIds: z.array(z.string()),
});
export type StoredInteraction = z.infer<typeof storedInteraction>;

export const storedCommand = z.object({
  /** A server's id; absent for a global command. */
  serverId: z.string().optional(),
  command: z.custom<APIApplicationCommand>(),
});
export type StoredCommand = z.infer<typeof storedCommand>;

const openedChannel = z.object({ id: z.string(), name: z.string(), topic: z.string(), botPermissions: z.string() });

/** What was opened since the world began: a direct message between the bot and a player, or a thread. */
export const storedChannel = z.discriminatedUnion('type', [
  openedChannel.extend({ type: z.literal(ChannelType.DM), playerId: z.string() }),
  openedChannel.extend({
    type: z.literal(ChannelType.PublicThread),
    serverId: z.string(),
    parentId: z.string(),
    ownerId: z.string(),
    memberIds: z.array(z.string()).default([]),
    /** After how long without a message Discord archives it, in minutes. */
    archivesAfter: z.number().default(4320),
    isArchived: z.boolean(),
    isLocked: z.boolean(),
    /** Milliseconds; when it was opened, and when it was last archived or taken out of the archive. */
    createdAt: z.number(),
    archivedAt: z.number(),
  }),
]);
export type StoredChannel = z.infer<typeof storedChannel>;
export type StoredThread = Extract<StoredChannel, { type: ChannelType.PublicThread }>;
