import { firstWordOf, wordsOf } from './norwegian-words.ts';
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
  const taken = new Set(desk.flatMap(({ norwegian }) => norwegian.map((form) => form.toLowerCase())));
  const terms = [
    ...desk,
    ...builtIn.filter(({ norwegian }) => !norwegian.some((form) => taken.has(form.toLowerCase()))),
  ];
  const formsByFirstWord = new Map<string, TermForm[]>();
  for (const term of terms) {
    for (const written of term.norwegian) {
      const first = firstWordOf(written);
      const beside = formsByFirstWord.get(first);
      if (beside === undefined) formsByFirstWord.set(first, [{ term, written }]);
      else beside.push({ term, written });
    }
  }
  return { terms, formsByFirstWord };
}

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
