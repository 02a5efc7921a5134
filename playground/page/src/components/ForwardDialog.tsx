import { useSignal } from '@preact/signals';
import type { PageChannel, PageMessage } from '../../../protocol.ts';
import { messagePanel, notice } from '../state/message-panel.ts';
import { kindOf, markedName, serverOf } from '../state/places.ts';
import { words } from '../words.ts';
import { ChannelMark } from './ChannelMark.tsx';
import { Complaint } from './Complaint.tsx';
import { Dialog } from './Dialog.tsx';
import { Icon } from './Icon.tsx';
import { useStore, useView } from './store-context.ts';

function close(): void {
  messagePanel.value = undefined;
}

/** Chooses the channel that a message is forwarded to: any that the player can write in. */
export function ForwardDialog({ message }: { message: PageMessage }) {
  const view = useView();
  const { forward } = useStore();
  const wanted = useSignal('');
  const complaint = useSignal<string | undefined>(undefined);
  const isSending = useSignal(false);
  const fits = (channel: PageChannel) =>
    `${channel.name} ${serverOf(view, channel)?.name ?? ''}`.toLowerCase().includes(wanted.value.trim().toLowerCase());
  const channels = view.channels.filter((channel) => kindOf(channel) !== 'forum' && fits(channel));
  const send = async (channel: PageChannel) => {
    if (isSending.value) return;
    isSending.value = true;
    const sent = await forward(message.id, channel.id);
    isSending.value = false;
    if (sent.kind === 'refused') complaint.value = sent.sentence;
    else {
      if (channel.id !== view.channelId) notice.value = words.forwardedTo(markedName(channel));
      close();
    }
  };
  return (
    <Dialog title={words.forwardTo} look="forward-dialog" close={close}>
      <div class="forward-search">
        <input
          type="search"
          class="option-input"
          aria-label={words.searchChannel}
          placeholder={words.searchChannel}
          // On phones the keyboard would cover the channels.
          data-begin={matchMedia('(hover: none)').matches ? undefined : ''}
          value={wanted.value}
          onInput={({ currentTarget }) => {
            wanted.value = currentTarget.value;
          }}
          onKeyDown={(event) => {
            const [only] = channels;
            if (event.key !== 'Enter' || only === undefined || channels.length > 1) return;
            event.preventDefault();
            void send(only);
          }}
        />
      </div>
      <Complaint text={complaint.value} />
      <ul class="forward-places">
        {channels.map((channel) => (
          <li key={channel.id}>
            <button
              type="button"
              class="forward-place"
              aria-disabled={isSending.value}
              onClick={() => void send(channel)}
            >
              <ChannelMark channel={channel} size={22} />
              <span class="popup-text">
                <span>{channel.name}</span>
                <small>{serverOf(view, channel)?.name ?? words.directMessage}</small>
              </span>
              <Icon name="forward" />
            </button>
          </li>
        ))}
        {channels.length === 0 && <li class="forward-none">{words.noSuchChannel}</li>}
      </ul>
    </Dialog>
  );
}
