/** Runs acts of which only the latest state counts: one at a time for a key, and whatever is asked meanwhile is done once more. */
export interface Coalescing {
  /** Resolves when an act that began after this call has ended. Rejects as that act does. */
  run(key: string, act: () => Promise<void>): Promise<void>;
}

export function createCoalescing(): Coalescing {
  const running = new Map<string, { next?: Promise<void>; readonly current: Promise<void> }>();

  const begin = (key: string, act: () => Promise<void>): Promise<void> => {
    const current = act().finally(() => {
      if (running.get(key)?.current === current && running.get(key)?.next === undefined) running.delete(key);
    });
    running.set(key, { current });
    return current;
  };

  return {
    run(key, act) {
      const under = running.get(key);
      if (under === undefined) return begin(key, act);
      under.next ??= under.current.catch(() => undefined).then(() => begin(key, act));
      return under.next;
    },
  };
}
