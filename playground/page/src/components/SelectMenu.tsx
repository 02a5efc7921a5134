import { useSignal } from '@preact/signals';
import type { APISelectMenuOption } from 'discord-api-types/v10';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { stepIndex } from '../state/step-index.ts';
import { words } from '../words.ts';
import type { ComponentPlace } from './component-place.ts';
import { Dots } from './Dots.tsx';
import { Icon } from './Icon.tsx';
import { OptionEmoji } from './OptionEmoji.tsx';
import { isInView, placeBeside } from './place-beside.ts';

interface Menu {
  readonly custom_id: string;
  readonly options: readonly APISelectMenuOption[];
  readonly placeholder?: string | undefined;
  readonly min_values?: number | undefined;
  readonly max_values?: number | undefined;
  readonly disabled?: boolean | undefined;
}

/**
 * A select menu as a select-only combobox (WAI-ARIA's pattern): arrows, Home, End and first letters move, Enter and Space pick,
 * Escape closes. Where one value is wanted, picking sends it; where more are, closing does.
 */
export function SelectMenu({ select, place }: { select: Menu; place: ComponentPlace }) {
  const listId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isOpen = useSignal(false);
  const active = useSignal(0);
  const preset = select.options.filter((option) => option.default === true).map(({ value }) => value);
  const picked = useSignal<readonly string[]>(preset);
  // The bot may change a message in place: what it says is chosen counts.
  const presetKey = preset.join('\n');
  useLayoutEffect(() => {
    picked.value = preset;
  }, [presetKey]);
  const { custom_id: customId, options, placeholder = words.choose, disabled = false } = select;
  const most = select.max_values ?? 1;
  const isBusy = place.busy === customId;
  const labels = options.filter(({ value }) => picked.value.includes(value)).map(({ label }) => label);

  const send = (values: readonly string[]) => {
    if (values.length >= (select.min_values ?? 1)) place.press(customId, values);
    if (most === 1) picked.value = preset;
  };
  const open = () => {
    if (place.busy !== undefined) return;
    const first = options.findIndex(({ value }) => picked.value.includes(value));
    active.value = Math.max(0, first);
    isOpen.value = true;
  };
  const close = () => {
    if (!isOpen.value) return;
    isOpen.value = false;
    if (most > 1 && picked.value.join('\n') !== presetKey) send(picked.value);
  };
  const pick = (index: number) => {
    const value = options[index]?.value;
    if (value === undefined) return;
    if (most === 1) {
      isOpen.value = false;
      send([value]);
    } else if (picked.value.includes(value)) picked.value = picked.value.filter((each) => each !== value);
    else if (picked.value.length < most) picked.value = [...picked.value, value];
  };

  useLayoutEffect(() => {
    if (isOpen.value && button.current !== null && list.current !== null) placeBeside(list.current, button.current);
  });
  useEffect(() => {
    if (!isOpen.value) return;
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [isOpen.value, active.value, isOpen, active]);
  useEffect(() => {
    if (!isOpen.value) return;
    const closeElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !list.current?.contains(target) && !button.current?.contains(target)) close();
    };
    // A message that comes moves the list of messages: that is no reason to take the menu away.
    const follow = ({ target }: Event) => {
      if (list.current === null || button.current === null) return;
      if (target instanceof Node && list.current.contains(target)) return;
      if (isInView(button.current)) placeBeside(list.current, button.current);
      else close();
    };
    document.addEventListener('pointerdown', closeElsewhere);
    document.addEventListener('scroll', follow, true);
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere);
      document.removeEventListener('scroll', follow, true);
    };
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const isPicking = event.key === 'Enter' || event.key === ' ';
    const next = stepIndex(event.key, active.value, options.length);
    if (!isOpen.value) {
      if (!isPicking && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      open();
    } else if (isPicking) {
      event.preventDefault();
      pick(active.value);
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      close();
    } else if (next !== undefined) {
      event.preventDefault();
      active.value = next;
    } else if (event.key.length === 1) {
      const letter = event.key.toLowerCase();
      const from = [...options.keys()].map((offset) => (active.value + 1 + offset) % options.length);
      active.value = from.find((index) => options[index]?.label.toLowerCase().startsWith(letter)) ?? active.value;
    }
  };

  return (
    <div class="select">
      <button
        ref={button}
        type="button"
        role="combobox"
        class={isBusy ? 'select-button is-busy' : 'select-button'}
        aria-label={labels.length === 0 ? placeholder : `${placeholder}: ${words.optionList(labels)}`}
        aria-haspopup="listbox"
        aria-expanded={isOpen.value}
        aria-controls={listId}
        aria-activedescendant={isOpen.value ? `${listId}-${active.value}` : undefined}
        aria-busy={isBusy}
        aria-disabled={place.busy !== undefined}
        disabled={disabled}
        onClick={() => (isOpen.value ? close() : open())}
        onKeyDown={onKeyDown}
        onBlur={close}
      >
        <span class={labels.length === 0 ? 'select-text is-placeholder' : 'select-text'}>
          {labels.length === 0 ? placeholder : labels.join(', ')}
        </span>
        {isBusy ? <Dots /> : <Icon name="chevron" />}
      </button>
      {isOpen.value && (
        <div
          ref={list}
          id={listId}
          class="popup-list"
          role="listbox"
          aria-label={placeholder}
          aria-multiselectable={most > 1}
        >
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: it is reached through aria-activedescendant
            <div
              key={option.value}
              id={`${listId}-${index}`}
              class="popup-option"
              role="option"
              aria-selected={picked.value.includes(option.value)}
              data-active={index === active.value ? '' : undefined}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => {
                active.value = index;
              }}
              onClick={() => pick(index)}
            >
              <OptionEmoji emoji={option.emoji} />
              <span class="popup-text">
                <span>{option.label}</span>
                {option.description != null && <small>{option.description}</small>}
              </span>
              {picked.value.includes(option.value) && <Icon name="check" />}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
