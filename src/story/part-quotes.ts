import { readDashTurn } from './dash-quotes.ts';
import { readIndirect } from './indirect.ts';
import { readMarkedQuote } from './marked-quotes.ts';
import { afterDash, type MarkedStretch, readMarks } from './marks.ts';
import type { RawQuote } from './raw-quote.ts';
import { type Range, readSentences } from './sentences.ts';
import { spanOf, type Token } from './tokens.ts';
import type { Part, Span } from './types.ts';

/** The quotes of one part, and its marked stretches that are not quotes. */
export interface PartQuotes {
  readonly part: Part;
  readonly quotes: readonly RawQuote[];
  readonly marked: readonly Span[];
  /** Opens with a speech dash or was marked as speech. */
  readonly turn: boolean;
}

/** Reads what is said in one part: first its speech, then what the narrator reports, then words between marks. */
export function readPartQuotes(
  text: string,
  tokens: readonly Token[],
  part: Part,
  range: Range,
  spoken: boolean,
): PartQuotes {
  const quotes: RawQuote[] = [];
  const marked: Span[] = [];
  const stretches = readMarks(tokens, range);
  const keepMarked = (stretch: MarkedStretch): void => {
    const start = tokens[stretch.open]?.start ?? 0;
    marked.push(spanOf(text, start, tokens[stretch.close]?.end ?? start));
  };

  const first = spoken ? afterDash(text, tokens, range) || range.from : afterDash(text, tokens, range);
  const turn = first > 0 || spoken ? readDashTurn(tokens, part.id, first, range.to) : null;
  const narrated = turn === null ? readSentences(tokens, range.from, range.to) : turn.narrated;
  if (turn !== null)
    quotes.push(spoken && first === range.from ? { ...turn.quote, mark: 'none' } : turn.quote);

  let previous: Range | null = null;
  for (const sentence of narrated) {
    const inside = stretches.filter(
      (one) => one.depth === 0 && one.open >= sentence.from && one.open < sentence.to,
    );
    const indirect = readIndirect(tokens, part.id, sentence, previous);
    const where = { sentence, indirect, wholePart: range };
    let hasDirect = false;
    for (const stretch of inside) {
      const quote = readMarkedQuote(tokens, part.id, stretch, where);
      if (quote === null) keepMarked(stretch);
      else quotes.push(quote);
      if (quote?.kind === 'direct') hasDirect = true;
    }
    if (indirect !== null && !hasDirect) quotes.push(indirect);
    previous = sentence;
  }
  for (const stretch of stretches) {
    const open = tokens[stretch.open]?.start ?? 0;
    const inNarration = narrated.some((one) => stretch.open >= one.from && stretch.open < one.to);
    if ((stretch.depth > 0 || !inNarration) && !marked.some((one) => one.start === open)) keepMarked(stretch);
  }
  quotes.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  return { part, quotes, marked, turn: turn !== null };
}
