import { type Name, soundsLike, withoutGenitive } from '../language/en/index.ts';
import type { Token } from '../language/index.ts';
import { englishSpeaks, norwegianReporting } from '../lexicon/reporting.ts';
import { findDropped, isOneOf } from './dropped-source.ts';
import { checkExactSpeakers } from './exact-speakers.ts';
import { isSamePerson } from './names-kept.ts';
import { findOtherSource } from './other-source.ts';
import type { Draft, Rule } from './rule.ts';
import type { Pair, View } from './view.ts';

const prepositions = new Set('i på fra frå for av ved til med om mot hos hjå under etter'.split(' '));
const accordingTo = new Set(['ifølge', 'ifølgje']);

/** The attribution beside a quote names the same person; none is dropped. */
export const speakersKept: Rule = {
  name: 'speakers-kept',
  about: 'who',
  *check(view) {
    if (view.told?.exact) yield* checkExactSpeakers(view, view.told);
    for (const pair of view.pairs) {
      if (pair.target.tokens.length === 0) continue;
      const other = findOtherPronoun(pair);
      if (other !== null) yield other;
      const told = findSwapped(pair, view);
      const dropped = told === null ? (findOtherSource(pair, view) ?? findDropped(pair)) : null;
      if (told !== null) yield told;
      // Of a story's quotes it is known who speaks them; beside those, 0 of 8 that were told of real answers were right.
      else if (dropped !== null) yield view.told?.exact ? { ...dropped, level: 'remark' } : dropped;
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

/** The names that stand right beside a verb of saying. */
const speakersOf = (names: readonly Name[], tokens: readonly Token[], verbs: ReadonlySet<string>): Name[] =>
  names.filter(
    ({ from, to }) =>
      isOneOf(verbs, tokens[from - 1]) ||
      isOneOf(accordingTo, tokens[from - 1]) ||
      isOneOf(verbs, tokens[to]),
  );

/** Whether a word is a name, also in the genitive, which Norwegian writes without an apostrophe: "Bøs". */
const isSpelt = (word: string, name: string) =>
  soundsLike(word, name) || soundsLike(word.replace(/s$/, ''), name);

function countName(name: Name, tokens: readonly Token[]): number {
  const last = name.words.at(-1) ?? '';
  return tokens.filter(({ text, lower }) => text !== lower && isSpelt(withoutGenitive(lower), last)).length;
}

/** Another name speaks in the English than in the Norwegian, and the right one is missing by as much. */
function findSwapped({ source, target, index }: Pair, view: View): Draft | null {
  const from = speakersOf(source.names, source.tokens, norwegianReporting).filter(
    // "Politiet i London rapporterte": London does not speak.
    (name) => !isOneOf(prepositions, source.tokens[name.from - 1]),
  );
  if (from.length === 0) return null;
  for (const speaker of speakersOf(target.names, target.tokens, englishSpeaks)) {
    if (speaker.initial && !speaker.words.some((word) => view.targetNames.has(word))) continue;
    if (from.some((name) => name.words.some((word) => speaker.words.some((other) => isSpelt(word, other)))))
      continue;
    if (countName(speaker, target.tokens) <= countName(speaker, source.tokens)) continue;
    const missing = from.find((name) => countName(name, target.tokens) < countName(name, source.tokens));
    if (
      missing === undefined ||
      isEnglished(missing, speaker, source) ||
      isSamePerson(missing, speaker, view)
    )
      continue;
    const message = `“${missing.text}” speaks in the Norwegian, “${speaker.text}” in the English`;
    return { level: 'error', at: index, message, expected: missing.text, actual: speaker.text };
  }
  return null;
}

/** Whether the English name is what the glossary makes of the Norwegian one: Raudekrossen, the Red Cross. */
function isEnglished(name: Name, speaker: Name, source: Pair['source']): boolean {
  const stems = source.words.slice(name.from, name.to).flatMap((word) => word?.stems ?? []);
  return stems.some((stem) => speaker.words.some((word) => word.startsWith(stem)));
}
