/** Takes turns: one act begins in each turn of the event loop, in the order in which they asked. */
export interface Turns {
  /** Resolves when it is the caller's turn. */
  next(): Promise<void>;
}

/**
 * An act's work with the database runs through without a pause. Where many begin at once, the interactions that arrive
 * meanwhile would wait for all of that before they are acknowledged, and Discord gives them three seconds. So between
 * two acts whatever has arrived is read first.
 */
export function createTurns(): Turns {
  let last = Promise.resolve();
  return {
    next() {
      last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
      return last;
    },
  };
}
