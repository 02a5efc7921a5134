import type { PageChannel } from '../../../protocol.ts';
import { mentionables } from '../state/mentions.ts';
import { clockText } from '../state/message-time.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useView } from './store-context.ts';
import { ThreadCard } from './ThreadCard.tsx';

/** The line in a channel that tells of a thread which began there, with the way into it. */
export function ThreadStart({ thread }: { thread: PageChannel }) {
  const owner = mentionables(useView()).find(({ id }) => id === thread.ownerId);
  return (
    <div class="thread-start">
      <span class="thread-start-mark">
        <Icon name="thread" size={18} />
      </span>
      <p>
        {words.startedThread(owner?.name ?? words.somebody)}{' '}
        {thread.createdTimestamp !== undefined && (
          <time dateTime={thread.createdTimestamp}>{clockText(thread.createdTimestamp)}</time>
        )}
      </p>
      <ThreadCard thread={thread} />
    </div>
  );
}
