import { GatewayDispatchEvents, GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Change } from '../changes.ts';
import type { Core } from '../core.ts';
import { apiMember, apiUser } from '../payloads/people.ts';
import { apiGuild, apiThreadMember, guildCreate } from '../payloads/places.ts';
import type { Dispatch } from './session.ts';

type ChangeOf<Type extends Change['type']> = Extract<Change, { type: Type }>;

const hasMembers = (intents: number): boolean => (intents & GatewayIntentBits.GuildMembers) !== 0;
const hasGuilds = (intents: number): boolean => (intents & GatewayIntentBits.Guilds) !== 0;

/** Who joined a thread or left it: without the privileged intent the bot hears of itself only. */
export function threadMemberDispatch(
  core: Core,
  intents: number,
  { channel, personId, isMember }: ChangeOf<'thread-member'>,
): Dispatch | undefined {
  if (!hasGuilds(intents) || (!hasMembers(intents) && personId !== core.places.world.bot.id)) return undefined;
  if ((core.places.botPermissions(channel) & PermissionFlagsBits.ViewChannel) === 0n) return undefined;
  const person = core.places.person(personId);
  const added = { ...apiThreadMember(channel, personId), ...(person && { member: apiMember(person) }), presence: null };
  return {
    name: GatewayDispatchEvents.ThreadMembersUpdate,
    data: {
      id: channel.id,
      guild_id: channel.serverId,
      member_count: (channel.memberIds ?? []).length,
      ...(isMember ? { added_members: [added] } : { removed_member_ids: [personId] }),
    },
  };
}

/** The bot was added to a server or removed; of others it hears with the privileged intent only (FACTS.md, D29). */
export function memberDispatch(
  core: Core,
  intents: number,
  { serverId, personId, isMember }: ChangeOf<'member'>,
): Dispatch | undefined {
  const { bot } = core.places.world;
  const server = core.places.server(serverId);
  const person = core.places.person(personId);
  if (server === undefined || person === undefined) return undefined;
  if (personId === bot.id) {
    if (!hasGuilds(intents)) return undefined;
    return isMember
      ? { name: GatewayDispatchEvents.GuildCreate, data: guildCreate(core, server) }
      : { name: GatewayDispatchEvents.GuildDelete, data: { id: serverId } };
  }
  if (!hasMembers(intents) || !core.places.isMember(serverId, bot.id)) return undefined;
  return isMember
    ? { name: GatewayDispatchEvents.GuildMemberAdd, data: { ...apiMember(person), guild_id: serverId } }
    : { name: GatewayDispatchEvents.GuildMemberRemove, data: { guild_id: serverId, user: apiUser(person) } };
}

/** A server that cannot be reached: the bot is still on it. */
export function outageDispatch(
  core: Core,
  intents: number,
  { serverId, isOut }: ChangeOf<'outage'>,
): Dispatch | undefined {
  const server = core.places.server(serverId);
  if (server === undefined || !hasGuilds(intents)) return undefined;
  return isOut
    ? { name: GatewayDispatchEvents.GuildDelete, data: { id: serverId, unavailable: true } }
    : { name: GatewayDispatchEvents.GuildCreate, data: guildCreate(core, server) };
}

/** A server's settings were changed in Discord. */
export function serverDispatch(core: Core, intents: number, { serverId }: ChangeOf<'server'>): Dispatch | undefined {
  const server = core.places.server(serverId);
  const isThere = core.places.isMember(serverId, core.places.world.bot.id);
  if (server === undefined || !isThere || !hasGuilds(intents)) return undefined;
  return { name: GatewayDispatchEvents.GuildUpdate, data: apiGuild(core, server) };
}
