import type { PickableOption } from '../state/commands.ts';
import { words } from '../words.ts';

interface OptionLabelOptions {
  readonly id: string;
  readonly option: PickableOption;
  /** The field that it names, where that is an input. */
  readonly fieldId?: string;
}

export function OptionLabel({ id, option, fieldId }: OptionLabelOptions) {
  return (
    <span class="option-label">
      {fieldId === undefined ? (
        <span id={id} class="option-name">
          {option.title}
        </span>
      ) : (
        <label id={id} class="option-name" for={fieldId}>
          {option.title}
        </label>
      )}
      <span class="option-note">{option.required === true ? words.required : words.optional}</span>
      <span class="option-description">{option.description}</span>
    </span>
  );
}
