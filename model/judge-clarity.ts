import type { Clarity } from '../game/reading.ts';
import type { Classified } from './classifier.ts';
import { ranked } from './feeling.ts';

/**
 * A face is blank where showing nothing is likelier than everything else together. On affect-valid that holds for 59 %
 * of the neutral faces and 12 % of the others; on the 250 photos for 4.4 %, of which fewer than half are read rightly.
 */
const blankShare = 0.5;

/**
 * Two feelings are too close to call below this distance. On the 250 photos and on affect-valid that is one face in
 * eleven and in five; of these 45 % and 43 % are read rightly, while the truth is among the two likeliest for 91 % and
 * 71 %, which is what offering both as buttons is worth.
 */
const closeMargin = 0.15;

/** Whether a face's reading can be acted on. */
export function judgeClarity({ probabilities, neutralShare }: Classified): Clarity {
  if (neutralShare > blankShare) return 'blank';
  const [first, second] = ranked(probabilities);
  return probabilities[first] - probabilities[second] < closeMargin ? 'close' : 'clear';
}
