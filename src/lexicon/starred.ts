/** Tests words against a list parted by spaces, in which a star stands for any ending. */
export function readStarred(words: string): (lower: string) => boolean {
  const whole = new Set<string>();
  const starts = new Map<number, Set<string>>();
  for (const word of words.split(' ')) {
    if (!word.endsWith('*')) {
      whole.add(word);
      continue;
    }
    const start = word.slice(0, -1);
    const same = starts.get(start.length) ?? new Set();
    starts.set(start.length, same.add(start));
  }
  return (lower) => {
    if (whole.has(lower)) return true;
    for (const [length, same] of starts) if (same.has(lower.slice(0, length))) return true;
    return false;
  };
}

const most = 40_000;

/** Reads each word once. */
export function remember<Read>(read: (lower: string) => Read): (lower: string) => Read {
  const known = new Map<string, Read>();
  return (lower) => {
    const before = known.get(lower);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = read(lower);
    known.set(lower, found);
    return found;
  };
}
