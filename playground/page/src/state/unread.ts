import type { PageMessage } from '../../../protocol.ts';
import { isMentioned } from './mentions.ts';
import { withItem, without } from './string-set.ts';
import type { View } from './view.ts';

/** The view once a message has come of which the player may not know yet. */
export function noteUnread(view: View, message: PageMessage): View {
  const { channelId } = message;
  if (channelId === view.channelId || message.author.id === view.playerId) return view;
  const pings = (view.pings[channelId] ?? 0) + (isMentioned(message, view.playerId) ? 1 : 0);
  return {
    ...view,
    unread: withItem(view.unread, channelId),
    pings: pings === 0 ? view.pings : { ...view.pings, [channelId]: pings },
  };
}

/** The view once the player looks into a channel. */
export function readChannel(view: View, channelId: string): View {
  return { ...view, unread: without(view.unread, channelId), pings: keepPings(view.pings, (id) => id !== channelId) };
}

/** The mentions in those channels that are kept. */
export function keepPings(pings: View['pings'], isKept: (channelId: string) => boolean): View['pings'] {
  return Object.fromEntries(Object.entries(pings).filter(([id]) => isKept(id)));
}
