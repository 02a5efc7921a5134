import { InteractionType } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Change } from '../changes.ts';
import type { Core } from '../core.ts';
import type { PageEvent } from '../protocol.ts';
import type { WorldServer } from '../world/world.ts';
import { pageMessage } from './page-message.ts';
import { maySee } from './page-state.ts';

/** What a player's page hears of a change, if anything. */
export function pageEvent(core: Core, server: WorldServer, playerId: string, change: Change): PageEvent | undefined {
  switch (change.type) {
    case 'message':
    case 'reaction':
      return maySee(change.message, playerId)
        ? { type: 'message', message: pageMessage(core, change.message) }
        : undefined;
    case 'message-deleted': {
      const { id, channelId } = change.message;
      return maySee(change.message, playerId) ? { type: 'message-deleted', channelId, messageId: id } : undefined;
    }
    case 'typing':
      return { type: 'typing', channelId: change.channelId };
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
export function servePage(core: Core, server: WorldServer, playerId: string, socket: WebSocket): void {
  const stop = core.changes.listen((change) => {
    const event = pageEvent(core, server, playerId, change);
    if (event !== undefined && socket.readyState === socket.OPEN) socket.send(JSON.stringify(event));
  });
  socket.on('close', stop);
  socket.on('error', () => socket.terminate());
}
