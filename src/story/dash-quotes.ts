import { is, isDash, isNoun, type Range, type Token } from '../language/nb/index.ts';
import { lazily } from '../lazily.ts';
import { closed } from '../lexicon/closed-classes.ts';
import {
  type Attribution,
  findAttribution,
  findJoined,
  findListed,
  readBackwardClause,
} from './attribution.ts';
import type { Stretch } from './layout.ts';
import type { RawQuote } from './raw-quote.ts';
import { readCue } from './reported/cues.ts';

/** What a dash turn holds: the quote, and the sentences after it in which the narrator has taken over. */
export interface DashTurn {
  readonly quote: RawQuote;
  readonly narrated: readonly Range[];
  /** What stands in the sentence of the attribution after it ("…, sier Hansen, som mener at …"). */
  readonly tail: Range | null;
  /** The sentence that a dash opens as another turn in the same paragraph, with an attribution of its own; null if none does. */
  readonly next: number | null;
}

const goesOn = new Set(['og', 'men', 'for', 'så', 'fordi', 'enn']);
const trailing = new Set<string | undefined>(['-', '–', '—', '−', ',', ';', ':']);
const leading = new Set<string | undefined>([...trailing, '*', '•', '·', '▪']);
const ends = new Set<string | undefined>(['.', '!', '?']);

/** The words of tokens [from, to) without commas, dashes and white space at their ends; null if nothing is left. */
export function wordsBetween(tokens: readonly Token[], from: number, to: number): Stretch | null {
  let first = from;
  let last = to - 1;
  while (leading.has(tokens[first]?.text)) first++;
  while (trailing.has(tokens[last]?.text)) last--;
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  return first > last || start === undefined || end === undefined ? null : { start, end };
}

/** Whether words end in a verb or a preposition, so that what stands behind the attribution must complete them. */
function breaksOff(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  const short = to - from < 5;
  return is(last, 'copula') || is(last, 'speaks') || is(last, 'preposition') || (is(last, 'cue') && short);
}

/** Whether words have no verb of their own yet ("Brannen, opplyser NN, |startet på kjøkkenet"). */
function lacksVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isVerb(tokens[at]) || ends.has(tokens[at]?.text)) return false;
  return true;
}

function isVerb(token: Token | undefined): boolean {
  return is(token, 'finite') || is(token, 'cue');
}

const verbal = lazily(() => /^\p{Ll}{3,}(?:et|te|de|er|ar)$/u);

/** Where speech goes on in the sentence after its attribution ("…, sier B, at stoffet …"), or null. */
function interruptedAt(
  tokens: readonly Token[],
  from: number,
  attribution: Attribution,
  to: number,
): number | null {
  const end = tokens[attribution.from - 1]?.text === ',' ? attribution.from - 1 : attribution.from;
  for (let at = attribution.to; at < Math.min(to - 1, attribution.to + 12); at++) {
    // "sier Moe – |som| ikke tør annet": said of the speaker; "etter 2 – 1": a score.
    if (isDash(tokens[at])) {
      if (tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number') continue;
      return tokens[at + 1]?.lower === 'som' ? null : at + 1;
    }
    if (tokens[at]?.text !== ',') continue;
    const next = tokens[at + 1];
    if (next === undefined) return null;
    if (isDash(next)) return at + 2;
    const told = goesOnTelling(tokens, at + 1) || tellsOfSpeaker(tokens, at + 1, from, end);
    const narrated = told || narrates(tokens, at + 1, to);
    const joins = goesOn.has(next.lower) && !narrated;
    const title = isNoun(next.lower, 'person');
    const completes =
      !narrated && breaksOff(tokens, from, end) && next.lower !== 'som' && !is(next, 'time') && !title;
    if (joins || completes || is(next, 'firstSubject')) return at + 1;
    const freeRelative = is(tokens[from], 'it') && end - from < 9;
    const needsVerb = is(tokens[from], 'conjunction') || freeRelative || lacksVerb(tokens, from, end);
    return needsVerb && !title && (isVerb(next) || verbal().test(next.text)) ? at + 1 : null;
  }
  return null;
}

/** Whether the narrator goes on with a verb of the same subject: "sier Moe, |og nevner| …"; not "…, så er det vår tur". */
function goesOnTelling(tokens: readonly Token[], at: number): boolean {
  return is(tokens[at + 1], 'cue') || (closed.coordinating.has(tokens[at]?.lower) && isVerb(tokens[at + 1]));
}

/** Whether "he" or "she" behind the attribution, of whom the speech does not tell, is the speaker: "sa Moe, |men hun smilte|". */
function tellsOfSpeaker(tokens: readonly Token[], link: number, from: number, end: number): boolean {
  const who = tokens[link + 1];
  const kind = is(who, 'he') ? 'he' : is(who, 'she') ? 'she' : null;
  if (kind === null || !closed.coordinating.has(tokens[link]?.lower)) return false;
  const named = (token: Token): boolean =>
    is(token, kind) || closed.objects.has(token.lower) || (token.capital && !token.opens);
  return !tokens.slice(from, end).some(named);
}

/** "…, men slår fast at", "og legger til at": the narrator goes on, not the speaker. */
function narrates(tokens: readonly Token[], from: number, to: number): boolean {
  return is(tokens[from + 1], 'voice') || readCue(tokens, from + 1, from, to) !== null;
}

/**
 * Whether a sentence after the attribution is still the speaker's: it opens with a dash or says "I", "we", "us"; or
 * "our" without naming anybody.
 */
function isStillSpeech(tokens: readonly Token[], sentence: Range): boolean {
  if (isDash(tokens[sentence.from])) return true;
  let owns = false;
  let names = false;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (is(token, 'firstSubject') || token.lower === 'meg' || token.lower === 'oss') return true;
    owns ||= is(token, 'first');
    names ||= token.capital && !token.opens;
  }
  return owns && !names;
}

