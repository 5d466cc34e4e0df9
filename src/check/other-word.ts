import data from '../lexicon/excluding.json' with { type: 'json' };
import { comparedOf } from './left-out.ts';
import type { Compared } from './match/unmatched.ts';
import type { Side as Opposite } from './read/opposites.ts';
import type { Token } from './read/tokens.ts';
import { stemEnglish, usesOf } from './read/words.ts';
import type { Rule } from './rule.ts';
import type { Pair } from './view.ts';

/** The groups of words that exclude each other, by stem. */
const groupsOf = new Map<string, Set<number>>();
for (const [group, words] of data.groups.entries()) {
  for (const word of words.split(' ')) {
    const stem = stemEnglish(word);
    groupsOf.set(stem, (groupsOf.get(stem) ?? new Set()).add(group));
  }
}

const excludes = (one: string, other: string): boolean => {
  const groups = groupsOf.get(one);
  return (
    one !== other &&
    groups !== undefined &&
    [...(groupsOf.get(other) ?? [])].some((group) => groups.has(group))
  );
};

/** Words of which one speaks of one side of a row of opposites and the other of the other, at least one for sure. */
const areOpposite = (one: readonly Opposite[], other: readonly Opposite[]): boolean =>
  one.some(({ row, side, rest, excuses }) =>
    other.some(
      (each) =>
        each.row === row &&
        each.side !== side &&
        rest.length + each.rest.length === 0 &&
        !(excuses && each.excuses),
    ),
  );

/** "Misnøgd" and “dissatisfied” turn the same word round. */
const deny = (one: Token | undefined, other: Token | undefined): boolean =>
  /^(?:u|mis|in|im)/.test(one?.lower ?? '') && /^(?:un|in|im|ir|il|dis|mis)/.test(other?.lower ?? '');

type Side = Pair['source' | 'target'];

interface OtherWord {
  readonly expected: string;
  readonly actual: string;
}

/** Two words, each without an answer, that stand in the same place and exclude each other; null if there are none. */
export function findOtherWord(source: Side, target: Pair['target'], { added }: Compared): OtherWord | null {
  for (const { words, opposite } of added) {
    for (const at of words) {
      const own = target.words[at];
      if (!own) continue;
      for (const place of opposite) {
        const other = source.words[place];
        if (!other) continue;
        const stems = 'stem' in other ? [other.stem] : other.stems;
        if (stems.includes(own.stem) || deny(source.tokens[place], target.tokens[at])) continue;
        if (!stems.some((stem) => excludes(stem, own.stem)) && !areOpposite(other.sides, own.sides)) continue;
        return { expected: source.tokens[place]?.text ?? '', actual: target.tokens[at]?.text ?? '' };
      }
    }
  }
  return null;
}

/** Words of so few meanings are told in another way more seldom than they are mistaken. */
const fewMeanings = 2;

/**
 * Two words of few meanings, each without an answer, alone between the same neighbours: what everybody knows the
 * English of has another. Null if there are none.
 */
function findUnrelated({ source, target }: Pair, { added, alignment }: Compared): OtherWord | null {
  for (const { words, opposite } of added) {
    const [at, ...more] = words;
    const [place, ...others] = opposite;
    if (at === undefined || place === undefined || more.length + others.length > 0) continue;
    const own = target.words[at];
    const other = source.words[place];
    const [from, to] = [source.tokens[place], target.tokens[at]];
    if (!own || !other || from?.text !== from?.lower || to?.text !== to?.lower) continue;
    const uses = usesOf(own.stem);
    if (uses === 0 || uses > fewMeanings || other.stems.length === 0 || other.stems.length > fewMeanings)
      continue;
    const [before, after] = [
      alignment.byTo[at - 1] ?? alignment.byTo[at - 2],
      alignment.byTo[at + 1] ?? alignment.byTo[at + 2],
    ];
    if (before === undefined || after === undefined) continue;
    const [low, high] = [Math.min(before.from, after.from), Math.max(before.from, after.from)];
    if (low >= place || place >= high || high - low > 5) continue;
    return { expected: from?.text ?? '', actual: to?.text ?? '' };
  }
  return null;
}

/** A word is not answered by one that excludes it: “before” for "etter", “month” for "uke". */
export const otherWord: Rule = {
  name: 'other-word',
  *check(view) {
    for (const pair of view.pairs) {
      const { source, target, index } = pair;
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const compared = comparedOf(pair);
      const excluding = findOtherWord(source, target, compared);
      const found = excluding ?? findUnrelated(pair, compared);
      if (found === null) continue;
      const message = `“${found.expected}” seems to have become “${found.actual}”`;
      yield { level: 'remark', at: index, message, ...found, odds: excluding === null ? 1.1 : 2.5 };
    }
  },
};
