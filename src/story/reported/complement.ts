import { is, isDefinite, type Token } from '../../language/nb/index.ts';
import { closed } from '../../lexicon/closed-classes.ts';
import { readSource } from '../sources.ts';
import { bareClause } from './bare-clause.ts';
import { contentStart } from './content.ts';
import type { ReportedCue } from './cues.ts';
import { asking, skipAdverbs } from './report.ts';

/** What a verb takes: the clause or phrase that tells what is said, if anything is. */
export interface Complement {
  readonly kind: 'at' | 'bare' | 'question' | 'blame' | 'infinitive' | 'as' | 'gap';
  readonly start: number;
  /** The end of the cue with the words between verb and clause that belong to it: "er svært glad |for| at". */
  readonly cueTo: number;
  /** Words between verb and clause that make one phrase with the verb, in small letters. */
  readonly phrase: readonly string[];
  /** More stands between: to whom, when, where. */
  readonly aside: boolean;
  /** A noun and a preposition stand right before the clause, which may be the noun's: "rykter om at". */
  readonly ofNoun: boolean;
}

/** Behind these "at" tells when, how or why, not what. */
const adverbial = new Set<string | undefined>(
  'slik så etter uten utan ved før enn sånn gjennom trass tross samt unntatt unnateke'.split(' '),
);
/** Verbs of opinion whose clause may begin without its subject. */
const raising = new Set(['opinion', 'claim']);
const farthest = 12;

/** Whether a clause with a verb of its own follows: a subject and, soon, its finite verb. */
function holdsClause(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, Math.min(to, from + 12))
    .some((token) => token.tag === 'finite' || is(token, 'finite'));
}

const brackets = new Set<string | undefined>(['(', ')', ...closed.quotationMarks]);

/** Whether anything that a verb could take stands behind it, before its clause ends; a first look, and quick. */
export function mayTake(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.lower === 'at' || token.lower === 'om' || token.lower === 'å') return true;
    if (token.tag === 'finite' || asking.has(token.lower)) return true;
    const parts = token.tag === 'subordinator' && token.lower !== 'som';
    // "mener Norge, |et rikt land|, bør": what is said of a subject.
    const aside = token.text === ',' && at > from && at < from + 10;
    if (parts || (token.kind === 'mark' && !aside && !brackets.has(token.text))) return false;
  }
  return false;
}

/** What the verb of a cue takes from `at` on, behind the verb or its subject; null if it tells nothing. */
export function readComplement(
  tokens: readonly Token[],
  at: number,
  to: number,
  cue: ReportedCue,
): Complement | null {
  // What somebody thinks or suspects is not told; hopes, fears and doubts are.
  if (cue.class === 'think') return null;
  if (cue.class !== 'unlisted') {
    const start = contentStart(tokens, at, to, cue);
    if (start >= 0) {
      const kind = tokens[start - 1]?.lower === 'at' ? 'at' : 'bare';
      return { kind, start, ...nothing(cue) };
    }
  }
  return readAnyComplement(tokens, at, to, cue) ?? readAs(tokens, at, to, cue);
}

/** What somebody is told to be: "beskriver |kampen som tøff|". */
function readAs(tokens: readonly Token[], at: number, to: number, cue: ReportedCue): Complement | null {
  if (cue.class === 'unlisted' || cue.class === 'phrase') return null;
  const start = skipAdverbs(tokens, at, to);
  const first = tokens[start];
  if (first?.kind !== 'word' || first.lower === 'seg' || first.tag === 'preposition') return null;
  for (let next = start + 1; next < Math.min(to, start + 14); next++) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'mark' || token.tag === 'finite') return null;
    if (token.lower === 'som')
      return token.tag === 'subordinator' ? null : { kind: 'as', start, ...nothing(cue) };
  }
  return null;
}

