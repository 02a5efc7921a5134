import type { PageChannel } from '../../../protocol.ts';
import { words } from '../words.ts';
import { EmojiText } from './EmojiText.tsx';
import { Icon } from './Icon.tsx';
import { useStore, useView } from './store-context.ts';

/** A thread in short, as a button that opens it. */
export function ThreadCard({ thread }: { thread: PageChannel }) {
  const { messages, unread } = useView();
  const { change } = useStore();
  const count = messages.filter(
    ({ channelId, privateFor }) => channelId === thread.id && privateFor === undefined,
  ).length;
  return (
    <button
      type="button"
      class={unread.includes(thread.id) ? 'thread-card is-unread' : 'thread-card'}
      onClick={() => change({ type: 'channel-opened', channelId: thread.id })}
    >
      <strong>
        <EmojiText text={thread.name} />
      </strong>
      <span class="thread-card-count">
        {words.messageCount(count)}
        {thread.memberIds !== undefined && ` · ${words.memberCount(thread.memberIds.length)}`}
        {thread.isArchived === true && ` · ${words.archived}`}
        {unread.includes(thread.id) && <span class="hidden">, {words.unread}</span>}
      </span>
      <Icon name="chevron" size={16} />
    </button>
  );
}
