import { useEffect, useRef } from 'preact/hooks';
import { botColour } from '../state/bot-colour.ts';
import { optionKind } from '../state/command-options.ts';
import type { PickableCommand } from '../state/commands.ts';
import { words } from '../words.ts';
import { Avatar } from './Avatar.tsx';
import { useView } from './store-context.ts';

interface CommandPickerOptions {
  readonly id: string;
  readonly matches: readonly PickableCommand[];
  readonly activeIndex: number;
  pick(command: PickableCommand): void;
  point(index: number): void;
}

/** The commands that fit what is typed. The text field keeps the focus and takes the keys. */
export function CommandPicker({ id, matches, activeIndex, pick, point }: CommandPickerOptions) {
  const view = useView();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-index="${activeIndex}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [activeIndex]);
  if (matches.length === 0) return null;
  return (
    <div class="picker">
      <p class="picker-title" aria-hidden="true">
        <Avatar name={view.bot.name} colour={botColour(view)} size={20} />
        {view.bot.name}
      </p>
      <div ref={list} id={id} class="picker-list" role="listbox" aria-label={words.commands}>
        {matches.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the focus and takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: it is reached through aria-activedescendant
          <div
            key={command.name}
            id={`${id}-${index}`}
            class="picker-option"
            role="option"
            aria-selected={index === activeIndex}
            data-index={index}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => point(index)}
            onClick={() => pick(command)}
          >
            <span class="picker-name">
              /{command.name}
              {command.options.map((option) => (
                <span
                  key={option.name}
                  class={option.required === true ? 'picker-slot is-required' : 'picker-slot'}
                  title={`${option.description} (${words.kinds[optionKind(option)]})`}
                >
                  {option.name}
                </span>
              ))}
            </span>
            <span class="picker-description">{command.description}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
