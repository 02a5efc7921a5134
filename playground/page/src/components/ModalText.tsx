import type { ModalInput } from '../state/modal-form.ts';
import type { FieldPlace } from './field-place.ts';
import { useStore } from './store-context.ts';

interface ModalTextOptions extends FieldPlace {
  readonly input: Extract<ModalInput, { kind: 'text' }>;
}

/** A text field of one line or more. */
export function ModalText({ field, fieldId, describedBy, isWrong, begins, input }: ModalTextOptions) {
  const { modal } = useStore();
  const { customId, isRequired } = field;
  const value = modal.values.value[customId];
  const shared = {
    id: fieldId,
    'data-field': customId,
    'data-begin': begins ? '' : undefined,
    'aria-describedby': describedBy,
    'aria-required': isRequired,
    'aria-invalid': isWrong,
    maxLength: input.most,
    placeholder: input.placeholder,
    value: typeof value === 'string' ? value : '',
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      modal.setValue(customId, currentTarget.value),
  };
  return input.isLong ? (
    <textarea class="option-input modal-long-text" rows={4} {...shared} />
  ) : (
    <input class="option-input" type="text" autocomplete="off" {...shared} />
  );
}
