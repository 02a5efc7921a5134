import { ChannelType } from 'discord-api-types/v10';
import type { Archive } from '../archive.ts';
import { type Person, usualBotPermissions, type World, type WorldChannel, type WorldServer } from '../world/world.ts';
import { storedChannel } from './stored.ts';

export interface Places {
  readonly world: World;
  channel(id: string): WorldChannel | undefined;
  server(id: string): WorldServer | undefined;
  person(id: string): Person | undefined;
  /** The bot's direct message with a player, opened where there is none. */
  directMessage(player: Person): WorldChannel;
  /** Changes what the bot may do in a channel, until the stand-in stops. */
  permit(channelId: string, botPermissions: string): void;
}

export function createPlaces(world: World, archive: Archive, newId: () => string): Places {
  const channels = new Map<string, WorldChannel>(
    [...world.channels, ...archive.all('channel', storedChannel)].map((channel) => [channel.id, channel]),
  );
  return {
    world,
    channel: (id) => channels.get(id),
    server: (id) => world.servers.find((server) => server.id === id),
    person: (id) => [world.bot, ...world.players].find((person) => person.id === id),
    directMessage(player) {
      const known = [...channels.values()].find((one) => one.playerId === player.id);
      if (known !== undefined) return known;
      const opened: WorldChannel = {
        id: newId(),
        type: ChannelType.DM,
        playerId: player.id,
        name: player.name,
        topic: '',
        botPermissions: usualBotPermissions,
      };
      archive.write('channel', opened.id, opened);
      channels.set(opened.id, opened);
      return opened;
    },
    permit(channelId, botPermissions) {
      const channel = channels.get(channelId);
      if (channel !== undefined) channels.set(channelId, { ...channel, botPermissions });
    },
  };
}
