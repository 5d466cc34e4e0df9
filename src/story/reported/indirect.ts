import {
  type Attribution,
  readAccording,
  readAttribution,
  readBackwardClause,
  readUnlisted,
} from '../attribution.ts';
import { wordsBetween } from '../dash-quotes.ts';
import type { Stretch } from '../layout.ts';
import { oddsOf, trainedQuotes, type Weights } from '../odds.ts';
import type { RawQuote } from '../raw-quote.ts';
import type { Range } from '../sentences.ts';
import { readSource, type Source } from '../sources.ts';
import { is, type Token } from '../tokens.ts';
import { cuesOf } from '../words.ts';
import { readCue } from './cues.ts';
import { readLeading, type Weighed } from './leading.ts';
import { type Report, report, withoutStop } from './report.ts';

const openers = new Set<string | undefined>(['men', 'og', 'mens', 'medan', 'at', 'for']);
const articles = new Set<string | undefined>(['en', 'et', 'ei', 'ein', 'eit']);

/** "Ifølge X …", "…, ifølge X", "… skal ifølge X ha …". */
function readAccordingTo(tokens: readonly Token[], sentence: Range): Report | null {
  const end = withoutStop(tokens, sentence);
  for (let at = sentence.from; at < end; at++) {
    const clause = readAccording(tokens, at, end);
    if (clause === null || clause.source === null || tokens[at - 1]?.lower === 'som') continue;
    const opensClause = openers.has(tokens[at - 1]?.lower);
    const before = opensClause ? null : wordsBetween(tokens, clauseStart(tokens, sentence.from), at);
    const from = before === null ? appositionEnd(tokens, clause.to, end) : clause.to;
    const after = is(tokens[from], 'preposition') && before !== null ? null : wordsBetween(tokens, from, end);
    const goesOn = tokens[from]?.text === ',';
    const added = before !== null && goesOn && articles.has(tokens[from + 1]?.lower);
    const short = tokens[at - 1]?.text === ',' && !goesOn;
    return report(short || added ? [before] : [before, after], clause.cue, clause.source, true, end);
  }
  return null;
}

/** What a clause set into it breaks off goes on with its verb: "Brannen, opplyser politiet, |startet på loftet|". */
function restOf(tokens: readonly Token[], at: number, to: number): Stretch | null {
  const next = tokens[at + 1];
  const goesOn = tokens[at]?.text === ',' && (is(next, 'finite') || is(next, 'cue') || next?.lower === 'at');
  return goesOn ? wordsBetween(tokens, next?.lower === 'at' ? at + 2 : at + 1, to) : null;
}

const joining = new Set<string | undefined>(['men', 'og', 'eller']);

/** Behind the word that joins a sentence to the one before: "Men", "Og". */
function clauseStart(tokens: readonly Token[], from: number): number {
  return joining.has(tokens[from]?.lower) ? from + 1 : from;
}

/** Behind what is added to a name: "Ifølge Kari Moe|, leder i laget|, er …", "Ifølge Moe |i Rødt| er …"; `at` where nothing is. */
function appositionEnd(tokens: readonly Token[], at: number, to: number): number {
  const comma = tokens[at]?.text === ',';
  if (comma ? is(tokens[at + 1], 'finite') : !is(tokens[at], 'preposition')) return at;
  for (let next = at + 1; next < Math.min(to, at + 16); next++) {
    if (!comma && is(tokens[next], 'finite')) return next;
    if (tokens[next]?.text === ',') return is(tokens[next + 1], 'finite') ? next : at;
  }
  return at;
}

/** How many more finite verbs stand in words than words that open a subordinate clause; a clause of its own has one more. */
function countMainVerbs(tokens: readonly Token[], from: number, to: number): number {
  let finite = 0;
  let opened = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (is(token, 'finite') || is(token, 'cue')) finite++;
    else if (is(token, 'subordinator') && (token?.lower !== 'om' || isIf(tokens, at, from))) opened++;
  }
  return finite === 0 ? -1 : finite - opened;
}

/** Whether an attribution ends its sentence but for when, where and to whom: "…, sa Moe til NTB i går", not "…, tviler Moe på at". */
function isLast(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[from];
  if (from >= to || next === undefined || next.kind === 'mark') return true;
  if (next.lower === 'ikke' || next.lower === 'ikkje') return false;
  if (!is(next, 'preposition') && !is(next, 'time') && !is(next, 'adverb')) return false;
  // "Selv om det regner, tviler Moe |på at …|": the clause belongs to the verb.
  for (let at = from; at < to && tokens[at]?.kind !== 'mark'; at++)
    if (tokens[at]?.lower === 'at') return false;
  return true;
}

const asking = new Set<string | undefined>(['selv', 'sjølv', 'spørsmål', 'spørsmålet']);

/** "om" that means if or whether, not about. */
function isIf(tokens: readonly Token[], at: number, from: number): boolean {
  const next = tokens[at + 1];
  return (
    at === from ||
    asking.has(tokens[at - 1]?.lower) ||
    is(next, 'he') ||
    is(next, 'she') ||
    is(next, 'they') ||
    is(next, 'it')
  );
}

