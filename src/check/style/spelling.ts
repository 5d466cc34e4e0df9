import type { Finding } from '../../english/index.ts';
import { lazily } from '../../lazily.ts';
import spelling from '../../lexicon/spelling.json' with { type: 'json' };
import type { StyleRule } from './types.ts';

/**
 * Words spelt as the other kind of English spells them. A capital inside a sentence makes a name, and names keep
 * their spelling ("Pearl Harbor").
 */
export const checkSpelling: StyleRule = ({ texts }, { variant }) => {
  const wrong = variant === 'en-GB' ? british() : american();
  return texts.flatMap(({ at, text }) => {
    const seen = new Set<string>();
    return wordsIn(text).flatMap(({ word, opens }): Finding[] => {
      const lower = word.toLowerCase();
      const right = wrong.get(lower);
      if (right === undefined || seen.has(lower) || (word !== lower && !opens)) return [];
      seen.add(lower);
      return [
        {
          rule: 'style-spelling',
          level: 'warning',
          at,
          message: `“${word}” is not ${variant === 'en-GB' ? 'British' : 'American'} spelling; write “${right}”.`,
          expected: right,
          actual: word,
        },
      ];
    });
  });
};

/** American word → British word. */
const british = lazily((): ReadonlyMap<string, string> => {
  const both = new Set(spelling.rightInBritishToo);
  const swapped = Object.entries(spelling.pairs).map(([gb, us]): [string, string] => [us, gb]);
  return new Map(swapped.filter(([us]) => !both.has(us)));
});

const american = lazily((): ReadonlyMap<string, string> => new Map(Object.entries(spelling.pairs)));

function wordsIn(text: string): { readonly word: string; readonly opens: boolean }[] {
  return Array.from(text.matchAll(/(?<![\p{L}-])(?:per cent|\p{L}+)(?!\p{L})/giu), ({ 0: word, index }) => ({
    word,
    opens: /(?:^|[.!?:“‘]\s*)$/u.test(text.slice(Math.max(0, index - 3), index)),
  }));
}
