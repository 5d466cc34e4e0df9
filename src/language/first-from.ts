/**
 * The index of the first of a list in the text's order that begins at or behind a place; the list's length where none
 * does. Found by halving: lists are as long as a story.
 */
export function firstFrom(items: readonly { readonly start: number }[], place: number): number {
  return firstOf(items, place, ({ start }) => start);
}

/** The same where the items tell their start in another way. */
export function firstOf<Item>(
  items: readonly Item[],
  place: number,
  startOf: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
