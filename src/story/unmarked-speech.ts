import { cuesOf, is, type Range, type Token } from '../language/nb/index.ts';
import { type Attribution, findAttribution } from './attribution.ts';
import { wordsBetween } from './dash-quotes.ts';
import type { RawQuote } from './raw-quote.ts';
import { skipAdverbs } from './reported/report.ts';

/** Speech that lost its marks, and what follows its attribution. */
export interface UnmarkedSpeech {
  readonly quote: RawQuote;
  readonly tail: Range | null;
  readonly narrated: readonly Range[];
}

const saying = new Set(['manner', 'discourse', 'answer']);
const plainly = new Set(['si', 'seie', 'forklare', 'fortelle', 'fortelje', 'konstatere']);

/**
 * Whether the verb gives words rather than reports them: "sier", "forklarer", "sukker"; not "opplyser", "mener". One that
 * nobody listed mostly tells how somebody spoke ("kvitrer"), if nothing but who stands behind it.
 */
function givesWords(tokens: readonly Token[], { from, to, reports }: Attribution, sentence: Range): boolean {
  const cues = cuesOf(tokens[from]?.lower ?? '');
  if (cues.length === 0) return !reports && to >= sentence.to - 1;
  return cues.some((cue) => saying.has(cue.class) || plainly.has(cue.verb));
}

/** Whether what is said follows: "…, sa Moe til NRK |at hun går|". */
function takesClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to && tokens[at]?.kind !== 'mark'; at++)
    if (tokens[at]?.lower === 'at') return true;
  return false;
}

/**
 * Speech without dash or quotation marks: a paragraph whose first or last sentence ends in "…, sier NN". All before
 * that is the speech, unless a sentence of it names its own source. In a story whose other speech has its dashes
 * (`dashed`) only the first person tells speech from the reporter's paraphrase.
 */
export function readUnmarkedSpeech(
  tokens: readonly Token[],
  part: string,
  sentences: readonly Range[],
  dashed: boolean,
): UnmarkedSpeech | null {
  const at = sentences.findIndex((sentence) => findAttribution(tokens, sentence) !== null);
  const first = sentences[0];
  const sentence = sentences[at];
  if (first === undefined || sentence === undefined || (at > 0 && at < sentences.length - 1)) return null;
  const attribution = findAttribution(tokens, sentence);
  if (attribution?.source == null || attribution.source.kind === 'they') return null;
  if (tokens[attribution.from - 1]?.text !== ',') return null;
  // "…, er rådet frå Moe": what the message says, in whose words nobody knows.
  if (is(tokens[attribution.from], 'copula')) return null;
  // "Moe, som leder laget, |sier hun slutter|": what she says follows.
  const verb = skipAdverbs(tokens, attribution.to, sentence.to);
  if (is(tokens[verb], 'finite') || takesClause(tokens, attribution.to, sentence.to)) return null;
  const spoken = tokens.slice(first.from, attribution.from);
  // "Noreg må vinne på banen |vår|, meiner Moe": a report may say "vår".
  const thinks = cuesOf(tokens[attribution.from]?.lower ?? '').some((cue) => cue.class === 'opinion');
  const own = spoken.some((token) => token.tag !== 'name' && is(token, thinks ? 'firstSubject' : 'first'));
  if (!own && (dashed || !givesWords(tokens, attribution, sentence))) return null;
  const words = wordsBetween(tokens, first.from, attribution.from);
  if (words === null) return null;
  const { cue, source, reports } = attribution;
  const tail = attribution.to < sentence.to - 1 ? { from: attribution.to, to: sentence.to } : null;
  const quote: RawQuote = { part, kind: 'direct', mark: 'none', spans: [words], cue, source, reports };
  return { quote, tail, narrated: sentences.slice(at + 1) };
}
