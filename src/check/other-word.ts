import data from '../lexicon/excluding.json' with { type: 'json' };
import { comparedOf } from './left-out.ts';
import type { Side as Opposite } from './match/opposites.ts';
import { findReplaced, oddsOf } from './match/replaced.ts';
import type { Compared } from './match/unmatched.ts';
import { stemEnglish } from './match/words.ts';
import { comparing } from './rule.ts';
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
        if (!stems.some((stem) => excludes(stem, own.stem)) && !areOpposite(other.sides, own.sides)) continue;
        return { expected: source.tokens[place]?.text ?? '', actual: target.tokens[at]?.text ?? '' };
      }
    }
  }
  return null;
}

/** At most so many of a part are told. */
const most = 2;
const least = -1;

/** The words of a part that most likely stand in another's place. */
function findLikely(
  source: Pair['source'],
  target: Pair['target'],
  compared: Compared,
): readonly LikelyWord[] {
  const found = [...findReplaced(source, target, compared)]
    .map((each) => ({ ...each, odds: oddsOf(each) }))
    .filter(({ odds }) => odds > least)
    .sort((one, other) => other.odds - one.odds);
  const likely: typeof found = [];
  for (const each of found) {
    if (likely.length === most) break;
    if (likely.every(({ from, to }) => from !== each.from && to !== each.to)) likely.push(each);
  }
  return likely.map(({ from, to, odds }) => ({
    expected: source.tokens[from]?.text ?? '',
    actual: target.tokens[to]?.text ?? '',
    odds: 0.9 * odds,
  }));
}

/** Another word, and how much speaks for its being one. */
interface LikelyWord extends OtherWord {
  readonly odds: number;
}

/** A word is not answered by one that excludes it: “before” for "etter", “month” for "uke". */
export const otherWord = comparing({ name: 'other-word' }, function* (pair) {
  const { source, target } = pair;
  const compared = comparedOf(pair);
  const excluding = findOtherWord(source, target, compared);
  const likely = findLikely(source, target, compared).filter(({ actual }) => actual !== excluding?.actual);
  for (const { odds, expected, actual } of [...(excluding ? [{ ...excluding, odds: 0.7 }] : []), ...likely]) {
    const message = `“${expected}” seems to have become “${actual}”`;
    yield { level: 'remark', message, expected, actual, odds };
  }
});
