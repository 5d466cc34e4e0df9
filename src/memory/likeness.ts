/** What counts as like: below this a text is another. Nothing measured it; `npm run bench:memory` says what a look-up costs with it. */
export const LIKE = 75;

/**
 * How like two texts are by their words, figures and marks, 0 to 99: the share that need not be changed, put in or taken
 * out, of the longer one. The same words in another spelling or with other spaces are 99.
 */
export function likenessOf(one: readonly string[], other: readonly string[]): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 0;
  return Math.min(99, Math.floor(100 * (1 - changesBetween(one, other) / longer)));
}

/** How many words must be changed, put in or taken out (Levenshtein), what both begin and end with left aside. */
function changesBetween(a: readonly string[], b: readonly string[]): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [one, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  let row = Uint16Array.from({ length: other.length + 1 }, (_, at) => at);
  let next = new Uint16Array(other.length + 1);
  for (let i = 1; i <= one.length; i += 1) {
    next[0] = i;
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  return row[other.length] ?? 0;
}

/** Between which numbers of words a text like one of `size` words may have. */
export function sizesLike(size: number): readonly [least: number, most: number] {
  return [Math.ceil((size * LIKE) / 100), Math.floor((size * 100) / LIKE)];
}

/**
 * So many words of a text, whichever, that one of them stands in every text like it: a quarter of them may be others. In
 * a longer text fewer may be, for what it has more counts too.
 */
export function enoughWords(size: number): number {
  return Math.floor((size * (100 - LIKE)) / 100) + 1;
}
