import type { PageChannel } from '../../../protocol.ts';
import { messageText } from '../state/message-text.ts';
import { messageTimeText } from '../state/message-time.ts';
import { openDialog } from '../state/open-panel.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useStore, useView } from './store-context.ts';

/** A forum: its threads, the one with the newest message first. Nothing can be written beside them. */
export function ForumView({ channel }: { channel: PageChannel }) {
  const { channels, messages } = useView();
  const { change } = useStore();
  const threads = channels
    .filter(({ parentId }) => parentId === channel.id)
    .map((thread) => ({ thread, written: messages.filter(({ channelId }) => channelId === thread.id) }))
    .sort((one, other) => (other.written.at(-1)?.timestamp ?? '').localeCompare(one.written.at(-1)?.timestamp ?? ''));
  return (
    <div class="forum">
      <div class="forum-head">
        <p>{words.forumHint}</p>
        <button
          type="button"
          class="button is-primary"
          onClick={() => {
            openDialog.value = 'thread';
          }}
        >
          <Icon name="plus" />
          {words.newThread}
        </button>
      </div>
      {threads.length === 0 && <p class="forum-empty">{words.noThreads}</p>}
      <ul class="forum-threads">
        {threads.map(({ thread, written }) => {
          const newest = written.at(-1);
          return (
            <li key={thread.id}>
              <button
                type="button"
                class="forum-thread"
                onClick={() => change({ type: 'channel-opened', channelId: thread.id })}
              >
                <span class="forum-title">
                  {thread.name}
                  {thread.isArchived === true && <span class="forum-state">{words.archived}</span>}
                  {thread.isLocked === true && <span class="forum-state">{words.locked}</span>}
                </span>
                <span class="forum-excerpt">
                  {newest === undefined ? words.nothingWritten : words.said(newest.author.name, messageText(newest))}
                </span>
                {newest !== undefined && (
                  <span class="forum-time">
                    {words.messageCount(written.length)} · {messageTimeText(newest.timestamp, new Date())}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
