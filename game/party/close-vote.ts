import { type Feeling, feelings } from '../feeling.ts';
import type { Decision, Tally, Vote } from './party-session.ts';

/** The votes per feeling that has any: most votes first, then most confidence, then in the order of the feelings. */
export function tallyOf(votes: readonly Vote[]): readonly Tally[] {
  return feelings
    .map((feeling) => {
      const cast = votes.filter((vote) => vote.feeling === feeling);
      // Rounded to a millionth: the order in which sums were made must not break a tie.
      const weight = Math.round(cast.reduce((sum, { confidence }) => sum + confidence, 0) * 1e6) / 1e6;
      return { feeling, votes: cast.length, weight };
    })
    .filter(({ votes: count }) => count > 0)
    .sort((one, other) => other.votes - one.votes || other.weight - one.weight);
}

/**
 * A number of 0 (included) to 1 (excluded) that a seed and a round always give again: T. Ettinger's mulberry32, one step.
 */
export function lotOf(seed: number, round: number): number {
  let state = (seed + Math.imul(round + 1, 0x6d2b79f5)) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
}

/**
 * Decides a vote: the feeling with most votes; of several, the one with the greatest summed confidence; of several still,
 * one by lot, the same whenever it is asked.
 * @throws Error where nobody has voted.
 */
export function decideVote(
  votes: readonly Vote[],
  seed: number,
  round: number,
): { readonly feeling: Feeling; readonly tally: readonly Tally[]; readonly decision: Decision } {
  const tally = tallyOf(votes);
  const [first] = tally;
  if (first === undefined) throw new Error('Nobody has voted.');
  const most = tally.filter((each) => each.votes === first.votes);
  const surest = most.filter((each) => each.weight === first.weight);
  const chosen = surest[Math.floor(lotOf(seed, round) * surest.length)] ?? first;
  const decision = most.length === 1 ? 'majority' : surest.length === 1 ? 'confidence' : 'lot';
  return { feeling: chosen.feeling, tally, decision };
}
