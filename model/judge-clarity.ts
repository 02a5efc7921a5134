import type { Clarity } from '../game/reading.ts';
import type { Classified } from './classifier.ts';
import { ranked } from './feeling.ts';

/** A face is blank where showing nothing is likelier than everything else together. */
const blankShare = 0.5;

/**
 * Below this confidence a reading is too close to call. Chosen on the risk-coverage curves of model/README.md: above it,
 * 95 % of the clear readings of FER+ faces are right. A face drawn with care passes, as it does with people.
 */
const leastConfidence = 0.6;

/** Whether a face's reading can be acted on. */
export function judgeClarity({ probabilities, neutralShare }: Classified): Clarity {
  if (neutralShare > blankShare) return 'blank';
  const [first] = ranked(probabilities);
  return probabilities[first] < leastConfidence ? 'close' : 'clear';
}
