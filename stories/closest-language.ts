const tongueOf = (tag: string): string | undefined => tag.split('-')[0]?.toLowerCase();

/** Of the languages there are (BCP 47 tags), the one that is wanted, or the first of the same tongue: `es-ES` for `es-419`. */
export function closestLanguage<T extends string>(wanted: string, available: readonly T[]): T | undefined {
  return available.find((each) => each === wanted) ?? available.find((each) => tongueOf(each) === tongueOf(wanted));
}
