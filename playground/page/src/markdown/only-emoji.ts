const mostLarge = 27;

/** Whether a text is nothing but a few emoji, which Discord draws large. */
export function isOnlyEmoji(text: string): boolean {
  if (text.length > 500) return false;
  const signs = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment).filter((sign) => /\S/.test(sign));
  return (
    signs.length > 0 &&
    signs.length <= mostLarge &&
    signs.every((sign) => /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})/u.test(sign))
  );
}
