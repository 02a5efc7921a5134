import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface PickerItem {
  readonly key: string;
  readonly content: ComponentChildren;
}

interface PickerOptions {
  readonly id: string;
  /** What it offers, for those who cannot see it. */
  readonly label: string;
  readonly title: ComponentChildren;
  readonly items: readonly PickerItem[];
  readonly activeIndex: number;
  pick(index: number): void;
  point(index: number): void;
}

/** What fits the typed text, above the text field, which keeps the focus and takes the keys. */
export function Picker({ id, label, title, items, activeIndex, pick, point }: PickerOptions) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-index="${activeIndex}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [activeIndex]);
  return (
    <div class="picker">
      <p class="picker-title" aria-hidden="true">
        {title}
      </p>
      <div ref={list} id={id} class="picker-list" role="listbox" aria-label={label}>
        {items.map(({ key, content }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the focus and takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: it is reached through aria-activedescendant
          <div
            key={key}
            id={`${id}-${index}`}
            class="picker-option"
            role="option"
            aria-selected={index === activeIndex}
            data-index={index}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => point(index)}
            onClick={() => pick(index)}
          >
            {content}
          </div>
        ))}
      </div>
    </div>
  );
}
