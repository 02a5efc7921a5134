import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PageChannel } from '../../../protocol.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';

export function ChannelHeader({ channel, isMenuOpen }: { channel: PageChannel; isMenuOpen: Signal<boolean> }) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isMenuOpen.value) button.current?.focus();
    wasOpen.current = isMenuOpen.value;
  }, [isMenuOpen.value, isMenuOpen]);
  return (
    <header class="channel-header">
      <button
        ref={button}
        type="button"
        class="menu-button"
        aria-label={words.openChannels}
        aria-expanded={isMenuOpen.value}
        onClick={() => {
          isMenuOpen.value = true;
        }}
      >
        <Icon name="menu" size={24} />
      </button>
      <span class="channel-mark">
        <Icon name="hash" size={22} />
      </span>
      <h1 class="channel-name">{channel.name}</h1>
      {channel.topic !== '' && <p class="channel-topic">{channel.topic}</p>}
    </header>
  );
}
