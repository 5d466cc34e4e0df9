import type { Span } from '../story/index.ts';

/** Where a term comes from: the desk's own glossary, or one of the built-in lists. */
export type TermList = 'glossary' | 'institutions' | 'parties' | 'exonyms';

/** A glossary file and the line in it (in JSON: the row), counted from 1. */
export interface TermOrigin {
  readonly file: string;
  readonly line: number;
}

/** A Norwegian word or name and the English the desk has for it: "statssekretær", "state secretary". */
export interface Term {
  /** Every way it is written, in Bokmål and Nynorsk, uninflected; abbreviations stand beside the full name. */
  readonly norwegian: readonly [string, ...string[]];
  /** The first is what the desk writes; the others pass too. */
  readonly english: readonly [string, ...string[]];
  readonly note: string | null;
  /** Stands in English as in Norwegian. */
  readonly keep: boolean;
  /** Capitals count, in Norwegian and in English. */
  readonly matchCase: boolean;
  /** Also an ordinary word: not taken for the term where a sentence opens with it ("Høyre", "Forsvaret"). */
  readonly homograph: boolean;
  /** So well known that a model need not be told; checked all the same. */
  readonly known: boolean;
  readonly list: TermList;
  /** Where the desk wrote it down; null for built-in terms. */
  readonly written: TermOrigin | null;
}

/** Where a term stands: offsets count into the part's text, not the article's. */
export interface TermPlace extends Span {
  readonly part: string;
}

/** A term that occurs in a story, and everywhere it does. */
export interface TermUse {
  readonly term: Term;
  readonly places: readonly [TermPlace, ...TermPlace[]];
}
