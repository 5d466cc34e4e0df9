import { matchNames } from './name-match.ts';
import { type Name, soundsLike, withoutGenitive } from './read/names.ts';
import type { Token } from './read/tokens.ts';
import type { Rule } from './rule.ts';

/** People, places and organisations are those of the Norwegian part, under their English names. */
export const namesKept: Rule = {
  name: 'names-kept',
  *check(view) {
    for (const pair of view.pairs) {
      const { source, target, index } = pair;
      if (source.tokens.length === 0 || target.tokens.length === 0) continue;
      const { unfounded, missing } = matchNames(pair, view);
      const [lost] = missing;
      if (lost === undefined) continue;
      const expected = lost.text;
      const instead =
        unfounded[0] ?? target.names.find((name) => isOftener(name, source.tokens, target.tokens));
      if (instead !== undefined) {
        const actual = instead.text;
        const message = `“${expected}” became “${actual}”`;
        yield { level: 'error', at: index, message, expected, actual };
      } else if (lost.words.length > 1) {
        yield {
          level: 'warning',
          at: index,
          message: `the name “${expected}” is not in the English`,
          expected,
        };
      }
    }
  },
};

const countWord = (word: string, tokens: readonly Token[]): number => {
  let count = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text === token.lower) continue;
    const bare = withoutGenitive(token.lower);
    if (soundsLike(bare, word) || soundsLike(bare.replace(/s$/, ''), word)) count++;
  }
  return count;
};

/** A name that stands more often in the English than in the Norwegian has come in somebody else's place. */
function isOftener(name: Name, source: readonly Token[], target: readonly Token[]): boolean {
  const last = name.words.at(-1) ?? '';
  const before = countWord(last, source);
  return before > 0 && countWord(last, target) > before;
}
