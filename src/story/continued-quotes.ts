import { is, type MarkedStretch, type Token } from '../language/nb/index.ts';
import { wordsBetween } from './dash-quotes.ts';
import type { RawQuote } from './raw-quote.ts';

const partings = new Set<string | undefined>([',', '.']);
const ends = new Set<string | undefined>(['.', '!', '?', '…']);

/** Whether words between marks are speech, not a title: a verb tells. */
function isSpeech(tokens: readonly Token[], { open, close }: MarkedStretch): boolean {
  return tokens.slice(open + 1, close).some((token) => is(token, 'finite'));
}

/** A quote whose speech goes on between further marks after its attribution: "«A», sa NN, «B»", "«A», sa NN. «B»". */
export function continued(
  tokens: readonly Token[],
  quote: RawQuote | undefined,
  next: MarkedStretch,
): RawQuote | null {
  if (quote?.kind !== 'direct' || quote.mark !== next.mark || quote.source === null) return null;
  const end = quote.source.to;
  const parting = tokens[next.open - 1]?.text;
  if (!partings.has(parting)) return null;
  // "sa NN, «Aldri»", "sa NN på nettet. «Aldri»".
  const after = tokens[next.close + 1];
  const alone = after === undefined || after.opens || ends.has(after.text);
  const beside = parting === ',' ? next.open === end + 1 : alone;
  if (!beside && !isSpeech(tokens, next)) return null;
  const words = wordsBetween(tokens, next.open + 1, next.close);
  const [first, ...rest] = quote.spans;
  if (words === null || first === undefined) return null;
  // Behind a full stop marks that open a new attribution of their own open a new quote.
  const own = tokens[next.close + 1]?.text === ',' && is(tokens[next.close + 2], 'cue');
  return own ? null : { ...quote, spans: [first, ...rest, words] };
}

/** Whether marked words are joined to those before them that are a quote: "«hei» og «ha det»". */
export function isJoined(
  tokens: readonly Token[],
  before: MarkedStretch | null,
  { open }: MarkedStretch,
): boolean {
  const link = tokens[open - 1];
  return before?.close === open - 2 && (link?.tag === 'conjunction' || link?.text === ',');
}
