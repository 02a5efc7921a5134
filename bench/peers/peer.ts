import type { Probabilities } from '../../game/reading.ts';
import type { Picture } from '../../model/picture.ts';

/** A peer that reads whole photos by its own means. */
export interface Peer {
  /** The five feelings on the largest face; `undefined` where it sees none. */
  readPhoto(photo: Picture): Promise<Probabilities | undefined>;
}

/** The item with the largest area. */
export function largest<Item>(items: readonly Item[], area: (item: Item) => number): Item | undefined {
  return items.toSorted((a, b) => area(b) - area(a))[0];
}
