import type { PageMessage } from '../../../protocol.ts';
import { isMentioned } from './mentions.ts';
import { withItem, without } from './string-set.ts';

/** What a player has not seen, and where they look. */
export interface Unread {
  readonly playerId: string;
  readonly channelId: string;
  /** Channels with messages that the player has not seen. */
  readonly unread: readonly string[];
  /** How often the player was mentioned in those, by channel. */
  readonly pings: Readonly<Record<string, number>>;
  /** The oldest message that was unread when its channel was opened or still is, by channel: a line stands before it. */
  readonly newFrom: Readonly<Record<string, string>>;
}

/** The view once a message has come of which the player may not know yet. */
export function noteUnread<Seen extends Unread>(view: Seen, message: PageMessage): Seen {
  const { channelId } = message;
  if (channelId === view.channelId || message.author.id === view.playerId) return view;
  const pings = (view.pings[channelId] ?? 0) + (isMentioned(message, view.playerId) ? 1 : 0);
  return {
    ...view,
    unread: withItem(view.unread, channelId),
    pings: pings === 0 ? view.pings : { ...view.pings, [channelId]: pings },
    newFrom: { [channelId]: message.id, ...view.newFrom },
  };
}

/** The view once the player looks into a channel. */
export function readChannel<Seen extends Unread>(view: Seen, channelId: string): Seen {
  return { ...view, unread: without(view.unread, channelId), pings: keepPings(view.pings, (id) => id !== channelId) };
}

/** The view without the line before what was new in a channel: it was left, or the player has answered. */
export function forgetNew<Seen extends Unread>(view: Seen, channelId: string): Seen {
  if (view.newFrom[channelId] === undefined) return view;
  return { ...view, newFrom: Object.fromEntries(Object.entries(view.newFrom).filter(([id]) => id !== channelId)) };
}

/** The mentions in those channels that are kept. */
export function keepPings(pings: Unread['pings'], isKept: (channelId: string) => boolean): Unread['pings'] {
  return Object.fromEntries(Object.entries(pings).filter(([id]) => isKept(id)));
}
