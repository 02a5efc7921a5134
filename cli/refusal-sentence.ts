import type { Refusal } from '../model/face-reader.ts';

const sentences: Readonly<Record<Refusal, string>> = {
  'not-a-picture': 'This is not a picture. Give a photo as JPEG, PNG, WebP, GIF, AVIF or TIFF.',
  'unsupported-picture': 'Pictures in this format cannot be read. Save it as JPEG or PNG.',
  'unreadable-picture': 'This picture is broken or cut off. Take it again, or copy it anew.',
  'too-big': 'This picture is too big. Make it smaller: at most 20 MB and 64 megapixels.',
  'too-slow': 'Reading this picture took too long and was given up. Make it smaller.',
  'queue-full': 'Too many pictures are waiting already. Try again in a moment.',
};

/** For a person at the command line: what is wrong with a file, and what to do. */
export function refusalSentence(reason: Refusal, format?: string): string {
  return format === undefined ? sentences[reason] : `${sentences[reason]} (It looks like ${format}.)`;
}
