import { type Spelling, spellingOf } from '../lexicon/starred.ts';
import { character, kindAt, pieceEnd } from './cut.ts';
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

const initials = /\p{Lu}(?:\.\p{Lu}(?!\p{L}))+(?:\.(?=.))?/suy;

/** Where letters end that a full stop follows each: "U.S.", whose last stop may end the text as well; or `start`. */
function initialsEnd(text: string, start: number): number {
  initials.lastIndex = start;
  return initials.test(text) ? initials.lastIndex : start;
}

/** Splits a text into tokens. "U.S." and "St." keep no full stop: "U.S." is the one word "US". */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start);
    if (kind === character.space) {
      spaced = true;
      start++;
      continue;
    }
    let end = pieceEnd(text, start, kind);
    let word = text.slice(start, end);
    let spelling: Spelling | null = null;
    let fraction: string | undefined;
    if (kind === character.letter) {
      // Few letters stand before a full stop by themselves.
      const far = end === start + 1 && text.charCodeAt(end) === 46 ? initialsEnd(text, start) : end;
      if (far > end) {
        end = far;
        word = text.slice(start, end).replaceAll('.', '');
      }
      spelling = spellingOf(word);
    } else if (kind === character.figure) fraction = fractionDigits(word);
    tokens.push({
      kind:
        spelling !== null ? 'word' : kind === character.digit || fraction !== undefined ? 'digits' : 'mark',
      text: fraction ?? word,
      lower: spelling?.lower ?? fraction ?? word,
      start,
      end,
      spaced,
      spelling,
    });
    spaced = false;
    start = end;
  }
  return tokens;
}
