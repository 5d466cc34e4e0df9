import { remember } from '../../lexicon/starred.ts';
import { character, isWordAt, kindAt, pieceEnd } from '../cut.ts';
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

type Known = Pick<Token, 'lower' | 'kind' | 'bits' | 'capital' | 'facts'>;

// What was once looked up about a word, kept while there is room: news says the same words over and over.
const wordOf = remember((text): Known => {
  const lower = text.toLowerCase();
  // "43-åringen" is somebody, and no number.
  const isNumber = kindAt(text, 0) === character.digit && !lower.includes('åring');
  return {
    lower,
    kind: isNumber ? 'number' : lower === text.toUpperCase() ? 'mark' : 'word',
    bits: bitsOf(lower),
    capital: text.charCodeAt(0) !== lower.charCodeAt(0),
    facts: taggedWord(text, lower),
  };
});

/** Parts of one word may be joined by these: "EU-toppen", "12.30", "m/s". */
const joins = new Set([..."-‑’'´`.:&/"].map((mark) => mark.charCodeAt(0)));

/** What "og" or "eller" leaves out: "på- og avstigning". */
const leftOut = /-(?=\s(?:og|eller)\s)/y;
/** "2,9" */
const decimals = /,\d+/y;

/** Where a pattern that begins at `at` ends, or `at`. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The end of the token at `start`: its pieces, and what joins them. */
function tokenEnd(text: string, start: number): number {
  const isWord = isWordAt(text, start);
  let end = pieceEnd(text, start);
  if (!isWord) return end;
  while (end < text.length) {
    const next = joins.has(text.charCodeAt(end)) ? end + 1 : end;
    if (!isWordAt(text, next)) break;
    end = pieceEnd(text, next);
  }
  const mark = text.charCodeAt(end);
  if (mark === 45) return endOf(leftOut, text, end);
  return mark === 44 && kindAt(text, start) === character.digit ? endOf(decimals, text, end) : end;
}

/** Cuts a text into words, numbers and marks, in order; white space falls out. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let opens = true;
  for (let start = 0; start < text.length; ) {
    if (kindAt(text, start) === character.space) {
      if (text.charCodeAt(start) === 10) opens = true;
      start++;
      continue;
    }
    const end = tokenEnd(text, start);
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

/** A word or a number of a text, of which no more is asked. */
export interface Word extends Span {
  readonly lower: string;
}

/** The words and numbers alone, cut alike: "Ap-lederen" is one. A long glossary asks nothing else of its words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = tokenEnd(text, start);
    if (!isWordAt(text, start)) continue;
    const word = text.slice(start, end);
    words.push({ text: word, lower: word.toLowerCase(), start, end });
  }
  return words;
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
