import type { PageChannel, PageChannelKind, PagePermission, PageServer } from '../../../protocol.ts';
import type { View } from './view.ts';

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
export function serversOf(view: View): readonly PageServer[] {
  return view.servers ?? [view.server];
}

/** The server that a channel is in; none for a direct message. */
export function serverOf(view: View, channel: PageChannel): PageServer | undefined {
  if (kindOf(channel) === 'direct') return undefined;
  return serversOf(view).find(({ id }) => id === channel.serverId) ?? view.server;
}

/** A server's channels, threads behind theirs. */
export function channelsOf(view: View, serverId: string): readonly PageChannel[] {
  return view.channels.filter((channel) => serverOf(view, channel)?.id === serverId);
}

export function directMessageOf({ channels }: Pick<View, 'channels'>): PageChannel | undefined {
  return channels.find((channel) => kindOf(channel) === 'direct');
}

/** What opens with a server: the channel that was open there last, else the first one to write in. */
export function entranceOf(view: View, serverId: string): PageChannel | undefined {
  const channels = channelsOf(view, serverId);
  const before = view.visited.find((visited) => channels.some(({ id }) => id === visited));
  return (
    channels.find(({ id }) => id === before) ?? channels.find((channel) => kindOf(channel) === 'text') ?? channels[0]
  );
}

/** The channel whose permissions hold here: a thread's are its channel's. None for a direct message. */
export function permittingChannel(view: View, channel: PageChannel): PageChannel | undefined {
  const own = view.channels.find(({ id }) => id === channel.parentId) ?? channel;
  return own.permissions === undefined ? undefined : own;
}

/** Whether the bot may do that here; in a direct message it may do everything. */
export function mayBot(view: View, channel: PageChannel, permission: PagePermission): boolean {
  return permittingChannel(view, channel)?.permissions?.[permission] ?? true;
}
