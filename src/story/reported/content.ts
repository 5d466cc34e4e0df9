import { cuesOf, is, nameEnd, type Token } from '../../language/nb/index.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import { describes } from '../source-words.ts';
import type { ReportedCue } from './cues.ts';
import { asking, skipAdverbs } from './report.ts';

/** Verbs that take their clause without "at". */
const bare = new Set(['mene', 'meine', 'synes', 'synast', 'tykkje', 'hevde', 'påstå', 'tro', 'tru']);

const saysOnly = new Set(['discourse', 'source']);
// What is hoped takes no clause by the lists alone.
const feelings = new Set(['hope', 'manner']);

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

const turnsAside = new Set<string | undefined>([...closed.conditional, 'å', 'slik', 'så']);

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
  while (start < to && is(tokens[start], 'adverb') && !tokens[start]?.capital) {
    if (asking.has(tokens[start]?.lower)) return -1;
    start++;
  }
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
