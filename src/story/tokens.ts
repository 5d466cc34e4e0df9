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
  /[\p{L}\p{M}\p{N}]+(?:[-‑’'´`.:&/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:-(?=\s(?:og|eller)\s))?|[^\s]/uy;

type Word = Pick<Token, 'lower' | 'kind' | 'bits' | 'capital'>;

// What was once looked up about a word, kept while there is room: news says the same words over and over.
const seen = new Map<string, Word>();
const room = 20_000;

function wordOf(text: string): Word {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const first = text.charCodeAt(0);
  // "43-åringen" is somebody, and no number.
  const isNumber = first >= 48 && first <= 57 && !/-?åring/iu.test(text);
  const lower = text.toLowerCase();
  const isWord = isNumber || lower !== text.toUpperCase();
  const word: Word = {
    lower,
    kind: isNumber ? 'number' : isWord ? 'word' : 'mark',
    bits: isWord ? bitsOf(lower) : 0,
    capital: isWord && !isNumber && first !== lower.charCodeAt(0),
  };
  if (seen.size >= room) seen.clear();
  seen.set(text, word);
  return word;
}

function isSpace(code: number): boolean {
  return code <= 32 || (code >= 160 && /\s/u.test(String.fromCharCode(code)));
}

/** A Latin letter or a digit: what Norwegian is written with. */
function isPlain(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 192 && code <= 255 && code !== 215 && code !== 247)
  );
}

/** Behind a word these end it, whatever comes next; a full stop or colon does so before a space. */
const closing = new Set('\n\u00A0 ,;!?()"«»“”');
const closingBeforeSpace = new Set('.:');

/** The end of the token at `start`. Most are plain, and need none of what `shape` knows of all alphabets. */
function tokenEnd(text: string, start: number): number {
  let end = start;
  while (isPlain(text.charCodeAt(end))) end++;
  const next = text.charAt(end);
  if (end === start && (next < '\u0080' || next === '–')) return start + 1;
  if (end > start && (next === '' || closing.has(next))) return end;
  if (end > start && closingBeforeSpace.has(next) && text.charAt(end + 1) <= ' ') return end;
  shape.lastIndex = start;
  shape.test(text);
  return Math.max(shape.lastIndex, start + 1);
}

/** The end of a number with its decimals ("2,9"), or `end` as it is. */
function decimalEnd(text: string, first: number, end: number): number {
  if (first < 48 || first > 57 || text.charCodeAt(end) !== 44) return end;
  let next = end + 1;
  while (text.charCodeAt(next) >= 48 && text.charCodeAt(next) <= 57) next++;
  return next > end + 1 ? next : end;
}

/** Cuts a text into words, numbers and marks, in order; white space falls out. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let opens = true;
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    if (code <= 32 || code === 160 || code > 0x1600) {
      if (isSpace(code)) {
        if (code === 10) opens = true;
        start++;
        continue;
      }
    }
    const end = decimalEnd(text, code, tokenEnd(text, start));
    const word = text.slice(start, end);
    const { lower, kind, bits, capital } = wordOf(word);
    tokens.push({ text: word, start, end, lower, kind, bits, capital, opens });
    // A full stop behind an initial opens nothing ("Pål W. Moe").
    if (kind !== 'mark') opens = false;
    else if (word !== '.' || !isInitial(tokens.at(-2))) opens ||= ends.has(word);
    start = end;
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
