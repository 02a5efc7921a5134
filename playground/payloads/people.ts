import { type APIGuildMember, type APIUser, GuildMemberFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Person, WorldServer } from '../world/world.ts';

export function apiUser(person: Person): APIUser {
  return {
    id: person.id,
    username: person.name.toLowerCase().replace(/[^a-z0-9_.]+/g, '_'),
    discriminator: '0',
    global_name: person.name,
    avatar: null,
    bot: person.isBot,
  };
}

export function apiMember(person: Person): APIGuildMember {
  return {
    user: apiUser(person),
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    deaf: false,
    mute: false,
    flags: GuildMemberFlags.CompletedOnboarding,
  };
}

/** What a person may do on a server: its owner everything, others what members usually may. */
export function memberPermissions(person: Person, server: WorldServer): string {
  const usual =
    PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.SendMessagesInThreads |
    PermissionFlagsBits.CreatePublicThreads |
    PermissionFlagsBits.AttachFiles |
    PermissionFlagsBits.AddReactions |
    PermissionFlagsBits.ReadMessageHistory |
    PermissionFlagsBits.UseApplicationCommands;
  const all = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);
  return (server.ownerId === person.id ? all : usual).toString();
}
