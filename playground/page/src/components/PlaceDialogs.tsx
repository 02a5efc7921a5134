import { useEffect } from 'preact/hooks';
import type { PageChannel } from '../../../protocol.ts';
import { openDialog } from '../state/open-panel.ts';
import { DeleteThreadDialog } from './DeleteThreadDialog.tsx';
import { PermissionPanel } from './PermissionPanel.tsx';
import { ThreadDialog } from './ThreadDialog.tsx';

function close(): void {
  openDialog.value = undefined;
}

/** The dialogs about the open channel; they close with it. */
export function PlaceDialogs({ channel }: { channel: PageChannel }) {
  useEffect(() => close, [channel.id]);
  switch (openDialog.value) {
    case 'permissions':
      return <PermissionPanel channel={channel} close={close} />;
    case 'thread':
      return <ThreadDialog channel={channel} close={close} />;
    case 'delete-thread':
      return <DeleteThreadDialog thread={channel} close={close} />;
    case undefined:
      return null;
  }
}
