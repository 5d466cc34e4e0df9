import {
  englishAttributes,
  englishReporting,
  englishSpeaks,
  norwegianReporting,
  norwegianSpeaks,
} from '../lexicon/reporting.ts';
import type { Stretch } from './read/marks.ts';
import { type Name, soundsLike, withoutGenitive } from './read/names.ts';
import type { Token } from './read/tokens.ts';
import type { Draft, Rule } from './rule.ts';
import { inside, isTold } from './told.ts';
import type { Pair, View } from './view.ts';

const pronouns = new Set('han hun ho hen de dei'.split(' '));
const firstPerson = new Set('jeg eg vi du de'.split(' '));
const beforeCue = new Set([',', '»', '"', '”', '?', '!', "'", '’']);
const afterCue = new Set(['at', ':', '«', '"', '“', 'seg']);
/** Words that are cues only where their place shows it: "svarte" is black too, "seier" victory. */
const doubtful = new Set([
  'seier',
  'svarte',
  'melder',
  'meldte',
  'la',
  'legger',
  'legg',
  'minner',
  'heter',
  'heiter',
  'slår',
  'slo',
  'avslutter',
  'mener',
  'mente',
  'meiner',
  'meinte',
  'svarer',
  'svarar',
  'spør',
]);
/** Render “mener”, not “sa”. */
const opinions = new Set(
  'thought think thinks thinking believe believes believed believing view opinion'.split(' '),
);
const opinionCues = new Set('mener mente meiner meinte'.split(' '));
const prepositions = new Set('i på fra frå for av ved til med om mot hos hjå under etter'.split(' '));
const accordingTo = new Set(['ifølge', 'ifølgje']);

/** The attribution beside a quote names the same person; none is dropped. */
export const speakersKept: Rule = {
  name: 'speakers-kept',
  *check(view) {
    for (const pair of view.pairs) {
      const { source, target, index } = pair;
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const other = findOtherPronoun(pair);
      if (other !== null) yield other;
      const cues = countCues(source.tokens, source.marked);
      if (cues.all === 0) continue;
      const swapped = findSwapped(pair, view);
      if (swapped !== null) yield swapped;
      else if (isDropped(pair, cues)) {
        const message =
          'the source of what is said has gone: the English has no “said”, “according to” or the like for it';
        yield { level: 'error', at: index, message };
      }
    }
  },
};

const men = { norwegian: ['han', 'ham', 'hans'], english: ['he', 'him', 'his', 'himself'] };
const women = {
  norwegian: ['hun', 'ho', 'henne', 'hennes', 'hennar'],
  english: ['she', 'her', 'hers', 'herself'],
};

/** He for “hun”, she for “han”, where the other stands nowhere. */
function findOtherPronoun({ source, target, index }: Pair): Draft | null {
  for (const [one, other] of [
    [men, women],
    [women, men],
  ] as const) {
    const expected = one.norwegian.find((word) => source.lowers.has(word));
    const actual = other.english.find((word) => target.lowers.has(word));
    if (expected === undefined || actual === undefined) continue;
    if (
      one.english.some((word) => target.lowers.has(word)) ||
      other.norwegian.some((word) => source.lowers.has(word))
    )
      continue;
    return { level: 'warning', at: index, message: `“${expected}” became “${actual}”`, expected, actual };
  }
  return null;
}

interface Cues {
  readonly all: number;
  /** Whether an attribution stands right after a quote: "», sier Lunde". */
  readonly beside: boolean;
  /** Whether the attribution opens the sentence: "Nugroho sa at …". */
  readonly leads: boolean;
  readonly according: number;
}

/** Whether a cue's neighbours show that it reports what somebody said. */
function isCue(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] ?? { lower: '' };
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  // "sier opp" is to lay off, "seier frå" to give notice; "skriv at …" may be an order.
  if (after?.lower === 'opp' || after?.lower === 'fra' || after?.lower === 'frå') return false;
  const isName = (token: Token | undefined) =>
    token?.kind === 'word' && (pronouns.has(token.lower) || token.text !== token.lower);
  if (beforeCue.has(before?.text ?? '') && after?.kind === 'word' && !firstPerson.has(after.lower)) {
    return isName(after) || !doubtful.has(lower);
  }
  if (!norwegianSpeaks.has(lower)) return false;
  return (lower !== 'skriv' && afterCue.has(after?.lower ?? '')) || (isName(before) && !doubtful.has(lower));
}

