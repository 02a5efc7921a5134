import { expect, it } from 'vitest';
import { createComplaints } from '../../bot/complaints.ts';

it('a player is told at most once in five minutes that a plain photo could not be read', () => {
  let now = 0;
  const complaints = createComplaints(() => now);
  expect(complaints.mayComplain('ada')).toBe(true);
  now = 5 * 60_000 - 1;
  expect(complaints.mayComplain('ada')).toBe(false);
  expect(complaints.mayComplain('ben')).toBe(true);
  now = 5 * 60_000;
  expect(complaints.mayComplain('ada')).toBe(true);
});
