import { performance } from 'node:perf_hooks';

/** What is timed, by name. */
export interface Contestant {
  readonly name: string;
  run(): Promise<unknown>;
}

export interface Timing {
  readonly name: string;
  /** The fastest run: what the code costs and not what else the machine does. */
  readonly fastestMs: number;
  readonly medianMs: number;
}

/**
 * Times all contestants in turns, each round from the other end, so that what else the machine does meets all alike.
 * Their first three rounds do not count: code and memory are warmed there.
 */
export async function takeTurns(contestants: readonly Contestant[], rounds: number): Promise<Timing[]> {
  const warmUp = 3;
  const taken = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { name, run } of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const start = performance.now();
      await run();
      if (round >= 0) taken.get(name)?.push(performance.now() - start);
    }
  }
  return Array.from(taken, ([name, all]) => {
    const sorted = all.toSorted((a, b) => a - b);
    return {
      name,
      fastestMs: sorted[0] ?? Number.NaN,
      medianMs: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    };
  });
}
