/** How long a finger rests on a message before its menu opens, in milliseconds: before the system's own menu would. */
const restMs = 420;
/** How far it may tremble meanwhile, in CSS pixels. */
const tremble = 10;

/** The part of a pointer event that counts; positions in CSS pixels. */
export interface FingerEvent {
  readonly pointerType: string;
  readonly isPrimary: boolean;
  readonly clientX: number;
  readonly clientY: number;
}

interface Touch {
  readonly left: number;
  readonly top: number;
}

/**
 * Handlers that call `open` when a finger rests. `later` runs something after a while and gives what stops it. One set
 * for an element's life: it remembers the finger.
 */
export function longPress(open: (place: Touch) => void, later: (ms: number, act: () => void) => () => void) {
  let start: Touch | undefined;
  let cancel = () => {};
  let isOpened = false;
  const end = (): void => {
    cancel();
    start = undefined;
  };
  return {
    onPointerDown({ pointerType, isPrimary, clientX, clientY }: FingerEvent): void {
      end();
      isOpened = false;
      if (pointerType !== 'touch' || !isPrimary) return;
      const place = { left: clientX, top: clientY };
      start = place;
      cancel = later(restMs, () => {
        isOpened = true;
        end();
        open(place);
      });
    },
    onPointerMove({ clientX, clientY }: FingerEvent): void {
      if (start !== undefined && Math.hypot(clientX - start.left, clientY - start.top) > tremble) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    /** The finger that opened the menu presses nothing when it is lifted, above the menu or beside it. */
    onTouchEnd(event: Pick<Event, 'preventDefault'>): void {
      if (isOpened) event.preventDefault();
    },
    /** Whether the system's menu was asked for by the same finger. */
    hasOpened: () => isOpened,
  };
}
