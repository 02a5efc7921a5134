import { expect, it } from 'vitest';
import { measureMove } from '../../bench/move.ts';

it('makes its moves in databases as they are now', async () => {
  const { detail, value } = await measureMove({ rounds: 3, sizes: [40, 80] });
  expect(detail.rounds).toBe(3);
  expect(value).toBeGreaterThan(0);
});
