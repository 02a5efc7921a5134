/** A stretch of text: plain, or one emoji. */
export interface TextPart {
  readonly kind: 'text' | 'emoji';
  readonly text: string;
}

/**
 * Flags, keycaps, and what Unicode draws as a picture by itself or with U+FE0F after it, joined ones as one. Signs that
 * are text unless told otherwise (©, ♥) stay text.
 */
const emojiPattern =
  /\p{Regional_Indicator}{2}|[0-9#*]\uFE0F\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*/gu;

/** Splits text around its emoji; joined, the parts are the text. */
export function splitEmoji(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(emojiPattern)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push({ kind: 'emoji', text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** Where the stand-in serves an emoji's drawing. Twemoji's names leave out U+FE0F, except in joined emoji. */
export function emojiAddress(emoji: string): string {
  const drawn = emoji.includes('\u200D') ? emoji : emoji.replaceAll('\uFE0F', '');
  const codes = Array.from(drawn, (sign) => sign.codePointAt(0)?.toString(16));
  return `/emoji/${codes.join('-')}.svg`;
}
