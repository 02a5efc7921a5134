import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { UploadProgress } from '../photo/UploadProgress.tsx';
import type { OpenModal } from '../state/modal.ts';
import { words } from '../words.ts';
import { Complaint } from './Complaint.tsx';
import { Dialog } from './Dialog.tsx';
import { Dots } from './Dots.tsx';
import { fileDrop } from './file-drop.ts';
import { filePaste } from './file-paste.ts';
import { ModalPartView } from './ModalPartView.tsx';
import { useStore } from './store-context.ts';

function ModalForm({ form: { parts } }: { form: OpenModal }) {
  const { modal } = useStore();
  const { complaint, isSending } = modal;
  const form = useRef<HTMLFormElement>(null);
  const isOver = useSignal(false);
  const upload = parts.find((part) => part.kind === 'field' && part.field.input.kind === 'files');
  const firstField = parts.find(({ kind }) => kind === 'field');
  const takeFiles = (files: readonly File[]) => {
    if (upload?.kind === 'field') modal.addFiles(upload.field.customId, files);
  };
  const fileCount = Object.values(modal.files.value).flat().length;
  const lastCount = useRef(fileCount);
  useLayoutEffect(() => {
    // What was pressed may be gone now: the keyboard goes on where the form is sent, or where a file is chosen.
    if (fileCount === lastCount.current) return;
    const next = fileCount > lastCount.current ? '[type=submit]' : '.modal-files [data-field]';
    form.current?.querySelector<HTMLElement>(next)?.focus();
    lastCount.current = fileCount;
  }, [fileCount]);
  const wrongField = complaint.value?.customId;
  useLayoutEffect(() => {
    if (wrongField !== undefined)
      form.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wrongField)}"]`)?.focus();
  }, [wrongField]);
  return (
    <form
      ref={form}
      class={isOver.value && upload !== undefined ? 'modal-form is-over' : 'modal-form'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void modal.submit();
      }}
      onPaste={filePaste(takeFiles)}
      {...fileDrop(isOver, takeFiles)}
    >
      <div class="modal-parts">
        {parts.map((part, index) => (
          <ModalPartView key={index} part={part} begins={part === firstField} />
        ))}
      </div>
      <Complaint text={complaint.value?.sentence} />
      <UploadProgress />
      <div class="dialog-foot">
        <button type="button" class="button is-secondary" onClick={modal.close}>
          {words.cancel}
        </button>
        <button
          type="submit"
          class={isSending.value ? 'button is-primary is-busy' : 'button is-primary'}
          aria-disabled={isSending.value}
          aria-busy={isSending.value}
        >
          <span>{words.submit}</span>
          {isSending.value && <Dots />}
        </button>
      </div>
    </form>
  );
}

/** The form that the bot answers with: on a phone the shortest way to show a face. */
export function ModalDialog() {
  const { modal } = useStore();
  const open = modal.open.value;
  if (open === undefined) return null;
  return (
    <Dialog key={open.interactionId} title={open.title} look="modal" staysOpen close={modal.close}>
      <ModalForm form={open} />
    </Dialog>
  );
}
