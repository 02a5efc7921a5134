import { ChannelType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { Person, WorldChannel } from '../world/world.ts';
import { PlayerMistake } from './player-mistake.ts';
import { visibleChannel } from './visible.ts';

/** Discord's limit for a channel's name. */
const nameLimit = 100;

const holdsThreads: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
]);

/** Opens a public thread. Throws a PlayerMistake. */
export function openThread(core: Core, player: Person, channelId: string, name: string): WorldChannel {
  const channel = visibleChannel(core, player, channelId);
  if (!holdsThreads.has(channel.type)) throw new PlayerMistake('Threads cannot be opened here.');
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > nameLimit)
    throw new PlayerMistake(`A thread needs a name of ${nameLimit} characters at most.`);
  return core.places.openThread(channel, player, { name: trimmed });
}
