import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PageChannel } from '../../../protocol.ts';
import { words } from '../words.ts';
import { ChannelActions } from './ChannelActions.tsx';
import { ChannelMark } from './ChannelMark.tsx';
import { Icon } from './Icon.tsx';
import { useView } from './store-context.ts';

/** The open channel's name, and what can be done with it. */
export function ChannelHeader({ channel, isMenuOpen }: { channel: PageChannel; isMenuOpen: Signal<boolean> }) {
  const { channels, unread } = useView();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const parent = channels.find(({ id }) => id === channel.parentId);
  useEffect(() => {
    if (wasOpen.current && !isMenuOpen.value) button.current?.focus();
    wasOpen.current = isMenuOpen.value;
  }, [isMenuOpen.value, isMenuOpen]);
  return (
    <header class="channel-header">
      <button
        ref={button}
        type="button"
        class={unread.length > 0 ? 'menu-button is-unread' : 'menu-button'}
        aria-label={words.openChannels}
        aria-expanded={isMenuOpen.value}
        onClick={() => {
          isMenuOpen.value = true;
        }}
      >
        <Icon name="menu" size={24} />
      </button>
      <span class="channel-mark">
        <ChannelMark channel={channel} size={22} />
      </span>
      <h1 class="channel-name">
        {parent !== undefined && <span class="channel-parent">{parent.name} › </span>}
        {channel.name}
      </h1>
      <p class="channel-topic">
        {channel.topic !== '' && <span>{channel.topic}</span>}
        {channel.memberIds !== undefined && (
          <span class="channel-members">{words.memberCount(channel.memberIds.length)}</span>
        )}
      </p>
      <ChannelActions channel={channel} />
    </header>
  );
}
