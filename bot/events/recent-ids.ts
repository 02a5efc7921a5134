/** The ids of what came lately, to tell what Discord delivers twice (FACTS.md, D3). */
export interface RecentIds {
  /** False for an id that was asked about before. */
  isNew(id: string): boolean;
}

/** Remembers the last `limit` ids: Discord replays at most some hundred events of a broken connection. */
export function createRecentIds(limit = 1000): RecentIds {
  const ids = new Set<string>();
  return {
    isNew(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > limit && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
