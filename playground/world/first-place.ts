import { ChannelType } from 'discord-api-types/v10';
import type { World, WorldChannel, WorldServer } from './world.ts';

/** Where things happen unless told otherwise. Throws for a world without a server or a text channel. */
export function firstPlace(world: World): { readonly server: WorldServer; readonly channel: WorldChannel } {
  const [server] = world.servers;
  const channel = world.channels.find(
    ({ type, serverId }) => type === ChannelType.GuildText && serverId === server?.id,
  );
  if (server === undefined || channel === undefined) throw new Error('The world needs a server with a text channel.');
  return { server, channel };
}
