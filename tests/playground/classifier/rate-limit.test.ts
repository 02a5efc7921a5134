import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../playground/classifier/rate-limit.ts';

describe('a rate', () => {
  it('never lets a client go faster than it says, and lets it go again after the wait that it says', () => {
    const rate = fc.record({ burst: fc.integer({ min: 1, max: 5 }), perSecond: fc.constantFrom(0.5, 1, 4) });
    const steps = fc.array(fc.record({ waitMs: fc.nat(3000), client: fc.constantFrom('a', 'b') }), { maxLength: 60 });
    fc.assert(
      fc.property(rate, steps, ({ burst, perSecond }, asked) => {
        let time = 0;
        const limit = createRateLimit({ burst, perSecond }, () => time);
        const taken: Record<string, number[]> = { a: [], b: [] };
        for (const { waitMs, client } of asked) {
          time += waitMs;
          const turn = limit.take(client);
          if (turn.kind === 'later') {
            time += turn.waitSeconds * 1000;
            expect(limit.take(client).kind).toBe('now');
          }
          taken[client]?.push(time);
        }
        for (const times of Object.values(taken)) {
          times.forEach((from, first) => {
            const until = times[first + burst];
            if (until !== undefined) expect(until - from).toBeGreaterThanOrEqual(1000 / perSecond - 1);
          });
        }
      }),
    );
  });
});
