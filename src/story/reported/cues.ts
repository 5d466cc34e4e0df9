import { lazily } from '../../lazily.ts';
import verbs from '../../lexicon/verbs.json' with { type: 'json' };
import { nameEnd } from '../name-runs.ts';
import { describes } from '../source-words.ts';
import { is, type Token } from '../tokens.ts';
import { type Cue, cuesOf, doneCuesOf, phrasesOf } from '../words.ts';

/** A verb or phrase that reports, in a sentence: its tokens, what it asks of the clause after it, and its auxiliary. */
export interface ReportedCue {
  readonly from: number;
  readonly to: number;
  /** Where the finite verb stands: the cue's own first token, or "har" in "har sagt". */
  readonly finite: number;
  readonly class: string;
  /** "var ute med |å varsle| at": hangs on another verb. */
  readonly infinitive?: boolean;
}

const auxiliaries = new Set('har hadde vil skal kan ville skulle kunne må måtte'.split(' '));
const perfect = new Set<string | undefined>(['har', 'hadde', 'ha']);
// What somebody may, will or must think or claim is not yet said.
const unsaid = new Set(['opinion', 'claim', 'urge', 'promise', 'think']);

/** The "har" of a form that may be a participle: "har |tidligere| bekreftet", "hadde |Moe| antyda"; or -1. */
function perfectOf(tokens: readonly Token[], at: number, from: number): number {
  const auxiliary = is(tokens[at], 'done') ? auxiliaryOf(tokens, at, from) : -1;
  if (!perfect.has(tokens[auxiliary]?.lower)) return -1;
  for (let next = auxiliary + 1; next < at; next++)
    if (is(tokens[next], 'finite') || is(tokens[next], 'cue') || is(tokens[next], 'subordinator')) return -1;
  return auxiliary;
}

const sayForms = new Set(['si', 'seie', 'seia']);

function phraseEnd(tokens: readonly Token[], at: number, to: number): number {
  for (const words of phrasesOf(tokens[at]?.lower ?? '')) {
    let next = at + 1;
    let matched = 1;
    while (matched < words.length && next < to) {
      if (tokens[next]?.lower === words[matched]) matched++;
      else if (!is(tokens[next], 'adverb')) break;
      next++;
    }
    if (matched === words.length) return next;
  }
  return at;
}

/** The auxiliary of a participle or infinitive at `at` ("har ofte sagt"), or -1. */
function auxiliaryOf(tokens: readonly Token[], at: number, from: number): number {
  for (let back = at - 1; back >= Math.max(from, at - 9); back--) {
    const token = tokens[back];
    if (token === undefined || token.kind === 'mark') return -1;
    if (auxiliaries.has(token.lower)) return back;
  }
  return -1;
}

/** The reporting verb or phrase at a token, or null. */
export function readCue(tokens: readonly Token[], at: number, from: number, to: number): ReportedCue | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const end = is(token, 'phrase') ? phraseEnd(tokens, at, to) : at;
  if (end > at) {
    const own = is(token, 'finite') || is(token, 'cue');
    const auxiliary = own ? perfectOf(tokens, at, from) : auxiliaryOf(tokens, at, from);
    return { from: at, to: end, finite: auxiliary < 0 ? at : auxiliary, class: 'phrase' };
  }
  if (is(token, 'cue')) {
    const cue = cuesOf(token.lower).find((one) => one.class !== 'source' && one.particle === undefined);
    const auxiliary = perfectOf(tokens, at, from);
    if (cue !== undefined)
      return { from: at, to: at + 1, finite: auxiliary < 0 ? at : auxiliary, class: cue.class };
  }
  const done = is(token, 'done') ? doneCuesOf(token.lower)[0] : undefined;
  // "har teke avstand frå |si| fortid" owns; "kan gjerne |seie| at" may be said.
  if (done === undefined || done.particle !== undefined || sayForms.has(token.lower)) return null;
  const auxiliary = auxiliaryOf(tokens, at, from);
  if (auxiliary < 0) return null;
  const spoken = perfect.has(tokens[auxiliary]?.lower) || perfect.has(tokens[at - 1]?.lower);
  if (!spoken && unsaid.has(done.class)) return null;
  return { from: at, to: at + 1, finite: auxiliary, class: done.class };
}

