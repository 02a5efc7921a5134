import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { avatarInitials } from '../state/avatar.ts';
import { words } from '../words.ts';
import { Icon } from './Icon.tsx';
import { useStore, useView } from './store-context.ts';

/** The server and its channels; on a narrow screen a drawer that the header opens. */
export function Sidebar({ isOpen }: { isOpen: Signal<boolean> }) {
  const { server, channels, channelId, unread } = useView();
  const { change } = useStore();
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen.value) drawer.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [isOpen.value, isOpen]);
  const open = (id: string) => {
    change({ type: 'channel-opened', channelId: id });
    isOpen.value = false;
  };
  return (
    <>
      {isOpen.value && (
        <button
          type="button"
          class="drawer-shade"
          aria-label={words.closeChannels}
          onClick={() => {
            isOpen.value = false;
          }}
        />
      )}
      <aside
        ref={drawer}
        class={isOpen.value ? 'sidebar is-open' : 'sidebar'}
        onKeyDown={(event) => {
          if (event.key === 'Escape') isOpen.value = false;
        }}
      >
        <div class="rail" aria-hidden="true">
          <span class="server-icon">{avatarInitials(server.name)}</span>
        </div>
        <div class="channels">
          <h2 class="server-name">{server.name}</h2>
          <h3 class="list-title">{words.textChannels}</h3>
          <nav aria-label={words.channels}>
            {channels.map((channel) => (
              <button
                key={channel.id}
                type="button"
                class={unread.includes(channel.id) ? 'channel is-unread' : 'channel'}
                aria-current={channel.id === channelId ? 'page' : undefined}
                onClick={() => open(channel.id)}
              >
                <Icon name="hash" />
                <span>{channel.name}</span>
                {unread.includes(channel.id) && <span class="hidden">, {words.unread}</span>}
              </button>
            ))}
          </nav>
        </div>
      </aside>
    </>
  );
}
