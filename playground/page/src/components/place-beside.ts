/** Between a list and its field, and the window's edge, in CSS pixels. */
const gap = 4;
const edge = 8;
const highest = 320;

/**
 * Puts a fixed list under its field, or above it where there is more room. `around` is what it must not cover: the field
 * itself, or a box that holds it.
 */
export function placeBeside(list: HTMLElement, field: HTMLElement, around: Element = field): void {
  const { left, width } = field.getBoundingClientRect();
  const { top, bottom } = around.getBoundingClientRect();
  const below = window.innerHeight - bottom - gap - edge;
  const above = top - gap - edge;
  const isAbove = below < Math.min(list.scrollHeight, highest) && above > below;
  list.style.left = `${left}px`;
  list.style.width = `${width}px`;
  list.style.maxHeight = `${Math.min(highest, isAbove ? above : below)}px`;
  list.style.top = isAbove ? 'auto' : `${bottom + gap}px`;
  list.style.bottom = isAbove ? `${window.innerHeight - top + gap}px` : 'auto';
}

/** Whether some of a field lies within the window, and within the list of messages where it is in one. */
export function isInView(field: HTMLElement): boolean {
  const { top, bottom } = field.getBoundingClientRect();
  const frame = field.closest('.log')?.getBoundingClientRect();
  return bottom > (frame?.top ?? 0) && top < (frame?.bottom ?? window.innerHeight);
}
