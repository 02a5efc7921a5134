/** Discord's limits on what the bot sends, in characters (FACTS.md, D14; Discord's component reference). */
export const limits = {
  /** All text displays of one message together. */
  messageText: 4000,
  altText: 1024,
  buttonLabel: 80,
  selectOptions: 25,
  selectPlaceholder: 150,
  customId: 100,
  autocompleteChoices: 25,
  choiceName: 100,
} as const;

const ellipsis = '…';

/** Cuts `text` to at most `limit` UTF-16 units, ending with an ellipsis, never inside a surrogate pair. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - ellipsis.length;
  const code = text.charCodeAt(end - 1);
  const isHighSurrogate = code >= 0xd800 && code <= 0xdbff;
  return text.slice(0, isHighSurrogate ? end - 1 : end) + ellipsis;
}

/** Makes Discord show `text` as it is written, without formatting, mentions or links. */
export function escapeMarkdown(text: string): string {
  return text.replace(/([\\*_~`|>#:[\]()@<-])/g, '\\$1');
}
