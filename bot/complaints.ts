import { createRation } from './short-memory.ts';

/** Five minutes, as DESIGN.md says. */
const quietMs = 5 * 60_000;

/** Remembers who was told lately that a plain photo could not be read, so that a channel full of pictures stays quiet. */
export interface Complaints {
  /** Whether the player may be told now; if so, it counts as told. */
  mayComplain(playerId: string): boolean;
}

export function createComplaints(now: () => number): Complaints {
  return { mayComplain: createRation(now, quietMs) };
}
