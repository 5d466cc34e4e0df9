import { comparedOf } from './left-out.ts';
import { findTurnedRound } from './match/turned.ts';
import type { Rule } from './rule.ts';

/** What belongs to one stands with it: 37 in one town and 27 in another are not 27 and 37. */
export const turnedRound: Rule = {
  name: 'turned-round',
  *check(view) {
    for (const pair of view.pairs) {
      const { source, target, index } = pair;
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const [turned] = findTurnedRound(source, target, comparedOf(pair).alignment);
      if (turned === undefined) continue;
      const expected = source.tokens[turned.first.from]?.text ?? '';
      const actual = source.tokens[turned.second.from]?.text ?? '';
      const message = `“${expected}” and “${actual}” seem to stand in each other’s place in the English`;
      yield { level: 'remark', at: index, message, expected, actual };
    }
  },
};
