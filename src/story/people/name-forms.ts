/** Whether the shorter name may be a form of the longer: its end, its first and last word, or its beginning. */
export function isForm(short: readonly string[], long: readonly string[]): boolean {
  const last = long.length - 1;
  const sameEnd = short.every((word, at) => word === long[long.length - short.length + at]);
  if (sameEnd) return true;
  return short[0] === long[0] && short.at(-1) === long[last];
}

/** Whether two full names differ by a letter of the given name: "Håvar O. Moe" for Håvard O. Moe. */
export function isMisspelt(
  [one = '', ...others]: readonly string[],
  [other = '', ...same]: readonly string[],
): boolean {
  return isSlip(one, other) && others.join(' ') === same.join(' ');
}

/** Whether two full names differ in a given name that is the short form of the other: "Moi Dahl" for Mohamed Dahl. */
export function isShortened(
  [one = '', ...others]: readonly string[],
  [other = '', ...same]: readonly string[],
): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    short.length < 5 &&
    long.length > short.length + 2 &&
    short.slice(0, 2) === long.slice(0, 2) &&
    others.join(' ') === same.join(' ')
  );
}

/** Whether two words differ by one letter, added, left out or another, or by two changing places. */
export function isSlip(one: string, other: string): boolean {
  if (one.length < 5 || Math.abs(one.length - other.length) > 1 || one.charAt(0) !== other.charAt(0))
    return false;
  let from = 0;
  while (from < one.length && one.charAt(from) === other.charAt(from)) from++;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - from &&
    one.charAt(one.length - 1 - end) === other.charAt(other.length - 1 - end)
  )
    end++;
  return Math.max(one.length, other.length) - from - end <= 1;
}
