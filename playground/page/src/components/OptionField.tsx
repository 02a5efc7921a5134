import { useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { type Choice, fixedChoices, hasAutocomplete, optionKind } from '../state/command-options.ts';
import type { PickableCommand, PickableOption } from '../state/commands.ts';
import { isOnServer } from '../state/places.ts';
import { stepIndex } from '../state/step-index.ts';
import { words } from '../words.ts';
import { OptionLabel } from './OptionLabel.tsx';
import { placeBeside } from './place-beside.ts';
import { useStore, useView } from './store-context.ts';

interface OptionFieldOptions {
  readonly command: PickableCommand;
  readonly option: PickableOption;
  /** Leaves the command, when the player deletes past its beginning. */
  leave(): void;
}

/** What typing waits for before the bot is asked, so that it is not asked at each letter. */
const pauseMs = 120;

function useChoices(command: PickableCommand, option: PickableOption, typed: string, isOpen: boolean) {
  const { complete, draft } = useStore();
  const view = useView();
  const { players, channels } = view;
  const here = channels.find(({ id }) => id === view.channelId);
  const found = useSignal<readonly Choice[]>([]);
  const asks = hasAutocomplete(option);
  useEffect(() => {
    if (!asks || !isOpen) return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const others = Object.entries(draft.fields.peek()).flatMap(([name, field]) =>
        name === option.name ? [] : [[name, field.choice?.value ?? field.typed] as const],
      );
      const choices = await complete(
        command.name,
        { ...Object.fromEntries(others), [option.name]: typed },
        option.name,
      );
      if (!isLate) found.value = choices;
    }, pauseMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [asks, isOpen, typed, command, option, complete, draft, found]);
  if (asks) return found.value;
  const fits = ({ name }: Choice) => name.toLowerCase().includes(typed.trim().toLowerCase());
  switch (optionKind(option)) {
    case 'yes-or-no':
      return [
        { name: words.yes, value: true },
        { name: words.no, value: false },
      ].filter(fits);
    case 'player':
      return players
        .filter(({ id }) => here === undefined || isOnServer(view, here, id))
        .map(({ id, name }) => ({ name, value: id }))
        .filter(fits);
    case 'channel':
      return channels.map(({ id, name }) => ({ name: `#${name}`, value: id })).filter(fits);
    default:
      return (fixedChoices(option) ?? []).filter(fits);
  }
}

/** An option that is typed or picked from a list: fixed choices, or what the bot suggests for the typed text. */
export function OptionField({ command, option, leave }: OptionFieldOptions) {
  const { draft } = useStore();
  const fieldId = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isOpen = useSignal(false);
  const active = useSignal(-1);
  const value = draft.fields.value[option.name] ?? { typed: '' };
  const choices = useChoices(command, option, value.choice === undefined ? value.typed : '', isOpen.value);
  const isListShown = isOpen.value && choices.length > 0;
  const listId = `${fieldId}-list`;
  const kind = optionKind(option);

  useLayoutEffect(() => {
    if (isListShown && list.current !== null && field.current !== null) {
      placeBeside(list.current, field.current, field.current.closest('.composer-box') ?? undefined);
    }
  });
  const pick = (choice: Choice) => {
    draft.setField(option.name, { typed: choice.name, choice });
    isOpen.value = false;
    active.value = -1;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const next = isListShown ? stepIndex(event.key, active.value, choices.length) : undefined;
    const choice = isListShown ? choices[active.value] : undefined;
    if (event.key === 'Backspace' && value.typed === '') leave();
    else if (event.key === 'Escape' && isListShown) isOpen.value = false;
    else if (event.key === 'Enter' && choice !== undefined) pick(choice);
    else if (event.key === 'Tab' && choice !== undefined) {
      pick(choice);
      return;
    } else if (event.key === 'ArrowDown' && !isListShown) isOpen.value = true;
    else if (next !== undefined && event.key.startsWith('Arrow')) active.value = next;
    else return;
    event.preventDefault();
  };

  return (
    <div class="option-field">
      <OptionLabel id={`${fieldId}-label`} option={option} fieldId={fieldId} />
      <input
        ref={field}
        id={fieldId}
        class="option-input"
        data-option={option.name}
        type="text"
        inputMode={kind === 'integer' ? 'numeric' : kind === 'number' ? 'decimal' : 'text'}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isListShown}
        aria-controls={listId}
        aria-activedescendant={isListShown && active.value >= 0 ? `${listId}-${active.value}` : undefined}
        aria-required={option.required === true}
        autocomplete="off"
        placeholder={words.kinds[kind]}
        value={value.typed}
        onFocus={() => {
          isOpen.value = true;
        }}
        onClick={() => {
          isOpen.value = true;
        }}
        onBlur={() => {
          isOpen.value = false;
        }}
        onInput={({ currentTarget }) => {
          isOpen.value = true;
          active.value = currentTarget.value === '' ? -1 : 0;
          draft.setField(option.name, { typed: currentTarget.value });
        }}
        onKeyDown={onKeyDown}
      />
      {isListShown && (
        <div ref={list} id={listId} class="popup-list" role="listbox" aria-label={words.suggestions(option.title)}>
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the focus and takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: it is reached through aria-activedescendant
            <div
              key={String(choice.value)}
              id={`${listId}-${index}`}
              class="popup-option"
              role="option"
              aria-selected={index === active.value}
              data-active={index === active.value ? '' : undefined}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => {
                active.value = index;
              }}
              onClick={() => pick(choice)}
            >
              <span class="popup-text">{choice.name}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
