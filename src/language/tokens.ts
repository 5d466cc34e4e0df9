import { type Spelling, spellingOf } from '../lexicon/starred.ts';
import { fractionDigits } from './fraction-characters.ts';

export type TokenKind = 'word' | 'digits' | 'mark';

/** A word, a run of digits or a single other character; `spaced` if white space (or nothing) stands before it. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly spaced: boolean;
  /** Of a word; null for all else. */
  readonly spelling: Spelling | null;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isUpper = (code: number) =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
/** Letters by range, which is much faster than \p{L} and right for every script that reaches a Norwegian desk. */
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && code < 0xfe00);
const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f;
const isApostrophe = (code: number) => code === 39 || code === 0x2019;

/** Splits a text into tokens. "U.S." and "St." keep no full stop: "U.S." is the one word "US". */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let spaced = true;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaced = true;
      at++;
      continue;
    }
    const start = at;
    let kind: TokenKind = 'mark';
    let word: string | null = null;
    if (isLetter(code)) {
      kind = 'word';
      at++;
      if (isUpper(code) && text.charCodeAt(at) === 46) {
        let letters = text.charAt(start);
        let next = at;
        while (
          text.charCodeAt(next) === 46 &&
          isUpper(text.charCodeAt(next + 1)) &&
          !isLetter(text.charCodeAt(next + 2))
        ) {
          letters += text.charAt(next + 1);
          next += 2;
        }
        if (letters.length > 1) {
          word = letters;
          at = text.charCodeAt(next) === 46 && next + 1 < length ? next + 1 : next;
        }
      }
      if (word === null) {
        // Looking beyond the end of a text is slow.
        while (at < length) {
          const next = text.charCodeAt(at);
          if (!isLetter(next) && !(isApostrophe(next) && isLetter(text.charCodeAt(at + 1)))) break;
          at++;
        }
      }
    } else {
      at++;
      if (isDigit(code)) {
        kind = 'digits';
        while (at < length && isDigit(text.charCodeAt(at))) at++;
      } else if (code > 0xbb) {
        word = fractionDigits(text.charAt(start)) ?? null;
        if (word !== null) kind = 'digits';
      }
    }
    word ??= text.slice(start, at);
    const spelling = kind === 'word' ? spellingOf(word) : null;
    tokens.push({ kind, text: word, lower: spelling?.lower ?? word, start, end: at, spaced, spelling });
    spaced = false;
  }
  return tokens;
}
