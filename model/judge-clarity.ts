import type { Clarity } from '../game/reading.ts';
import type { Classified } from './classifier.ts';
import { ranked } from './feeling.ts';

/**
 * A face with more than this share of neutral is blank. Chosen on validation faces (training/README.md): of FER+ faces that people
 * called neutral one in nine still counts as clear, and of those with a feeling 88 % do.
 */
const blankShare = 0.4;

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
