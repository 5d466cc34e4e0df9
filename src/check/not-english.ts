import { lightEnglish, onlyNorwegian } from '../lexicon/glossary.ts';
import { clip, type Draft, ofPairs } from './rule.ts';
import type { Pair, TargetReading } from './view.ts';

/** Lost letters, and boxes for letters that a font lacks. */
const lost = /[\uFFFD\u25A1]/u;
/** A run of words in letters that English is not written in: Russian, Greek, Arabic, Chinese. */
const foreignLetters =
  /(?:(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}\p{M}*(?:['’ -](?!['’ -]))?)+/gu;
/** Where letters of other scripts begin: hardly any text has one, and most are read no further. */
const beyondLatin = /[\u0370-\u1DFF\u2C00-\u{10FFFF}]/u;
/** Shorter texts, or those with fewer words in lower case, may be a list of names. */
const enoughWords = 15;
const enoughLowerCase = 10;
/**
 * Light words (the, of, was …) are 17 % of the words at least, 47 % as a rule, in 3,960 English news segments of that
 * length; in German, Swedish, French or Spanish they are 13 % at most.
 */
const leastLight = 0.15;

/** Every part is in English: no lost letters, no foreign script, no paragraph in another language. */
export const notEnglish = ofPairs({ name: 'not-english' }, function* (pair) {
  const found = findLost(pair) ?? findForeignLetters(pair) ?? findOtherLanguage(pair);
  if (found !== null) yield { level: 'error', ...found };
});

type Told = Pick<Draft, 'message' | 'actual'>;

function findLost({ source, target }: Pair): Told | null {
  const at = target.text.search(lost);
  if (at === -1 || lost.test(source.text)) return null;
  const actual = clip(target.text.slice(Math.max(0, at - 20), at + 20));
  return { message: `letters are lost in “${actual}”`, actual };
}

function findForeignLetters({ source, target }: Pair): Told | null {
  if (!beyondLatin.test(target.text)) return null;
  const run = [...target.text.matchAll(foreignLetters)].find(
    ([letters]) => !source.text.includes(letters.trim()),
  );
  if (run === undefined) return null;
  const actual = clip(run[0].trim());
  return { message: `“${actual}” is in letters that English copy does not have`, actual };
}

function findOtherLanguage({ source, target }: Pair): Told | null {
  const english = lightShare(target);
  if (english === null || english >= leastLight) return null;
  // Norwegian left is told as such; what reads no more like Norwegian in the source was a quotation or a list there.
  const left = target.tokens.filter(({ lower }) => onlyNorwegian.has(lower)).length;
  if (left > 1 || source.text.includes(target.text.trim())) return null;
  const actual = clip(target.text);
  return { message: `this does not read as English: “${actual}”`, actual };
}

/** Which share of a text's words are light English ones; null where there are too few to tell. */
function lightShare({ tokens }: TargetReading): number | null {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const inLowerCase = words.filter(({ text, lower }) => text === lower);
  if (words.length < enoughWords || inLowerCase.length < enoughLowerCase) return null;
  return inLowerCase.filter(({ lower }) => lightEnglish.has(lower)).length / inLowerCase.length;
}
