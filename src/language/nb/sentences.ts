import abbreviations from '../../lexicon/abbreviations.json' with { type: 'json' };
import type { Token } from './tokens.ts';

/** Tokens from `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const never = new Set(abbreviations.never.map((word) => word.slice(0, -1)));
const may = new Set(abbreviations.may.map((word) => word.slice(0, -1)));
const dated = new Set(abbreviations.dated.map((word) => word.slice(0, -1)));
const ends = new Set<string | undefined>(['.', '!', '?', '…']);
const dashes = new Set<string | undefined>(['-', '–', '—']);
const closing = new Set<string | undefined>(['»', '”', '"', ')', ']', '’', '“']);
const opening = new Set(['«', '“', '"', '–', '-', '—', '„', '(', '[', '‘']);

/** Whether the full stop at `at` belongs to an abbreviation, an initial or an ordinal rather than to the sentence. */
function staysInside(tokens: readonly Token[], at: number, after: Token): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (never.has(before.lower)) return true;
  // "24. |jul.| 2024", but "før |jul.| Da …".
  if (dated.has(before.lower)) return tokens[at - 2]?.kind === 'number' || tokens[at - 2]?.text === '.';
  if (before.capital && before.text.length === 1) return after.capital;
  if (may.has(before.lower)) return after.kind === 'number';
  // "1.–3. mai"
  const ordinal = tokens[at + 2]?.kind === 'number' && tokens[at + 3]?.text === '.';
  return before.kind === 'number' && dashes.has(after.text) && ordinal;
}

/** The sentences of a range of tokens, together covering it. */
export function readSentences(tokens: readonly Token[], from: number, to: number): Range[] {
  const sentences: Range[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const mark = tokens[at]?.text;
    const opensSpeech = mark === ':' && dashes.has(tokens[at + 1]?.text) && tokens[at + 2]?.capital;
    if (!ends.has(mark) && !opensSpeech) continue;
    let next = at + 1;
    while (next < to && closing.has(tokens[next]?.text) && tokens[next]?.start === tokens[next - 1]?.end)
      next++;
    const after = tokens[next];
    if (after !== undefined) {
      const opens = after.capital || after.kind === 'number' || opening.has(after.text);
      // "Fr.p.|-støtte": one word.
      const glued = after.start === tokens[at]?.end && tokens[next + 1]?.start === after.end;
      if (glued && dashes.has(after.text) && tokens[next + 1]?.capital === false) continue;
      if (!opens || (mark === '.' && next === at + 1 && staysInside(tokens, at, after))) continue;
    }
    sentences.push({ from: start, to: next });
    start = next;
    at = next - 1;
  }
  if (start < to) sentences.push({ from: start, to });
  return sentences;
}
