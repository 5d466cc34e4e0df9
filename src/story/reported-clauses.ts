import { wordsBetween } from './dash-quotes.ts';
import type { Stretch } from './layout.ts';
import { contentStart, negationOf, type ReportedCue, readCue } from './reported-cues.ts';
import type { Range } from './sentences.ts';
import { describes } from './source-words.ts';
import { readSource, type Source } from './sources.ts';
import { is, type Token } from './tokens.ts';
import { cuesOf } from './words.ts';

/** A report: what is said, by which cue and whom, and where the sentence goes on. */
export type Report = {
  readonly spans: readonly Stretch[];
  readonly cue: Stretch;
  readonly source: Source;
  readonly reports: boolean;
  readonly next: number;
};

const stops = new Set<string | undefined>(['.', '!', '?', '…']);

/** The end of a sentence without its final marks. */
export function withoutStop(tokens: readonly Token[], sentence: Range): number {
  let to = sentence.to;
  while (to > sentence.from && stops.has(tokens[to - 1]?.text)) to--;
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
    // "Moe er |en av dem| som meiner at …": Moe is meant.
    if (source?.to === end && source.kind !== 'they') best = source;
  }
  return best;
}

/** Whether nothing but what says more of a subject stands between it and its verb: "Moe |i Rødt| sier", "klubben |som eier huset| sier". */
function reachesVerb(tokens: readonly Token[], from: number, verb: number): boolean {
  let at = from;
  while (at < verb && is(tokens[at], 'adverb')) at++;
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

/** Whether the phrase before a verb is the end of a longer one: "Moe og |Dahl|", or a title behind its name: "Moe, |leder i laget|". */
function belongs(tokens: readonly Token[], whole: Source, last: Source): boolean {
  if (whole.to === last.to) return true;
  const titled = last.kind === 'role' && whole.kind === 'name' && whole.to === last.from - 1;
  return titled && tokens[whole.to]?.text === ',';
}

/** "|De som kom til møtet|, mener at …": without its clause the pronoun tells nobody. */
function withClause(tokens: readonly Token[], source: Source, verb: number): Source {
  if (source.kind !== 'they' || source.name !== null || tokens[source.to]?.lower !== 'som') return source;
  const joined = joining.has(tokens[skipAdverbs(tokens, verb - 1)]?.lower);
  let to = joined ? source.to : verb;
  while (joined && to < verb && tokens[to]?.text !== ',') to++;
  if (joined && to === verb) return source;
  while (tokens[to - 1]?.kind === 'mark') to--;
  return to <= source.to + 1 ? source : { ...source, to };
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
  const opening = inherited ?? readSource(tokens, sentence.from, cue.finite);
  const which = clause < cue.finite && tokens[clause - 1]?.lower === 'som';
  // Behind "som" stands the clause's own verb, though it looks like a noun: "klubben som |eier| hallen".
  const verbal = which && /^\p{Ll}+(?:er|ar)$/u.test(tokens[clause]?.text ?? '');
  const before = verbal ? null : readSource(tokens, clause, cue.finite);
  if (before !== null && reachesVerb(tokens, before.to, cue.finite)) {
    const whole = opening !== null && belongs(tokens, opening, before) ? opening : before;
    return { source: whole, after: cue.to };
  }
  if (which && opening !== null && reachesVerb(tokens, opening.to, cue.finite))
    return { source: opening, after: cue.to };
  const joined = skipAdverbs(tokens, cue.finite - 1);
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
      ? readSource(tokens, cue.to, sentence.to)
      : readSource(tokens, cue.finite + 1, cue.from);
  const joins = (link === 'og' || link === 'men') && !(turned && inverted !== null);
  const shared = joins && inherited === null ? readSource(tokens, earlier, joined) : null;
  if (shared !== null) return { source: shared, after: cue.to };
  const more = tokens[opening?.to ?? -1];
  const enclosed = tokens[cue.finite - 1]?.text === ',' && (more?.text === ',' || more?.lower === 'som');
  if (opening !== null && (joins || enclosed)) return { source: opening, after: cue.to };
  return inverted === null ? null : { source: inverted, after: Math.max(cue.to, inverted.to) };
}

const joining = new Set<string | undefined>(['og', 'men']);

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (is(tokens[at], 'adverb') && !joining.has(tokens[at]?.lower)) at--;
  return at;
}

const separators = new Set([',', ':', ';', '–']);
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

const adding = new Set<string | undefined>(['også', 'òg', 'selv', 'sjølv']);

