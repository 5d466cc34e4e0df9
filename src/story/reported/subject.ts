import { is, type Range, type Token } from '../../language/nb/index.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import { readSource, type Source } from '../sources.ts';
import type { ReportedCue } from './cues.ts';
import { clauseStart, skipAdverbs, skipAdverbsBack } from './report.ts';

/** The phrase that ends right before "som": "… ordføraren som ikkje legg skjul på at". */
export function antecedent(tokens: readonly Token[], som: number, from: number): Source | null {
  const end = tokens[som - 1]?.text === ',' ? som - 1 : som;
  let best: Source | null = null;
  for (let start = end - 1; start >= Math.max(from, end - 6); start--) {
    const source = readSource(tokens, start, end);
    // "Moe er |en av dem| som meiner at …": Moe is meant.
    if (source?.to === end && source.kind !== 'they') best = source;
  }
  return best;
}

/** Whether nothing but what says more of a subject stands between it and its verb: "Moe |i Rødt| sier", "klubben |som eier huset| sier". */
function reachesVerb(tokens: readonly Token[], from: number, verb: number): boolean {
  // "han |bare timer før| hadde sagt": a pronoun that can be nothing else has its verb behind it, however far.
  if (is(tokens[from - 1], 'he') || is(tokens[from - 1], 'she'))
    return tokens
      .slice(from, verb)
      .every((one) => one.kind !== 'mark' && one.tag !== 'finite' && one.tag !== 'subordinator');
  let at = behindMarked(tokens, from, verb);
  while (at < verb && is(tokens[at], 'adverb')) at++;
  at = behindTime(tokens, behindBracket(tokens, at, verb), verb);
  if (at === verb) return true;
  const which = tokens[at]?.lower === 'som';
  if (!which && !is(tokens[at], 'preposition')) return false;
  let finite = 0;
  for (let next = at + 1; next < verb; next++) {
    if (is(tokens[next], 'subordinator')) return false;
    // "Bruken av «heksejakt» sier |Moe| er gal": Moe speaks.
    if (tokens[next]?.kind === 'mark' && tokens[next]?.text !== ',' && tokens[verb + 1]?.capital)
      return false;
    if (is(tokens[next], 'finite') || is(tokens[next], 'cue')) finite++;
  }
  return finite <= (which ? 1 : 0);
}

/** Behind the name between marks of what stands before it: "Aksjonen |«Vern elva»| krever". */
function behindMarked(tokens: readonly Token[], from: number, to: number): number {
  if (!closed.quotationMarks.has(tokens[from]?.text)) return from;
  for (let at = from + 1; at < to; at++) if (closed.quotationMarks.has(tokens[at]?.text)) return at + 1;
  return from;
}

/** Behind what stands in brackets: "Moe |(t.h.)| sier". */
function behindBracket(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[from]?.text !== '(') return from;
  for (let at = from + 1; at < to; at++) if (tokens[at]?.text === ')') return at + 1;
  return from;
}

/** Behind what tells when: "Moe |tirsdag| sa", "Moe |7. august| sa". */
function behindTime(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  if (tokens[at]?.kind === 'number') at++;
  if (at > from && tokens[at]?.text === '.') at++;
  while (at < to && is(tokens[at], 'time')) at++;
  return is(tokens[at - 1], 'time') ? at : from;
}

/** Whether the phrase before a verb is the end of a longer one: "Moe og |Dahl|", or a title behind its name: "Moe, |leder i laget|". */
function belongs(tokens: readonly Token[], whole: Source, last: Source): boolean {
  if (whole.to === last.to) return true;
  const titled = last.kind === 'role' && whole.kind === 'name' && whole.to === last.from - 1;
  return titled && tokens[whole.to]?.text === ',';
}

