import { InteractionType } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Change } from '../changes.ts';
import type { Core } from '../core.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { seesChannel, seesMessage } from '../players/visible.ts';
import type { PageEvent } from '../protocol.ts';
import type { WorldServer } from '../world/world.ts';
import { pageChannel } from './page-channel.ts';
import { pageMessage } from './page-message.ts';
import { pagePlayer, pageState } from './page-state.ts';
import { pageTraffic } from './page-traffic.ts';

/** What a player's page hears of a change, if anything. */
export function pageEvent(
  core: Core,
  server: WorldServer,
  playerId: string,
  change: Change,
  isBotOnline: boolean,
): PageEvent | undefined {
  switch (change.type) {
    case 'message':
    case 'reaction':
      return seesMessage(core, playerId, change.message)
        ? { type: 'message', message: pageMessage(core, change.message) }
        : undefined;
    case 'message-deleted': {
      const { id, channelId } = change.message;
      return seesMessage(core, playerId, change.message)
        ? { type: 'message-deleted', channelId, messageId: id }
        : undefined;
    }
    case 'typing':
      return seesChannel(core, playerId, change.channelId)
        ? { type: 'typing', channelId: change.channelId }
        : undefined;
    case 'thread-member':
    case 'channel': {
      const { channel } = change;
      return seesChannel(core, playerId, channel.id)
        ? { type: 'channel', channel: pageChannel(core, channel) }
        : undefined;
    }
    case 'channel-deleted': {
      const { id, playerId: owner } = change.channel;
      return owner === undefined || owner === playerId ? { type: 'channel-deleted', channelId: id } : undefined;
    }
    case 'member':
      return { type: 'state', state: pageState(core, server, playerId, isBotOnline) };
    case 'player': {
      const player = core.places.person(change.playerId);
      return player && { type: 'player', player: pagePlayer(core, player) };
    }
    case 'modal': {
      const { id, modal, playerId: presser } = change.interaction;
      return presser === playerId && modal !== undefined ? { type: 'modal', interactionId: id, modal } : undefined;
    }
    case 'request':
    case 'gateway': {
      const traffic = pageTraffic(change);
      return traffic && { type: 'traffic', traffic };
    }
    case 'bot':
      return { type: 'bot', isOnline: change.isOnline };
    case 'commands':
      return { type: 'commands', commands: core.commands.seenOn(server.id) };
    case 'interaction-failed': {
      const { interaction } = change;
      if (interaction.playerId !== playerId) return undefined;
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return undefined;
      return {
        type: 'interaction-failed',
        playerId,
        name: interaction.name,
        ...(interaction.sourceMessageId === undefined ? {} : { messageId: interaction.sourceMessageId }),
      };
    }
    default:
      return undefined;
  }
}

/** Tells a page what its player may see, as long as its socket is open. */
export function servePage(
  core: Core,
  gateway: Pick<Gateway, 'isOnline'>,
  server: WorldServer,
  playerId: string,
  socket: WebSocket,
): void {
  const stop = core.changes.listen((change) => {
    const event = pageEvent(core, server, playerId, change, gateway.isOnline);
    if (event !== undefined && socket.readyState === socket.OPEN) socket.send(JSON.stringify(event));
  });
  socket.on('close', stop);
  socket.on('error', () => socket.terminate());
}
