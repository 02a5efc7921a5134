import { useEffect, useRef } from 'preact/hooks';
import { optionKind, readOptions } from '../state/command-options.ts';
import type { PickableCommand } from '../state/commands.ts';
import { focusComposer } from '../state/composer-focus.ts';
import { words } from '../words.ts';
import { AttachmentField } from './AttachmentField.tsx';
import { filePaste } from './file-paste.ts';
import { Icon } from './Icon.tsx';
import { OptionField } from './OptionField.tsx';
import { useStore } from './store-context.ts';

/** A picked command with a field for each option; Enter runs it, Escape leaves it. */
export function CommandForm({ command }: { command: PickableCommand }) {
  const { draft, run } = useStore();
  const form = useRef<HTMLFormElement>(null);
  const { fields, optionFiles, files, complaint, isSending } = draft;

  const focusOption = (name: string) => {
    form.current?.querySelector<HTMLElement>(`[data-option="${CSS.escape(name)}"]`)?.focus();
  };
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[data-option]');
    (first ?? form.current?.querySelector<HTMLElement>('[type=submit]'))?.focus();
  }, []);

  const cancel = () => {
    draft.command.value = undefined;
    draft.complaint.value = undefined;
    focusComposer();
  };
  const send = async () => {
    if (isSending.value) return;
    const read = readOptions(command, fields.value, Object.keys(optionFiles.value));
    if (read.kind === 'fault') {
      const faulty = command.options.find(({ name }) => name === read.option);
      complaint.value = words.fault(faulty?.title ?? read.option, read.fault);
      focusOption(read.option);
      return;
    }
    if (files.value.length > 0) {
      complaint.value = words.commandWithFiles;
      return;
    }
    isSending.value = true;
    const sent = await run(command.name, read.values, optionFiles.value);
    isSending.value = false;
    if (sent.kind === 'refused') {
      complaint.value = sent.sentence;
      return;
    }
    draft.clear();
    focusComposer();
  };

  return (
    <form
      ref={form}
      class="command-form"
      aria-label={words.options(command.title)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        cancel();
      }}
      onPaste={filePaste(draft.addFiles)}
    >
      <div class="command-head">
        <span class="command-name">/{command.title}</span>
        <span class="command-description">{command.description}</span>
        <button type="button" class="icon-button" aria-label={words.cancelCommand(command.title)} onClick={cancel}>
          <Icon name="close" size={18} />
        </button>
      </div>
      <div class="command-row">
        <div class="command-fields">
          {command.options.map((option) =>
            optionKind(option) === 'attachment' ? (
              <AttachmentField key={option.name} option={option} />
            ) : (
              <OptionField key={option.name} command={command} option={option} leave={cancel} />
            ),
          )}
          {command.options.length === 0 && <span class="command-hint">{words.noOptions}</span>}
        </div>
        <button
          type="submit"
          class="round-button send-button"
          aria-label={isSending.value ? words.sending : words.send}
          aria-disabled={isSending.value}
        >
          <Icon name="send" size={22} />
        </button>
      </div>
    </form>
  );
}