/**
 * Any other verb with a subject of its own, by its place: "|glefser|", "har |nevnt|"; an auxiliary only where no verb
 * hangs on it ("ho |vil| at").
 */
function readUnlisted(tokens: readonly Token[], at: number, from: number, to: number): ReportedCue | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const kind = doneCuesOf(token.lower).find(whole)?.class ?? 'unlisted';
  const one = (finite: number): ReportedCue => ({ from: at, to: at + 1, finite, class: kind });
  if (token.tag === 'finite') {
    const auxiliary = perfectBefore(tokens, at, from);
    if (auxiliary >= 0) return one(auxiliary);
    if (auxiliaries.has(token.lower) && hangsOn(tokens, at, to)) return null;
    return { ...one(at), class: 'unlisted' };
  }
  if (token.tag !== 'participle' && token.tag !== 'infinitive') return null;
  if (tokens[at - 1]?.tag === 'infinitive-mark') return readInfinitive(tokens, at, from);
  if (perfect.has(token.lower) && hangsOn(tokens, at, to)) return null;
  const auxiliary = auxiliaryOf(tokens, at, from);
  if (auxiliary < 0) return null;
  // What somebody may or must say is not yet said; "vil |foreslå| at" is.
  if (kind !== 'unlisted' && !intended.has(kind)) return null;
  for (let next = auxiliary + 1; next < at; next++)
    if (tokens[next]?.tag === 'finite' || tokens[next]?.tag === 'subordinator') return null;
  return one(auxiliary);
}

/** The "har" of a word that was taken for a finite verb though its clause has one: "har ofte |kvitret|"; or -1. */
function perfectBefore(tokens: readonly Token[], at: number, from: number): number {
  if (!/(?:t|a|e)$/.test(tokens[at]?.lower ?? '')) return -1;
  for (let back = at - 1; back >= Math.max(from, at - 9); back--) {
    const token = tokens[back];
    if (perfect.has(token?.lower)) return back;
    if (token === undefined || token.kind === 'mark' || token.tag === 'finite') return -1;
    if (token.tag === 'subordinator' || token.tag === 'conjunction') return -1;
  }
  return -1;
}

/** "var tidlig ute med å |varsle| at", "valgte å |si| at": whose verb it hangs on says it. */
function readInfinitive(tokens: readonly Token[], at: number, from: number): ReportedCue | null {
  const { lower } = tokens[at] ?? { lower: '' };
  for (let back = at - 2; back >= Math.max(from, at - 9); back--) {
    const token = tokens[back];
    if (token === undefined || token.kind === 'mark' || token.tag === 'subordinator') return null;
    if (token.tag !== 'finite') continue;
    const kind = doneCuesOf(lower).find(whole)?.class ?? 'unlisted';
    return { from: at, to: at + 1, finite: back, class: kind, infinitive: true };
  }
  return null;
}

/** Whether a verb hangs on an auxiliary: "vil ikke |si|", "har Moe |sagt|". */
function hangsOn(tokens: readonly Token[], auxiliary: number, to: number): boolean {
  for (let at = auxiliary + 1; at < Math.min(to, auxiliary + 9); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.tag === 'subordinator') return false;
    if (token.tag === 'participle' || token.tag === 'infinitive') return true;
  }
  return false;
}

/** What may report at a token: a verb or phrase of the lists, or any verb. */
export function readPredicate(
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
): ReportedCue | null {
  return readCue(tokens, at, from, to) ?? readUnlisted(tokens, at, from, to);
}

