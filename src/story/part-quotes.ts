import { readDashTurn } from './dash-quotes.ts';
import { readIndirect } from './indirect.ts';
import { readMarkedQuote } from './marked-quotes.ts';
import { afterDash, type MarkedStretch, readMarks } from './marks.ts';
import type { RawQuote } from './raw-quote.ts';
import { type Range, readSentences } from './sentences.ts';
import type { Source } from './sources.ts';
import { spanOf, type Token } from './tokens.ts';
import type { Part, Span } from './types.ts';

/** The quotes of one part, and its marked stretches that are not quotes. */
export interface PartQuotes {
  readonly part: Part;
  readonly quotes: RawQuote[];
  readonly marked: readonly Span[];
  /** Opens with a speech dash or was marked as speech. */
  readonly turn: boolean;
  /** The narrator's last sentence in it. */
  readonly last: Range | null;
}

/** A narrator's sentence, or the rest of one behind an attribution whose source it goes on from. */
interface Narration {
  readonly sentence: Range;
  readonly inherited: Source | null;
}

/** Joins sentences that one pair of quotation marks holds together. */
function keepWhole(sentences: readonly Range[], stretches: readonly MarkedStretch[]): Range[] {
  const whole: Range[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const last = whole.at(-1);
    while (next < stretches.length && (stretches[next]?.close ?? 0) < sentence.from) next++;
    const stretch = stretches[next];
    const inside = stretch !== undefined && stretch.open < sentence.from && stretch.close >= sentence.from;
    if (last !== undefined && inside) whole[whole.length - 1] = { from: last.from, to: sentence.to };
    else whole.push(sentence);
  }
  return whole;
}

/** Reads what is said in one part: first its speech, then words between marks and what the narrator reports. */
export function readPartQuotes(
  text: string,
  tokens: readonly Token[],
  part: Part,
  range: Range,
  spoken: boolean,
  before: Range | null,
): PartQuotes {
  const quotes: RawQuote[] = [];
  const marked: Span[] = [];
  const stretches = readMarks(tokens, range);
  const first = spoken ? afterDash(text, tokens, range) || range.from : afterDash(text, tokens, range);
  const turn = first > 0 || spoken ? readDashTurn(tokens, part.id, first, range.to) : null;
  if (turn !== null)
    quotes.push(spoken && first === range.from ? { ...turn.quote, mark: 'none' } : turn.quote);

  const narration: Narration[] = (
    turn?.narrated ?? keepWhole(readSentences(tokens, range.from, range.to), stretches)
  ).map((sentence) => ({
    sentence,
    inherited: null,
  }));
  if (turn?.tail != null) narration.unshift({ sentence: turn.tail, inherited: turn.quote.source });
  let previous = before;
  let next = 0;
  for (const { sentence, inherited } of narration) {
    const reported = readIndirect(tokens, part.id, sentence, previous, inherited);
    const where = { sentence, indirect: reported[0] ?? null, wholePart: range };
    let hasDirect = false;
    while ((stretches[next]?.open ?? sentence.to) < sentence.from) keepMarked(stretches[next++]);
    for (let one = stretches[next]; one !== undefined && one.open < sentence.to; one = stretches[++next]) {
      const quote = one.depth > 0 ? null : readMarkedQuote(tokens, part.id, one, where);
      if (quote === null) keepMarked(one);
      else quotes.push(quote);
      if (quote?.kind === 'direct') hasDirect = true;
    }
    if (!hasDirect) quotes.push(...reported);
    previous = sentence;
  }
  while (next < stretches.length) keepMarked(stretches[next++]);
  quotes.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  return { part, quotes, marked, turn: turn !== null, last: narration.at(-1)?.sentence ?? null };

  function keepMarked(stretch: MarkedStretch | undefined): void {
    if (stretch === undefined) return;
    const start = tokens[stretch.open]?.start ?? 0;
    marked.push(spanOf(text, start, tokens[stretch.close]?.end ?? start));
  }
}
