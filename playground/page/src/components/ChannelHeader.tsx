import type { Signal } from '@preact/signals';
import type { PageChannel } from '../../../protocol.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';

export function ChannelHeader({ channel, isMenuOpen }: { channel: PageChannel; isMenuOpen: Signal<boolean> }) {
  return (
    <header class="channel-header">
      <button
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
      <h2 class="channel-name">{channel.name}</h2>
      {channel.topic !== '' && <p class="channel-topic">{channel.topic}</p>}
    </header>
  );
}
