import { is, isDash, isWho, type Range, type Token } from '../../language/nb/index.ts';
import { type Attribution, readAttribution } from '../attribution.ts';
import { readUnlisted } from '../attribution-by-place.ts';
import { wordsBetween } from '../dash-quotes.ts';
import type { Stretch } from '../layout.ts';
import { readSource, type Source } from '../sources.ts';
import { readCue } from './cues.ts';
import { isKnownOtherwise, verbOf } from './predicate.ts';
import { clauseStart, type Report, report, withoutStop } from './report.ts';

/** What a clause set into it breaks off goes on with its verb: "Brannen, opplyser politiet, |startet på loftet|". */
function restOf(tokens: readonly Token[], at: number, to: number): Stretch | null {
  const next = tokens[at + 1];
  const goesOn = tokens[at]?.text === ',' && (is(next, 'finite') || is(next, 'cue') || next?.lower === 'at');
  return goesOn ? wordsBetween(tokens, next?.lower === 'at' ? at + 2 : at + 1, to) : null;
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

/** Whether words have a finite verb; behind a figure its participle is none ("de 1.000 |spurte|"). */
function holdsFinite(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const counted = tokens[at - 1]?.kind === 'number' && /[td]e$/.test(tokens[at]?.lower ?? '');
    if (tokens[at]?.tag === 'finite' && !counted) return true;
  }
  return false;
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

/** A verb in no list at its place, but for one that is well known to do something else: "viser", "hjelper". */
function readPlaced(tokens: readonly Token[], at: number, sentence: Range): Attribution | null {
  const found = readUnlisted(tokens, at, sentence);
  const verb = tokens[found?.from ?? -1]?.lower;
  return verb === undefined || isKnownOtherwise(verbOf(verb)) ? null : found;
}

/** Whether a phrase without a name is of somebody known: "politiet", "en nabo"; not "et nivå". */
function isWhoSays(tokens: readonly Token[], { head }: Source): boolean {
  const noun = head === null ? '' : (tokens[head]?.lower ?? '');
  return isWho(noun);
}

/**
 * Whether words are somebody and who that is, so that the verb behind them is theirs: "Rådmannen, Kari Moe, |avviser| kravet",
 * "Mannen, som er i 30-åra og kjem frå Voss, |trudde| han"; without a verb also "Vitnet, en mann i 50-årene, |sier| han".
 */
function isSubject(tokens: readonly Token[], from: number, comma: number, verbless: boolean): boolean {
  const source = readSource(tokens, from, comma);
  if (source === null) return false;
  const [apart, which] = [tokens[source.to]?.text === ',', tokens[source.to + 1]?.lower === 'som'];
  const parted = (start: number): boolean => tokens.slice(start, comma).some(({ text }) => text === ',');
  if (source.to === comma) return parted(from);
  if (apart && which && !parted(source.to + 1)) return true;
  if (!verbless) return false;
  if (which || tokens[source.to]?.lower === 'som') return true;
  const other = apart ? readSource(tokens, source.to + 1, comma) : null;
  return other !== null && (other.name !== null || isWhoSays(tokens, other));
}

/** "…, slik X mener", "…, slik X ser det": what is told stands before it. */
function readAsTold(tokens: readonly Token[], at: number, to: number): Attribution | null {
  const source = tokens[at]?.lower === 'slik' ? readSource(tokens, at + 1, to) : null;
  if (source === null) return null;
  const verb = tokens[source.to]?.lower === 'selv' ? source.to + 1 : source.to;
  const token = tokens[verb];
  const sees = token?.lower === 'ser' && tokens[verb + 1]?.lower === 'det';
  const end = sees ? verb + 2 : verb + 1;
  if (token === undefined || !(sees || is(token, 'cue')) || !isLast(tokens, end, to)) return null;
  const cue = { start: token.start, end: tokens[end - 1]?.end ?? token.end };
  return { cue, source, reports: false, from: at, to: end };
}

/** "…, opplyser X.": the content first, without quotation marks. */
export function readTrailing(tokens: readonly Token[], sentence: Range): Report | null {
  if (tokens[sentence.to - 1]?.text === ':') return null;
  for (let at = sentence.to - 1; at > sentence.from + 1; at--) {
    if (tokens[at - 1]?.text !== ',' && !isDash(tokens[at - 1])) continue;
    const clause =
      readAttribution(tokens, at, sentence.to) ??
      readPerfect(tokens, at, sentence.to) ??
      readAsTold(tokens, at, sentence.to) ??
      readPlaced(tokens, at, sentence);
    if (clause === null || clause.source === null) continue;
    const end = withoutStop(tokens, sentence);
    const verbs = countMainVerbs(tokens, sentence.from, at - 1);
    const last = isLast(tokens, clause.to, end);
    const completed = verbs <= 0 || tokens[clause.to + 1]?.lower === 'at';
    const rest = completed ? restOf(tokens, clause.to, end) : null;
    // "Tall som ble lagt fram, |viser en nedgang|": a subject with its clause, and what it does.
    const subject = verbs === 0 && clause.source.kind === 'role' && !isWhoSays(tokens, clause.source);
    const start = clauseStart(tokens, sentence.from);
    const verbless = verbs <= 0 || !holdsFinite(tokens, start, at - 1);
    const told = rest === null && isSubject(tokens, start, at - 1, verbless);
    const whole = !subject && !told && (clause.to >= end || verbs > 0 || (verbs === 0 && last));
    const fronted = isFronted(tokens, sentence.from, at - 1) && !(verbs > 0 && last);
    // "|Av de spurte|, svarer 52 prosent nei": no clause, and its verb goes on behind.
    const placed = is(tokens[sentence.from], 'preposition') && !holdsFinite(tokens, sentence.from, at - 1);
    if (rest === null && (fronted || !whole || placed)) continue;
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
