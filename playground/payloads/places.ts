import { ChannelType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { WorldChannel, WorldServer } from '../world/world.ts';
import { apiMember, apiUser } from './people.ts';

export function apiChannel(core: Core, channel: WorldChannel): Readonly<Record<string, unknown>> {
  if (channel.type === ChannelType.DM) {
    const player = channel.playerId === undefined ? undefined : core.places.person(channel.playerId);
    return {
      id: channel.id,
      type: channel.type,
      last_message_id: null,
      flags: 0,
      recipients: player === undefined ? [] : [apiUser(player)],
    };
  }
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.serverId,
    name: channel.name,
    topic: channel.topic,
    position: 0,
    permission_overwrites: [],
    parent_id: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: 0,
  };
}

function everyoneRole(core: Core, server: WorldServer): Readonly<Record<string, unknown>> {
  const channel = core.places.world.channels.find(({ serverId }) => serverId === server.id);
  return {
    id: server.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: channel?.botPermissions ?? '0',
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

export function apiGuild(core: Core, server: WorldServer): Readonly<Record<string, unknown>> {
  return {
    id: server.id,
    name: server.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: server.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [everyoneRole(core, server)],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: 'en-US',
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
  };
}

/** What GUILD_CREATE adds to a server: its channels and members. */
export function guildCreate(core: Core, server: WorldServer): Readonly<Record<string, unknown>> {
  const members = server.memberIds.flatMap((id) => core.places.person(id) ?? []).map(apiMember);
  return {
    ...apiGuild(core, server),
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: members.length,
    members,
    voice_states: [],
    channels: core.places.world.channels
      .filter(({ serverId }) => serverId === server.id)
      .map((channel) => apiChannel(core, channel)),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function apiApplication(core: Core): Readonly<Record<string, unknown>> {
  const { applicationId, bot } = core.places.world;
  return {
    id: applicationId,
    name: bot.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot: apiUser(bot),
    verify_key: '0'.repeat(64),
    team: null,
    flags: 0,
    approximate_guild_count: core.places.world.servers.length,
  };
}
