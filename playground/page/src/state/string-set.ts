/** The list without an item; the same list where it has none. */
export function without(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : list;
}

/** The list with an item; the same list where it has it. */
export function withItem(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list : [...list, item];
}
