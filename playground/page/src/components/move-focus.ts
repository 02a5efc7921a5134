import { stepIndex } from '../state/step-index.ts';

/** Rows are gone through sideways as lists are up and down. */
const listKeys: Readonly<Record<string, string>> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };

/** For a list's or toolbar's `onKeyDown`: arrows, Home and End lead from one of its buttons to another. */
export function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget;
  if (!(list instanceof HTMLElement)) return;
  const items = [...list.querySelectorAll<HTMLElement>('button, a')].filter((item) => item.checkVisibility());
  const at = items.findIndex((item) => item.matches(':focus'));
  const next = stepIndex(listKeys[event.key] ?? event.key, at, items.length);
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}
