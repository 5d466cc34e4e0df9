import { comparedOf } from './left-out.ts';
import { findTurnedRound } from './match/turned.ts';
import { comparing } from './rule.ts';

/** What belongs to one stands with it: 37 in one town and 27 in another are not 27 and 37. */
export const turnedRound = comparing({ name: 'turned-round' }, function* (pair) {
  const { source, target } = pair;
  const [turned] = findTurnedRound(source, target, comparedOf(pair).alignment);
  if (turned === undefined) return;
  const expected = source.tokens[turned.first.from]?.text ?? '';
  const actual = source.tokens[turned.second.from]?.text ?? '';
  const message = `“${expected}” and “${actual}” seem to stand in each other’s place in the English`;
  yield { level: 'remark', message, expected, actual };
});
