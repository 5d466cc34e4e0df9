import { wordsOf } from './norwegian-words.ts';
import type { Term } from './types.ts';

/** One way a term is written, ready to be compared with a text. */
export interface TermForm {
  readonly term: Term;
  readonly written: string;
  /** Its words in lower case. */
  readonly words: readonly string[];
  /** `exact`: capitals as written. `name`: opens with a capital, takes only a genitive. `word`: inflected freely. */
  readonly match: 'exact' | 'name' | 'word';
}

/** The terms in force, found by the first word of each form. */
export interface Glossary {
  readonly terms: readonly Term[];
  readonly formsByFirstWord: ReadonlyMap<string, readonly TermForm[]>;
}

/**
 * Puts the desk's terms before the built-in ones: a built-in term that shares a form with one of the desk's is
 * left out.
 */
export function openGlossary(desk: readonly Term[], builtIn: readonly Term[]): Glossary {
  const taken = new Set(desk.flatMap(({ norwegian }) => norwegian.map((form) => form.toLowerCase())));
  const terms = [
    ...desk,
    ...builtIn.filter(({ norwegian }) => !norwegian.some((form) => taken.has(form.toLowerCase()))),
  ];
  const formsByFirstWord = new Map<string, TermForm[]>();
  for (const form of terms.flatMap(formsOf)) {
    const [first = ''] = form.words;
    const beside = formsByFirstWord.get(first);
    if (beside === undefined) formsByFirstWord.set(first, [form]);
    else beside.push(form);
  }
  return { terms, formsByFirstWord };
}

function formsOf(term: Term): TermForm[] {
  return term.norwegian.map((written) => ({
    term,
    written,
    words: wordsOf(written).map(({ lower }) => lower),
    match: term.matchCase || isAbbreviation(written) ? 'exact' : isName(written) ? 'name' : 'word',
  }));
}

/** "UD", "NVE", "KrF": two capitals or more, no space. */
function isAbbreviation(written: string): boolean {
  return /^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(written) && !written.includes('-');
}

function isName(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}
