import type { APIApplicationCommand, InteractionContextType } from 'discord-api-types/v10';
import type { PageChannel } from '../../../protocol.ts';
import { isOnServer, serverOf } from './places.ts';
import type { View } from './view.ts';

/** Discord's numbers; the package's enum would come along whole. */
const inServer: InteractionContextType.Guild = 0;
const inDirectMessage: InteractionContextType.BotDM = 1;

/**
 * The commands that the player is offered in a channel: none where the bot is not on the server, and none whose
 * contexts or member permissions do not fit.
 */
export function offeredCommands(view: View, channel: PageChannel): readonly APIApplicationCommand[] {
  if (!isOnServer(view, channel, view.bot.id)) return [];
  const server = serverOf(view, channel);
  const context = server === undefined ? inDirectMessage : inServer;
  const may = server?.permissions === undefined ? undefined : BigInt(server.permissions);
  return view.commands.filter(({ contexts, default_member_permissions: permissions }) => {
    const needed = BigInt(permissions ?? 0);
    return (contexts?.includes(context) ?? true) && (may === undefined || (may & needed) === needed);
  });
}
