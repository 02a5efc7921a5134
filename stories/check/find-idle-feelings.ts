import type { Feeling } from '../../game/feeling.ts';
import type { Story } from '../story.ts';
import { type Exploration, feelings } from './explore.ts';

/** In fewer places with a choice not every feeling can have a way of its own: of five at most two leave the majority in each. */
const leastChoices = 3;

const roomsOf = ({ states }: Exploration, next: readonly number[]): readonly string[] =>
  next.map((target) => states[target]?.play.room ?? '');

/** The room that more than half of the feelings lead to. */
function majorityOf(targets: readonly string[]): string | undefined {
  return targets.find((each) => targets.filter((other) => other === each).length * 2 > targets.length);
}

/**
 * The feelings that never matter in a whole story: wherever a play can stand, they lead where most feelings lead. All five
 * where no feeling ever leads elsewhere than another; none in a story too short for each to have a way of its own.
 */
export function findIdleFeelings(story: Story, explorations: readonly Exploration[]): readonly Feeling[] {
  const forks = new Map<string, readonly string[]>();
  for (const exploration of explorations) {
    for (const { play, next } of exploration.states) {
      const targets = roomsOf(exploration, next);
      if (story.rooms[play.room]?.kind === 'passage') forks.set([play.room, ...targets].join(' '), targets);
    }
  }
  const ways = [...forks.values()];
  const choices = ways.filter((targets) => new Set(targets).size > 1);
  if (ways.length === 0 || (choices.length > 0 && choices.length < leastChoices)) return [];
  return feelings.filter((_, number) => ways.every((targets) => majorityOf(targets) === targets[number]));
}
