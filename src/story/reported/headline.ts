import { isNoun, type Range, type Token } from '../../language/nb/index.ts';
import { wordsBetween } from '../dash-quotes.ts';
import type { PartQuotes } from '../part-quotes.ts';
import type { RawQuote } from '../raw-quote.ts';
import { readSource, type Source } from '../sources.ts';
import { withoutStop } from './report.ts';

/**
 * What a headline reports of whom it names before a colon: "Moe: Uklokt å vente". The name must be of somebody whose words
 * the story tells further down, so that "Håndball: Norge vant" is nobody's.
 */
export function readHeadline(
  tokens: readonly Token[],
  parts: readonly Pick<PartQuotes, 'part' | 'quotes'>[],
  headline: Range = { from: 0, to: 0 },
): RawQuote | null {
  const [first] = parts;
  if (first?.part.kind !== 'headline' || first.quotes.length > 0) return null;
  const told = parts.flatMap(({ quotes }) => quotes);
  let colon = headline.from;
  while (colon < headline.to && tokens[colon]?.text !== ':') colon++;
  if (colon >= headline.to - 2 || tokens[colon + 1]?.kind === 'mark') return null;
  const source = readSource(tokens, headline.from, colon);
  if (source === null || source.to !== colon || !speaks(tokens, source, told)) return null;
  const words = wordsBetween(tokens, colon + 1, withoutStop(tokens, headline));
  if (words === null) return null;
  return {
    part: first.part.id,
    kind: 'indirect',
    mark: 'none',
    spans: [words],
    cue: null,
    source,
    reports: false,
  };
}

/** Whether somebody is heard in the story: by the last word of the name, or by the noun. */
function speaks(tokens: readonly Token[], source: Source, told: readonly RawQuote[]): boolean {
  const word = tokens[source.to - 1]?.lower ?? '';
  const person = source.name === null && isNoun(word, 'person');
  return told.some(({ source: other }) => {
    if (other === null) return false;
    for (let at = other.from; at < other.to; at++)
      if (tokens[at]?.lower === word || (person && isNoun(tokens[at]?.lower ?? '', 'person'))) return true;
    return false;
  });
}
