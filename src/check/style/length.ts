import type { Finding } from '../../english/types.ts';
import type { StyleRule } from './types.ts';

/** A brief's lede longer than the house style allows; the lede of a story is as long as its Norwegian. */
export const checkLedeLength: StyleRule = ({ texts }, { lede }) =>
  texts.flatMap(({ at, text }): Finding[] => {
    const words = countWords(text);
    if (at !== 'brief.lede' || words <= lede.maxWords) return [];
    return [tooLong('style-lede-length', at, 'lede', words, lede.maxWords)];
  });

/** A brief longer than allowed: headline, lede and points together. */
export const checkBriefLength: StyleRule = (copy, { brief }) => {
  if (copy.brief === null) return [];
  const words = countWords(copy.brief);
  const points = copy.texts.filter(({ at }) => at.startsWith('brief.points.'));
  const last = points.at(-1);
  return [
    ...(words > brief.maxWords ? [tooLong('style-brief-length', null, 'brief', words, brief.maxWords)] : []),
    ...(last !== undefined && points.length > brief.maxPoints
      ? [
          {
            rule: 'style-brief-points',
            level: 'warning' as const,
            at: last.at,
            message: `The brief has ${points.length} points; ${brief.maxPoints} are allowed.`,
            expected: String(brief.maxPoints),
            actual: String(points.length),
          },
        ]
      : []),
  ];
};

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function tooLong(rule: string, at: string | null, what: string, words: number, limit: number): Finding {
  return {
    rule,
    level: 'warning',
    at,
    message: `The ${what} has ${words} words; ${limit} are allowed.`,
    expected: String(limit),
    actual: String(words),
  };
}
