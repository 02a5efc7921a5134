import { useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { PageChannel } from '../../../protocol.ts';
import { finishedCommand, pickableCommands } from '../state/commands.ts';
import { composerFocus } from '../state/composer-focus.ts';
import { localeOf } from '../state/locale.ts';
import { lastOwnMessage } from '../state/message-actions.ts';
import { editedMessageId } from '../state/message-panel.ts';
import { offeredCommands } from '../state/offered-commands.ts';
import { markedName } from '../state/places.ts';
import { stepIndex } from '../state/step-index.ts';
import { words } from '../words.ts';
import { CameraButton } from './CameraButton.tsx';
import { filePaste } from './file-paste.ts';
import { Icon } from './Icon.tsx';
import { PhotoButton } from './PhotoButton.tsx';
import { Picker } from './Picker.tsx';
import { useStore, useView } from './store-context.ts';
import { useCompletion } from './use-completion.tsx';

/** The text field with its photo button. A slash at its beginning opens the list of commands. */
export function MessageForm({ channel }: { channel: PageChannel }) {
  const { draft, post } = useStore();
  const view = useView();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const active = useSignal(0);
  const caret = useSignal(0);
  /** Where the caret goes once a completed text stands in the field. */
  const nextCaret = useRef<number>();
  const isPickerClosed = useSignal(false);
  const { text, files, replyTo, complaint, isSending } = draft;
  const all = pickableCommands(offeredCommands(view, channel), localeOf(view));
  const completion = useCompletion({
    text: text.value,
    caret: caret.value,
    commands: all,
    pickCommand: draft.pick,
    write: (value, place) => {
      write(value, place);
      nextCaret.current = place;
    },
  });
  const shown = isPickerClosed.value ? undefined : completion;
  const count = shown?.items.length ?? 0;
  const activeIndex = Math.min(active.value, count - 1);
  const canSend = (text.value.trim() !== '' || files.value.length > 0) && !isSending.value;

  useLayoutEffect(() => {
    const area = field.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
    if (nextCaret.current !== undefined) area.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = undefined;
  }, [text.value, text]);
  useEffect(() => {
    if (composerFocus.value > 0) field.current?.focus();
  }, [composerFocus.value]);

  useEffect(() => {
    // Not on phones, where it would open the keyboard over the preview.
    if (files.value.length > 0 && !matchMedia('(hover: none)').matches) field.current?.focus();
  }, [files.value, files]);

  const write = (value: string, place: number) => {
    caret.value = place;
    complaint.value = undefined;
    isPickerClosed.value = false;
    active.value = 0;
    text.value = value;
    const finished = finishedCommand(all, value);
    if (finished !== undefined) draft.pick(finished);
  };
  const followCaret = () => {
    caret.value = field.current?.selectionStart ?? 0;
  };
  const send = async () => {
    if (!canSend) return;
    isSending.value = true;
    const sent = await post(text.value.trim(), files.value, replyTo.value?.id);
    isSending.value = false;
    if (sent.kind === 'sent') draft.clear();
    else complaint.value = sent.sentence;
    field.current?.focus();
  };
  const onPickerKey = (event: KeyboardEvent): boolean => {
    const next = event.key === 'Home' || event.key === 'End' ? undefined : stepIndex(event.key, activeIndex, count);
    if (event.key === 'Escape') isPickerClosed.value = true;
    else if (event.key === 'Enter' || event.key === 'Tab') shown?.pick(activeIndex);
    else if (next !== undefined) active.value = next;
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.shiftKey) return;
    if (count > 0 && onPickerKey(event)) event.preventDefault();
    else if (event.key === 'Enter') {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape') replyTo.value = undefined;
    else if (event.key === 'ArrowUp' && text.value === '') {
      editedMessageId.value = lastOwnMessage(view)?.id;
      event.preventDefault();
    }
  };

  return (
    <form
      class="message-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {shown !== undefined && (
        <Picker
          id={listId}
          {...shown}
          activeIndex={activeIndex}
          point={(index) => {
            active.value = index;
          }}
        />
      )}
      <PhotoButton label={words.attachPhoto} take={draft.addFiles} />
      <CameraButton take={draft.addFiles} />
      <textarea
        ref={field}
        class="message-field"
        rows={1}
        maxLength={2000}
        placeholder={words.messageIn(markedName(channel))}
        aria-label={words.messageIn(markedName(channel))}
        aria-autocomplete="list"
        aria-controls={count > 0 ? listId : undefined}
        aria-activedescendant={count > 0 ? `${listId}-${activeIndex}` : undefined}
        autocomplete="off"
        enterkeyhint="send"
        value={text.value}
        onInput={({ currentTarget }) => write(currentTarget.value, currentTarget.selectionStart)}
        onKeyUp={followCaret}
        onClick={followCaret}
        onKeyDown={onKeyDown}
        onPaste={filePaste(draft.addFiles)}
      />
      <button
        type="button"
        class="round-button"
        aria-label={words.commands}
        title={words.commands}
        onClick={() => {
          write('/', 1);
          field.current?.focus();
        }}
      >
        <Icon name="slash" size={22} />
      </button>
      <button
        type="submit"
        class="round-button send-button"
        aria-label={isSending.value ? words.sending : words.send}
        disabled={!canSend}
      >
        <Icon name="send" size={22} />
      </button>
    </form>
  );
}
