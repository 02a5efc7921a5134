import { ChannelType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { StoredMessage } from '../state/stored.ts';
import type { Person, WorldChannel } from '../world/world.ts';
import { PlayerMistake } from './player-mistake.ts';

/** Whether a player may look into a channel: a server's members into its channels, only its player into a direct message. */
export function seesChannel(core: Core, playerId: string, channelId: string): boolean {
  const channel = core.places.channel(channelId);
  if (channel === undefined) return false;
  if (channel.playerId !== undefined) return channel.playerId === playerId;
  return core.places.isMember(channel.serverId ?? '', playerId);
}

/** A channel that the player may look into. Throws a PlayerMistake. */
export function visibleChannel(core: Core, player: Person, channelId: string): WorldChannel {
  const channel = core.places.channel(channelId);
  if (channel === undefined || !seesChannel(core, player.id, channelId))
    throw new PlayerMistake('There is no such channel.');
  return channel;
}

/** A message that the player sees. Throws a PlayerMistake. */
export function seenMessage(core: Core, player: Person, messageId: string): StoredMessage {
  const message = core.messages.get(messageId);
  if (message === undefined || !seesMessage(core, player.id, message)) throw new PlayerMistake('This message is gone.');
  return message;
}

export function seesMessage(core: Core, playerId: string, message: StoredMessage): boolean {
  const isForPlayer = message.privateFor === undefined || message.privateFor === playerId;
  return isForPlayer && seesChannel(core, playerId, message.channelId);
}

/** Members wait between two messages where slow mode is on, except those who manage messages. Throws a PlayerMistake. */
function waitTurn(core: Core, player: Person, channel: WorldChannel): void {
  const pause = (channel.slowSeconds ?? 0) * 1000;
  const last = core.messages.inChannel(channel.id).findLast(({ authorId }) => authorId === player.id);
  if (pause > 0 && last !== undefined && core.now() - last.createdAt < pause)
    throw new PlayerMistake('Slow mode is on here: wait a moment before you write again.');
}

/** What writing into a channel does to it. Throws a PlayerMistake where nobody may write. */
export function speakIn(core: Core, player: Person, channel: WorldChannel): void {
  if (channel.type === ChannelType.GuildForum) throw new PlayerMistake('Open a thread here to write.');
  const isModerator = core.places.server(channel.serverId ?? '')?.ownerId === player.id;
  if (!isModerator) waitTurn(core, player, channel);
  if (channel.type !== ChannelType.PublicThread) return;
  if (channel.isLocked === true && !isModerator) throw new PlayerMistake('This thread is locked.');
  if (channel.isArchived === true) core.places.setThread(channel.id, { isArchived: false });
}
