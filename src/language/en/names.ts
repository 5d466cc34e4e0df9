import { glossary, lightEnglish, onlyNorwegian, openers } from '../../lexicon/glossary.ts';
import { wordSet } from '../../lexicon/word-set.ts';
import { isFirstName } from '../first-names.ts';
import type { Token } from '../tokens.ts';

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

export function withoutGenitive(lower: string): string {
  const last = lower.charCodeAt(lower.length - 1);
  if (isApostrophe(last)) return lower.slice(0, -1);
  return last === 115 && isApostrophe(lower.charCodeAt(lower.length - 2)) ? lower.slice(0, -2) : lower;
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019;

const smallInTitles = wordSet(
  'a an the and but or nor as at by for in of off on out per to up vs via with from over into than that about after under before amid upon between against without during through',
);

/**
 * Whether most longer words have a capital, as in American headlines: then a capital marks no name. What ends in a full
 * stop and has a verb in small letters is a sentence with many names in it, and one with two commas is a list.
 */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let capital = 0;
  let plain = 0;
  let small = 0;
  for (const { kind, text, lower } of tokens) {
    if (kind !== 'word') continue;
    const lowered = !isCapital(text) && !smallInTitles.has(lower);
    if (lowered) small++;
    if (text.length < 4) continue;
    long++;
    if (isCapital(text)) capital++;
    else if (lowered) plain++;
  }
  const commas = tokens.filter(({ text }) => text === ',').length;
  const end = tokens.slice(tokens.findLastIndex(({ kind }) => kind !== 'mark'));
  if (end.some(({ text }) => text === '.') && (small > 0 || commas > 1)) return false;
  return long >= 4 && capital / long > 0.7 && (plain < 2 || capital / long > 0.85);
}

const isCapitalised = (token: Token | undefined) => token?.kind === 'word' && isCapital(token.text);

/** Short titles that are Norwegian words: "det." ends a sentence. */
const norwegianToo = new Set(['det', 'rev', 'sen', 'miss', 'i']);

/** "Mr", "St" and initials: a full stop behind them ends no sentence and no name. */
const isAbbreviated = (token: Token | undefined, english: boolean) =>
  token?.kind === 'word' &&
  ((notNames.has(token.lower) && (english || !norwegianToo.has(token.lower))) ||
    (token.text.length === 1 && isCapital(token.text)));

const monthsBorne = new Set(['march', 'may', 'august']);

/** "Kari May", but "Kari May 5". */
const isSurname = (before: Token, month: Token, after: Token | undefined) =>
  monthsBorne.has(withoutGenitive(month.lower)) && isFirstName(before.text) && after?.kind !== 'digits';

/** A hyphen or a full stop inside a name: "Anne-Lise", "J. Tveit". */
const joins = (before: Token, mark: Token, after: Token | undefined, english: boolean) =>
  mark.text === '-'
    ? !mark.spaced && isCapitalised(after) && !after?.spaced
    : mark.text === '.' && isAbbreviated(before, english) && after?.kind === 'word';

/**
 * The names of a text, as far as capitals tell, of Norwegian too: what is compared is every run of capitals. The story's
 * reader asks who is meant, leaves out more, and needs each word tagged.
 */
export function readNames(tokens: readonly Token[], text: string, english: boolean): Name[] {
  const isMonth = (token: Token) => english && calendar.test(withoutGenitive(token.lower));
  const opensOnly = (lower: string) =>
    english ? lightEnglish.has(lower) || openers.has(lower) : onlyNorwegian.has(lower) || glossary.has(lower);
  const names: Name[] = [];
  let opensSentence = true;
  let at = 0;
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    const from = at++;
    const before = tokens[from - 1];
    if (token.kind === 'mark') {
      const isApostrophe = token.text === "'" && !token.spaced;
      if (ends.has(token.text) && !isApostrophe && !(token.text === '.' && isAbbreviated(before, english)))
        opensSentence = true;
      continue;
    }
    const opened = opensSentence;
    opensSentence = false;
    if (!isCapitalised(token) || notNames.has(token.lower) || /^i['’]/.test(token.lower)) continue;
    // "Mrs May" is no month.
    const title = before?.text === '.' ? tokens[from - 2] : before;
    if (isMonth(token) && (title === undefined || !notNames.has(title.lower))) continue;
    if (opened && opensOnly(token.lower)) continue;
    const words = [withoutGenitive(token.lower)];
    let last = token;
    for (let next = tokens[at]; next !== undefined; next = tokens[at]) {
      // “Pots I can buy” names nobody.
      if (english && opened && next.text === 'I' && last === token) break;
      if (isCapitalised(next) && (!isMonth(next) || isSurname(last, next, tokens[at + 1]))) {
        if (/['’]s$/.test(last.text)) break;
        words.push(withoutGenitive(next.lower));
      } else if (!joins(last, next, tokens[at + 1], english)) break;
      last = next;
      at++;
    }
    names.push({
      text: text.slice(token.start, last.end),
      words,
      from,
      to: at,
      initial: opened && last === token,
    });
  }
  return names;
}

/** Whether two words may be spellings of one name: Spieh and Spieth, Zelenskyj and Zelensky. */
export function soundsLike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 3 || b.length < 3 || a.charAt(0) !== b.charAt(0)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let differing = 0;
  let left = 0;
  for (let right = 0; right < long.length; right++) {
    const isSame = short[left] === long[right];
    if (!isSame) differing++;
    // The longer has a letter more here: the shorter waits for its own.
    const waits = !isSame && short[left] === long[right + 1] && short[left + 1] !== long[right + 1];
    if (!waits) left++;
  }
  return differing <= (long.length > 6 ? 2 : 1);
}
