import { readAccording, readAttribution, readBackwardClause } from './attribution.ts';
import { wordsBetween } from './dash-quotes.ts';
import type { Stretch } from './layout.ts';
import type { RawQuote } from './raw-quote.ts';
import { contentStart, type ReportedCue, readCue } from './reported-cues.ts';
import type { Range } from './sentences.ts';
import { readSource, type Source } from './sources.ts';
import { is, type Token } from './tokens.ts';

type Found = {
  readonly spans: readonly Stretch[];
  readonly cue: Stretch;
  readonly source: Source;
  readonly reports: boolean;
  readonly next: number;
};

function withoutStop(tokens: readonly Token[], sentence: Range): number {
  let to = sentence.to;
  while (to > sentence.from && /^[.!?…]$/.test(tokens[to - 1]?.text ?? '')) to--;
  return to;
}

function found(
  words: readonly (Stretch | null)[],
  cue: Stretch,
  source: Source,
  reports: boolean,
  next: number,
): Found | null {
  const spans = words.filter((span) => span !== null);
  return spans.length === 0 ? null : { spans, cue, source, reports, next };
}

/** "Ifølge X …", "…, ifølge X", "… skal ifølge X ha …". */
function readAccordingTo(tokens: readonly Token[], sentence: Range): Found | null {
  const end = withoutStop(tokens, sentence);
  for (let at = sentence.from; at < end; at++) {
    const clause = readAccording(tokens, at, end);
    if (clause === null || clause.source === null) continue;
    const opensClause =
      at === sentence.from || /^(?:men|og|mens|medan|at|for)$/.test(tokens[at - 1]?.lower ?? '');
    const before = opensClause ? null : wordsBetween(tokens, sentence.from, at);
    const after =
      is(tokens[clause.to], 'preposition') && before !== null ? null : wordsBetween(tokens, clause.to, end);
    const short =
      after !== null && before !== null && tokens[at - 1]?.text === ',' && tokens[clause.to]?.text !== ',';
    return found(short ? [before] : [before, after], clause.cue, clause.source, true, end);
  }
  return null;
}

/** A clause set before its main verb, no report: "|Om han ikke går|, vurderer styret å …". */
function isFronted(tokens: readonly Token[], from: number, comma: number): boolean {
  if (
    !/^(?:om|hvis|viss|dersom|når|da|då|mens|medan|fordi|ettersom|etter|før|siden|sidan)$/.test(
      tokens[from]?.lower ?? '',
    )
  )
    return false;
  for (let at = from; at < comma; at++) if (tokens[at]?.text === ',') return false;
  return true;
}

/** "…, opplyser X.": the content first, without quotation marks. */
function readTrailing(tokens: readonly Token[], sentence: Range): Found | null {
  if (tokens[sentence.to - 1]?.text === ':') return null;
  for (let at = sentence.to - 1; at > sentence.from + 1; at--) {
    if (tokens[at - 1]?.text !== ',' || !is(tokens[at], 'cue')) continue;
    const clause = readAttribution(tokens, at, sentence.to);
    if (clause === null || clause.source === null || isFronted(tokens, sentence.from, at - 1)) continue;
    return found(
      [wordsBetween(tokens, sentence.from, at - 1)],
      clause.cue,
      clause.source,
      clause.reports,
      sentence.to,
    );
  }
  return null;
}

