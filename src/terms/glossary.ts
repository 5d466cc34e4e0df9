import { wordsOf } from '../language/nb/index.ts';
import type { Term } from './types.ts';

/** One way a term is written. */
export interface TermForm {
  readonly term: Term;
  readonly written: string;
}

/** The terms in force, found by the first word of each form in lower case. */
export interface Glossary {
  readonly terms: readonly Term[];
  readonly formsByFirstWord: ReadonlyMap<string, readonly TermForm[]>;
}

/**
 * Puts the desk's terms before the built-in ones: a built-in term that shares a form with one of the desk's is
 * left out.
 */
export function openGlossary(desk: readonly Term[], builtIn: readonly Term[]): Glossary {
  const formsByFirstWord = new Map<string, TermForm[]>();
  for (const term of desk) addForms(formsByFirstWord, term);
  const others = builtIn.filter(
    ({ norwegian }) => !norwegian.some((form) => isThere(formsByFirstWord, form)),
  );
  for (const term of others) addForms(formsByFirstWord, term);
  return { terms: [...desk, ...others], formsByFirstWord };
}

function addForms(formsByFirstWord: Map<string, TermForm[]>, term: Term): void {
  for (const written of term.norwegian) {
    const first = firstWordOf(written);
    const beside = formsByFirstWord.get(first);
    if (beside === undefined) formsByFirstWord.set(first, [{ term, written }]);
    else beside.push({ term, written });
  }
}

function isThere(formsByFirstWord: ReadonlyMap<string, readonly TermForm[]>, form: string): boolean {
  const lower = form.toLowerCase();
  return (formsByFirstWord.get(firstWordOf(form)) ?? []).some(
    ({ written }) => written.toLowerCase() === lower,
  );
}

const firstWordOf = (form: string): string => wordsOf(form)[0]?.lower ?? '';

/** The words of a form in lower case. */
export function wordsOfForm({ written }: TermForm): string[] {
  return wordsOf(written).map(({ lower }) => lower);
}

/** `exact`: capitals as written. `name`: opens with a capital, takes only a genitive. `word`: inflected freely. */
export function matchOf({ term, written }: TermForm): 'exact' | 'name' | 'word' {
  if (term.matchCase || isAbbreviation(written)) return 'exact';
  return /^\p{Lu}/u.test(written) ? 'name' : 'word';
}

/** "UD", "NVE", "KrF": two capitals or more, no space. */
function isAbbreviation(written: string): boolean {
  return /^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(written) && !written.includes('-');
}
