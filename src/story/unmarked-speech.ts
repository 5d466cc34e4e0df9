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
  readonly narrated: readonly Range[];
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
 * Speech without dash or quotation marks: a paragraph whose first or last sentence ends in "…, sier NN". All before
 * that is the speech, unless a sentence of it names its own source.
 */
export function readUnmarkedSpeech(
  tokens: readonly Token[],
  part: string,
  sentences: readonly Range[],
): UnmarkedSpeech | null {
  const at = sentences.findIndex((sentence) => findAttribution(tokens, sentence) !== null);
  const first = sentences[0];
  const sentence = sentences[at];
  if (first === undefined || sentence === undefined || (at > 0 && at < sentences.length - 1)) return null;
  const attribution = findAttribution(tokens, sentence);
  const verb = tokens[attribution?.from ?? -1];
  if (attribution?.source == null || verb === undefined) return null;
  const own = isFirstPerson(tokens, first.from, attribution.from);
  if (!givesWords(verb.lower) && !own) return null;
  if (attribution.source.kind === 'they' || tokens[attribution.from - 1]?.text !== ',') return null;
  if (sentences.slice(0, at).some((one) => tokens[one.to - 1]?.text === ':')) return null;
  const words = wordsBetween(tokens, first.from, attribution.from);
  if (words === null) return null;
  const { cue, source, reports } = attribution;
  const tail = attribution.to < sentence.to - 1 ? { from: attribution.to, to: sentence.to } : null;
  const quote: RawQuote = { part, kind: 'direct', mark: 'none', spans: [words], cue, source, reports };
  return { quote, tail, narrated: sentences.slice(at + 1) };
}

function isFirstPerson(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (is(tokens[at], 'first')) return true;
  return false;
}
