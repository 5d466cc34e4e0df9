/** A stretch of two texts: in both, only in the one before (`gone`), only in the one after (`new`). */
export interface Change {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

const token = /\s+|[\p{L}\p{N}]+(?:['’.,:-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Beyond so many tokens on both sides texts are compared as a whole: a table of them would fill the memory. */
const MOST = 4_000_000;

/** The words of two texts beside each other, neighbours of one kind joined. */
export function diffWords(before: string, after: string): readonly Change[] {
  const [a, b] = [before.match(token) ?? [], after.match(token) ?? []];
  const changes: Change[] = [];
  const add = (kind: Change['kind'], text: string): void => {
    const last = changes.at(-1);
    if (text === '') return;
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
    else changes.push({ kind, text });
  };
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  add('same', a.slice(0, start).join(''));
  for (const { kind, text } of between(a.slice(start, a.length - end), b.slice(start, b.length - end)))
    add(kind, text);
  add('same', a.slice(a.length - end).join(''));
  return changes;
}

/** The longest run of words that both have in common, in order, and what lies between. */
function between(a: readonly string[], b: readonly string[]): Change[] {
  if (a.length * b.length > MOST)
    return [
      { kind: 'gone', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'gone', text: a[i] ?? '' });
      i += 1;
    } else {
      changes.push({ kind: 'new', text: b[j] ?? '' });
      j += 1;
    }
  }
  return changes;
}
