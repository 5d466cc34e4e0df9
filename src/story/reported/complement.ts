import { is, type Token } from '../tokens.ts';
import { contentStart, type ReportedCue } from './cues.ts';
import { skipAdverbs } from './report.ts';

/** What a verb takes: the clause or phrase that tells what is said, if anything is. */
export interface Complement {
  readonly kind: 'at' | 'bare' | 'question' | 'blame' | 'infinitive';
  readonly start: number;
  /** The end of the cue with the words between verb and clause that belong to it: "er svært glad |for| at". */
  readonly cueTo: number;
  /** Words between verb and clause that make one phrase with the verb, in small letters. */
  readonly between: readonly string[];
  /** What stands between, by its classes: "", "prep", "adjective prep", "noun". */
  readonly shape: string;
}

/** Words that open a question inside a sentence. */
const asking = new Set(
  'hvor kor hvorfor kvifor hvordan korleis hva kva hvem kven hvilken hvilke hvilket hvorvidt korvidt'.split(
    ' ',
  ),
);
/** Behind these "at" tells when, how or why, not what. */
const adverbial = new Set<string | undefined>(
  'slik så etter uten utan ved før enn sånn gjennom trass tross samt unntatt unnateke'.split(' '),
);
const ownClause = new Set('som fordi når hvis viss dersom mens medan enn'.split(' '));
const reflexive = new Set(['seg', 'det', 'dette']);
const having = new Set<string | undefined>(['ha', 'være', 'vere', 'vera', 'bli', 'verte']);
const farthest = 12;

/** Whether a clause with a verb of its own follows: a subject and, soon, its finite verb. */
function holdsClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 12); at++) {
    const token = tokens[at];
    if (token === undefined || token.text === ',' || token.text === '.') return false;
    if (token.tag === 'finite' || is(token, 'finite')) return true;
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
  if (cue.class !== 'unlisted') {
    const start = contentStart(tokens, at, to, cue);
    if (start >= 0) {
      const kind = tokens[start - 1]?.lower === 'at' ? 'at' : 'bare';
      return { kind, start, cueTo: cue.to, between: [], shape: '' };
    }
  }
  return readAnyComplement(tokens, at, to, cue);
}

function readAnyComplement(
  tokens: readonly Token[],
  at: number,
  to: number,
  cue: ReportedCue,
): Complement | null {
  const between: string[] = [];
  const shape: string[] = [];
  let cueTo = cue.to;
  const beside = at === cue.to;
  for (let next = at; next < Math.min(to, at + farthest); next++) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'mark') return null;
    const made = (kind: Complement['kind'], start: number): Complement => ({
      kind,
      start,
      cueTo: beside ? cueTo : cue.to,
      between,
      shape: shape.join(' '),
    });
    if (token.lower === 'at') return adverbial.has(tokens[next - 1]?.lower) ? null : made('at', next + 1);
    const near = shape.length === 0 || shape.at(-1) === 'prep';
    if (asking.has(token.lower))
      return near && holdsClause(tokens, next + 1, to) ? made('question', next) : null;
    if (
      token.lower === 'om' &&
      shape.length === 0 &&
      holdsClause(tokens, next + 1, to) &&
      isWhether(tokens, next)
    )
      return made('question', next);
    if (token.lower === 'å') {
      const blames = tokens[next - 1]?.lower === 'for' && shape.length > 1;
      const past = near && having.has(tokens[next + 1]?.lower);
      return blames ? made('blame', next + 1) : past ? made('infinitive', next + 1) : null;
    }
    if (ownClause.has(token.lower)) return null;
    if (next === skipAdverbs(tokens, at, to)) {
      const start = bareClause(tokens, next, to);
      if (start) return made('bare', next);
    }
    if (token.tag === 'finite') return null;
    if (is(token, 'preposition') && !is(token, 'adverb')) {
      shape.push('prep');
      between.push(token.lower);
      cueTo = next + 1;
    } else if (token.tag === 'adverb' || is(token, 'adverb')) {
      if (is(token, 'preposition')) between.push(token.lower);
    } else if (token.tag === 'adjective' || token.tag === 'participle') {
      shape.push('adjective');
      between.push(token.lower);
      cueTo = next + 1;
    } else if (reflexive.has(token.lower)) {
      shape.push(token.lower);
      between.push(token.lower);
      cueTo = next + 1;
    } else if (token.tag === 'pronoun') shape.push('pronoun');
    else if (token.capital || token.tag === 'name') shape.push('name');
    else {
      shape.push('noun');
      between.push(token.lower);
      cueTo = next + 1;
    }
  }
  return null;
}

/** "om" that asks: not "om |saken|", with its clause's subject right behind. */
function isWhether(tokens: readonly Token[], om: number): boolean {
  const next = tokens[om + 1];
  return (
    next !== undefined && next.kind === 'word' && next.tag !== 'adjective' && next.tag !== 'infinitive-mark'
  );
}

/** Whether a clause without "at" begins: its subject, then at once its verb, as in "|politiet har| …", "|han| ikke |vil| …". */
function bareClause(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || first.kind === 'mark' || is(first, 'preposition')) return false;
  let at = from;
  const subject =
    is(first, 'he') || is(first, 'she') || is(first, 'they') || is(first, 'it') || is(first, 'firstSubject');
  if (subject && first.lower !== 'de' && first.lower !== 'dei' && first.lower !== 'det') at++;
  else {
    while (at < Math.min(to, from + 8) && inPhrase(tokens[at])) at++;
    if (at === from) return false;
  }
  while (at < to && (tokens[at]?.tag === 'adverb' || is(tokens[at], 'adverb')) && at < from + 10) at++;
  return at < to && tokens[at]?.tag === 'finite';
}

const phrase = new Set([
  'determiner',
  'adjective',
  'noun',
  'noun-genitive',
  'name',
  'name-genitive',
  'number',
  'pronoun',
]);

function inPhrase(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'mark' && phrase.has(token.tag ?? 'other');
}
