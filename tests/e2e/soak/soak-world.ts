import { ChannelType } from 'discord-api-types/v10';
import { departureHall, usualBotPermissions, type World, type WorldChannel } from '../../../playground/world/world.ts';

export const soakServers = 5;
export const soakPlayers = 30;

const playerId = (number: number): string => String(1_190_000_000_000_001_000n + BigInt(number));
const serverId = (number: number): string => String(1_190_000_000_000_100_000n + BigInt(number) * 1000n);

/** Of what kind each server's channels are, in order. Every player is a member of every server. */
const channelTypes: readonly (readonly WorldChannel['type'][])[] = [
  [ChannelType.GuildText, ChannelType.GuildText],
  [ChannelType.GuildText, ChannelType.GuildAnnouncement],
  [ChannelType.GuildText, ChannelType.GuildForum],
  [ChannelType.GuildText, ChannelType.GuildText, ChannelType.GuildForum],
  [ChannelType.GuildText],
];

/** Five servers and thirty players, with the bot of the playground. */
export function createSoakWorld(): World {
  const players = Array.from({ length: soakPlayers }, (_, number) => ({
    id: playerId(number),
    name: `Player ${number}`,
    colour: '#888888',
    isBot: false,
  }));
  return {
    ...departureHall,
    players,
    servers: channelTypes.map((_, number) => ({
      id: serverId(number),
      name: `Server ${number}`,
      ownerId: playerId(number),
      memberIds: [departureHall.bot.id, ...players.map(({ id }) => id)],
    })),
    channels: channelTypes.flatMap((types, server) =>
      types.map((type, channel) => ({
        id: String(BigInt(serverId(server)) + BigInt(channel + 1)),
        type,
        serverId: serverId(server),
        name: `channel-${server}-${channel}`,
        topic: '',
        botPermissions: usualBotPermissions,
      })),
    ),
  };
}
