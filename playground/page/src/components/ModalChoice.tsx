import type { ModalInput } from '../state/modal-form.ts';
import { words } from '../words.ts';
import type { FieldPlace } from './field-place.ts';
import { OptionEmoji } from './OptionEmoji.tsx';
import { useStore } from './store-context.ts';

interface ModalChoiceOptions extends FieldPlace {
  readonly input: Extract<ModalInput, { kind: 'choice' }>;
}

/** Options of which one is picked (the system's own list, as phones do best), or several (boxes to tick). */
export function ModalChoice({ field, fieldId, labelId, describedBy, isWrong, begins, input }: ModalChoiceOptions) {
  const { modal } = useStore();
  const { customId, isRequired } = field;
  const value = modal.values.value[customId] ?? [];
  const picked = typeof value === 'string' ? [value] : value;
  const begin = begins ? '' : undefined;
  if (input.most === 1)
    return (
      <select
        id={fieldId}
        class="option-input"
        data-field={customId}
        data-begin={begin}
        aria-describedby={describedBy}
        aria-required={isRequired}
        aria-invalid={isWrong}
        value={picked[0] ?? ''}
        onChange={({ currentTarget }) =>
          modal.setValue(customId, currentTarget.value === '' ? [] : [currentTarget.value])
        }
      >
        <option value="">{input.placeholder ?? words.choose}</option>
        {input.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  return (
    <fieldset class="modal-options" aria-labelledby={labelId} aria-describedby={describedBy}>
      {input.options.map((option, index) => (
        <label key={option.value} class="modal-option">
          <input
            type="checkbox"
            data-field={index === 0 ? customId : undefined}
            data-begin={index === 0 ? begin : undefined}
            checked={picked.includes(option.value)}
            onChange={({ currentTarget }) =>
              modal.setValue(
                customId,
                currentTarget.checked ? [...picked, option.value] : picked.filter((each) => each !== option.value),
              )
            }
          />
          <OptionEmoji emoji={option.emoji} />
          <span class="popup-text">
            <span>{option.label}</span>
            {option.description != null && <small>{option.description}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
