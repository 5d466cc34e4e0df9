import type { Finding } from '../../english/index.ts';
import { lightEnglish } from '../../lexicon/glossary.ts';
import type { EnglishCopy, EnglishText, StyleRule } from './types.ts';

/** Headlines longer than the house style allows. */
export const checkHeadlineLength: StyleRule = (copy, { headline }) =>
  headlinesOf(copy).flatMap(({ at, text }): Finding[] => {
    const { length } = [...text];
    if (length <= headline.maxCharacters) return [];
    return [
      {
        rule: 'style-headline-length',
        level: 'warning',
        at,
        message: `The headline has ${length} characters; the house style allows ${headline.maxCharacters}.`,
        expected: String(headline.maxCharacters),
        actual: String(length),
      },
    ];
  });

/** A headline has no full stop; an ellipsis or a last initial's stop may stand. */
export const checkHeadlineStop: StyleRule = (copy) =>
  headlinesOf(copy).flatMap(({ at, text }): Finding[] => {
    if (!/[^.\s]\.[’”]?$/u.test(text) || /(?:^|[\s.])\p{Lu}\.$/u.test(text)) return [];
    const actual = text.slice(text.lastIndexOf(' ') + 1);
    return [
      {
        rule: 'style-headline-stop',
        level: 'warning',
        at,
        message: `The headline ends in a full stop after “${actual.replace(/\.[’”]?$/u, '')}”; headlines have none.`,
        actual,
      },
    ];
  });

/** Headlines in the other kind of capitals. Names are told by the running copy, where only names are capitalised. */
export const checkHeadlineCase: StyleRule = (copy, { headline }) =>
  headlinesOf(copy).flatMap(({ at, text }): Finding[] => {
    const words = wordsInside(text).filter(
      (word) => [...word].length > 3 && !lightEnglish.has(word.toLowerCase()),
    );
    const raised = words.filter((word) => /^\p{Lu}/u.test(word));
    const wrong = headline.case === 'sentence' ? commonAmong(raised, copy) : lowered(words);
    if (wrong.length < 2) return [];
    return [
      {
        rule: 'style-headline-case',
        level: 'warning',
        at,
        message: `The headline is not in ${headline.case} case: “${wrong.slice(0, 3).join('”, “')}”.`,
        expected: `${headline.case} case`,
        actual: wrong.join(' '),
      },
    ];
  });

function headlinesOf({ texts }: EnglishCopy): EnglishText[] {
  return texts.filter(({ kind }) => kind === 'headline');
}

/** The words of a headline but the first, and but those that open a quote or follow a colon. */
function wordsInside(text: string): string[] {
  return text.match(/(?<!^|[:.!?–—]\s|[\p{L}“‘’-])\p{L}+(?!\p{L})/gu) ?? [];
}

function lowered(words: readonly string[]): string[] {
  return words.filter((word) => /^\p{Ll}/u.test(word));
}

/** Capitalised words that are no names: the copy has them in lower case and never capitalised inside a sentence. */
function commonAmong(raised: readonly string[], { texts }: EnglishCopy): string[] {
  const running = texts.filter(({ kind }) => kind !== 'headline').map(({ text }) => text);
  return raised.filter((word) => {
    if (word === word.toUpperCase()) return false;
    const low = new RegExp(`(?<![\\p{L}-])${word.toLowerCase()}(?![\\p{L}-])`, 'u');
    const name = new RegExp(`(?<=[\\p{Ll},\\d)’]\\s)${word}(?!\\p{L})`, 'u');
    return running.some((text) => low.test(text)) && !running.some((text) => name.test(text));
  });
}