const fronting = new Set<string | undefined>(
  'om hvis viss dersom når da då mens medan fordi ettersom etter før siden sidan'.split(' '),
);

/** A clause set before its main verb, no report: "|Om han ikke går|, vurderer styret å …". */
function isFronted(tokens: readonly Token[], from: number, comma: number): boolean {
  if (!fronting.has(tokens[from]?.lower)) return false;
  for (let at = from; at < comma; at++) if (tokens[at]?.text === ',') return false;
  return true;
}

/** "…, |har Kari Moe sagt| til NTB.": the participle is the cue. */
function readPerfect(tokens: readonly Token[], at: number, to: number): Attribution | null {
  if (tokens[at]?.lower !== 'har' && tokens[at]?.lower !== 'hadde') return null;
  const source = readSource(tokens, at + 1, to);
  if (source === null) return null;
  let done = source.to;
  while (done < to && is(tokens[done], 'adverb')) done++;
  const cue = readCue(tokens, done, at, to);
  const token = tokens[done];
  if (cue === null || token === undefined || cue.finite !== at || done >= to) return null;
  const span = { start: token.start, end: tokens[cue.to - 1]?.end ?? token.end };
  return { cue: span, source, reports: cue.class === 'write', from: at, to: cue.to };
}

/** "…, opplyser X.": the content first, without quotation marks. */
function readTrailing(tokens: readonly Token[], sentence: Range): Report | null {
  if (tokens[sentence.to - 1]?.text === ':') return null;
  for (let at = sentence.to - 1; at > sentence.from + 1; at--) {
    if (tokens[at - 1]?.text !== ',') continue;
    const clause =
      readAttribution(tokens, at, sentence.to) ??
      readPerfect(tokens, at, sentence.to) ??
      readUnlisted(tokens, at, sentence);
    if (clause === null || clause.source === null) continue;
    const end = withoutStop(tokens, sentence);
    const verbs = countMainVerbs(tokens, sentence.from, at - 1);
    const last = isLast(tokens, clause.to, end);
    const completed = verbs <= 0 || tokens[clause.to + 1]?.lower === 'at';
    const rest = completed ? restOf(tokens, clause.to, end) : null;
    const whole = clause.to >= end || verbs > 0 || (verbs === 0 && last);
    const fronted = isFronted(tokens, sentence.from, at - 1) && !(verbs > 0 && last);
    if (rest === null && (fronted || !whole)) continue;
    return report(
      [wordsBetween(tokens, clauseStart(tokens, sentence.from), at - 1), rest],
      clause.cue,
      clause.source,
      clause.reports,
      sentence.to,
    );
  }
  return null;
}

/** "I rapporten heter det at …", "Det går fram av rapporten at …". */
function readImpersonal(tokens: readonly Token[], sentence: Range): Report | null {
  const end = withoutStop(tokens, sentence);
  for (let at = sentence.from; at < end - 3; at++) {
    const verb = tokens[at];
    if (verb === undefined) continue;
    const turned = tokens[at + 1]?.lower === 'det';
    if (!turned && tokens[at - 1]?.lower !== 'det') continue;
    // "I filmen |hevdes| det at": in the passive any verb may tell.
    const passive = verb.tag === 'finite' && /[^s](?:es|as|ast)$/.test(verb.lower);
    if (!passive && !cuesOf(verb.lower).some((cue) => cue.class === 'source')) continue;
    let content = at + 1;
    while (
      content < Math.min(end, at + 12) &&
      tokens[content]?.lower !== 'at' &&
      tokens[content]?.kind !== 'mark'
    )
      content++;
    if (tokens[content]?.lower !== 'at') continue;
    const cue = { start: verb.start, end: (turned ? tokens[at + 1] : verb)?.end ?? verb.end };
    const source = documentOf(tokens, sentence.from, at, content);
    const words = source === null ? null : wordsBetween(tokens, content + 1, end);
    return source === null ? null : report([words], cue, source, true, end);
  }
  return null;
}

const places = new Set<string | undefined>(['i', 'av', 'på']);

/** What is read from: "|I rapporten| heter det", "det går fram |av rapporten|". */
function documentOf(tokens: readonly Token[], from: number, verb: number, to: number): Source | null {
  if (places.has(tokens[from]?.lower)) return readSource(tokens, from + 1, verb, true);
  for (let at = verb + 1; at < to; at++)
    if (places.has(tokens[at]?.lower)) return readSource(tokens, at + 1, to, true);
  return null;
}

/** "Det bekreftet X.": the content is the sentence before. */
function readBackward(tokens: readonly Token[], sentence: Range, previous: Range | null): Report | null {
  if (previous === null) return null;
  const clause = readBackwardClause(tokens, sentence);
  if (clause?.source == null) return null;
  return report(
    [wordsBetween(tokens, previous.from, withoutStop(tokens, previous))],
    clause.cue,
    clause.source,
    clause.reports,
    sentence.to,
  );
}

/** The words of a sentence before the clause that tells whose they are; null where that clause stands elsewhere. */
function toldIn(tokens: readonly Token[], sentence: Range, outer: Report): Range | null {
  if (outer.spans.length > 1 || (outer.spans[0]?.start ?? 0) > outer.cue.start) return null;
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
