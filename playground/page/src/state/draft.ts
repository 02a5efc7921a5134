import { type Signal, signal } from '@preact/signals';
import type { PageMessage } from '../../../protocol.ts';
import { words } from '../words.ts';
import { type FieldValue, optionKind } from './command-options.ts';
import type { PickableCommand } from './commands.ts';

/** Discord's limit of files in a message. */
const mostFiles = 10;

/** What the player is about to send: a message, or a command with its options. */
export interface Draft {
  readonly text: Signal<string>;
  readonly files: Signal<readonly File[]>;
  readonly replyTo: Signal<PageMessage | undefined>;
  readonly command: Signal<PickableCommand | undefined>;
  readonly fields: Signal<Readonly<Record<string, FieldValue>>>;
  readonly optionFiles: Signal<Readonly<Record<string, File>>>;
  /** A sentence about what could not be sent. */
  readonly complaint: Signal<string | undefined>;
  readonly isSending: Signal<boolean>;
  pick(command: PickableCommand): void;
  /** The next message answers that one; a command that was picked is left. */
  startReply(message: PageMessage): void;
  setField(option: string, value: FieldValue): void;
  setOptionFile(option: string, file: File | undefined): void;
  /** Takes dropped, pasted or chosen files: for the command's attachment option if it has one, else for the message. */
  addFiles(files: readonly File[]): void;
  removeFile(file: File): void;
  clear(): void;
}

/** The attachment option that the next file is for: the first empty one, else the first. */
export function attachmentOption(
  command: PickableCommand | undefined,
  filled: Readonly<Record<string, File>>,
): string | undefined {
  const names =
    command?.options.filter((option) => optionKind(option) === 'attachment').map((option) => option.name) ?? [];
  return names.find((name) => filled[name] === undefined) ?? names[0];
}

export function createDraft(): Draft {
  const draft = {
    text: signal(''),
    files: signal<readonly File[]>([]),
    replyTo: signal<PageMessage | undefined>(undefined),
    command: signal<PickableCommand | undefined>(undefined),
    fields: signal<Readonly<Record<string, FieldValue>>>({}),
    optionFiles: signal<Readonly<Record<string, File>>>({}),
    complaint: signal<string | undefined>(undefined),
    isSending: signal(false),
  };
  const { text, files, replyTo, command, fields, optionFiles, complaint } = draft;

  function setOptionFile(option: string, file: File | undefined): void {
    const { [option]: _replaced, ...others } = optionFiles.value;
    optionFiles.value = file === undefined ? others : { ...others, [option]: file };
    complaint.value = undefined;
  }

  function addToMessage(added: readonly File[]): void {
    const all = [...files.value, ...added];
    files.value = all.slice(0, mostFiles);
    complaint.value = all.length > mostFiles ? words.tooManyFiles(mostFiles) : undefined;
  }

  return {
    ...draft,
    setOptionFile,
    pick(picked) {
      command.value = picked;
      fields.value = {};
      optionFiles.value = {};
      text.value = '';
      complaint.value = undefined;
      const option = attachmentOption(picked, {});
      const [first, ...rest] = files.value;
      if (option === undefined || first === undefined) return;
      setOptionFile(option, first);
      files.value = rest;
    },
    startReply(message) {
      command.value = undefined;
      replyTo.value = message;
    },
    setField(option, value) {
      fields.value = { ...fields.value, [option]: value };
      complaint.value = undefined;
    },
    addFiles(added) {
      const empty = added.find((file) => file.size === 0);
      const option = attachmentOption(command.value, optionFiles.value);
      const [first] = added;
      if (first === undefined) return;
      if (empty !== undefined) complaint.value = words.emptyFile(empty.name);
      else if (option !== undefined) setOptionFile(option, first);
      else addToMessage(added);
    },
    removeFile(file) {
      files.value = files.value.filter((each) => each !== file);
      complaint.value = undefined;
    },
    clear() {
      text.value = '';
      files.value = [];
      replyTo.value = undefined;
      command.value = undefined;
      fields.value = {};
      optionFiles.value = {};
      complaint.value = undefined;
    },
  };
}
