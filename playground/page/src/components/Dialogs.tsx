import { messagePanel } from '../state/message-panel.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { ForwardDialog } from './ForwardDialog.tsx';
import { MessageMenu } from './MessageMenu.tsx';
import { ModalDialog } from './ModalDialog.tsx';
import { Notice } from './Notice.tsx';

function MessageDialog() {
  const panel = messagePanel.value;
  switch (panel?.kind) {
    case 'menu':
      return <MessageMenu message={panel.message} place={panel.place} />;
    case 'forward':
      return <ForwardDialog message={panel.message} />;
    case 'delete':
      return <DeleteDialog message={panel.message} />;
    default:
      return null;
  }
}

/** Everything about messages and forms that opens over the channel. */
export function Dialogs() {
  return (
    <>
      <MessageDialog />
      <ModalDialog />
      <Notice />
    </>
  );
}