function readAnyComplement(
  tokens: readonly Token[],
  at: number,
  to: number,
  cue: ReportedCue,
): Complement | null {
  const first = skipAdverbs(tokens, at, to);
  const joined = tokens
    .slice(at, first)
    .some((token) => token.tag === 'conjunction' || is(token, 'subordinator'));
  if (!joined && bareClause(tokens, first, to)) return { kind: 'bare', start: first, ...nothing(cue) };
  // "noe Moe mener |er feil|": what is told of stands before.
  const gap = raising.has(cue.class) && tokens[first]?.tag === 'finite';
  if (gap && !joined) return { kind: 'gap', start: first, ...nothing(cue) };
  for (let next = at; next < Math.min(to, at + farthest); next++) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'mark' || opensOther(token)) return null;
    // "er |så| høg at": a measure.
    if (token.lower === 'så' && isAdjective(tokens[next + 1])) return null;
    const made = (kind: Complement['kind'], start: number): Complement => ({
      kind,
      start,
      ...readBetween(tokens, at, next, cue),
    });
    const before = tokens[next - 1];
    // "står fast |ved| at": with the word before it the preposition makes one phrase.
    const when = adverbial.has(before?.lower) && !isAdjective(tokens[next - 2]);
    if (token.lower === 'at') return when ? null : made('at', next + 1);
    if (token.lower === 'om' && (isWhether(tokens, next, to) || bareClause(tokens, next + 1, to)))
      return made('question', next);
    if (asking.has(token.lower)) {
      const near = next === first || before?.tag === 'preposition' || cue.class !== 'unlisted';
      return near && holdsClause(tokens, next + 1, to) ? made('question', next) : null;
    }
    if (token.lower === 'å') {
      const blamed = before?.lower === 'for' ? readSource(tokens, behindAmong(tokens, at), next) : null;
      if (blamed?.to === next - 1) return { kind: 'blame', start: next + 1, ...nothing(cue) };
      const past = (next === first || before?.tag === 'preposition') && tokens[next + 1]?.lower === 'ha';
      return past ? made('infinitive', next + 1) : null;
    }
    if (token.tag === 'finite' || token.tag === 'infinitive') return null;
  }
  return null;
}

/** Behind "blant annet", which says that more is blamed. */
function behindAmong(tokens: readonly Token[], at: number): number {
  const among = tokens[at]?.lower === 'blant' || tokens[at + 1]?.lower === 'anna';
  return among ? at + 2 : at;
}

function nothing({ to }: ReportedCue): Pick<Complement, 'cueTo' | 'phrase' | 'aside' | 'ofNoun'> {
  return { cueTo: to, phrase: [], aside: false, ofNoun: false };
}

/** What stands between a verb and its clause: words that make one phrase with it, and whether more does. */
function readBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  cue: ReportedCue,
): Pick<Complement, 'cueTo' | 'phrase' | 'aside' | 'ofNoun'> {
  const words: string[] = [];
  const take = (at: number): number => {
    words.push(tokens[at]?.lower ?? '');
    return at + 1;
  };
  let at = skipAdverbs(tokens, from, to);
  if (at === to) return nothing(cue);
  const first = tokens[at];
  if (first?.lower === 'seg') at = take(at);
  if (isAdjective(tokens[at])) at = take(at);
  else if (isBareNoun(tokens[at])) at = take(at);
  at = skipAdverbs(tokens, at, to);
  const governs = at < to && tokens[at]?.tag === 'preposition';
  if (governs) at = take(at);
  if (tokens[at]?.lower === 'det' || tokens[at]?.lower === 'dette') at = take(at);
  at = skipAdverbs(tokens, at, to);
  if (isAdjective(tokens[at]) && at < to) at = take(at);
  if (at === to) return { cueTo: from === cue.to ? to : cue.to, phrase: words, aside: false, ofNoun: false };
  // "sa |til NTB i går| at": the last word still tells ("for at").
  const last = tokens[to - 1];
  const ofNoun = last?.tag === 'preposition' && tokens[to - 2]?.tag === 'noun';
  return { cueTo: cue.to, phrase: last?.tag === 'preposition' ? [last.lower] : [], aside: true, ofNoun };
}

/** A noun that makes one phrase with its verb: "gir |uttrykk| for"; not when it happens. */
function isBareNoun(token: Token | undefined): boolean {
  return token?.tag === 'noun' && !isDefinite(token.lower) && !is(token, 'time');
}

function isAdjective(token: Token | undefined): boolean {
  return token?.tag === 'adjective' || token?.tag === 'participle';
}

/** "om" that asks: with its clause's subject right behind, not "om |saken|". */
function isWhether(tokens: readonly Token[], om: number, to: number): boolean {
  const next = tokens[om + 1];
  if (next?.kind !== 'word' || next.tag === 'subordinator' || next.tag === 'infinitive-mark') return false;
  for (let at = om + 1; at < Math.min(to, om + 12); at++) {
    if (tokens[at]?.tag === 'finite') return true;
    if (tokens[at]?.kind === 'mark' || tokens[at]?.tag === 'subordinator') return false;
  }
  return false;
}

/** What opens another clause than the one looked for; "viss" is an adjective too. */
function opensOther({ lower, tag }: Token): boolean {
  return closed.conditional.has(lower) && tag !== 'adjective';
}
