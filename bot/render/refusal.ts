import type { Refused } from '../../model/face-reader.ts';
import type { Words } from '../text.ts';

/**
 * Why a photo could not be read, and what to do, by what it is instead: `answer.not-a-picture_video` in the locale, and
 * `answer.not-a-picture` where there is no sentence of its own.
 */
export function refusalSentence(refused: Refused, words: Words): string {
  return words.say(`answer.${refused.reason}`, 'looksLike' in refused ? { context: refused.looksLike } : {});
}