/** Whether speech that a dash opens again has its own attribution: "– Nei, sa Moe. – |Aldri, la han til.|" */
function isAnotherTurn(tokens: readonly Token[], sentences: readonly Range[], at: number): boolean {
  for (let next = at; next < sentences.length; next++) {
    const one = sentences[next] as Range;
    if (isDash(tokens[one.from]) !== (next === at)) return false;
    if (findAttribution(tokens, one) !== null) return true;
  }
  return false;
}

/** Reads the turn of a paragraph's sentences that opens with the sentence at `first`, with or without its dash. */
export function readDashTurn(
  tokens: readonly Token[],
  part: string,
  sentences: readonly Range[],
  first: number,
): DashTurn | null {
  const opening = sentences[first]?.from ?? 0;
  const from = first > 0 && isDash(tokens[opening]) ? opening + 1 : opening;
  const to = sentences.at(-1)?.to ?? from;
  const spans: Stretch[] = [];
  const keep = (first: number, end: number): void => {
    const words = wordsBetween(tokens, first, end);
    if (words !== null) spans.push(words);
  };
  let attribution: Attribution | null = null;
  let tail: Range | null = null;
  let at = first;
  for (
    let sentence = sentences[first];
    sentence !== undefined && attribution === null;
    sentence = sentences[++at]
  ) {
    const behind = at > first ? readBackwardClause(tokens, sentence) : null;
    // "Det sier Moe mye om, |mener Vik|.": still speech, as it has an attribution of its own.
    const own = behind === null ? null : findListed(tokens, { from: behind.to, to: sentence.to });
    if (behind !== null && (own === null || !is(tokens[own.from], 'cue'))) {
      // "– Vi gir oss ikke. Det sa Moe til NTB."
      keep(from, sentence.from);
      attribution = behind;
      if (behind.to < sentence.to - 1) tail = { from: behind.to, to: sentence.to };
      continue;
    }
    attribution = findAttribution(tokens, sentence) ?? findJoined(tokens, sentence);
    if (attribution === null) continue;
    keep(from, attribution.from);
    const again = interruptedAt(tokens, sentence.from, attribution, sentence.to);
    if (again !== null) keep(again, sentence.to);
    else if (attribution.to < sentence.to - 1) tail = { from: attribution.to, to: sentence.to };
  }
  if (attribution === null) keep(from, to);
  let next: number | null = null;
  for (
    let sentence = sentences[at];
    sentence !== undefined && isStillSpeech(tokens, sentence);
    sentence = sentences[++at]
  ) {
    if (attribution !== null && isAnotherTurn(tokens, sentences, at)) {
      next = at;
      break;
    }
    keep(sentence.from, sentence.to);
  }
  if (spans.length === 0) return null;
  const { cue = null, source = null, reports = false } = attribution ?? {};
  return {
    quote: { part, kind: 'direct', mark: 'dash', spans, cue, source, reports },
    narrated: next === null ? sentences.slice(at) : [],
    tail,
    next,
  };
}
