import type { KeptTerm } from '../../memory/index.ts';
import { builtInTerms, type Glossary, openGlossary, readGlossaries, type Term } from '../../terms/index.ts';

/** Terms as a glossary file has them: the CSV that `--glossary` reads. */
export function writeTerms(terms: readonly Pick<KeptTerm, 'norwegian' | 'english' | 'note'>[]): string {
  const rows = terms.map(({ norwegian, english, note }) => [norwegian, english, note ?? '']);
  return [['Norwegian', 'English', 'note'], ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(text: string): string {
  return /[",\n\r]|^#|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The terms in force: the desk's files, then those that were accepted into its memory, then the built-in ones. */
export function glossaryOf(
  desk: readonly Term[],
  kept: readonly KeptTerm[],
): { readonly terms: readonly Term[]; readonly glossary: Glossary } {
  const text = writeTerms(kept.filter(({ accepted }) => accepted));
  const written = new Set(desk.flatMap(({ norwegian }) => norwegian.map((form) => form.toLowerCase())));
  const accepted = readGlossaries([{ name: 'memory.csv', text }]).terms.filter(
    ({ norwegian }) => !norwegian.some((form) => written.has(form.toLowerCase())),
  );
  const terms = [...desk, ...accepted];
  return { terms, glossary: openGlossary(terms, builtInTerms()) };
}
