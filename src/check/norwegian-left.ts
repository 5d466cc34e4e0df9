import type { Stretch, Token } from '../language/index.ts';
import { glossary, lightEnglish, onlyNorwegian } from '../lexicon/glossary.ts';
import { classesOf } from './match/english-senses.ts';
import { isCommonEnglish, readNorwegianWord, stemEnglish } from './match/words.ts';
import { clip, ofPairs } from './rule.ts';
import { inside } from './told.ts';
import type { Pair } from './view.ts';

/** Letters no English word has in running copy; names are told by their capital. */
const nordic = /[æøå]/;
/** Norwegian words that English has taken up. */
const borrowed = new Set(['øre', 'smørbrød']);

/** A word of the glossary that is no English word. */
function isNorwegian(lower: string): boolean {
  if (lower.length < 4 || isCommonEnglish(lower)) return false;
  const { stems } = readNorwegianWord(lower);
  const stem = stemEnglish(lower);
  // "Designer" is one in English too, by its own list of words.
  return stems.length > 0 && !stems.includes(stem) && classesOf(stem).size === 0;
}

interface Left {
  readonly sure: number;
  /** Of those, the small words that may join a name: “Kjetil og Kjartan”. */
  readonly joining: number;
  readonly longestRun: number;
  readonly text: string;
}

const insideAddresses = new Set('./:@_-');

/** The words of a text; the pieces of an address are none. */
const wordsOf = ({ tokens }: Pair['target']) =>
  tokens.filter(({ kind, spaced }, at) => {
    const before = tokens[at - 1];
    return kind === 'word' && (spaced || before === undefined || !insideAddresses.has(before.text));
  });

/** Behind these stands what somebody says: Hun svarte «Vi gir oss aldri» og gikk. */
const uttering = new Set('sa sier seier svarte svarer svara svarar ropte roper ropa ropar'.split(' '));

/** The titles that stand in marks in both texts, word for word: «Stemmer fra fjæra» after a word, with a capital. */
function titlesIn({ source, target }: Pair): readonly Stretch[] {
  const textOf = ({ text }: { readonly text: string }, { start, end }: Stretch) => text.slice(start, end);
  const isTitle = (stretch: Stretch) => {
    const words = textOf(source, stretch);
    const before = /(\p{L}+|\p{N}) ?.$/u.exec(
      source.text.slice(Math.max(0, stretch.start - 12), stretch.start),
    );
    const follows = before !== null && !uttering.has(before[1] ?? '');
    return follows && /^\p{Lu}/u.test(words) && words.split(' ').length < 7 && !/[.!?,]$/.test(words);
  };
  const titles = new Set(source.marked.filter(isTitle).map((stretch) => textOf(source, stretch)));
  return target.marked.filter((stretch) => titles.has(textOf(target, stretch)));
}

function findLeft(pair: Pair, words: readonly Token[], titles: readonly Stretch[]): Left {
  const { source, target } = pair;
  let sure = 0;
  let joining = 0;
  let run = 0;
  let sureInRun = 0;
  let longestRun = 0;
  let text = '';
  let from = 0;
  for (const [place, token] of words.entries()) {
    const before = words[place - 1];
    const isInTitle = inside(token, titles);
    // "date, safe, nerd" are words one by one.
    const isListed = run === 1 && before && /[,;]/.test(target.text.slice(before.end, token.start));
    if (isInTitle || isListed) {
      run = 0;
      sureInRun = 0;
      if (isInTitle) continue;
    }
    const copied = source.lowers.has(token.lower);
    const joins = joinsName(pair, before, token, words[place + 1]);
    const capital = token.text !== token.lower || joins === 'county';
    if (joins === 'name') joining++;
    const isSure =
      !capital &&
      (onlyNorwegian.has(token.lower) || (nordic.test(token.lower) && !borrowed.has(token.lower)));
    if (isSure) sure++;
    if (!copied && !isSure) {
      run = 0;
      sureInRun = 0;
      continue;
    }
    if (run === 0) from = token.start;
    run++;
    if (isSure || (!capital && isNorwegian(token.lower))) sureInRun++;
    if (sureInRun > 0 && run > longestRun) {
      longestRun = run;
      text = target.text.slice(from, token.end);
    }
  }
  return { sure, joining, longestRun, text };
}

const counties = ['Sogn og Fjordane', 'Møre og Romsdal'];

/** Whether a small word stands between two capitalised ones just as it does in the Norwegian. */
function joinsName(
  { target }: Pair,
  before: Token | undefined,
  token: Token,
  after: Token | undefined,
): 'county' | 'name' | null {
  if (token.lower !== 'og' || before === undefined || after === undefined) return null;
  if (before.text === before.lower || after.text === after.lower) return null;
  const name = target.text.slice(before.start, after.end);
  return counties.some((county) => county.includes(name)) ? 'county' : 'name';
}

/** A paragraph that was English in the story already stays as it is. */
function isEnglishText({ source }: Pair): boolean {
  let english = 0;
  let norwegian = 0;
  for (const token of source.tokens) {
    if (onlyNorwegian.has(token.lower) || nordic.test(token.lower)) norwegian++;
    else if (lightEnglish.has(token.lower) && token.lower.length > 2) english++;
  }
  return english >= 2 && english > norwegian;
}

/** No segment, half segment or word is left in Norwegian; names and titles stay as they are. */
export const norwegianLeft = ofPairs({ name: 'norwegian-left' }, function* (pair) {
  const { target, source } = pair;
  const same = target.text.trim() === source.text.trim();
  if (same && isEnglishText(pair)) return;
  const words = wordsOf(target);
  const titles = titlesIn(pair);
  const { sure, joining, longestRun, text } = findLeft(pair, words, titles);
  if (same && words.length > 2 && !isMostlyNames(words)) {
    yield {
      level: 'error',
      message: 'the part is still in Norwegian, word for word',
      actual: clip(target.text),
    };
  } else if (sure >= 2 && longestRun >= 3) {
    yield {
      level: 'error',
      message: `Norwegian is left: “${clip(text)}”`,
      actual: clip(text),
    };
  } else if (sure > 0 || longestRun > 3) {
    yield {
      // “Kjetil og Kjartan” is mostly what two people call themselves.
      level: sure > 0 && sure === joining ? 'remark' : 'warning',
      message: `this looks like Norwegian: “${clip(text)}”`,
      actual: clip(text),
    };
  } else {
    const word = words.find(
      (token) =>
        token.text === token.lower &&
        token.lower.length > 4 &&
        source.lowers.has(token.lower) &&
        glossary.has(token.lower) &&
        !isCommonEnglish(token.lower) &&
        !inside(token, titles),
    );
    if (word !== undefined) {
      yield {
        level: 'warning',
        message: `this looks like Norwegian: “${word.text}”`,
        actual: word.text,
      };
    }
  }
});

/** A line of names and figures is the same in both languages. */
const isMostlyNames = (words: readonly Token[]) =>
  words.filter(({ text, lower }) => text === lower && text.length > 2).length < 2;
