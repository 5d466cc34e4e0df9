import type { Finding } from '../../english/index.ts';
import type { StyleRule } from './types.ts';

/** A brief's lede longer than the house style allows; the lede of a story is as long as its Norwegian. */
export const checkLedeLength: StyleRule = ({ texts }, { lede }) =>
  texts.flatMap(({ at, text }): Finding[] => {
    const words = countWords(text);
    if (at !== 'brief.lede' || words <= lede.maxWords) return [];
    return [tooLong('style-lede-length', at, 'lede', words, lede.maxWords)];
  });

/**
 * A brief longer than allowed, headline, lede and points together, and the gists where they are printed; or with more
 * points. Briefs are cut from the end: the finding stands at the last point.
 */
export const checkBriefLength: StyleRule = (copy, { brief }) => {
  if (copy.brief === null) return [];
  const points = copy.texts.filter(({ at }) => at.startsWith('brief.points.'));
  const at = points.at(-1)?.at ?? 'brief.lede';
  const gists = brief.withGists ? copy.texts.filter(({ at }) => at.startsWith('gist.')) : [];
  const words = [copy.brief, ...gists.map(({ text }) => text)].reduce(
    (sum, text) => sum + countWords(text),
    0,
  );
  const { length } = [...copy.brief];
  const findings: Finding[] = [];
  if (words > brief.maxWords)
    findings.push(tooLong('style-brief-length', at, 'brief', words, brief.maxWords));
  if (brief.maxCharacters !== null && length > brief.maxCharacters) {
    findings.push(tooLong('style-brief-length', at, 'brief', length, brief.maxCharacters, 'characters'));
  }
  if (points.length > brief.maxPoints) {
    findings.push(tooLong('style-brief-points', at, 'brief', points.length, brief.maxPoints, 'points'));
  }
  return findings;
};

function countWords(text: string): number {
  return text.split(/\s/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function tooLong(
  rule: string,
  at: string,
  what: string,
  length: number,
  limit: number,
  unit: 'words' | 'characters' | 'points' = 'words',
): Finding {
  return {
    rule,
    level: 'warning',
    at,
    message: `The ${what} has ${length} ${unit}; ${limit} ${limit === 1 ? 'is' : 'are'} allowed.`,
    expected: String(limit),
    actual: String(length),
  };
}
