import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Where what had the focus is gone, the keyboard goes on here. */
export function useKeptFocus(place: RefObject<HTMLElement>): void {
  useEffect(() => {
    const held = document.activeElement;
    if (held === null || held === document.body) place.current?.focus({ preventScroll: true });
  }, [place]);
}
