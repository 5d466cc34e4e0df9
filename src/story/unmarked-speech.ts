import { findAttribution } from './attribution.ts';
import { wordsBetween } from './dash-quotes.ts';
import type { RawQuote } from './raw-quote.ts';
import type { Range } from './sentences.ts';
import { is, type Token } from './tokens.ts';
import { cuesOf } from './words.ts';

/** Speech that lost its marks, and what follows its attribution. */
export interface UnmarkedSpeech {
  readonly quote: RawQuote;
  readonly tail: Range | null;
}

const saying = new Set(['manner', 'discourse', 'answer']);
const plainly = new Set([
  'si',
  'seie',
  'forklare',
  'fortelle',
  'fortelje',
  'utdype',
  'utdjupe',
  'konstatere',
]);

/** Whether the verb gives words rather than reports them: "sier", "forklarer", "sukker"; not "opplyser", "mener". */
function givesWords(form: string): boolean {
  return cuesOf(form).some((cue) => saying.has(cue.class) || plainly.has(cue.verb));
}

/**
 * Speech without dash or quotation marks: a paragraph whose last sentence ends in "…, sier NN". All before it is the
 * speech, unless another sentence names its own source.
 */
export function readUnmarkedSpeech(
  tokens: readonly Token[],
  part: string,
  sentences: readonly Range[],
): UnmarkedSpeech | null {
  const last = sentences.at(-1);
  const first = sentences[0];
  if (last === undefined || first === undefined) return null;
  const attribution = findAttribution(tokens, last);
  const verb = tokens[attribution?.from ?? -1];
  if (attribution?.source == null || verb === undefined) return null;
  const own = isFirstPerson(tokens, first.from, attribution.from);
  if (!givesWords(verb.lower) && !own) return null;
  if (attribution.source.kind === 'they' || tokens[attribution.from - 1]?.text !== ',') return null;
  for (const sentence of sentences.slice(0, -1)) {
    const named = findAttribution(tokens, sentence) !== null || tokens[sentence.to - 1]?.text === ':';
    if (named) return null;
  }
  const words = wordsBetween(tokens, first.from, attribution.from);
  if (words === null) return null;
  const { cue, source, reports } = attribution;
  const tail = attribution.to < last.to - 1 ? { from: attribution.to, to: last.to } : null;
  return { quote: { part, kind: 'direct', mark: 'none', spans: [words], cue, source, reports }, tail };
}

function isFirstPerson(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (is(tokens[at], 'first')) return true;
  return false;
}
