/** Acts that have begun and not ended yet; closing the bot waits for them. */
export interface ActsUnderWay {
  /** Counts an act until it settles. */
  add(act: Promise<void>): void;
  /** Resolves when no act is under way. */
  settled(): Promise<void>;
}

export function createActsUnderWay(): ActsUnderWay {
  const acts = new Set<Promise<void>>();
  return {
    add(act) {
      const done = act.finally(() => acts.delete(done));
      acts.add(done);
    },
    async settled() {
      while (acts.size > 0) await Promise.allSettled(acts);
    },
  };
}
