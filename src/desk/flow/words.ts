import { diffWords } from '../../english/index.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Both changes of a text in one; null where they meet in the same words, or side by side. What both changed alike is
 * taken once.
 */
export function mergeTexts(base: string, theirs: string, mine: string): string | null {
  if (theirs === mine) return mine;
  const [one, other] = [editsIn(base, theirs), editsIn(base, mine)];
  const isSame = (a: Edit, b: Edit) => a.start === b.start && a.end === b.end && a.text === b.text;
  const fresh = other.filter((edit) => !one.some((known) => isSame(known, edit)));
  if (fresh.some((edit) => one.some((known) => edit.start <= known.end && known.start <= edit.end)))
    return null;
  let merged = base;
  for (const { start, end, text } of [...one, ...fresh].sort((a, b) => b.start - a.start))
    merged = merged.slice(0, start) + text + merged.slice(end);
  return merged;
}

/** What was done to a text, by places in it. */
function editsIn(base: string, changed: string): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const { kind, text } of diffWords(base, changed)) {
    if (kind === 'same') {
      if (open !== null) edits.push(open);
      open = null;
      at += text.length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    open = kind === 'new' ? { ...open, text: open.text + text } : { ...open, end: open.end + text.length };
    if (kind === 'gone') at += text.length;
  }
  return open === null ? edits : [...edits, open];
}

/** The share of words two texts have in common, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const times = left.get(word) ?? 0;
    if (times === 0) continue;
    left.set(word, times - 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, a.length + b.length);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
