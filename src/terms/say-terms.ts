import type { Term, TermUse } from './types.ts';

/**
 * The terms of a story as lines for the prompt, "Stortinget = the Storting (Norwegian parliament)"; empty where
 * there is nothing to tell. What every model knows is left out.
 */
export function sayTerms(uses: readonly TermUse[]): string {
  return uses
    .filter(({ term }) => !term.known)
    .map(({ term, places }) => sayTerm(term, places[0].text))
    .join('\n');
}

/** The form that occurs is the one named: "PST" where the story says PST. */
function sayTerm(term: Term, written: string): string {
  const form =
    term.norwegian.find((name) => written.toLowerCase().startsWith(name.toLowerCase())) ?? term.norwegian[0];
  const english = term.keep ? 'as it stands' : term.english[0];
  return `${form} = ${english}${term.note === null ? '' : ` (${term.note})`}`;
}
