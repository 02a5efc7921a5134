const emoji =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D)*$/u;

/** Whether this is one Unicode emoji, as far as Discord cares. */
export function isEmoji(text: unknown): boolean {
  return typeof text === 'string' && emoji.test(text);
}
