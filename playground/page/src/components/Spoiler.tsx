import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { words } from '../words.ts';

/** Text that is hidden until it is pressed. */
export function Spoiler({ children }: { children: ComponentChildren }) {
  const isShown = useSignal(false);
  if (isShown.value) return <span class="spoiler is-shown">{children}</span>;
  return (
    <button
      type="button"
      class="spoiler"
      aria-label={words.showSpoiler}
      onClick={() => {
        isShown.value = true;
      }}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
