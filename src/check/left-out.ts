import { rememberWhileHeld } from '../lexicon/starred.ts';
import { enough } from './levels.ts';
import { type Compared, compareWords, type Unmatched } from './match/unmatched.ts';
import { clip, comparing } from './rule.ts';
import type { Pair } from './view.ts';

/** A pair's texts compared word by word, once for all rules. */
export const comparedOf = rememberWhileHeld(
  ({ source, target }: Pair): Compared => compareWords(source, target),
);

/** At most so many of a part are told: where more is unmatched, the whole is told freely. */
const most = 2;

const textOf = ({ text, tokens }: Pair['source' | 'target'], { from, to }: Unmatched) =>
  clip(text.slice(tokens[from]?.start, tokens[to - 1]?.end));

function* heaviest(
  side: Pair['source' | 'target'],
  runs: readonly Unmatched[],
  least: number,
): Iterable<{ readonly words: string; readonly odds: number }> {
  const heavy = runs
    .filter(({ surplus }) => surplus > least)
    .sort((one, other) => other.surplus - one.surplus);
  for (const run of heavy.slice(0, most)) yield { words: textOf(side, run), odds: run.surplus };
}

/** What the Norwegian says and nothing in the English answers, while nothing else stands in its place. */
export const leftOut = comparing({ name: 'left-out' }, function* (pair) {
  for (const { words: expected, odds } of heaviest(pair.source, comparedOf(pair).lost, enough['left-out'])) {
    const message = `nothing in the English seems to answer “${expected}”`;
    yield { level: 'remark', message, expected, odds };
  }
});

/** What the English says and nothing in the Norwegian stands behind. */
export const putIn = comparing({ name: 'put-in' }, function* (pair) {
  for (const { words: actual, odds } of heaviest(pair.target, comparedOf(pair).added, enough['put-in'])) {
    const message = `nothing in the Norwegian seems to stand behind “${actual}”`;
    yield { level: 'remark', message, actual, odds };
  }
});
