/** Random choices that can be repeated from a seed. */
export interface Dice {
  /** A whole number from 0 up to `below`. */
  roll(below: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  /** One of them; `undefined` where there is none. */
  pick<Choice>(choices: readonly Choice[]): Choice | undefined;
  /** One of them, a choice of weight 3 three times as often as one of weight 1. */
  weigh<Choice>(choices: readonly (readonly [weight: number, choice: Choice])[]): Choice;
}

/** A linear congruential generator (constants: Numerical Recipes). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return {
    roll,
    chance: (percent) => roll(100) < percent,
    pick: (choices) => choices[roll(choices.length)],
    weigh(choices) {
      let left = roll(choices.reduce((sum, [weight]) => sum + weight, 0));
      for (const [weight, choice] of choices) {
        if (left < weight) return choice;
        left -= weight;
      }
      throw new Error('There is nothing to choose from.');
    },
  };
}

/** Dice of its own for each numbered part of a run, whatever the other parts roll. */
export function diceFor(seed: number, part: number): Dice {
  return createDice(Math.imul(seed ^ Math.imul(part + 1, 0x9e3779b1), 0x85ebca6b));
}
