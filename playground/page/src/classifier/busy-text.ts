import { classifierWords as words } from './classifier-words.ts';

/** What happens to a photo of which this share (0..1) is sent; nothing: it is made small. */
export function busyText(share: number | undefined): string {
  if (share === undefined) return words.small;
  return share < 1 ? words.sending : words.reading;
}
