import { type feelings, ranked } from '../../../../model/feeling.ts';
import type { FullReading } from '../../../classifier/schemas.ts';
import { classifierWords } from './classifier-words.ts';

export type Feeling = (typeof feelings)[number];
export type ReadFace = FullReading['faces'][number];

/** A share as the old page wrote it: "97.31%". */
export function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** What a face says, in short: its feeling, or how unsure the reader is. */
export function verdict({ clarity, feeling, probabilities }: ReadFace): string {
  const [first, second] = ranked(probabilities);
  switch (clarity) {
    case 'clear':
      return feeling;
    case 'close':
      return classifierWords.tooClose(first, second);
    case 'blank':
      return classifierWords.showsLittle;
  }
}

/** The line under the verdict. */
export function sureness({ clarity, confidence, probabilities }: ReadFace): string {
  const [first, second] = ranked(probabilities);
  switch (clarity) {
    case 'clear':
      return classifierWords.confidence(percent(confidence));
    case 'close':
      return classifierWords.against(percent(probabilities[first]), percent(probabilities[second]));
    case 'blank':
      return classifierWords.calm;
  }
}

/** The feelings that the verdict names; none for a face that shows little. */
export function namedFeelings({ clarity, probabilities }: ReadFace): readonly Feeling[] {
  const [first, second] = ranked(probabilities);
  return clarity === 'blank' ? [] : clarity === 'close' ? [first, second] : [first];
}
