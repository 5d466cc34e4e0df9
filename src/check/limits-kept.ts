import { comparedOf } from './left-out.ts';
import type { Alignment } from './match/align-words.ts';
import { type Limit, limitKinds, readLimits } from './read/limits.ts';
import type { Draft, Rule } from './rule.ts';
import type { Pair } from './view.ts';

/** How many words from where it is due something may stand that answers, and how near what contradicts must stand. */
const reach = 10;
const near = 6;

/** Where in the Norwegian each word of the English is due, by what answers the words beside it. */
function placesDue({ byTo }: Alignment, length: number): number[] {
  const places: number[] = [];
  let left = -1;
  let leftAt = -1;
  for (let at = 0; at < byTo.length; at++) {
    const own = byTo[at];
    let right = length;
    let rightAt = byTo.length;
    for (let next = at; next < byTo.length; next++) {
      const link = byTo[next];
      if (link === undefined) continue;
      right = link.from;
      rightAt = next;
      break;
    }
    if (own !== undefined) {
      left = own.from;
      leftAt = at;
      places.push(own.from);
    } else {
      const share = (at - leftAt) / Math.max(1, rightAt - leftAt);
      places.push(
        Math.abs(right - left) > 12 ? (share < 0.5 ? left + 1 : right - 1) : left + share * (right - left),
      );
    }
  }
  return places;
}

const isSame = (one: Limit, other: Limit) => one.family === other.family && one.kind === other.kind;

function findLimits({ source, target }: Pair, alignment: Alignment) {
  const from = readLimits(source.tokens, 'norwegian');
  const to = readLimits(target.tokens, 'english');
  const due = placesDue(alignment, source.tokens.length);
  const away = (one: Limit, other: Limit) => Math.abs(one.at - (due[other.at] ?? 0));
  const isShort = source.tokens.length < 16;
  const answers = (one: Limit, other: Limit) => isSame(one, other) && (isShort || away(one, other) <= reach);
  const lost = from.filter((one) => one.tells && !to.some((other) => answers(one, other)));
  const added = to.filter((other) => other.tells && !from.some((one) => answers(one, other)));
  return { lost, added, away };
}

const kindOf = ({ family, kind }: Limit) => limitKinds[family]?.[kind];

/** How many, how often, how surely, when and which way: “many” is not half, “never” not rarely, “may” not will. */
export const limitsKept: Rule = {
  name: 'limits-kept',
  *check(view) {
    for (const pair of view.pairs) {
      const { source, target } = pair;
      if (source.tokens.length === 0 || target.tokens.length === 0 || source.text === target.text) continue;
      const { lost, added, away } = findLimits(pair, comparedOf(pair).alignment);
      const wordsOf = ({ text, tokens }: Pair['source' | 'target'], { at, length }: Limit) =>
        text.slice(tokens[at]?.start, tokens[at + length - 1]?.end);
      const told = new Set<Limit>();
      for (const other of added) {
        const one = lost
          .filter((each) => each.family === other.family && !told.has(each) && away(each, other) <= near)
          .sort((first, second) => away(first, other) - away(second, other))[0];
        const actual = wordsOf(target, other);
        if (one !== undefined) {
          told.add(one).add(other);
          const expected = wordsOf(source, one);
          yield remark(pair, `“${expected}” became “${actual}”`, expected, actual);
        } else if (kindOf(other)?.alone)
          yield remark(pair, `nothing in the Norwegian says “${actual}”`, undefined, actual);
      }
      for (const one of lost) {
        if (told.has(one) || !kindOf(one)?.alone) continue;
        const expected = wordsOf(source, one);
        yield remark(pair, `nothing in the English says “${expected}”`, expected, undefined);
      }
    }
  },
};

const remark = (pair: Pair, message: string, expected?: string, actual?: string): Draft => ({
  level: 'remark',
  at: pair.index,
  message,
  ...(expected === undefined ? {} : { expected }),
  ...(actual === undefined ? {} : { actual }),
});
