import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PageChannel } from '../../../protocol.ts';
import { sidePanel } from '../state/open-panel.ts';
import { kindOf, markedName, serverOf } from '../state/places.ts';
import type { View } from '../state/view.ts';
import { words } from '../words.ts';
import { Announcer } from './Announcer.tsx';
import { ChannelHeader } from './ChannelHeader.tsx';
import { Composer } from './Composer.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DropArea } from './DropArea.tsx';
import { ForumView } from './ForumView.tsx';
import { ImageViewer } from './ImageViewer.tsx';
import { MessageLog } from './MessageLog.tsx';
import { PlaceDialogs } from './PlaceDialogs.tsx';
import { PlaceNote } from './PlaceNote.tsx';
import { PlayerSwitch } from './PlayerSwitch.tsx';
import { Sidebar } from './Sidebar.tsx';
import { SidePanel } from './SidePanel.tsx';
import { StatusBanner } from './StatusBanner.tsx';
import { useStore } from './store-context.ts';
import { Windows } from './Windows.tsx';

function pageTitle(view: View, channel: PageChannel): string {
  return `${markedName(channel)} | ${serverOf(view, channel)?.name ?? words.directMessages}`;
}

/** The whole page: the servers with their channels, the open channel and the players. */
export function App() {
  const { view, connection } = useStore();
  const isMenuOpen = useSignal(false);
  const shown = view.value;
  const channel = shown?.channels.find(({ id }) => id === shown.channelId);
  const title = shown === undefined || channel === undefined ? undefined : pageTitle(shown, channel);
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  if (shown !== undefined && channel === undefined)
    return (
      <main class="blank">
        <PlayerSwitch />
        <p>{words.nowhere}</p>
      </main>
    );
  if (shown === undefined || channel === undefined)
    return (
      <main class="blank" role="status">
        <span class="blank-mark" aria-hidden="true" />
        {connection.value === 'unreachable' ? words.unreachable : words.loading}
      </main>
    );
  return (
    <div class="page">
      <Sidebar channel={channel} isOpen={isMenuOpen} />
      <PlayerSwitch />
      <ChannelHeader channel={channel} isMenuOpen={isMenuOpen} />
      <DropArea channel={channel}>
        {kindOf(channel) === 'forum' ? (
          <ForumView channel={channel} />
        ) : (
          <MessageLog key={`${shown.playerId}/${channel.id}`} channel={channel} />
        )}
        <PlaceNote channel={channel} />
        <StatusBanner />
        {kindOf(channel) !== 'forum' && <Composer channel={channel} />}
      </DropArea>
      {sidePanel.value !== undefined && <SidePanel panel={sidePanel.value} channel={channel} />}
      <PlaceDialogs channel={channel} />
      <Announcer />
      <Dialogs />
      <ImageViewer />
      <Windows />
    </div>
  );
}
