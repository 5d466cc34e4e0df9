import type { Term, TermUse } from './types.ts';

/**
 * The terms of a story as lines for the prompt, "Stortinget = the Storting (Norwegian parliament)"; empty where there
 * is nothing to tell. The desk's own bind; of the built-in ones only names of institutions, agencies and laws are told
 * that a model may not know, to be used where they fit: titles and common nouns have plain English.
 */
export function sayTerms(uses: readonly TermUse[]): string {
  const lines = (told: readonly TermUse[]) => told.map(({ term, places }) => sayTerm(term, places[0].text));
  const bound = lines(uses.filter(({ term }) => term.list === 'glossary'));
  const established = lines(
    uses.filter(({ term }) => term.list === 'institutions' && !term.known && isName(term)),
  );
  return [
    ...(bound.length > 0 ? ['Terms of the desk, to be used as given:', ...bound] : []),
    ...(established.length > 0
      ? [
          'Established English, free to be inflected, to be shortened at later mention, and to be used where it fits:',
          ...established,
        ]
      : []),
  ].join('\n');
}

/** A name, not a title or a common noun: written with a capital inside a sentence. */
function isName({ norwegian }: Term): boolean {
  return /^\p{Lu}/u.test(norwegian[0]);
}

/** The form that occurs is the one named: "PST" where the story says PST. */
function sayTerm(term: Term, written: string): string {
  const form =
    term.norwegian.find((name) => written.toLowerCase().startsWith(name.toLowerCase())) ?? term.norwegian[0];
  const english = term.keep ? 'as it stands' : term.english[0];
  return `${form} = ${english}${term.note === null ? '' : ` (${term.note})`}`;
}