/** A reporting verb that needs no particle beside it, as "slår" needs "fast". */
function whole(cue: Cue): boolean {
  return cue.particle === undefined;
}

const intended = new Set(['urge', 'promise']);
const inflection = /(?:ast|es|er|ar|te|de|et|a|t|e|r)$/;

/** A verb without its endings, whichever form stands here; of a listed one its infinitive. */
export function verbOf(form: string): string {
  const listed = cuesOf(form).find(whole) ?? doneCuesOf(form).find(whole);
  if (listed !== undefined) return listed.verb;
  const stem = form.replace(inflection, '');
  return stem.length > 1 ? stem : form;
}

const met = lazily(() => new Set(verbs.stems.split(' ')));

/** Whether a verb is well known, and known for something else than reporting. */
export function isKnownOtherwise(stem: string): boolean {
  return met().has(stem);
}

/** Whether the auxiliary of a cue makes its verb something done: "har sagt". */
export function isPerfect(tokens: readonly Token[], cue: ReportedCue): boolean {
  return (
    cue.finite !== cue.from &&
    (perfect.has(tokens[cue.finite]?.lower) || perfect.has(tokens[cue.from - 1]?.lower))
  );
}

const negations = new Set<string | undefined>(['ikke', 'ikkje', 'aldri']);
const only = new Set<string | undefined>(['bare', 'berre', 'kun', 'minst']);

/** Where a cue is negated: "har |ikke| hevdet at", "skriver |aldri| at", "mener likevel |ikke| at"; or -1. */
export function negationOf(tokens: readonly Token[], cue: ReportedCue, after: number): number {
  for (let at = cue.finite; at <= after || is(tokens[at - 1], 'adverb'); at++)
    if (negations.has(tokens[at]?.lower) && !only.has(tokens[at + 1]?.lower)) return at;
  return -1;
}

/** Verbs that take their clause without "at". */
const bare = new Set(['mene', 'meine', 'synes', 'synast', 'tykkje', 'hevde', 'påstå', 'tro', 'tru']);
const saysOnly = new Set(['discourse', 'manner', 'source']);
// Hopes and fears are not reports.
const feelings = new Set(['think', 'manner']);

/** Behind the "at" that follows words between commas ("mener, kanskje litt overraskende, at"), or `at`. */
function asideEnd(tokens: readonly Token[], at: number, to: number): number {
  if (tokens[at]?.text !== ',') return at;
  for (let next = at + 1; next < Math.min(to, at + 8); next++)
    if (tokens[next]?.text === ',') return tokens[next + 1]?.lower === 'at' ? next + 2 : at;
  return at;
}

/** Where the reported clause begins after a cue that ends at `at`: behind "at", or at once; -1 if none does. */
export function contentStart(tokens: readonly Token[], at: number, to: number, cue: ReportedCue): number {
  if (feelings.has(cue.class)) return -1;
  const aside = asideEnd(tokens, at, to);
  if (aside > at) return aside;
  const first = beginsAim(tokens, at, to);
  for (let next = first; next < Math.min(to, at + 10); next++) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'mark') break;
    if (token.lower === 'at') {
      const governs = next === at || governsAt(tokens[next - 1], next - 1 === first);
      return governs && !(saysOnly.has(cue.class) && is(tokens[next - 1], 'preposition')) ? next + 1 : -1;
    }
    if (turnsAside.has(token.lower)) break;
    if (is(token, 'finite') || is(token, 'he') || is(token, 'she') || is(token, 'they') || is(token, 'it'))
      break;
  }
  const verb = tokens[cue.from]?.lower ?? '';
  const opinion = cuesOf(verb).some((one) => bare.has(one.verb)) || (says.has(verb) && isSettled(tokens[at]));
  return bareStart(tokens, at, to, opinion, cue.class);
}

const turnsAside = new Set([
  'som',
  'å',
  'fordi',
  'når',
  'hvis',
  'dersom',
  'mens',
  'medan',
  'enn',
  'slik',
  'så',
]);

