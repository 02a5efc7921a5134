/** A token bucket: `burst` requests at once, and one more every `1 / perSecond` seconds. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export type Turn = { readonly kind: 'now' } | { readonly kind: 'later'; readonly waitSeconds: number };

export interface RateLimit {
  /** Takes a turn for a client, if it has one left. */
  take(client: string): Turn;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** One bucket a client. Those that are full again are forgotten, so that passers-by take no memory. */
export function createRateLimit({ burst, perSecond }: Rate, now: () => number): RateLimit {
  /** In the order in which they were last taken from. */
  const buckets = new Map<string, Bucket>();
  const refillMs = (burst / perSecond) * 1000;

  const forgetFull = (time: number): void => {
    for (const [client, { at }] of buckets) {
      if (at + refillMs > time) return;
      buckets.delete(client);
    }
  };

  return {
    take(client) {
      const time = now();
      forgetFull(time);
      const { tokens, at } = buckets.get(client) ?? { tokens: burst, at: time };
      const there = Math.min(burst, tokens + (Math.max(0, time - at) / 1000) * perSecond);
      if (there < 1) return { kind: 'later', waitSeconds: Math.ceil((1 - there) / perSecond) };
      buckets.delete(client);
      buckets.set(client, { tokens: there - 1, at: time });
      return { kind: 'now' };
    },
  };
}
