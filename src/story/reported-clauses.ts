import { wordsBetween } from './dash-quotes.ts';
import type { Stretch } from './layout.ts';
import { contentStart, type ReportedCue, readCue } from './reported-cues.ts';
import type { Range } from './sentences.ts';
import { describes } from './source-words.ts';
import { readSource, type Source } from './sources.ts';
import { is, type Token } from './tokens.ts';

/** A report: what is said, by which cue and whom, and where the sentence goes on. */
export type Report = {
  readonly spans: readonly Stretch[];
  readonly cue: Stretch;
  readonly source: Source;
  readonly reports: boolean;
  readonly next: number;
};

/** The end of a sentence without its final marks. */
export function withoutStop(tokens: readonly Token[], sentence: Range): number {
  let to = sentence.to;
  while (to > sentence.from && /^[.!?…]$/.test(tokens[to - 1]?.text ?? '')) to--;
  return to;
}

/** A report with what of its spans there is; null if nothing is. */
export function report(
  words: readonly (Stretch | null)[],
  cue: Stretch,
  source: Source,
  reports: boolean,
  next: number,
): Report | null {
  const spans = words.filter((span) => span !== null);
  return spans.length === 0 ? null : { spans, cue, source, reports, next };
}

/** The phrase that ends right before "som": "… ordføraren som ikkje legg skjul på at". */
export function antecedent(tokens: readonly Token[], som: number, from: number): Source | null {
  const end = tokens[som - 1]?.text === ',' ? som - 1 : som;
  let best: Source | null = null;
  for (let start = end - 1; start >= Math.max(from, end - 6); start--) {
    const source = readSource(tokens, start, end);
    if (source !== null && source.to === end && tokens[start]?.lower !== 'dem') best = source;
  }
  return best;
}

/** Whether nothing but what says more of a subject stands between it and its verb: "Moe |i Rødt| sier", "klubben |som eier huset| sier". */
function reachesVerb(tokens: readonly Token[], from: number, verb: number): boolean {
  let at = from;
  while (at < verb && is(tokens[at], 'adverb')) at++;
  if (at === verb) return true;
  const which = tokens[at]?.lower === 'som';
  if (at > verb || verb - at > 10 || !(which || is(tokens[at], 'preposition'))) return false;
  let finite = 0;
  for (let next = at; next < verb; next++) {
    const token = tokens[next];
    if (token?.kind === 'mark' || (next > at && is(token, 'subordinator'))) return false;
    if (is(token, 'finite') || is(token, 'cue')) finite++;
  }
  return which ? finite < 2 : finite === 0;
}

/** Whether the phrase before a verb is the end of a longer one: "Moe og |Dahl|", or a title behind its name: "Moe, |leder i laget|". */
function belongs(tokens: readonly Token[], whole: Source, last: Source): boolean {
  if (whole.from >= last.from) return false;
  const joined = tokens[last.from - 1]?.lower === 'og' && whole.to === last.to;
  const titled = last.kind === 'role' && whole.kind === 'name' && whole.to === last.from - 1;
  return joined || (titled && tokens[whole.to]?.text === ',');
}

/** Whom a cue belongs to: the phrase before it, the one it shares a verb with, or the one behind it. */
function subjectOf(
  tokens: readonly Token[],
  sentence: Range,
  clause: number,
  earlier: number,
  cue: ReportedCue,
  inherited: Source | null,
): { readonly source: Source; readonly after: number } | null {
  // Behind "som" stands the clause's own verb, though it looks like a noun: "klubben som |eier| hallen".
  const which =
    clause < cue.finite &&
    tokens[clause - 1]?.lower === 'som' &&
    /^\p{Ll}+(?:er|ar)$/u.test(tokens[clause]?.text ?? '');
  const before = which ? null : readSource(tokens, clause, cue.finite);
  if (before !== null && reachesVerb(tokens, before.to, cue.finite)) {
    const whole = inherited === null ? readSource(tokens, sentence.from, cue.finite) : null;
    return { source: whole !== null && belongs(tokens, whole, before) ? whole : before, after: cue.to };
  }
  const last = tokens[cue.finite - 1];
  const joined = skipAdverbs(tokens, cue.finite - 1, sentence.from);
  const link = tokens[joined]?.lower ?? '';
  const opening = inherited ?? readSource(tokens, sentence.from, cue.finite);
  if (which && opening !== null && opening.kind !== 'they' && reachesVerb(tokens, opening.to, cue.finite))
    return { source: opening, after: cue.to };
  if (link === 'som') {
    const named = tokens[joined - 1]?.text === ',' || tokens[opening?.to ?? -1]?.lower === 'er';
    const source = inherited ?? (named ? (antecedent(tokens, joined, sentence.from) ?? opening) : null);
    return source === null ? null : { source, after: cue.to };
  }
  // "…, men elles trur |eg|" is nobody else's.
  const behind = tokens[cue.finite + 1];
  if ((is(behind, 'firstSubject') || is(behind, 'second')) && joined < cue.finite - 1) return null;
  const shared = link === 'og' || link === 'men' ? readSource(tokens, earlier, joined) : null;
  if (shared !== null && inherited === null && earlier < joined) return { source: shared, after: cue.to };
  if (
    opening !== null &&
    (link === 'og' || link === 'men' || (last?.text === ',' && tokens[opening.to]?.text === ','))
  )
    return { source: opening, after: cue.to };
  const inverted =
    cue.finite === cue.from
      ? readSource(tokens, cue.to, sentence.to)
      : readSource(tokens, cue.finite + 1, cue.from);
  if (inverted === null || (before !== null && before.to === cue.finite)) return null;
  return { source: inverted, after: Math.max(cue.to, inverted.to) };
}

