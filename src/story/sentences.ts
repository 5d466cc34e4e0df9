import abbreviations from '../lexicon/abbreviations.json' with { type: 'json' };
import type { Token } from './tokens.ts';

/** Tokens from `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const never = new Set(abbreviations.never.map((word) => word.slice(0, -1)));
const may = new Set(abbreviations.may.map((word) => word.slice(0, -1)));
const closing = new Set(['»', '”', '"', ')', ']', '’', '“']);
const opening = new Set(['«', '“', '"', '–', '-', '—', '„', '(', '‘']);

/** Whether the full stop at `at` belongs to an abbreviation, an initial or an ordinal rather than to the sentence. */
function staysInside(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined || at + 1 >= to) return false;
  if (before.end !== tokens[at]?.start) return false;
  if (never.has(before.lower)) return true;
  if (before.kind === 'word' && before.capital && before.text.length === 1) return after.capital;
  const goesOn = after.kind === 'word' && !after.capital;
  if (may.has(before.lower)) return goesOn || after.kind === 'number';
  if (before.kind === 'number') return goesOn || after.text === '-' || after.text === ',';
  return goesOn && after.start === tokens[at]?.end;
}

/** The sentences of a range of tokens, together covering it. */
export function readSentences(tokens: readonly Token[], from: number, to: number): Range[] {
  const sentences: Range[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const mark = tokens[at]?.text;
    const opensSpeech =
      mark === ':' && /^[-–—]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.capital === true;
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…' && !opensSpeech) continue;
    let next = at + 1;
    while (
      next < to &&
      closing.has(tokens[next]?.text ?? '') &&
      tokens[next]?.start === tokens[next - 1]?.end
    )
      next++;
    const after = tokens[next];
    if (next < to && after !== undefined) {
      if (mark === '.' && next === at + 1 && staysInside(tokens, at, to)) continue;
      const opens = after.capital || after.kind === 'number' || opening.has(after.text);
      if (!opens) continue;
    }
    sentences.push({ from: start, to: next });
    start = next;
    at = next - 1;
  }
  if (start < to) sentences.push({ from: start, to });
  return sentences;
}
