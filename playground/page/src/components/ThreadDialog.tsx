import { useSignal } from '@preact/signals';
import type { PageChannel } from '../../../protocol.ts';
import { focusComposer } from '../state/composer-focus.ts';
import { markedName } from '../state/places.ts';
import { words } from '../words.ts';
import { Dialog } from './Dialog.tsx';
import { useStore, useView } from './store-context.ts';

/** Discord's limit for a thread's name, in characters. */
const nameLimit = 100;

/** Asks for a new thread's name, opens it and goes there. */
export function ThreadDialog({ channel, close }: { channel: PageChannel; close(): void }) {
  const { playerId } = useView();
  const { perform, change } = useStore();
  const name = useSignal('');
  const complaint = useSignal<string | undefined>(undefined);
  const open = async () => {
    const sent = await perform({ kind: 'open-thread', playerId, channelId: channel.id, name: name.value });
    if (sent.kind === 'refused') complaint.value = sent.sentence;
    else {
      if (sent.id !== undefined) change({ type: 'channel-opened', channelId: sent.id });
      close();
      focusComposer();
    }
  };
  return (
    <Dialog title={words.newThread} note={words.newThreadIn(markedName(channel))} close={close}>
      <form
        class="thread-form"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <label>
          <span class="modal-label">{words.threadName}</span>
          <input
            class="option-input"
            data-begin
            type="text"
            required
            maxLength={nameLimit}
            autocomplete="off"
            value={name.value}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value;
            }}
          />
        </label>
        <p role="alert" class="complaint">
          {complaint.value}
        </p>
        <div class="dialog-foot">
          <button type="button" class="button is-secondary" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" class="button is-primary" disabled={name.value.trim() === ''}>
            {words.openThread}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
