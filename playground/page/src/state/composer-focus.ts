import { signal } from '@preact/signals';

/** Counts the requests to put the cursor into the composer; the composer follows it. */
export const composerFocus = signal(0);

export function focusComposer(): void {
  composerFocus.value += 1;
}
