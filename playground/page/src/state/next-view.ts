import type { PageState } from '../../../protocol.ts';
import { directMessageOf } from './places.ts';
import { without } from './string-set.ts';
import { noteUnread, readChannel } from './unread.ts';
import { openView, type View } from './view.ts';

/** What is kept of a player whom the page has left for another: what was unread, and the newest message that was there. */
export interface LeftView extends Pick<View, 'unread' | 'pings' | 'newFrom'> {
  readonly newestId: string;
}

/** Discord's ids grow with time. */
function isNewer(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length;
}

/** What to keep of a view that is left. */
export function leaveView({ unread, pings, newFrom, messages }: View): LeftView {
  const newestId = messages.reduce((newest, { id }) => (isNewer(id, newest) ? id : newest), '');
  return { unread, pings, newFrom, newestId };
}

/**
 * The view of a player whose turn it is after another's: in the same channel, and where that was the other's direct
 * message, in their own, or else where the other was before. What came since the page left this player is unread.
 */
export function openNextView(state: PageState, playerId: string, before: View, left?: LeftView): View {
  const direct = directMessageOf(before)?.id === before.channelId ? directMessageOf(state) : undefined;
  const known = before.visited.filter((visited) => state.channels.some(({ id }) => id === visited));
  const fresh = openView(state, playerId, direct?.id ?? known[0]);
  const opened = { ...fresh, visited: [fresh.channelId, ...without(known, fresh.channelId)] };
  if (left === undefined) return opened;
  const caughtUp = state.messages
    .filter(({ id }) => isNewer(id, left.newestId))
    .reduce<View>(noteUnread, {
      ...opened,
      unread: left.unread,
      pings: left.pings,
      newFrom: left.newFrom,
    });
  return readChannel(caughtUp, opened.channelId);
}
