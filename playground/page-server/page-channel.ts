import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { PageChannel, PageChannelKind, PagePermission } from '../protocol.ts';
import type { WorldChannel } from '../world/world.ts';

const kinds: Readonly<Record<WorldChannel['type'], PageChannelKind>> = {
  [ChannelType.GuildText]: 'text',
  [ChannelType.GuildAnnouncement]: 'announcement',
  [ChannelType.GuildForum]: 'forum',
  [ChannelType.PublicThread]: 'thread',
  [ChannelType.DM]: 'direct',
};

function permissionsIn(bits: bigint): Readonly<Record<PagePermission, boolean>> {
  const isAllowed = (name: PagePermission): boolean => (bits & PermissionFlagsBits[name]) !== 0n;
  return {
    ViewChannel: isAllowed('ViewChannel'),
    SendMessages: isAllowed('SendMessages'),
    SendMessagesInThreads: isAllowed('SendMessagesInThreads'),
    EmbedLinks: isAllowed('EmbedLinks'),
    AttachFiles: isAllowed('AttachFiles'),
    AddReactions: isAllowed('AddReactions'),
    ReadMessageHistory: isAllowed('ReadMessageHistory'),
    CreatePublicThreads: isAllowed('CreatePublicThreads'),
    ManageThreads: isAllowed('ManageThreads'),
    ManageMessages: isAllowed('ManageMessages'),
  };
}

/** A channel as the page shows it. */
export function pageChannel(core: Core, channel: WorldChannel): PageChannel {
  const { id, name, topic, type, serverId, parentId, isArchived, isLocked, ownerId, memberIds, createdAt } = channel;
  const isDirect = type === ChannelType.DM;
  return {
    id,
    // The page is the player's: to them the direct message is with the bot.
    name: isDirect ? core.places.world.bot.name : name,
    topic,
    kind: kinds[type],
    ...(serverId === undefined ? {} : { serverId }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(isArchived === undefined ? {} : { isArchived }),
    ...(isLocked === undefined ? {} : { isLocked }),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(createdAt === undefined ? {} : { createdTimestamp: new Date(createdAt).toISOString() }),
    ...(memberIds === undefined ? {} : { memberIds }),
    ...(isDirect ? {} : { permissions: permissionsIn(core.places.botPermissions(channel)) }),
  };
}

/** Switches one of the bot's permissions in a channel. False for a channel that has none of its own. */
export function switchPermission(core: Core, channelId: string, name: PagePermission, isAllowed: boolean): boolean {
  const channel = core.places.channel(channelId);
  if (channel === undefined || channel.type === ChannelType.DM || channel.parentId !== undefined) return false;
  const bit = PermissionFlagsBits[name];
  const before = core.places.botPermissions(channel);
  core.places.permit(channelId, (isAllowed ? before | bit : before & ~bit).toString());
  return true;
}
