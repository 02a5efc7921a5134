import { type APIApplicationCommand, InteractionContextType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { memberPermissions } from '../payloads/people.ts';
import type { Person, WorldChannel } from '../world/world.ts';

/**
 * The commands that Discord's client offers a player in a channel: none where the bot is not on the server, and none
 * whose contexts or member permissions do not fit.
 */
export function offeredCommands(core: Core, player: Person, channel: WorldChannel): readonly APIApplicationCommand[] {
  const { serverId } = channel;
  const server = core.places.server(serverId ?? '');
  if (serverId !== undefined && !core.places.isMember(serverId, core.places.world.bot.id)) return [];
  const context = serverId === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild;
  const may = server === undefined ? undefined : BigInt(memberPermissions(player, server));
  return core.commands.seenOn(serverId).filter((command) => {
    const needed = BigInt(command.default_member_permissions ?? 0);
    const isPermitted = may === undefined || (may & needed) === needed;
    return isPermitted && (command.contexts?.includes(context) ?? true);
  });
}
