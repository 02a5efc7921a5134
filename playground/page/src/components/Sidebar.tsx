import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PageChannel } from '../../../protocol.ts';
import { channelsOf, directMessageOf, serverOf } from '../state/places.ts';
import { words } from '../words.ts';
import { ChannelList } from './ChannelList.tsx';
import { ServerRail } from './ServerRail.tsx';
import { useStore, useView } from './store-context.ts';

/** The servers, and the channels of the open one; on a narrow screen a drawer that the header opens. */
export function Sidebar({ channel, isOpen }: { channel: PageChannel; isOpen: Signal<boolean> }) {
  const view = useView();
  const { change } = useStore();
  const drawer = useRef<HTMLElement>(null);
  const server = serverOf(view, channel);
  const direct = directMessageOf(view);
  const channels = server === undefined ? (direct === undefined ? [] : [direct]) : channelsOf(view, server.id);
  useEffect(() => {
    if (isOpen.value) drawer.current?.querySelector<HTMLElement>('.channels [aria-current]')?.focus();
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
        <ServerRail />
        <div class="channels">
          <h2 class="server-name">{server?.name ?? words.directMessages}</h2>
          <ChannelList channels={channels} open={open} />
        </div>
      </aside>
    </>
  );
}
