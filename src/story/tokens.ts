import type { Span } from './types.ts';
import { bitsOf, has, type WordClass } from './words.ts';

/** A word, a number or a single mark of the text. */
export interface Token extends Span {
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Word classes, see words.ts. */
  readonly bits: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Opens a line or a sentence, so that its capital says nothing. */
  readonly opens: boolean;
}

const ends = new Set(['.', '!', '?', ':', '…']);
const shape =
  /[\p{L}\p{M}\p{N}]+(?:[-‑’'´`.:&/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:-(?=\s(?:og|eller)\s))?|[^\s]/gu;

/** Cuts a text into words, numbers and marks, in order; white space falls out. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let opens = true;
  shape.lastIndex = 0;
  for (let hit = shape.exec(text); hit !== null; hit = shape.exec(text)) {
    const word = hit[0];
    for (let at = end; at < hit.index; at++) if (text.charCodeAt(at) === 10) opens = true;
    end = hit.index + word.length;
    const first = word.charCodeAt(0);
    const isNumber = first >= 48 && first <= 57;
    const lower = first < 65 ? word : word.toLowerCase();
    const isWord = isNumber || (first >= 97 && first <= 122) || (first >= 65 && lower !== word.toUpperCase());
    tokens.push({
      text: word,
      start: hit.index,
      end,
      lower,
      kind: isNumber ? 'number' : isWord ? 'word' : 'mark',
      bits: isWord ? bitsOf(lower) : 0,
      capital: isWord && !isNumber && first !== lower.charCodeAt(0),
      opens,
    });
    // A full stop behind an initial opens nothing ("Pål W. Moe").
    if (isWord) opens = false;
    else if (word !== '.' || !isInitial(tokens.at(-2))) opens ||= ends.has(word);
  }
  return tokens;
}

function isInitial(token: Token | undefined): boolean {
  return token?.capital === true && (token.text.length === 1 || token.text === 'Chr');
}

/** Whether the token is of the word class. */
export function is(token: Token | undefined, name: WordClass): boolean {
  return token !== undefined && has(token.bits, name);
}

/** A stretch of the text as a span. */
export function spanOf(text: string, start: number, end: number): Span {
  return { text: text.slice(start, end), start, end };
}
