const none: readonly string[] = [];
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

/** A word as it is spelt, and what has been read of it so far. */
export interface Spelling {
  readonly lower: string;
  readonly known: unknown[];
}

/** Every spelling is one object, so that what is read of it need not be looked up by its letters again. */
export const spellingOf = remember((text): Spelling => ({ lower: text.toLowerCase(), known: [] }));

let readers = 0;

/** Reads each spelling once; a reader is made once, at the top of its file. */
export function rememberSpelling<Read extends object | boolean>(
  read: (lower: string) => Read,
): (spelling: Spelling) => Read {
  const reader = readers++;
  return ({ lower, known }) => {
    const before = known[reader] as Read | undefined;
    if (before !== undefined) return before;
    const found = read(lower);
    known[reader] = found;
    return found;
  };
}

/** Reads each text, or list of its words, once for as long as it is held. */
export function rememberWhileHeld<Of extends object, Read>(read: (of: Of) => Read): (of: Of) => Read {
  const known = new WeakMap<Of, Read>();
  return (of) => {
    const found = known.get(of) ?? read(of);
    known.set(of, found);
    return found;
  };
}

/**
 * Finds the groups a word belongs to, in their order. Each group is words parted by spaces, in which a star stands for
 * any ending.
 */
export function groupStarred(
  groups: Iterable<readonly [name: string, words: string]>,
): (lower: string) => readonly string[] {
  const order: string[] = [];
  const whole = new Map<string, string[]>();
  const starts = new Map<string, string[]>();
  for (const [name, words] of groups) {
    order.push(name);
    for (const word of words.split(' ')) {
      const [table, key] = word.endsWith('*') ? [starts, word.slice(0, -1)] : [whole, word];
      const names = table.get(key) ?? [];
      table.set(key, names);
      names.push(name);
    }
  }
  const lengths = [...new Set([...starts.keys()].map((start) => start.length))];
  return remember((lower) => {
    const found = new Set(whole.get(lower));
    for (const length of lengths)
      for (const name of starts.get(lower.slice(0, length)) ?? none) found.add(name);
    if (found.size < 2) return found.size === 0 ? none : [...found];
    return order.filter((name) => found.has(name));
  });
}
