import type { PageChannel } from '../../../protocol.ts';
import { openDialog } from '../state/open-panel.ts';
import { PermissionPanel } from './PermissionPanel.tsx';
import { ThreadDialog } from './ThreadDialog.tsx';

function close(): void {
  openDialog.value = undefined;
}

/** The dialogs about the open channel. */
export function PlaceDialogs({ channel }: { channel: PageChannel }) {
  switch (openDialog.value) {
    case 'permissions':
      return <PermissionPanel channel={channel} close={close} />;
    case 'thread':
      return <ThreadDialog channel={channel} close={close} />;
    case undefined:
      return null;
  }
}
