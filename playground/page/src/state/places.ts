import type { PageChannel, PageChannelKind, PagePermission, PageServer, PageState } from '../../../protocol.ts';

/** The servers and channels that a player sees. */
type Places = Pick<PageState, 'server' | 'servers' | 'channels'>;

export function kindOf(channel: PageChannel): PageChannelKind {
  return channel.kind ?? 'text';
}

/** A channel's name as people write it: `#last-call`, `@Emotion Escape`, `“Found a hat”`. */
export function markedName(channel: PageChannel): string {
  switch (kindOf(channel)) {
    case 'direct':
      return `@${channel.name}`;
    case 'thread':
      return `“${channel.name}”`;
    default:
      return `#${channel.name}`;
  }
}

/** The channels with `channel` as it is now; a new thread stands behind its channel and the threads there. */
export function withChannel(channels: readonly PageChannel[], channel: PageChannel): readonly PageChannel[] {
  if (channels.some(({ id }) => id === channel.id))
    return channels.map((each) => (each.id === channel.id ? channel : each));
  const neighbour = channels.findLastIndex(
    ({ id, parentId }) => channel.parentId !== undefined && (id === channel.parentId || parentId === channel.parentId),
  );
  return neighbour === -1
    ? [...channels, channel]
    : [...channels.slice(0, neighbour + 1), channel, ...channels.slice(neighbour + 1)];
}

/** All servers that the player is in. */
export function serversOf(places: Places): readonly PageServer[] {
  return places.servers ?? [places.server];
}

/** The server that a channel is in; none for a direct message. */
export function serverOf(places: Places, channel: PageChannel): PageServer | undefined {
  if (kindOf(channel) === 'direct') return undefined;
  return serversOf(places).find(({ id }) => id === channel.serverId) ?? places.server;
}

/** A server's channels, threads behind theirs. */
export function channelsOf(places: Places, serverId: string): readonly PageChannel[] {
  return places.channels.filter((channel) => serverOf(places, channel)?.id === serverId);
}

export function directMessageOf({ channels }: Pick<Places, 'channels'>): PageChannel | undefined {
  return channels.find((channel) => kindOf(channel) === 'direct');
}

/** What opens with a server: the channel that was open there last, else the first one to write in. */
export function entranceOf(
  places: Places & { readonly visited: readonly string[] },
  serverId: string,
): PageChannel | undefined {
  const channels = channelsOf(places, serverId);
  const before = places.visited.find((visited) => channels.some(({ id }) => id === visited));
  return (
    channels.find(({ id }) => id === before) ?? channels.find((channel) => kindOf(channel) === 'text') ?? channels[0]
  );
}

/** Ids of those who are in a channel: of a thread who joined it, else who is on the server; nothing where that is not told. */
export function membersOf(places: Places, channel: PageChannel): readonly string[] | undefined {
  return channel.memberIds ?? serverOf(places, channel)?.memberIds;
}

/** Whether somebody is on the server of a channel; in a direct message everybody is. */
export function isOnServer(places: Places, channel: PageChannel, personId: string): boolean {
  return serverOf(places, channel)?.memberIds?.includes(personId) ?? true;
}

/** The channel whose permissions hold here: a thread's are its channel's. None for a direct message. */
export function permittingChannel(places: Places, channel: PageChannel): PageChannel | undefined {
  const own = places.channels.find(({ id }) => id === channel.parentId) ?? channel;
  return own.permissions === undefined ? undefined : own;
}

/** Whether the bot may do that here; in a direct message it may do everything. */
export function mayBot(places: Places, channel: PageChannel, permission: PagePermission): boolean {
  return permittingChannel(places, channel)?.permissions?.[permission] ?? true;
}
