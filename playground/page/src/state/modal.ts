import { type Signal, signal } from '@preact/signals';
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Sent } from '../api/page-api.ts';
import { words } from '../words.ts';
import {
  fieldFault,
  type ModalFiles,
  type ModalPart,
  type ModalValues,
  modalParts,
  presetValues,
} from './modal-form.ts';

export interface OpenModal {
  readonly interactionId: string;
  readonly title: string;
  readonly parts: readonly ModalPart[];
}

export interface ModalComplaint {
  /** The field that it is about; absent where the server took none of it. */
  readonly customId?: string;
  readonly sentence: string;
}

/** The form that the bot asks the player to fill in, if any. */
export interface Modal {
  readonly open: Signal<OpenModal | undefined>;
  readonly values: Signal<ModalValues>;
  readonly files: Signal<ModalFiles>;
  readonly complaint: Signal<ModalComplaint | undefined>;
  readonly isSending: Signal<boolean>;
  /** Shows a form in place of the one that is open. */
  show(interactionId: string, data: APIModalInteractionResponseCallbackData): void;
  close(): void;
  setValue(customId: string, value: string | readonly string[]): void;
  /** Adds files to a field; where it takes one only, the last one stays. */
  addFiles(customId: string, added: readonly File[]): void;
  removeFile(customId: string, file: File): void;
  /** Sends the form where nothing is wrong with it, and says what is wrong otherwise. */
  submit(): Promise<void>;
}

type Send = (interactionId: string, values: ModalValues, files: ModalFiles) => Promise<Sent>;

export function createModal(send: Send): Modal {
  const open = signal<OpenModal | undefined>(undefined);
  const values = signal<ModalValues>({});
  const files = signal<ModalFiles>({});
  const complaint = signal<ModalComplaint | undefined>(undefined);
  const isSending = signal(false);

  const fields = () => open.value?.parts.flatMap((part) => (part.kind === 'field' ? [part.field] : [])) ?? [];

  function close(): void {
    open.value = undefined;
    values.value = {};
    files.value = {};
    complaint.value = undefined;
    isSending.value = false;
  }

  function firstComplaint(): ModalComplaint | undefined {
    for (const field of fields()) {
      const fault = fieldFault(field, values.value, files.value);
      if (fault !== undefined) return { customId: field.customId, sentence: words.modalFault(field, fault) };
    }
    return undefined;
  }

  return {
    open,
    values,
    files,
    complaint,
    isSending,
    close,
    show(interactionId, data) {
      close();
      values.value = presetValues(data);
      open.value = { interactionId, title: data.title, parts: modalParts(data) };
    },
    setValue(customId, value) {
      values.value = { ...values.value, [customId]: value };
      complaint.value = undefined;
    },
    addFiles(customId, added) {
      const field = fields().find((each) => each.customId === customId);
      if (field?.input.kind !== 'files' || added.length === 0) return;
      const empty = added.find(({ size }) => size === 0);
      if (empty !== undefined) {
        complaint.value = { customId, sentence: words.emptyFile(empty.name) };
        return;
      }
      const { most } = field.input;
      const all = most === 1 ? added.slice(-1) : [...(files.value[customId] ?? []), ...added];
      files.value = { ...files.value, [customId]: all.slice(0, most) };
      complaint.value =
        all.length > most
          ? { customId, sentence: words.modalFault(field, { kind: 'too-many', limit: most }) }
          : undefined;
    },
    removeFile(customId, file) {
      const others = files.value[customId]?.filter((each) => each !== file) ?? [];
      files.value = { ...files.value, [customId]: others };
      complaint.value = undefined;
    },
    async submit() {
      const sent = open.value;
      if (sent === undefined || isSending.value) return;
      complaint.value = firstComplaint();
      if (complaint.value !== undefined) return;
      isSending.value = true;
      const answer = await send(sent.interactionId, values.value, files.value);
      if (open.value !== sent) return;
      isSending.value = false;
      if (answer.kind === 'sent') close();
      else complaint.value = { sentence: answer.sentence };
    },
  };
}
