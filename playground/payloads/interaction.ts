import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { StoredInteraction } from '../state/stored.ts';
import { apiMember, apiUser, memberPermissions } from './people.ts';
import { apiChannel } from './places.ts';

/** INTERACTION_CREATE: `data` and `message` as the kind of interaction has them. */
export function interactionEvent(
  core: Core,
  interaction: StoredInteraction,
  parts: { readonly data: object; readonly message?: object },
): Readonly<Record<string, unknown>> {
  const { places } = core;
  const player = places.person(interaction.playerId);
  const channel = places.channel(interaction.channelId);
  if (player === undefined || channel === undefined) throw new Error('An interaction without player or channel.');
  const server = channel.serverId === undefined ? undefined : places.server(channel.serverId);
  const who =
    server === undefined
      ? { user: apiUser(player), context: InteractionContextType.BotDM }
      : {
          member: { ...apiMember(player), permissions: memberPermissions(player, server) },
          guild_id: server.id,
          guild: { id: server.id, locale: core.locales.ofServer(server.id), features: [] },
          guild_locale: core.locales.ofServer(server.id),
          context: InteractionContextType.Guild,
        };
  return {
    id: interaction.id,
    application_id: places.world.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    locale: core.locales.ofPlayer(player.id),
    channel_id: channel.id,
    channel: apiChannel(core, channel),
    app_permissions: places.botPermissions(channel).toString(),
    entitlements: [],
    authorizing_integration_owners: {
      [ApplicationIntegrationType.GuildInstall]: server?.id ?? '0',
    },
    attachment_size_limit: core.attachmentLimit(),
    ...who,
    ...parts,
  };
}
