import { ChannelType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { PageState } from '../protocol.ts';
import type { StoredMessage } from '../state/stored.ts';
import type { WorldServer } from '../world/world.ts';
import { pageMessage } from './page-message.ts';

/** How many of a channel's last messages the page gets. */
const shownMessages = 200;

export function maySee(message: StoredMessage, playerId: string): boolean {
  return message.privateFor === undefined || message.privateFor === playerId;
}

/** All that a player may see on a server. */
export function pageState(core: Core, server: WorldServer, playerId: string, isOnline: boolean): PageState {
  const { world } = core.places;
  const channels = world.channels.filter(
    ({ type, serverId }) => type === ChannelType.GuildText && serverId === server.id,
  );
  return {
    server: { id: server.id, name: server.name },
    bot: { id: world.bot.id, name: world.bot.name, isOnline },
    players: world.players.map(({ id, name, colour }) => ({ id, name, colour })),
    channels: channels.map(({ id, name, topic }) => ({ id, name, topic })),
    messages: channels.flatMap(({ id }) =>
      core.messages
        .inChannel(id)
        .filter((message) => maySee(message, playerId))
        .slice(-shownMessages)
        .map((message) => pageMessage(core, message)),
    ),
    commands: core.commands.seenOn(server.id),
  };
}
