import type { PageChannel } from '../../../protocol.ts';
import { botColour } from '../state/bot-colour.ts';
import { kindOf } from '../state/places.ts';
import { words } from '../words.ts';
import { Avatar } from './Avatar.tsx';
import { ChannelMark } from './ChannelMark.tsx';
import { EmojiText } from './EmojiText.tsx';
import { Icon } from './Icon.tsx';
import { moveFocus } from './move-focus.ts';
import { PingBadge } from './PingBadge.tsx';
import { useView } from './store-context.ts';

function classesOf(channel: PageChannel, isUnread: boolean): string {
  const { isArchived = false } = channel;
  return ['channel', kindOf(channel) === 'thread' && 'is-thread', isArchived && 'is-archived', isUnread && 'is-unread']
    .filter(Boolean)
    .join(' ');
}

/** Channels to choose from, threads under theirs. */
export function ChannelList({ channels, open }: { channels: readonly PageChannel[]; open(channelId: string): void }) {
  const view = useView();
  return (
    <nav aria-label={words.channels} onKeyDown={moveFocus}>
      {channels.map((channel) => {
        const isUnread = view.unread.includes(channel.id);
        return (
          <button
            key={channel.id}
            type="button"
            class={classesOf(channel, isUnread)}
            aria-current={channel.id === view.channelId ? 'page' : undefined}
            onClick={() => open(channel.id)}
          >
            {kindOf(channel) === 'direct' ? (
              <Avatar name={channel.name} colour={botColour(view)} size={32} />
            ) : (
              <ChannelMark channel={channel} />
            )}
            <span class="channel-label">
              <EmojiText text={channel.name} />
              <span class="hidden">, {words.channelKinds[kindOf(channel)]}</span>
            </span>
            {channel.isArchived === true && (
              <span class="channel-state" title={words.archived}>
                <Icon name="archive" size={16} />
                <span class="hidden">, {words.archived}</span>
              </span>
            )}
            {channel.isLocked === true && (
              <span class="channel-state" title={words.locked}>
                <Icon name="lock" size={16} />
                <span class="hidden">, {words.locked}</span>
              </span>
            )}
            {isUnread && <span class="hidden">, {words.unread}</span>}
            <PingBadge count={view.pings[channel.id] ?? 0} />
          </button>
        );
      })}
    </nav>
  );
}
