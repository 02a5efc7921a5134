import type { Core } from '../core.ts';
import { memberPermissions } from '../payloads/people.ts';
import { seesChannel, seesMessage } from '../players/visible.ts';
import type { PagePlayer, PageServer, PageState } from '../protocol.ts';
import type { Person, WorldChannel, WorldServer } from '../world/world.ts';
import { pageChannel } from './page-channel.ts';
import { pageMessage } from './page-message.ts';

/** How many of a channel's last messages the page gets. */
const shownMessages = 200;

export function pagePlayer(core: Core, { id, name, colour }: Person): PagePlayer {
  return {
    id,
    name,
    colour,
    isClosedToDirectMessages: core.places.isClosedToDirectMessages(id),
    locale: core.locales.ofPlayer(id),
  };
}

/** A server's channels, threads behind theirs. */
function inOrder(channels: readonly WorldChannel[]): readonly WorldChannel[] {
  return channels
    .filter(({ parentId }) => parentId === undefined)
    .flatMap((channel) => [channel, ...channels.filter(({ parentId }) => parentId === channel.id)]);
}

function serversOf(core: Core, playerId: string): readonly PageServer[] {
  const player = core.places.person(playerId);
  if (player === undefined) return [];
  return core.places
    .servers()
    .filter(({ memberIds }) => memberIds.includes(playerId))
    .map((one) => ({
      id: one.id,
      name: one.name,
      memberIds: one.memberIds,
      permissions: memberPermissions(player, one),
    }));
}

/** All that a player may see. */
export function pageState(core: Core, server: WorldServer, playerId: string, isOnline: boolean): PageState {
  const { world } = core.places;
  const direct = core.places.openDirectMessage(playerId);
  const channels = [
    ...core.places
      .servers()
      .flatMap(({ id }) => inOrder(core.places.channelsOf(id)))
      .filter(({ id }) => seesChannel(core, playerId, id)),
    ...(direct === undefined ? [] : [direct]),
  ];
  return {
    server: { id: server.id, name: server.name },
    servers: serversOf(core, playerId),
    bot: { id: world.bot.id, name: world.bot.name, isOnline },
    players: world.players.map((player) => pagePlayer(core, player)),
    channels: channels.map((channel) => pageChannel(core, channel)),
    messages: channels.flatMap(({ id }) =>
      core.messages
        .inChannel(id)
        .filter((message) => seesMessage(core, playerId, message))
        .slice(-shownMessages)
        .map((message) => pageMessage(core, message)),
    ),
    commands: core.commands.seenOn(server.id),
  };
}
