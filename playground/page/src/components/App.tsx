import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { words } from '../words.ts';
import { Announcer } from './Announcer.tsx';
import { ChannelHeader } from './ChannelHeader.tsx';
import { Composer } from './Composer.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DropArea } from './DropArea.tsx';
import { ImageViewer } from './ImageViewer.tsx';
import { MemberList } from './MemberList.tsx';
import { MessageLog } from './MessageLog.tsx';
import { PlayerSwitch } from './PlayerSwitch.tsx';
import { Sidebar } from './Sidebar.tsx';
import { StatusBanner } from './StatusBanner.tsx';
import { useStore } from './store-context.ts';

/** The whole page: a server with its channels, the open channel and the players. */
export function App() {
  const { view, connection } = useStore();
  const isMenuOpen = useSignal(false);
  const shown = view.value;
  const channel = shown?.channels.find(({ id }) => id === shown.channelId);
  const title = shown === undefined ? undefined : `#${channel?.name ?? ''} | ${shown.server.name}`;
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  if (shown === undefined || channel === undefined)
    return (
      <main class="blank" role="status">
        <span class="blank-mark" aria-hidden="true" />
        {connection.value === 'unreachable' ? words.unreachable : words.loading}
      </main>
    );
  return (
    <div class="page">
      <Sidebar isOpen={isMenuOpen} />
      <PlayerSwitch />
      <ChannelHeader channel={channel} isMenuOpen={isMenuOpen} />
      <DropArea channel={channel}>
        <MessageLog key={`${shown.playerId}/${channel.id}`} channel={channel} />
        <StatusBanner />
        <Composer channel={channel} />
      </DropArea>
      <MemberList />
      <Announcer />
      <Dialogs />
      <ImageViewer />
    </div>
  );
}
