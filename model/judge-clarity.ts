import type { Clarity } from '../game/reading.ts';
import type { Classified } from './classifier.ts';
import { ranked } from './feeling.ts';

const blankShare = 0.95;
const closeMargin = 0.1;

/** Whether a face's reading can be acted on. */
export function judgeClarity({ probabilities, otherShare }: Classified): Clarity {
  if (otherShare > blankShare) return 'blank';
  const [first, second] = ranked(probabilities);
  return probabilities[first] - probabilities[second] < closeMargin ? 'close' : 'clear';
}