/** "|De som kom til møtet|, mener at …": without its clause the pronoun tells nobody. */
export function withClause(tokens: readonly Token[], source: Source, verb: number): Source {
  if (source.kind !== 'they' || source.name !== null || tokens[source.to]?.lower !== 'som') return source;
  const joined = closed.coordinating.has(tokens[skipAdverbsBack(tokens, verb - 1)]?.lower);
  let to = joined ? source.to : verb;
  while (joined && to < verb && tokens[to]?.text !== ',') to++;
  if (joined && to === verb) return source;
  while (tokens[to - 1]?.kind === 'mark') to--;
  return to <= source.to + 1 ? source : { ...source, to };
}

/** Whom a cue belongs to, and where what it takes may begin. */
export interface Subject {
  readonly source: Source;
  readonly after: number;
}

const measures = new Set<string | undefined>(
  'nær nesten over under rundt kring omtrent cirka ca knapt snaut drøyt'.split(' '),
);
const pairs = new Set([
  'om lag',
  'mer enn',
  'meir enn',
  'flere enn',
  'fleire enn',
  'færre enn',
  'mindre enn',
]);

/** Behind what qualifies a figure or a part: "|Nær| 70 prosent av velgerne", "|Om lag| halvparten". */
function behindMeasure(tokens: readonly Token[], at: number): number {
  const two = pairs.has(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`);
  const next = two ? at + 2 : measures.has(tokens[at]?.lower) ? at + 1 : at;
  return tokens[next]?.kind === 'number' || tokens[next]?.lower === 'halvparten' ? next : at;
}

/** A source, with what qualifies its figure. */
function readMeasured(tokens: readonly Token[], from: number, to: number): Source | null {
  const start = behindMeasure(tokens, from);
  const source = readSource(tokens, start, to);
  return source === null || source.name !== null ? source : { ...source, from };
}

/** A word with its sentence's capital that may be no name: "|Spurt| om veien, sier Moe", "|Rett| etter melder politiet". */
function isLoose(tokens: readonly Token[], source: Source | null): boolean {
  if (source === null || source.to > source.from + 1 || !is(tokens[source.to], 'preposition')) return false;
  const first = tokens[source.from];
  return first?.opens === true && (first.tag === 'adjective' || first.tag === 'participle');
}

/** Whether a source stands in the genitive, before what is its: "|politiets| teori". */
function isOwner(tokens: readonly Token[], source: Source): boolean {
  const last = tokens[source.to - 1];
  const next = tokens[source.to];
  const owns = last?.tag === 'name-genitive' || last?.tag === 'noun-genitive';
  return owns && next?.kind === 'word' && (next.tag === 'noun' || next.tag === 'adjective');
}

/** Whom a cue belongs to: the phrase before it, the one it shares a verb with (`told` before), or the one behind it. */
export function subjectOf(
  tokens: readonly Token[],
  sentence: Range,
  clause: number,
  earlier: number,
  cue: ReportedCue,
  inherited: Source | null,
  told: Source | null,
): Subject | null {
  if (cue.held !== undefined) return { source: cue.held, after: cue.to };
  const gap = tokens[skipAdverbs(tokens, cue.to, sentence.to)]?.tag === 'finite';
  const beside = gap ? subjectBeside(tokens, clause, cue.finite) : null;
  if (beside !== null) return { source: beside, after: cue.to };
  const behindVerb = (): Source | null =>
    cue.finite === cue.from
      ? readSource(tokens, skipAdverbs(tokens, cue.to, sentence.to), sentence.to)
      : readSource(tokens, skipAdverbs(tokens, cue.finite + 1, cue.from), cue.from);
  const first = readMeasured(tokens, clauseStart(tokens, sentence.from), cue.finite);
  const opening = inherited ?? (isLoose(tokens, first) && behindVerb() !== null ? null : first);
  const which = clause < cue.finite && tokens[clause - 1]?.lower === 'som';
  // Behind "som" stands the clause's own verb, though it looks like a noun: "klubben som |eier| hallen".
  const verbal = which && /^\p{Ll}+(?:er|ar)$/u.test(tokens[clause]?.text ?? '');
  const loose = clause === sentence.from && opening === null;
  const before = verbal || loose ? null : readMeasured(tokens, clause, cue.finite);
  if (before !== null && isOwner(tokens, before)) return null;
  if (before !== null && reachesVerb(tokens, before.to, cue.finite)) {
    const whole = opening !== null && belongs(tokens, opening, before) ? opening : before;
    return { source: whole, after: cue.to };
  }
  if (which && opening !== null && reachesVerb(tokens, opening.to, cue.finite))
    return { source: opening, after: cue.to };
  const joined = skipAdverbsBack(tokens, cue.finite - 1);
  const link = tokens[joined]?.lower;
  const som = link === 'som' ? joined : which && isSetBefore(tokens[clause]) ? clause - 1 : -1;
  if (som >= 0) {
    const told = antecedent(tokens, som, sentence.from);
    const apart = tokens[som - 1]?.text === ',' || tokens[opening?.to ?? -1]?.lower === 'er';
    // "|forsker Moe| som i går sa at …"; not "folk som mener at …", who are any.
    const source = inherited ?? (apart ? (told ?? opening) : told?.name ? told : null);
    return source === null ? null : { source, after: cue.to };
  }
  // "…, men elles trur |eg|" is nobody else's; "…, og derfor sa |Vik|" is Vik's.
  const turned = joined < cue.finite - 1;
  const behind = tokens[cue.finite + 1];
  if (turned && (is(behind, 'firstSubject') || is(behind, 'second'))) return null;
  const inverted = behindVerb();
  const joins = (link === 'og' || link === 'men') && !(turned && inverted !== null);
  const shared =
    joins && inherited === null
      ? (readSource(tokens, earlier, joined) ?? turnedSubject(tokens, earlier, joined))
      : null;
  if (shared !== null) return { source: shared, after: cue.to };
  // "I et brev skriver |Moe| at …, og mener at …".
  if (joins && opening === null && told !== null) return { source: told, after: cue.to };
  const more = tokens[opening?.to ?? -1];
  const behindComma = tokens[cue.finite - 1]?.text === ',';
  const enclosed =
    behindComma &&
    opening !== null &&
    (more?.text === ',' || more?.lower === 'som' || reachesVerb(tokens, opening.to, cue.finite - 1));
  if (opening !== null && (joins || enclosed)) return { source: opening, after: cue.to };
  return inverted === null
    ? null
    : { source: inverted, after: behindAside(tokens, Math.max(cue.to, inverted.to), sentence.to) };
}

/** Whose verb a clause turns before its subject: "Ved 2-tiden ringte |en kvinne| og sa at …". */
function turnedSubject(tokens: readonly Token[], from: number, to: number): Source | null {
  for (let at = from; at < to; at++) {
    if (tokens[at]?.tag === 'finite') return readSource(tokens, skipAdverbs(tokens, at + 1, to), to);
  }
  return null;
}

/** Who stands right before the verb, whatever is told of standing before: "alt |hun| mener er feil", "noe |Moe| tror kan skje". */
function subjectBeside(tokens: readonly Token[], from: number, verb: number): Source | null {
  const one = readSource(tokens, verb - 1, verb);
  const pronoun = one !== null && one.kind !== 'name' && one.kind !== 'role';
  const source = pronoun ? one : antecedent(tokens, verb, from);
  return source !== null && source.from > from && (pronoun || source.name !== null) ? source : null;
}

/** Whether a clause that opens so has "som" before it as its subject: "som |i går| sa at". */
function isSetBefore(first: Token | undefined): boolean {
  return is(first, 'preposition') || is(first, 'time') || is(first, 'adverb');
}

/** Behind what is said of a subject between its verb and what the verb takes: "sier lederen|, Amin Moe,| at …". */
function behindAside(tokens: readonly Token[], start: number, to: number): number {
  const from = behindBracket(tokens, start, to);
  if (tokens[from]?.text !== ',') return from;
  if (tokens[from + 1]?.lower === 'at') return from + 1;
  for (let at = from + 1; at < Math.min(to, from + 25); at++) {
    if (tokens[at]?.text !== ',') continue;
    const next = skipAdverbs(tokens, at + 1, to);
    const takes = tokens[next]?.lower === 'at' || tokens[next]?.lower === 'det';
    if (takes) return at + 1;
  }
  return from;
}
