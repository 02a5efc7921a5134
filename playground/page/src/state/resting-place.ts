/** A list that scrolls, in CSS pixels. */
export interface ListMeasure {
  readonly scrollHeight: number;
  readonly clientHeight: number;
  /** Where the message that has just come begins, from the top of the content; absent where none is to be read. */
  readonly freshTop?: number;
}

export interface RestingPlace {
  readonly scrollTop: number;
  /** Whether some of the fresh message lies below the window. */
  readonly isBeforeEnd: boolean;
}

/** This close to its end a list counts as scrolled down, in CSS pixels. */
export const nearEnd = 48;

/** Where a list that follows what comes should stand: at its end, but never past the beginning of what is to be read. */
export function restingPlace({ scrollHeight, clientHeight, freshTop }: ListMeasure): RestingPlace {
  const end = Math.max(0, scrollHeight - clientHeight);
  const scrollTop = Math.max(0, Math.min(end, freshTop ?? end));
  return { scrollTop, isBeforeEnd: end - scrollTop >= nearEnd };
}
