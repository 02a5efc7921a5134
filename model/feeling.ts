import type { Feeling } from '../game/feeling.ts';
import type { Probabilities } from '../game/reading.ts';

/** The game's five feelings in their order. Only types may be imported from `game`, so the names are written out again. */
export const feelings = ['happy', 'sad', 'anger', 'fear', 'disgust'] as const satisfies readonly Feeling[];

/** Scales the five values so that they sum to 1; all zero becomes an even share for each. */
export function renormalise(shares: Readonly<Record<Feeling, number>>): Probabilities {
  const sum = feelings.reduce((total, feeling) => total + shares[feeling], 0);
  const share = (feeling: Feeling) => (sum > 0 ? shares[feeling] / sum : 1 / feelings.length);
  return {
    happy: share('happy'),
    sad: share('sad'),
    anger: share('anger'),
    fear: share('fear'),
    disgust: share('disgust'),
  };
}

/** The feelings from the likeliest to the least likely; equals keep the game's order. */
export function ranked(probabilities: Probabilities): readonly [Feeling, Feeling, ...Feeling[]] {
  const [first, second, ...rest] = feelings.toSorted((a, b) => probabilities[b] - probabilities[a]);
  if (first === undefined || second === undefined) throw new Error('there are fewer than two feelings');
  return [first, second, ...rest];
}
