import { firstFrom } from '../language/index.ts';
import { is, type Range, readMarks, readSentences, spanOf, type Token } from '../language/nb/index.ts';
import { readDashTurn, wordsBetween } from './dash-quotes.ts';
import type { Stretch } from './layout.ts';
import type { PartQuotes } from './part-quotes.ts';
import type { RawQuote } from './raw-quote.ts';
import { readSource, type Source } from './sources.ts';
import type { Part } from './types.ts';

const opening = new Set(['«', '“', '„', '"', '‘']);
const closing = new Set(['»', '”', '“', '"', '’']);
const dashes = new Set(['-', '–', '—', '−']);

/**
 * A part that its format marks as the words of whoever is named at `by`, there or at the end of a later part: one
 * quote, without its dash or marks. Null where the words tell by themselves who says them.
 */
export function readSignedPart(
  text: string,
  tokens: readonly Token[],
  part: Part,
  range: Range,
  by: Stretch,
): PartQuotes | null {
  const named = firstFrom(tokens, by.start);
  let to = named > range.from && named < range.to ? named : range.to;
  while (to < range.to && dashes.has(tokens[to - 1]?.text ?? '')) to--;
  const own = readDashTurn(tokens, part.id, readSentences(tokens, range.from, to), 0);
  if (own?.quote.source != null) return null;
  const stretches = readMarks(tokens, { from: range.from, to });
  let from = range.from;
  let end = to;
  let mark: RawQuote['mark'] = 'none';
  const first = tokens[from]?.text ?? '';
  const whole = stretches.some(({ open, close, depth }) => depth === 0 && open === from && close >= to - 2);
  if (dashes.has(first)) mark = 'dash';
  else if (opening.has(first) && (whole || !stretches.some(({ open }) => open === from))) {
    mark = first === '«' ? 'guillemets' : 'quotation-marks';
    from++;
  }
  const last = tokens[end - 1]?.text ?? '';
  if (closing.has(last) && (whole || !stretches.some(({ close }) => close === end - 1))) end--;
  const words = wordsBetween(tokens, from, end);
  if (words === null) return null;
  const quote: RawQuote = {
    part: part.id,
    kind: 'direct',
    mark,
    spans: [words],
    cue: null,
    source: sourceAt(tokens, named, firstFrom(tokens, by.end)),
    reports: true,
  };
  const marked = stretches
    .filter(({ open, close }) => open >= from && close < end)
    .map(({ open, close }) => spanOf(text, tokens[open]?.start ?? 0, tokens[close]?.end ?? 0));
  return { part, quotes: [quote], marked, turn: false, last: null };
}

/** Who is named: somebody, or behind a preposition ("Fra rapporten") what is. */
function sourceAt(tokens: readonly Token[], from: number, to: number): Source | null {
  const source = readSource(tokens, from, to);
  if (source !== null) return source;
  const first = tokens[from];
  const at = is(first, 'preposition') ? from + 1 : from;
  return readSource(tokens, at, to, true);
}