/** The phrase that ends right before "som": "… ordføraren som ikkje legg skjul på at". */
function antecedent(tokens: readonly Token[], som: number, from: number): Source | null {
  const end = tokens[som - 1]?.text === ',' ? som - 1 : som;
  let best: Source | null = null;
  for (let start = end - 1; start >= Math.max(from, end - 6); start--) {
    const source = readSource(tokens, start, end);
    if (source !== null && source.to === end && tokens[start]?.lower !== 'dem') best = source;
  }
  return best;
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
  const before = readSource(tokens, clause, cue.finite);
  let gap = before?.to ?? -1;
  while (gap > 0 && gap < cue.finite && is(tokens[gap], 'adverb')) gap++;
  if (before !== null && gap === cue.finite) return { source: before, after: cue.to };
  const last = tokens[cue.finite - 1];
  const joined = skipAdverbs(tokens, cue.finite - 1, sentence.from);
  const link = tokens[joined]?.lower ?? '';
  const opening = inherited ?? readSource(tokens, sentence.from, cue.finite);
  if (link === 'som') {
    const named = tokens[joined - 1]?.text === ',' || tokens[opening?.to ?? -1]?.lower === 'er';
    const source = inherited ?? (named ? (antecedent(tokens, joined, sentence.from) ?? opening) : null);
    return source === null ? null : { source, after: cue.to };
  }
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
function readLeading(
  tokens: readonly Token[],
  sentence: Range,
  from: number,
  inherited: Source | null,
): Found | null {
  const to = withoutStop(tokens, sentence);
  let clause = from;
  let earlier = from;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const cue = readCue(tokens, at, sentence.from, to);
    if (cue !== null) {
      const subject = subjectOf(tokens, sentence, clause, earlier, cue, inherited);
      const start = subject === null ? -1 : contentStart(tokens, subject.after, to, cue);
      if (subject !== null && start >= 0) {
        const span = { start: tokens[cue.from]?.start ?? 0, end: tokens[cue.to - 1]?.end ?? 0 };
        const end = contentEnd(tokens, start, to);
        const words = wordsBetween(tokens, start, end);
        if (words !== null) return found([words], span, subject.source, cue.class === 'write', end);
      }
    }
    if (/^[,:;–]$/.test(token.text) || clauseLinks.has(token.lower)) {
      earlier = clause;
      clause = at + 1;
    }
  }
  return null;
}

/** Where a reported clause ends: with the sentence, or where the narrator goes on (", mens …", ", men først vil han"). */
function contentEnd(tokens: readonly Token[], start: number, to: number): number {
  for (let at = start + 1; at < to - 1; at++) {
    if (tokens[at]?.text !== ',') continue;
    const link = tokens[at + 1]?.lower ?? '';
    if (link === 'mens' || link === 'medan') return at;
    const next = tokens[at + 2];
    const verb = is(next, 'finite') || is(next, 'cue') || is(next, 'voice');
    if (link === 'og' && (is(next, 'cue') || is(next, 'voice'))) return at;
    if (link !== 'men' || verb || next?.lower === 'at') continue;
    for (let far = at + 3; far < Math.min(to, at + 7); far++)
      if (is(tokens[far], 'finite') || is(tokens[far], 'cue')) return at;
  }
  return to;
}

/** "Det bekreftet X.": the content is the sentence before. */
function readBackward(tokens: readonly Token[], sentence: Range, previous: Range | null): Found | null {
  const clause = previous === null ? null : readBackwardClause(tokens, sentence);
  if (clause?.source == null || previous === null) return null;
  return found(
    [wordsBetween(tokens, previous.from, withoutStop(tokens, previous))],
    clause.cue,
    clause.source,
    clause.reports,
    sentence.to,
  );
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
): RawQuote[] {
  const quotes: RawQuote[] = [];
  const keep = (one: Found): void => {
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
  const first =
    readBackward(tokens, sentence, previous) ??
    (inherited === null ? readAccordingTo(tokens, sentence) : null);
  if (first !== null) {
    keep(first);
    return quotes;
  }
  let from = sentence.from;
  for (let one = readLeading(tokens, sentence, from, inherited); one !== null; ) {
    keep(one);
    from = one.next;
    one = from < sentence.to - 1 ? readLeading(tokens, sentence, from, inherited) : null;
  }
  const trailing = quotes.length === 0 && inherited === null ? readTrailing(tokens, sentence) : null;
  if (trailing !== null) keep(trailing);
  return quotes;
}
