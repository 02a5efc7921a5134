/** How many letters must be added, left out or changed to make one word of the other (Levenshtein's distance). */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Longer words are not compared: nobody mistypes them, and hostile files would make it slow. */
const longestWord = 40;

/** The word that was most likely meant, at most two letters away; `undefined` where none is near. */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const each of words) {
    if (Math.abs(each.length - word.length) > 2) continue;
    const distance = distanceBetween(word, each);
    if (distance <= 2 && distance < Math.min(word.length, best?.distance ?? 3)) best = { word: each, distance };
  }
  return best?.word;
}

/** ` Did you mean "…"?`, or nothing where no word is near. */
export function didYouMean(word: string, words: Iterable<string>): string {
  const nearest = nearestWord(word, words);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