const governing = new Set(['mot', 'over', 'på', 'for', 'med', 'frå', 'fra']);
const always = new Set(['om', 'siden', 'sidan']);

/** Whether "at" behind a word still belongs to the cue: "om at", "mot at", "med at"; not "etter at", "slik at". */
function governsAt(before: Token | undefined, atOnce: boolean): boolean {
  if (before === undefined || !is(before, 'preposition') || always.has(before.lower)) return true;
  return atOnce && governing.has(before.lower);
}

/** Behind what stands between a cue and its preposition: "begrunner |det| med at", "svarer |også| med at". */
function beginsAim(tokens: readonly Token[], at: number, to: number): number {
  const pointing = tokens[at]?.lower === 'det' || tokens[at]?.lower === 'dette';
  const first = skipAdverbs(tokens, pointing ? at + 1 : at, to);
  return is(tokens[first], 'preposition') ? first : at;
}

function skipAdverbs(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && is(tokens[at], 'adverb')) at++;
  return at;
}

const says = new Set(['sier', 'seier', 'sa']);
const demonstrative = new Set(['den', 'denne', 'dette', 'disse', 'desse']);

/** What can be the subject of a clause without "at": "Han seier |departementet| ikkje …", not "seier eit tydeleg nei". */
function isSettled(first: Token | undefined): boolean {
  if (first === undefined || is(first, 'time')) return false;
  return first.capital || demonstrative.has(first.lower) || /...(?:en|et|a|ene|ane)$/.test(first.lower);
}

/** A word with a verb's ending behind a name or a definite noun: "Chamberlain |fortjente|", "dei 40 |svartmålar|". */
function looksFinite(token: Token, before: Token | undefined): boolean {
  if (before === undefined || !/^\p{Ll}{3,}(?:er|ar|te|de)$/u.test(token.text)) return false;
  return before.capital || before.kind === 'number' || /..(?:en|et|ene|ane|erne)$/.test(before.lower);
}

function verbSoon(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 6); at++) if (is(tokens[at], 'finite')) return true;
  return false;
}

function bareStart(tokens: readonly Token[], at: number, to: number, opinion: boolean, kind: string): number {
  let start = at;
  while (start < to && is(tokens[start], 'adverb') && !tokens[start]?.capital) start++;
  const first = tokens[start];
  const second = tokens[start + 1];
  if (first === undefined || start + 1 >= to || kind === 'phrase' || kind === 'urge') return -1;
  if (saysOnly.has(kind) || kind === 'deny') return -1;
  const subject =
    is(first, 'he') || is(first, 'she') || is(first, 'they') || is(first, 'it') || is(first, 'firstSubject');
  if (subject) {
    const verb = is(second, 'adverb') ? tokens[start + 2] : second;
    const goes = verb !== undefined && !verb.capital && !is(verb, 'preposition');
    const certain = is(verb, 'finite') || /(?:er|ar|te|de)$/.test(verb?.lower ?? '');
    const some = is(first, 'they') && opinion && verb !== undefined && verb.kind !== 'mark' && !certain;
    if (!some) return goes && (certain || (opinion && verbSoon(tokens, start + 2, to))) ? start : -1;
  }
  // "sier Norge vil", "sier politiet har": a subject and its verb.
  const name = nameEnd(tokens, start, to);
  const verbAt = name > start ? name : start + 1;
  const noun = name > start || (first.kind === 'word' && describes(first));
  if (noun && is(tokens[verbAt], 'finite') && verbAt < to) return start;
  if (!opinion || first.kind === 'mark' || is(first, 'preposition') || is(first, 'conjunction')) return -1;
  for (let next = start + 1; next < Math.min(to, start + 14); next++) {
    const token = tokens[next];
    if (token === undefined || token.text === ',') return -1;
    if (is(token, 'finite') || looksFinite(token, tokens[next - 1])) return start;
  }
  return -1;
}
