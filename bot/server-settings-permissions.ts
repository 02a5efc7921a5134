import { type Client, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';

/** What the bot needs in a channel to play there in every way, by Discord's names. */
export type PlayPermission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'SendMessagesInThreads'
  | 'CreatePublicThreads'
  | 'AttachFiles'
  | 'ReadMessageHistory'
  | 'AddReactions';

function neededIn(channel: GuildBasedChannel): readonly PlayPermission[] {
  const writing = channel.isThreadOnly()
    ? (['SendMessagesInThreads'] as const)
    : channel.isVoiceBased()
      ? (['SendMessages'] as const)
      : (['SendMessages', 'SendMessagesInThreads', 'CreatePublicThreads'] as const);
  return ['ViewChannel', ...writing, 'AttachFiles', 'ReadMessageHistory', 'AddReactions'];
}

/** The permissions that the bot lacks in a channel, or in that of a thread. None where they are not known. Costs no request. */
export function lackIn({ channels }: Pick<Client, 'channels'>, placeId: string): readonly PlayPermission[] {
  const place = channels.cache.get(placeId);
  const channel = place?.isThread() === true ? place.parent : place;
  if (channel === undefined || channel === null || channel.isDMBased()) return [];
  const { me } = channel.guild.members;
  const permissions = me === null ? null : channel.permissionsFor(me);
  if (permissions === null) return [];
  return neededIn(channel).filter((name) => !permissions.has(PermissionFlagsBits[name]));
}
