import { useSignal } from '@preact/signals';
import type { PageMessage } from '../../../protocol.ts';
import { messagePanel } from '../state/message-panel.ts';
import { messageText } from '../state/message-text.ts';
import { words } from '../words.ts';
import { Complaint } from './Complaint.tsx';
import { Dialog } from './Dialog.tsx';
import { useStore, useView } from './store-context.ts';

function close(): void {
  messagePanel.value = undefined;
}

/** Asks before a message is deleted: its photos cannot be had back. */
export function DeleteDialog({ message }: { message: PageMessage }) {
  const { playerId } = useView();
  const { perform } = useStore();
  const complaint = useSignal<string | undefined>(undefined);
  const remove = async () => {
    const sent = await perform({ kind: 'delete-message', playerId, messageId: message.id });
    if (sent.kind === 'refused') complaint.value = sent.sentence;
    else close();
  };
  return (
    <Dialog title={words.deleteMessage} note={words.deleteSure} close={close}>
      <p class="delete-text">{messageText(message)}</p>
      <Complaint text={complaint.value} />
      <div class="dialog-foot">
        <button type="button" class="button is-secondary" data-begin="" onClick={close}>
          {words.cancel}
        </button>
        <button type="button" class="button is-danger" onClick={() => void remove()}>
          {words.messageActions.delete}
        </button>
      </div>
    </Dialog>
  );
}
