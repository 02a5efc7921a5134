import { type Feeling, feelings } from '../../game/feeling.ts';
import type { FaceReading } from '../../game/reading.ts';
import type { Words } from '../text.ts';
import { feelingLooks } from './feelings.ts';

/** Narrow enough for emoji, bar, figure and name on one line of a 360-pixel phone. */
const barLength = 10;

/** A bar of ten blocks for a share of 0..1. */
export function bar(share: number): string {
  const filled = Math.round(share * barLength);
  return '█'.repeat(filled) + '░'.repeat(barLength - filled);
}

/** A line per feeling, e.g. "😄 `█████████░` **97.31%** happy"; `chosen`, which moved the story, is bold. */
export function readingBars(face: FaceReading, chosen: Feeling, words: Words): string {
  return feelings
    .map((feeling) => {
      const share = face.probabilities[feeling];
      const label = `${words.percent(share)} ${words.feeling(feeling)}`;
      return `${feelingLooks[feeling].emoji} \`${bar(share)}\` ${feeling === chosen ? `**${label}**` : label}`;
    })
    .join('\n');
}
