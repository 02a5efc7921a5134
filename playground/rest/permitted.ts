import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { WorldChannel } from '../world/world.ts';
import { refusal } from './refusal.ts';

/** Whether the bot has a permission in a channel. */
export function mayBot(core: Core, channel: WorldChannel, bit: bigint): boolean {
  return (core.places.botPermissions(channel) & bit) !== 0n;
}

/** A channel in which the bot may do what is needed. Throws 10003, 50001 or 50013. */
export function permittedChannel(core: Core, id: string, ...needed: readonly bigint[]): WorldChannel {
  const channel = core.places.channel(id);
  if (channel === undefined) throw refusal('unknown-channel');
  if (!mayBot(core, channel, PermissionFlagsBits.ViewChannel)) throw refusal('missing-access');
  if (!needed.every((bit) => mayBot(core, channel, bit))) throw refusal('missing-permissions');
  return channel;
}

/** What writing in a channel needs; threads have a permission of their own. */
export function speaking(core: Core, channelId: string): bigint {
  return core.places.channel(channelId)?.type === ChannelType.PublicThread
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
}

/**
 * A message of the bot's takes a thread out of the archive, except where a moderator has locked it: that takes
 * Manage Threads. Throws 50083 or 160005.
 */
export function wakeThread(core: Core, channelId: string): void {
  const channel = core.places.channel(channelId);
  if (channel?.type !== ChannelType.PublicThread) return;
  if (channel.isLocked === true && !mayBot(core, channel, PermissionFlagsBits.ManageThreads))
    throw refusal(channel.isArchived === true ? 'thread-archived' : 'thread-locked');
  if (channel.isArchived === true) core.places.setThread(channel.id, { isArchived: false });
}

/** Edits and reactions do not take a thread out of the archive. Throws 50083. */
export function refuseArchived(core: Core, channelId: string): void {
  if (core.places.channel(channelId)?.isArchived === true) throw refusal('thread-archived');
}
