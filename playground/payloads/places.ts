import { ChannelType, OverwriteType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { usualBotPermissions, type WorldChannel, type WorldServer } from '../world/world.ts';
import { apiMember, apiUser } from './people.ts';

/** How a channel differs from what the bot may do everywhere. */
function overwrites(core: Core, channel: WorldChannel): readonly object[] {
  const has = BigInt(channel.botPermissions);
  const usual = BigInt(usualBotPermissions);
  const differs = has !== usual;
  const own = {
    id: core.places.world.bot.id,
    type: OverwriteType.Member,
    allow: (has & ~usual).toString(),
    deny: (usual & ~has).toString(),
  };
  return differs ? [own] : [];
}

export function apiThreadMember(thread: WorldChannel, personId: string): Readonly<Record<string, unknown>> {
  const joinedAt = new Date(thread.createdAt ?? 0).toISOString();
  return { id: thread.id, user_id: personId, join_timestamp: joinedAt, flags: 0 };
}

/** A thread's kind, which Discord tells by the channel that it is in. */
export function threadType(core: Core, thread: WorldChannel): ChannelType {
  const parent = core.places.channel(thread.parentId ?? '');
  return parent?.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : thread.type;
}

function apiThread(core: Core, thread: WorldChannel): Readonly<Record<string, unknown>> {
  const { createdAt = 0, archivedAt = createdAt } = thread;
  const { bot } = core.places.world;
  const messages = core.messages.inChannel(thread.id);
  return {
    id: thread.id,
    type: threadType(core, thread),
    guild_id: thread.serverId,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    name: thread.name,
    last_message_id: messages.at(-1)?.id ?? null,
    message_count: messages.length,
    total_message_sent: messages.length,
    member_count: (thread.memberIds ?? []).length,
    rate_limit_per_user: thread.slowSeconds ?? 0,
    flags: 0,
    thread_metadata: {
      archived: thread.isArchived ?? false,
      locked: thread.isLocked ?? false,
      auto_archive_duration: thread.archivesAfter,
      archive_timestamp: new Date(archivedAt).toISOString(),
      create_timestamp: new Date(createdAt).toISOString(),
    },
    ...(thread.memberIds?.includes(bot.id) === true ? { member: apiThreadMember(thread, bot.id) } : {}),
  };
}

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
  if (channel.type === ChannelType.PublicThread) return apiThread(core, channel);
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.serverId,
    name: channel.name,
    topic: channel.topic,
    position: 0,
    permission_overwrites: overwrites(core, channel),
    parent_id: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: channel.slowSeconds ?? 0,
    flags: 0,
    ...(channel.type === ChannelType.GuildForum ? { available_tags: [], default_reaction_emoji: null } : {}),
  };
}

function everyoneRole(server: WorldServer): Readonly<Record<string, unknown>> {
  return {
    id: server.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: usualBotPermissions,
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
    roles: [everyoneRole(server)],
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
    preferred_locale: core.locales.ofServer(server.id),
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
  };
}

/** A server as the list of the bot's own servers names it. */
export function apiPartialGuild(server: WorldServer): Readonly<Record<string, unknown>> {
  return { id: server.id, name: server.name, icon: null, owner: false, permissions: usualBotPermissions, features: [] };
}

/** What GUILD_CREATE adds to a server: its channels and, of its members, the bot (more come with the privileged intent only). */
export function guildCreate(core: Core, server: WorldServer): Readonly<Record<string, unknown>> {
  const channels = core.places.channelsOf(server.id);
  return {
    ...apiGuild(core, server),
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: server.memberIds.length,
    members: [apiMember(core.places.world.bot)],
    voice_states: [],
    channels: channels.filter(({ parentId }) => parentId === undefined).map((channel) => apiChannel(core, channel)),
    threads: channels
      .filter(({ parentId, isArchived }) => parentId !== undefined && isArchived === false)
      .map((thread) => apiChannel(core, thread)),
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
    approximate_guild_count: core.places.servers().length,
  };
}