/** "X opplyser at …", "I går sa X at …", "X, som …, mener …", "… og legger til at …", from token `from` of the sentence on. */
export function readLeading(
  tokens: readonly Token[],
  sentence: Range,
  from: number,
  inherited: Source | null,
): Report | null {
  const to = withoutStop(tokens, sentence);
  // "Har Moe sagt at …?" asks, and "|Også| Moe mener at …" names Moe.
  const asks = tokens[to]?.text === '?' && (is(tokens[from], 'cue') || is(tokens[from], 'finite'));
  if (asks && from === sentence.from) return null;
  let clause = adding.has(tokens[from]?.lower) ? from + 1 : from;
  let earlier = clause;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const cue = readCue(tokens, at, sentence.from, to);
    if (cue !== null) {
      const subject = subjectOf(tokens, sentence, clause, earlier, cue, inherited);
      const negation =
        subject === null || cue.class === 'phrase' ? -1 : negationOf(tokens, cue, subject.after);
      const held = !said.has(cue.class) && negation >= cue.to && subject?.after === cue.to;
      const unsaid = subject === null || (negation >= 0 && !held);
      const start = unsaid ? -1 : contentStart(tokens, subject.after, to, cue);
      const end = start < 0 ? to : contentEnd(tokens, start, to, isFronted(tokens, sentence.from, clause));
      const words =
        start < 0 ? readDenied(tokens, subject?.after ?? to, to, cue) : wordsBetween(tokens, start, end);
      if (subject !== null && words !== null) {
        const last = held ? negation : cue.to - 1;
        const span = { start: token.start, end: tokens[last]?.end ?? token.end };
        const source =
          subject.source === inherited ? inherited : withClause(tokens, subject.source, cue.finite);
        return report([words], span, source, cue.class === 'write', end);
      }
    }
    // "Helse- |og| omsorgsministeren" joins no clauses.
    const links = clauseLinks.has(token.lower) && !tokens[at - 1]?.text.endsWith('-');
    if (links || separators.has(token.text)) {
      earlier = clause;
      clause = at + 1;
    }
  }
  return null;
}

// What is not said is no report, what is not thought or admitted is one.
const said = new Set(['say', 'claim', 'write', 'fact']);

const denying = new Set(['benekte', 'avkrefte', 'bestride', 'dementere']);

/** What is denied by name: "benekter |dette|", "avkrefter |ryktet|"; null behind verbs that also turn down ("avviste anken"). */
function readDenied(tokens: readonly Token[], at: number, to: number, cue: ReportedCue): Stretch | null {
  const first = tokens[at]?.lower;
  const verb = tokens[cue.from]?.lower ?? '';
  if (!cuesOf(verb).some((one) => denying.has(one.verb))) return null;
  const next = tokens[at + 1];
  const more = next !== undefined && at + 1 < to && describes(next);
  if ((first === 'det' || first === 'dette') && !more) return wordsBetween(tokens, at, at + 1);
  const object = readSource(tokens, at, to, true);
  if (object?.kind !== 'role') return null;
  let short = at + 1;
  while (short < object.to && !is(tokens[short], 'preposition')) short++;
  return wordsBetween(tokens, at, short);
}

const fronting = new Set<string | undefined>(['mens', 'medan', 'når', 'da', 'då', 'der', 'fordi', 'før']);

/** Whether the clause from `clause` on is subordinate and opens its sentence: "|Mens Moe mener at …|, har Dahl …". */
function isFronted(tokens: readonly Token[], from: number, clause: number): boolean {
  return clause - from < 4 && fronting.has(tokens[clause - 1]?.lower);
}

/** Where a reported clause ends: with the sentence, or where the narrator goes on (", mens …", ", men først vil han"). */
function contentEnd(tokens: readonly Token[], start: number, to: number, fronted: boolean): number {
  for (let at = start + 1; at < to - 1; at++) {
    if (tokens[at]?.text !== ',') continue;
    if (fronted && is(tokens[at + 1], 'finite')) return at;
    const link = tokens[at + 1]?.lower;
    if (link === 'mens' || link === 'medan') return at;
    const next = tokens[at + 2];
    if (joining.has(link) && (is(next, 'cue') || is(next, 'voice'))) return at;
    if (link !== 'men' || is(next, 'finite') || next?.lower === 'at') continue;
    for (let far = at + 3; far < Math.min(to, at + 7); far++)
      if (is(tokens[far], 'finite') || is(tokens[far], 'cue')) return at;
  }
  return to;
}
