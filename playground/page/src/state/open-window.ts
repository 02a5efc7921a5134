import { signal } from '@preact/signals';

/** The window about the page itself that stands over it. */
export const openWindow = signal<'settings' | 'tour' | undefined>(undefined);

const rememberedKey = 'emotion-escape.tour';

/** Opens the tour on the first visit. */
export function openTourOnce(): void {
  if (localStorage.getItem(rememberedKey) === null) openWindow.value = 'tour';
}

/** Puts the window away; a tour that was put away does not come by itself again. */
export function closeWindow(): void {
  if (openWindow.value === 'tour') localStorage.setItem(rememberedKey, 'seen');
  openWindow.value = undefined;
}
