import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PageMessage } from '../../../protocol.ts';
import { focusComposer } from '../state/composer-focus.ts';
import { mentionables, sentMentions, writtenMentions } from '../state/mentions.ts';
import { editedMessageId, messagePanel } from '../state/message-panel.ts';
import { words } from '../words.ts';
import { useStore, useView } from './store-context.ts';

/** A message's text while it is edited in its place: Enter saves, Escape leaves it as it was. */
export function MessageEditor({ message }: { message: PageMessage }) {
  const view = useView();
  const { playerId } = view;
  const { perform } = useStore();
  const people = mentionables(view);
  const written = writtenMentions(message.content, people);
  const text = useSignal(written);
  const complaint = useSignal<string | undefined>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  // After the menu that led here is closed: until then nothing beside it takes the focus.
  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  }, []);
  useLayoutEffect(() => {
    if (field.current === null) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [text.value, text]);
  const leave = () => {
    editedMessageId.value = undefined;
    focusComposer();
  };
  const save = async () => {
    const content = text.value.trim();
    if (content === written) leave();
    else if (content === '' && message.attachments.length === 0) {
      editedMessageId.value = undefined;
      messagePanel.value = { kind: 'delete', message };
    } else {
      const sent = await perform({
        kind: 'edit-message',
        playerId,
        messageId: message.id,
        content: sentMentions(content, people),
      });
      if (sent.kind === 'sent') leave();
      else complaint.value = sent.sentence;
    }
  };
  return (
    <form
      class="message-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        maxLength={2000}
        aria-label={words.editMessage}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
          complaint.value = undefined;
        }}
        onKeyDown={(event) => {
          if (event.isComposing || event.shiftKey) return;
          if (event.key === 'Enter') void save();
          else if (event.key === 'Escape') leave();
          else return;
          event.preventDefault();
        }}
      />
      <p role="alert" class="editor-complaint">
        {complaint.value}
      </p>
      <p class="editor-keys">
        <span class="key-hint">{words.escapeTo}</span>
        <button type="button" class="text-button" onClick={leave}>
          {words.cancelEdit}
        </button>
        <span aria-hidden="true">•</span>
        <span class="key-hint">{words.enterTo}</span>
        <button type="submit" class="text-button">
          {words.saveEdit}
        </button>
      </p>
    </form>
  );
}
