import type { Range, Token } from '../../language/nb/index.ts';
import { readBackwardClause } from '../attribution.ts';
import { wordsBetween } from '../dash-quotes.ts';
import { oddsOf, trainedQuotes, type Weights } from '../odds.ts';
import type { RawQuote } from '../raw-quote.ts';
import type { Source } from '../sources.ts';
import { readAccordingTo } from './according.ts';
import { readImpersonal } from './impersonal.ts';
import { readLeading, type Weighed } from './leading.ts';
import { clauseStart, type Report, report, withoutStop } from './report.ts';
import { readTrailing } from './trailing.ts';

/** "Det bekreftet X.": the content is the sentence before. */
function readBackward(tokens: readonly Token[], sentence: Range, previous: Range | null): Report | null {
  if (previous === null) return null;
  const clause = readBackwardClause(tokens, sentence);
  if (clause?.source == null) return null;
  return report(
    [wordsBetween(tokens, clauseStart(tokens, previous.from), withoutStop(tokens, previous))],
    clause.cue,
    clause.source,
    clause.reports,
    sentence.to,
  );
}

/** The words of a sentence before or behind what tells whose they are. */
function toldIn(tokens: readonly Token[], sentence: Range, outer: Report): Range | null {
  const [words] = outer.spans;
  if (words === undefined) return null;
  if (words.start > outer.cue.start) {
    let from = sentence.from;
    while ((tokens[from]?.start ?? words.start) < words.start) from++;
    return { from, to: withoutStop(tokens, sentence) };
  }
  let to = sentence.to;
  while (to > sentence.from && (tokens[to - 1]?.start ?? 0) >= outer.cue.start) to--;
  return tokens[to - 1]?.text === ',' ? { from: sentence.from, to: to - 1 } : null;
}

/** What a sentence reports, and what was weighed for it. */
export interface Reported {
  readonly quotes: RawQuote[];
  readonly weighed: readonly Weighed[];
}

/**
 * Reported speech in a sentence of the narrator's. `previous` is the narrator's sentence before it; `inherited` the
 * source whose clause the sentence goes on from ("sier Hansen, som mener at …").
 */
export function readIndirect(
  tokens: readonly Token[],
  part: string,
  sentence: Range,
  previous: Range | null,
  inherited: Source | null = null,
  weights: Weights = trainedQuotes.reports,
): Reported {
  const quotes: RawQuote[] = [];
  const keep = (one: Report): void => {
    quotes.push({
      part,
      kind: 'indirect',
      mark: 'none',
      spans: one.spans,
      cue: one.cue,
      source: one.source,
      reports: one.reports,
    });
  };
  const weigh = (evidence: readonly string[]): number => oddsOf(evidence, weights);
  const backward = readBackward(tokens, sentence, previous);
  if (backward !== null) {
    keep(backward);
    return { quotes, weighed: [] };
  }
  const outer =
    inherited === null
      ? (readImpersonal(tokens, sentence) ??
        readAccordingTo(tokens, sentence) ??
        readTrailing(tokens, sentence))
      : null;
  // "Moe sier at han går, |skriver VG|.": what Moe says stands inside what VG writes.
  const told = outer === null ? sentence : toldIn(tokens, sentence, outer);
  const weighed = told === null ? [] : readLeading(tokens, told, inherited, weigh);
  for (const one of weighed) if (one.taken) keep(one);
  if (outer !== null) keep(outer);
  return { quotes, weighed };
}
