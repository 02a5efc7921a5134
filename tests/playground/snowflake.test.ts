import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSnowflakes } from '../../playground/snowflake.ts';

it('gives out ever larger ids, whatever the clock does', () => {
  const times = fc.array(fc.integer({ min: 1_420_070_400_000, max: 4_000_000_000_000 }), { minLength: 2 });
  fc.assert(
    fc.property(times, fc.bigInt({ min: 0n, max: 2n ** 62n }), (clock, last) => {
      let tick = 0;
      const ids = createSnowflakes(() => clock[tick++] ?? 0, last);
      const given = [last, ...clock.map(() => BigInt(ids.next()))];
      return given.every((id, index) => index === 0 || id > (given[index - 1] ?? id));
    }),
  );
});

it("holds the time as Discord's ids do", () => {
  const now = Date.parse('2026-11-25T08:00:00Z');
  const id = createSnowflakes(() => now).next();
  expect(Number((BigInt(id) >> 22n) + 1_420_070_400_000n)).toBe(now);
});
