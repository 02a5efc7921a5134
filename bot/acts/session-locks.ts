import { Mutex } from 'async-mutex';

/** One lock per session: what two acts of one session do never interleaves (FACTS.md, D19). */
export interface SessionLocks {
  /** Runs `act` when no other act of that session runs; in order of asking. */
  hold<T>(sessionId: string, act: () => Promise<T>): Promise<T>;
}

export function createSessionLocks(): SessionLocks {
  const held = new Map<string, { readonly mutex: Mutex; holders: number }>();
  return {
    async hold(sessionId, act) {
      const lock = held.get(sessionId) ?? { mutex: new Mutex(), holders: 0 };
      held.set(sessionId, lock);
      lock.holders += 1;
      try {
        return await lock.mutex.runExclusive(act);
      } finally {
        lock.holders -= 1;
        if (lock.holders === 0) held.delete(sessionId);
      }
    },
  };
}
