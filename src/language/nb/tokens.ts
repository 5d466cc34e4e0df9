import { remember } from '../../lexicon/starred.ts';
import type { Span } from '../span.ts';
import { type Tag, tags } from './tag-features.ts';
import { isOpen, readTags, type TaggedWord, taggedWord } from './tagger.ts';
import { bitOf, bitsOf, has, type WordClass } from './words.ts';

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
  /** What the tagger takes the word for here, by its form and its neighbours. */
  readonly tag: Tag | null;
  /** What the tagger knows of the word by itself. */
  readonly facts: TaggedWord;
}

const ends = new Set(['.', '!', '?', ':', '…']);
const shape =
  /[\p{L}\p{M}\p{N}]+(?:[-‑’'´`.:&/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:-(?=\s(?:og|eller)\s))?|[^\s]/uy;

type Word = Pick<Token, 'lower' | 'kind' | 'bits' | 'capital' | 'facts'>;

// What was once looked up about a word, kept while there is room: news says the same words over and over.
const wordOf = remember((text): Word => {
  const lower = text.toLowerCase();
  // "43-åringen" is somebody, and no number.
  const isNumber = isDigit(text.charCodeAt(0)) && !lower.includes('åring');
  return {
    lower,
    kind: isNumber ? 'number' : lower === text.toUpperCase() ? 'mark' : 'word',
    bits: bitsOf(lower),
    capital: text.charCodeAt(0) !== lower.charCodeAt(0),
    facts: taggedWord(text, lower),
  };
});

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 160 || (code > 0x1600 && /\s/.test(String.fromCharCode(code)));
}

/** The Latin letters and the digits among the first characters: what Norwegian is written with. */
const plain = Array.from({ length: 256 }, (_, code) => /[\dA-Za-zÀ-ÖØ-öø-ÿ]/.test(String.fromCharCode(code)));

/** What ends no word and is none: the marks of ASCII. */
const single = Array.from({ length: 128 }, (_, code) => code > 32 && !plain[code]);

/** Parts of one word may be joined by these: "EU-toppen", "12.30", "m/s". */
const joins = new Set("-‑’'´`.:&/");

/** Marks that are a token by themselves wherever they stand, and end the word before them. */
const closing = new Set('\n\u00A0 ,;!?()[]"«»“”„–—…•*+=%§');

function plainEnd(text: string, start: number): number {
  let end = start;
  while (plain[text.charCodeAt(end)]) end++;
  return end;
}

/** The end of the token at `start`. Most are plain, and need none of what `shape` knows of all alphabets. */
function tokenEnd(text: string, start: number): number {
  let end = plainEnd(text, start);
  if (end === start && (single[text.charCodeAt(end)] || closing.has(text.charAt(end)))) return end + 1;
  while (end > start && joins.has(text.charAt(end)) && plain[text.charCodeAt(end + 1)])
    end = plainEnd(text, end + 1);
  if (end > start && isClosed(text, end)) return end;
  shape.lastIndex = start;
  shape.test(text);
  return shape.lastIndex;
}

/** Whether a word surely ends here: a hyphen may still stand for what "og" or "eller" leaves out. */
function isClosed(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (next === '' || closing.has(next)) return true;
  const after = text.charAt(end + 1);
  return next !== '-' && joins.has(next) && (after === '' || closing.has(after));
}

const decimals = /,\d+/y;

/** The end of a number with its decimals ("2,9"), or `end` as it is. */
function decimalEnd(text: string, first: number, end: number): number {
  decimals.lastIndex = end;
  return isDigit(first) && decimals.test(text) ? decimals.lastIndex : end;
}

/** Cuts a text into words, numbers and marks, in order; white space falls out. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let opens = true;
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    if (isSpace(code)) {
      if (code === 10) opens = true;
      start++;
      continue;
    }
    const end = decimalEnd(text, code, tokenEnd(text, start));
    const word = text.slice(start, end);
    const { lower, kind, bits, capital, facts } = wordOf(word);
    tokens.push({ text: word, start, end, lower, kind, bits, capital, opens, tag: null, facts });
    // A full stop behind an initial opens nothing ("Pål W. Moe").
    if (kind !== 'mark') opens = false;
    else if (word !== '.' || !isInitial(tokens.at(-2))) opens ||= ends.has(word);
    start = end;
  }
  return tokens;
}

/** Whether a capital stands inside a sentence: behind a word, and not all around it. */
function isInside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.opens || before.kind === 'mark') return false;
  return token.text !== token.text.toUpperCase();
}

const finite = tags.indexOf('finite');
const noun = tags.indexOf('noun');
const name = tags.indexOf('name');
const owner = tags.indexOf('name-genitive');

/** "|Ante| Moe, som kom": a word that nobody has met, before a name with a capital of its own. */
function isGivenName(tokens: readonly Token[], given: ArrayLike<number>, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || given[at + 1] !== name || !isInside(tokens, at + 1)) return false;
  return isOpen(token.facts) && !is(token, 'finite') && !is(token, 'cue');
}

/** What a word is that was taken for a finite verb and cannot be one. */
function verbOrNot(tokens: readonly Token[], given: ArrayLike<number>, at: number): number {
  const token = tokens[at];
  // "|Haarder| tror at": of two verbs that open a sentence the first is somebody's name, as is one with a capital inside.
  if (token?.capital) {
    if (given[at + 1] !== finite && !isInside(tokens, at) && !isGivenName(tokens, given, at)) return finite;
    // "|Kvinna| ringde": unless it is the noun that it mostly is.
    return token.opens && is(token, 'person') ? noun : name;
  }
  // "og |ordfører| Ola Vik", "seier |bakar| Ola Vik", "Danmarks |superkeeper| Ola Vik": who it is.
  const titles = is(token, 'person') || given[at - 1] === finite || given[at - 1] === owner;
  return titles && tokens[at + 1]?.capital && tokens[at + 1]?.kind === 'word' ? noun : finite;
}

/** Words that the text has with a capital inside sentences and never without: names where they open one, too. */
function namedInside(tokens: readonly Token[]): ReadonlySet<string> {
  const inside = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && token.capital && isInside(tokens, at)) inside.add(token.text);
  }
  const inSmall = new Set([...inside].map((text) => text.toLowerCase()));
  for (const { text, lower } of tokens)
    if (text === lower && inSmall.has(lower))
      inside.delete(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);
  return inside;
}

type Growing = { -readonly [Field in keyof Token]: Token[Field] };

/** The tokens of a text, each with what it is in its sentence. */
export function readTaggedTokens(text: string): Token[] {
  const tokens = readTokens(text);
  const given = readTags(tokens);
  const named = namedInside(tokens);
  for (let at = 0; at < given.length; at++) {
    if (given[at] === finite) given[at] = verbOrNot(tokens, given, at);
    else if (given[at] === noun && tokens[at]?.opens && named.has(tokens[at]?.text ?? '')) given[at] = name;
  }
  // They are this reading's own still: told anew, each would be made twice.
  for (const [at, token] of (tokens as Growing[]).entries()) {
    token.tag = tags[given[at] ?? 0] ?? 'other';
    if (token.kind === 'word' && token.tag === 'finite') token.bits |= bitOf.finite;
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
