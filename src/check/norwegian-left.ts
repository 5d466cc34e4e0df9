import { glossary, lightEnglish, onlyNorwegian } from '../lexicon/glossary.ts';
import type { Stretch } from './read/marks.ts';
import { isCommonEnglish, readNorwegianWord, stemEnglish } from './read/words.ts';
import { clip, type Rule } from './rule.ts';
import type { Pair } from './view.ts';

/** Letters no English word has in running copy; names are told by their capital. */
const nordic = /[æøåÆØÅ]/;
/** Norwegian words that English has taken up. */
const borrowed = new Set(['øre', 'smørbrød']);

/** A word of the glossary that is no English word. */
function isNorwegian(lower: string): boolean {
  if (lower.length < 4 || isCommonEnglish(lower)) return false;
  const { stems } = readNorwegianWord(lower);
  return stems.length > 0 && !stems.includes(stemEnglish(lower));
}

interface Left {
  readonly words: number;
  readonly sure: number;
  readonly longestRun: number;
  readonly text: string;
}

/** The pieces of an address are no words. */
const isOfAddress = ({ tokens }: Pair['target'], at: number) =>
  !tokens[at]?.spaced && /^[./:@_-]$/.test(tokens[at - 1]?.text ?? '');

/** The titles that stand in marks in both texts, word for word: «Stemmer fra fjæra» after a word, with a capital. */
function titlesIn({ source, target }: Pair): readonly Stretch[] {
  const textOf = ({ text }: { readonly text: string }, { start, end }: Stretch) => text.slice(start, end);
  const isTitle = (stretch: Stretch) => {
    const words = textOf(source, stretch);
    const follows = /[\p{L}\p{N}] ?.$/u.test(source.text.slice(0, stretch.start));
    return follows && /^\p{Lu}/u.test(words) && words.split(' ').length < 7 && !/[.!?,]$/.test(words);
  };
  const titles = new Set(source.marked.filter(isTitle).map((stretch) => textOf(source, stretch)));
  return titles.size === 0 ? [] : target.marked.filter((stretch) => titles.has(textOf(target, stretch)));
}

function findLeft({ source, target }: Pair, titles: readonly Stretch[]): Left {
  let words = 0;
  let sure = 0;
  let run = 0;
  let sureInRun = 0;
  let longestRun = 0;
  let text = '';
  let from = 0;
  for (const [at, token] of target.tokens.entries()) {
    if (token.kind !== 'word' || isOfAddress(target, at)) continue;
    words++;
    if (titles.some(({ start, end }) => token.start >= start && token.end <= end)) {
      run = 0;
      sureInRun = 0;
      continue;
    }
    const copied = source.lowers.has(token.lower);
    const capital = token.text !== token.lower;
    const isSure =
      !capital &&
      (onlyNorwegian.has(token.lower) || (nordic.test(token.lower) && !borrowed.has(token.lower)));
    const isLikely = isSure || (!capital && copied && isNorwegian(token.lower));
    if (isSure) sure++;
    if (!copied && !isSure) {
      run = 0;
      sureInRun = 0;
      continue;
    }
    if (run === 0) from = token.start;
    run++;
    if (isLikely) sureInRun++;
    if (sureInRun > 0 && run > longestRun) {
      longestRun = run;
      text = target.text.slice(from, token.end);
    }
  }
  return { words, sure, longestRun, text };
}

/** A paragraph that was English in the story already stays as it is. */
function isEnglishText({ source }: Pair): boolean {
  let english = 0;
  let norwegian = 0;
  for (const token of source.tokens) {
    if (token.kind !== 'word') continue;
    if (onlyNorwegian.has(token.lower) || nordic.test(token.lower)) norwegian++;
    else if (lightEnglish.has(token.lower) && token.lower.length > 2 && !homographs.has(token.lower))
      english++;
  }
  return english >= 2 && english > norwegian;
}

/** Light words of both languages. */
const homographs = new Set(['for', 'her', 'him', 'over', 'under', 'all', 'man', 'may']);

/** No segment, half segment or word is left in Norwegian; names and titles stay as they are. */
export const norwegianLeft: Rule = {
  name: 'norwegian-left',
  *check(view) {
    for (const pair of view.pairs) {
      const { target, source, index } = pair;
      if (target.tokens.length === 0) continue;
      const same = target.text.trim() === source.text.trim();
      if (same && isEnglishText(pair)) continue;
      const { words, sure, longestRun, text } = findLeft(pair, titlesIn(pair));
      if (same && words > 2 && !isMostlyNames(pair)) {
        yield {
          level: 'error',
          at: index,
          message: 'the part is still in Norwegian, word for word',
          actual: clip(target.text),
        };
      } else if (sure >= 2 && longestRun >= 3) {
        yield {
          level: 'error',
          at: index,
          message: `Norwegian is left: “${clip(text)}”`,
          actual: clip(text),
        };
      } else if (sure > 0 || longestRun > 3) {
        if (longestRun === 0) continue;
        yield {
          level: 'warning',
          at: index,
          message: `this looks like Norwegian: “${clip(text)}”`,
          actual: clip(text),
        };
      } else {
        const word = target.tokens.find(
          (token, at) =>
            token.kind === 'word' &&
            !isOfAddress(target, at) &&
            token.text === token.lower &&
            token.lower.length > 4 &&
            source.lowers.has(token.lower) &&
            glossary.has(token.lower) &&
            !isEnglish(token.lower),
        );
        if (word !== undefined) {
          yield {
            level: 'warning',
            at: index,
            message: `this looks like Norwegian: “${word.text}”`,
            actual: word.text,
          };
        }
      }
    }
  },
};

const english = new Set([...glossary.values()].flat());
const isEnglish = (lower: string) => english.has(lower);

/** A line of names and figures is the same in both languages. */
function isMostlyNames({ target }: Pair): boolean {
  let lower = 0;
  for (const token of target.tokens)
    if (token.kind === 'word' && token.text === token.lower && token.text.length > 2) lower++;
  return lower < 2;
}
