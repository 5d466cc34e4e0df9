import { is, type Range, type Token } from '../../language/nb/index.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import { readSource, type Source } from '../sources.ts';
import type { ReportedCue } from './cues.ts';
import { skipAdverbs, skipAdverbsBack } from './report.ts';

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
  let at = from;
  while (at < verb && is(tokens[at], 'adverb')) at++;
  at = behindTime(tokens, at, verb);
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
  const opening = inherited ?? readMeasured(tokens, sentence.from, cue.finite);
  const which = clause < cue.finite && tokens[clause - 1]?.lower === 'som';
  // Behind "som" stands the clause's own verb, though it looks like a noun: "klubben som |eier| hallen".
  const verbal = which && /^\p{Ll}+(?:er|ar)$/u.test(tokens[clause]?.text ?? '');
  const before = verbal ? null : readMeasured(tokens, clause, cue.finite);
  if (before !== null && isOwner(tokens, before)) return null;
  if (before !== null && reachesVerb(tokens, before.to, cue.finite)) {
    const whole = opening !== null && belongs(tokens, opening, before) ? opening : before;
    return { source: whole, after: cue.to };
  }
  if (which && opening !== null && reachesVerb(tokens, opening.to, cue.finite))
    return { source: opening, after: cue.to };
  const joined = skipAdverbsBack(tokens, cue.finite - 1);
  const link = tokens[joined]?.lower;
  if (link === 'som') {
    const named = tokens[joined - 1]?.text === ',' || tokens[opening?.to ?? -1]?.lower === 'er';
    const source = inherited ?? (named ? (antecedent(tokens, joined, sentence.from) ?? opening) : null);
    return source === null ? null : { source, after: cue.to };
  }
  // "…, men elles trur |eg|" is nobody else's; "…, og derfor sa |Vik|" is Vik's.
  const turned = joined < cue.finite - 1;
  const behind = tokens[cue.finite + 1];
  if (turned && (is(behind, 'firstSubject') || is(behind, 'second'))) return null;
  const inverted =
    cue.finite === cue.from
      ? readSource(tokens, skipAdverbs(tokens, cue.to, sentence.to), sentence.to)
      : readSource(tokens, skipAdverbs(tokens, cue.finite + 1, cue.from), cue.from);
  const joins = (link === 'og' || link === 'men') && !(turned && inverted !== null);
  const shared = joins && inherited === null ? readSource(tokens, earlier, joined) : null;
  if (shared !== null) return { source: shared, after: cue.to };
  // "I et brev skriver |Moe| at …, og mener at …".
  if (joins && opening === null && told !== null) return { source: told, after: cue.to };
  const more = tokens[opening?.to ?? -1];
  const enclosed = tokens[cue.finite - 1]?.text === ',' && (more?.text === ',' || more?.lower === 'som');
  if (opening !== null && (joins || enclosed)) return { source: opening, after: cue.to };
  if (inverted === null) return null;
  // "sier sjefen, Amina Moe|,| at …".
  const aside = tokens[inverted.to]?.text === ',' && tokens[inverted.to + 1]?.lower === 'at';
  return { source: inverted, after: Math.max(cue.to, aside ? inverted.to + 1 : inverted.to) };
}
