import type { Core } from '../core.ts';
import { apiMember, apiUser, memberPermissions } from './people.ts';
import { apiChannel } from './places.ts';

/** Ids that somebody chose, of whatever kind they are. */
export type Resolved = Readonly<Record<'users' | 'members' | 'channels', Readonly<Record<string, object>>>>;

/**
 * People and channels that a player chose in an option or a menu, as Discord sends them along: a member without its
 * user, a channel in short. Ids that name nothing are left out.
 */
export function resolvedIds(core: Core, serverId: string | undefined, ids: readonly string[]): Resolved {
  const server = core.places.server(serverId ?? '');
  const people = [...new Set(ids)].flatMap((id) => core.places.person(id) ?? []);
  const members = people.filter(({ id }) => server !== undefined && core.places.isMember(server.id, id));
  const channels = [...new Set(ids)].flatMap((id) => core.places.channel(id) ?? []);
  return {
    users: Object.fromEntries(people.map((person) => [person.id, apiUser(person)])),
    members: Object.fromEntries(
      members.map((person) => {
        const { user, deaf, mute, ...member } = apiMember(person);
        return [person.id, { ...member, permissions: server === undefined ? '0' : memberPermissions(person, server) }];
      }),
    ),
    channels: Object.fromEntries(
      channels.map((channel) => {
        const { id, name, type, parent_id, thread_metadata } = apiChannel(core, channel);
        const short = { id, name, type, parent_id, permissions: core.places.botPermissions(channel).toString() };
        return [channel.id, thread_metadata === undefined ? short : { ...short, thread_metadata }];
      }),
    ),
  };
}

/** Those parts of `resolved` that hold something, nothing where none does. */
export function filledParts(resolved: Partial<Readonly<Record<string, Readonly<Record<string, object>>>>>): {
  readonly resolved?: object;
} {
  const parts = Object.entries(resolved).filter(([, part]) => part !== undefined && Object.keys(part).length > 0);
  return parts.length === 0 ? {} : { resolved: Object.fromEntries(parts) };
}
