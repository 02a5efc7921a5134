import type { ModalField } from '../state/modal-form.ts';

/** What a modal's field needs to know of its frame. */
export interface FieldPlace {
  readonly field: ModalField;
  /** The id that a field of one element has. */
  readonly fieldId: string;
  /** The id of the name of a field of several elements. */
  readonly labelId: string;
  /** The description's id, if there is one. */
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
  /** Whether the focus begins here. */
  readonly begins: boolean;
}
