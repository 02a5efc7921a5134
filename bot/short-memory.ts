/** Keeps each value for a while, in memory. */
export interface ShortMemory<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
}

/** What is set is forgotten after `lifeMs` milliseconds. */
export function createShortMemory<Value>(now: () => number, lifeMs: number): ShortMemory<Value> {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    get(key) {
      const entry = kept.get(key);
      return entry === undefined || entry.until <= now() ? undefined : entry.value;
    },
    set(key, value) {
      const at = now();
      for (const [other, { until }] of kept) if (until <= at) kept.delete(other);
      kept.set(key, { value, until: at + lifeMs });
    },
    delete: (key) => void kept.delete(key),
  };
}

/** Whether something may be said now of a key; if so, it counts as said. At most once in `everyMs` milliseconds. */
export function createRation(now: () => number, everyMs: number): (key: string) => boolean {
  const said = createShortMemory<true>(now, everyMs);
  return (key) => {
    if (said.get(key) === true) return false;
    said.set(key, true);
    return true;
  };
}
