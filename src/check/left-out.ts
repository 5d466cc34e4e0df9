import { rememberWhileHeld } from '../lexicon/starred.ts';
import { enough } from './levels.ts';
import { type Compared, compareWords, type Unmatched } from './match/unmatched.ts';
import { clip, type Rule } from './rule.ts';
import type { Pair } from './view.ts';

/** A pair's texts compared word by word, once for all rules. */
export const comparedOf = rememberWhileHeld(
  ({ source, target }: Pair): Compared => compareWords(source, target),
);

/** At most so many of a part are told: where more is unmatched, the whole is told freely. */
const most = 2;

const heaviest = (runs: readonly Unmatched[], least: number): readonly Unmatched[] =>
  runs
    .filter(({ surplus }) => surplus > least)
    .sort((one, other) => other.surplus - one.surplus)
    .slice(0, most);

const textOf = ({ text, tokens }: Pair['source' | 'target'], { from, to }: Unmatched) =>
  clip(text.slice(tokens[from]?.start, tokens[to - 1]?.end));

const isEmpty = ({ source, target }: Pair) =>
  source.tokens.length === 0 || target.tokens.length === 0 || source.text === target.text;

/** What the Norwegian says and nothing in the English answers, while nothing else stands in its place. */
export const leftOut: Rule = {
  name: 'left-out',
  *check(view) {
    for (const pair of view.pairs) {
      if (isEmpty(pair)) continue;
      for (const run of heaviest(comparedOf(pair).lost, enough['left-out'])) {
        const expected = textOf(pair.source, run);
        const message = `nothing in the English seems to answer “${expected}”`;
        yield { level: 'remark', at: pair.index, message, expected, odds: run.surplus };
      }
    }
  },
};

/** What the English says and nothing in the Norwegian stands behind. */
export const putIn: Rule = {
  name: 'put-in',
  *check(view) {
    for (const pair of view.pairs) {
      if (isEmpty(pair)) continue;
      for (const run of heaviest(comparedOf(pair).added, enough['put-in'])) {
        const actual = textOf(pair.target, run);
        const message = `nothing in the Norwegian seems to stand behind “${actual}”`;
        yield { level: 'remark', at: pair.index, message, actual, odds: run.surplus };
      }
    }
  },
};
