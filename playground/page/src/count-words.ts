/** A number with its noun: `1 file`, `3 files`. */
export function countWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
