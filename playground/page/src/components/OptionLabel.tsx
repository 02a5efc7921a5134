import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { words } from '../words.ts';

interface OptionLabelOptions {
  readonly id: string;
  readonly option: APIApplicationCommandBasicOption;
  /** The field that it names, where that is an input. */
  readonly fieldId?: string;
}

export function OptionLabel({ id, option, fieldId }: OptionLabelOptions) {
  return (
    <span class="option-label">
      {fieldId === undefined ? (
        <span id={id} class="option-name">
          {option.name}
        </span>
      ) : (
        <label id={id} class="option-name" for={fieldId}>
          {option.name}
        </label>
      )}
      <span class="option-note">{option.required === true ? words.required : words.optional}</span>
      <span class="option-description">{option.description}</span>
    </span>
  );
}
