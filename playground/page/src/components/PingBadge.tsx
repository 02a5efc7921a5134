import { words } from '../words.ts';

/** How often the player was mentioned in what is unread; nothing where never. */
export function PingBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span class="ping-badge">
      <span aria-hidden="true">{count}</span>
      <span class="hidden">, {words.mentionCount(count)}</span>
    </span>
  );
}
