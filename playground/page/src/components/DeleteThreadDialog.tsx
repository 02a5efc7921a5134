import { useSignal } from '@preact/signals';
import type { PageChannel } from '../../../protocol.ts';
import { markedName } from '../state/places.ts';
import { words } from '../words.ts';
import { Dialog } from './Dialog.tsx';
import { useStore, useView } from './store-context.ts';

/** Asks before a thread is deleted with all that is written in it. */
export function DeleteThreadDialog({ thread, close }: { thread: PageChannel; close(): void }) {
  const { playerId } = useView();
  const { perform } = useStore();
  const complaint = useSignal<string | undefined>(undefined);
  const remove = async () => {
    const sent = await perform({ kind: 'delete-thread', playerId, threadId: thread.id });
    if (sent.kind === 'refused') complaint.value = sent.sentence;
    else close();
  };
  return (
    <Dialog title={words.deleteThreadNamed(markedName(thread))} note={words.deleteThreadSure} close={close}>
      <p role="alert" class="complaint">
        {complaint.value}
      </p>
      <div class="dialog-foot">
        <button type="button" class="button is-secondary" data-begin="" onClick={close}>
          {words.cancel}
        </button>
        <button type="button" class="button is-danger" onClick={() => void remove()}>
          {words.deleteThread}
        </button>
      </div>
    </Dialog>
  );
}
