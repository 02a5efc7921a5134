/** What Discord would draw as something other than bold or italic. */
const markup: readonly RegExp[] = [
  /^(#{1,3}|-#)\s/m,
  /^>{1,3} /m,
  /^\s*[-*] /m,
  /^\s*\d+\. /m,
  /`/,
  /~~/,
  /\|\|/,
  /__/,
  /\]\(/,
  /https?:\/\//i,
  /<(@|#|:|a:|t:|\/|id:)/,
  /@(everyone|here)/,
];

/** The first markup besides bold and italic in a text of a story; `undefined` where there is none. */
export function findMarkup(text: string): string | undefined {
  for (const pattern of markup) {
    const found = pattern.exec(text);
    if (found !== null) return found[0].trim();
  }
  return undefined;
}