/** The cues of a Norwegian text that stand outside its quotation marks and surely report what somebody said. */
function countCues(tokens: readonly Token[], marked: readonly Stretch[]): Cues {
  let all = 0;
  let according = 0;
  let leads = false;
  let beside = false;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || inside(token, marked)) continue;
    const isSource =
      accordingTo.has(token.lower) || (/^følgj?e$/.test(token.lower) && tokens[at - 1]?.lower === 'i');
    if (isSource) according++;
    else if (!norwegianReporting.has(token.lower) || !isCue(tokens, at)) continue;
    all++;
    beside ||= marked.some(
      (stretch) => !stretch.maybe && token.start >= stretch.end && token.start - stretch.end < 4,
    );
    if (!isSource && at <= 6 && tokens[at - 1]?.kind === 'word' && !opinionCues.has(token.lower))
      leads = true;
  }
  return { all, according, leads, beside };
}

function isDropped({ target }: Pair, cues: Cues): boolean {
  let reporting = 0;
  let attributes = 0;
  let atEnds = false;
  const { tokens } = target;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || inside(token, target.marked)) continue;
    if (englishAttributes.has(token.lower)) attributes++;
    if (!englishReporting.has(token.lower)) continue;
    reporting++;
    if ((at < 14 || at > tokens.length - 9) && !opinions.has(token.lower)) atEnds = true;
  }
  if (reporting === 0 || (cues.leads && (!atEnds || (cues.all > 1 && reporting < 2)))) return true;
  if (cues.beside && target.marked.length > 0 && !target.marked.some((stretch) => isTold(target, stretch)))
    return true;
  if (cues.according === 0 || target.lowers.has('according')) return false;
  return attributes === 0 || (cues.all > 1 && reporting < 2);
}

/** The names that stand right beside a verb of saying. */
const speakersOf = (names: readonly Name[], tokens: readonly Token[], verbs: ReadonlySet<string>): Name[] =>
  names.filter(
    ({ from, to }) =>
      verbs.has(tokens[from - 1]?.lower ?? '') ||
      accordingTo.has(tokens[from - 1]?.lower ?? '') ||
      verbs.has(tokens[to]?.lower ?? ''),
  );

function countName(name: Name, tokens: readonly Token[]): number {
  const last = name.words.at(-1) ?? '';
  let count = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text === token.lower) continue;
    const bare = withoutGenitive(token.lower);
    if (soundsLike(bare, last) || (bare.endsWith('s') && soundsLike(bare.slice(0, -1), last))) count++;
  }
  return count;
}

/** Another name speaks in the English than in the Norwegian, and the right one is missing by as much. */
function findSwapped({ source, target, index }: Pair, view: View): Draft | null {
  const from = speakersOf(source.names, source.tokens, norwegianReporting).filter(
    // "Politiet i London rapporterte": London does not speak.
    (name) => !prepositions.has(source.tokens[name.from - 1]?.lower ?? ''),
  );
  if (from.length === 0) return null;
  for (const speaker of speakersOf(target.names, target.tokens, englishSpeaks)) {
    if (speaker.initial && !view.targetNames.has(speaker.words[0] ?? '')) continue;
    if (
      from.some((name) =>
        name.words.some((word) =>
          speaker.words.some((other) => soundsLike(word, other) || soundsLike(word.replace(/s$/, ''), other)),
        ),
      )
    )
      continue;
    if (countName(speaker, target.tokens) <= countName(speaker, source.tokens)) continue;
    const missing = from.find((name) => countName(name, target.tokens) < countName(name, source.tokens));
    if (missing === undefined || isEnglished(missing, speaker, source)) continue;
    const message = `“${missing.text}” speaks in the Norwegian, “${speaker.text}” in the English`;
    return { level: 'error', at: index, message, expected: missing.text, actual: speaker.text };
  }
  return null;
}

/** Whether the English name is what the glossary makes of the Norwegian one: Raudekrossen, the Red Cross. */
function isEnglished(name: Name, speaker: Name, source: Pair['source']): boolean {
  for (let at = name.from; at < name.to; at++) {
    const stems = source.words[at]?.stems ?? [];
    if (stems.some((stem) => speaker.words.some((word) => word.startsWith(stem)))) return true;
  }
  return false;
}
