import { glossary, lightEnglish, onlyNorwegian, openers } from '../../lexicon/glossary.ts';
import { wordSet } from '../../lexicon/word-set.ts';
import type { Token } from './tokens.ts';

/** Capitalised words that stand together. */
export interface Name {
  readonly text: string;
  /** In lower case, without genitive. */
  readonly words: readonly string[];
  /** Where its first token stands among the tokens. */
  readonly from: number;
  readonly to: number;
  /** It opens a sentence, so its capital says little. */
  readonly initial: boolean;
}

const isCapital = (text: string) => {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
};
const ends = new Set([
  '.',
  '!',
  '?',
  ':',
  '…',
  '«',
  '"',
  '“',
  '”',
  '»',
  '–',
  '—',
  '‘',
  "'",
  '(',
  '[',
  '|',
  '•',
  '*',
  ';',
]);
/** Titles that a full stop may follow. */
export const shortTitles = wordSet('mr mrs ms dr prof sen rep gov gen lt sgt det insp st rev');
const notNames = new Set([...shortTitles, 'miss', 'i']);
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

export const withoutGenitive = (lower: string): string => lower.replace(/['’]s?$/, '');

const smallInTitles = new Set(
  'with from over into than that about after under before amid upon between against without during through'.split(
    ' ',
  ),
);

/** Whether most longer words have a capital, as in American headlines: then a capital marks no name. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let capital = 0;
  let plain = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 4) continue;
    long++;
    if (isCapital(token.text)) capital++;
    else if (!smallInTitles.has(token.lower)) plain++;
  }
  return long >= 4 && capital / long > 0.7 && (plain < 2 || capital / long > 0.85);
}

/** The names of a text, as far as capitals tell. */
export function readNames(tokens: readonly Token[], text: string, english: boolean): Name[] {
  const names: Name[] = [];
  let opensSentence = true;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.kind === 'mark') {
      const abbreviation =
        token.text === '.' &&
        tokens[at - 1]?.kind === 'word' &&
        (notNames.has(tokens[at - 1]?.lower ?? '') || (tokens[at - 1]?.text.length ?? 9) === 1);
      if (ends.has(token.text) && !abbreviation && !(token.text === "'" && !token.spaced))
        opensSentence = true;
      continue;
    }
    const opened = opensSentence;
    opensSentence = false;
    if (token.kind !== 'word' || !isCapital(token.text)) continue;
    // "Mrs May" is no month.
    const titled = tokens[at - 1]?.text === '.' ? tokens[at - 2]?.lower : tokens[at - 1]?.lower;
    const isMonth = english && calendar.test(withoutGenitive(token.lower)) && !notNames.has(titled ?? '');
    const skipped = notNames.has(token.lower) || /^i['’]/.test(token.lower) || isMonth;
    if (skipped) continue;
    if (
      opened &&
      (english
        ? lightEnglish.has(token.lower) || openers.has(token.lower)
        : onlyNorwegian.has(token.lower) || glossary.has(token.lower))
    )
      continue;
    const words = [withoutGenitive(token.lower)];
    let to = at + 1;
    while (to < tokens.length) {
      const next = tokens[to];
      // “Pots I can buy” names nobody.
      if (english && opened && next?.text === 'I' && to === at + 1) break;
      if (
        next?.kind === 'word' &&
        isCapital(next.text) &&
        !(english && calendar.test(withoutGenitive(next.lower)))
      ) {
        const joined = tokens[to - 1];
        if (joined?.kind === 'word' && /['’]s$/.test(joined.text)) break;
        words.push(withoutGenitive(next.lower));
        to++;
      } else if (
        next?.text === '-' &&
        !next.spaced &&
        tokens[to + 1]?.spaced === false &&
        tokens[to + 1]?.kind === 'word'
      ) {
        if (isCapital(tokens[to + 1]?.text ?? '')) to++;
        else break;
      } else if (
        next?.text === '.' &&
        (notNames.has(tokens[to - 1]?.lower ?? '') || tokens[to - 1]?.text.length === 1) &&
        tokens[to + 1]?.kind === 'word'
      )
        to++;
      else break;
    }
    names.push({
      text: text.slice(token.start, tokens[to - 1]?.end),
      words,
      from: at,
      to,
      initial: opened && to === at + 1,
    });
    at = to - 1;
  }
  return names;
}

/** Whether two words may be spellings of one name: Spieh and Spieth, Zelenskyj and Zelensky. */
export function soundsLike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 3 || b.length < 3 || a.charAt(0) !== b.charAt(0)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 2) return false;
  let differing = 0;
  let left = 0;
  let right = 0;
  while (left < short.length && right < long.length) {
    if (short[left] === long[right]) {
      left++;
      right++;
      continue;
    }
    differing++;
    if (short[left + 1] === long[right + 1]) left++;
    else if (short[left] !== long[right + 1]) left++;
    right++;
  }
  return differing + (long.length - right) <= (long.length > 6 ? 2 : 1);
}