function skipAdverbs(tokens: readonly Token[], from: number, least: number): number {
  let at = from;
  while (at > least && is(tokens[at], 'adverb') && !/^(?:og|men)$/.test(tokens[at]?.lower ?? '')) at--;
  return at;
}

const clauseLinks = new Set([
  'og',
  'men',
  'at',
  'som',
  'mens',
  'medan',
  'fordi',
  'når',
  'da',
  'då',
  'der',
  'hvor',
  'kor',
  'før',
]);

/** "X opplyser at …", "I går sa X at …", "X, som …, mener …", "… og legger til at …", from token `from` of the sentence on. */
export function readLeading(
  tokens: readonly Token[],
  sentence: Range,
  from: number,
  inherited: Source | null,
): Report | null {
  const to = withoutStop(tokens, sentence);
  let clause = from;
  let earlier = from;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const cue = readCue(tokens, at, sentence.from, to);
    if (cue !== null) {
      const subject = subjectOf(tokens, sentence, clause, earlier, cue, inherited);
      const start =
        subject === null || isUnsaid(tokens, cue, subject.after)
          ? -1
          : contentStart(tokens, subject.after, to, cue);
      const object = subject === null || start >= 0 ? null : readDenied(tokens, subject.after, to, cue);
      if (subject !== null && object !== null) {
        const span = { start: tokens[cue.from]?.start ?? 0, end: tokens[cue.to - 1]?.end ?? 0 };
        return report([object], span, subject.source, false, to);
      }
      if (subject !== null && start >= 0) {
        const span = { start: tokens[cue.from]?.start ?? 0, end: tokens[cue.to - 1]?.end ?? 0 };
        const end = contentEnd(tokens, start, to, isFronted(tokens, sentence.from, clause));
        const words = wordsBetween(tokens, start, end);
        if (words !== null) return report([words], span, subject.source, cue.class === 'write', end);
      }
    }
    // "Helse- |og| omsorgsministeren" joins no clauses.
    const links = clauseLinks.has(token.lower) && !tokens[at - 1]?.text.endsWith('-');
    if (links || /^[,:;–]$/.test(token.text)) {
      earlier = clause;
      clause = at + 1;
    }
  }
  return null;
}

const said = new Set(['say', 'claim', 'write', 'fact']);

/** "har ikke hevdet at", "skriver aldri at": what somebody did not say. */
function isUnsaid(tokens: readonly Token[], cue: ReportedCue, to: number): boolean {
  if (!said.has(cue.class)) return false;
  for (let at = cue.finite; at < Math.max(to, cue.to + 1); at++)
    if (/^(?:ikk(?:j)?e|aldri)$/.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

const denies = /^(?:benekt(?:er|et|ar|a)|avkreft(?:er|et|ar|a)|bestr(?:ider|ed|id|eid)|dementer(?:er|te))$/;

/** What is denied by name: "benekter |dette|", "avviser |kritikken|"; null behind verbs that also turn down ("avviste anken"). */
function readDenied(tokens: readonly Token[], at: number, to: number, cue: ReportedCue): Stretch | null {
  const verb = tokens[cue.from]?.lower ?? '';
  const first = tokens[at];
  if (first === undefined || at >= to || !denies.test(verb)) return null;
  const pointing =
    /^d(?:et|ette)$/.test(first.lower) && (at + 1 >= to || !describes(tokens[at + 1] as Token));
  const object = pointing ? null : readSource(tokens, at, to, true);
  const end = pointing ? at + 1 : (object?.to ?? -1);
  if (end < 0 || (object !== null && object.kind !== 'role')) return null;
  let short = at + 1;
  while (short < end && !is(tokens[short], 'preposition')) short++;
  return wordsBetween(tokens, at, short);
}

/** Whether the clause from `clause` on is subordinate and opens its sentence: "|Mens Moe mener at …|, har Dahl …". */
function isFronted(tokens: readonly Token[], from: number, clause: number): boolean {
  const link = tokens[clause - 1]?.lower ?? tokens[from]?.lower ?? '';
  return (
    clause - from < 4 &&
    /^(?:mens|medan|når|da|då|der|fordi|selv|om|hvis|dersom|etter|ettersom|siden|sidan)$/.test(link)
  );
}

/** Where a reported clause ends: with the sentence, or where the narrator goes on (", mens …", ", men først vil han"). */
function contentEnd(tokens: readonly Token[], start: number, to: number, fronted: boolean): number {
  for (let at = start + 1; at < to - 1; at++) {
    if (tokens[at]?.text !== ',') continue;
    if (fronted && is(tokens[at + 1], 'finite')) return at;
    const link = tokens[at + 1]?.lower ?? '';
    if (link === 'mens' || link === 'medan') return at;
    const next = tokens[at + 2];
    const verb = is(next, 'finite') || is(next, 'cue') || is(next, 'voice');
    if ((link === 'og' || link === 'men') && (is(next, 'cue') || is(next, 'voice'))) return at;
    if (link !== 'men' || verb || next?.lower === 'at') continue;
    for (let far = at + 3; far < Math.min(to, at + 7); far++)
      if (is(tokens[far], 'finite') || is(tokens[far], 'cue')) return at;
  }
  return to;
}
