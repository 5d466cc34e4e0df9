import { builtInTerms } from './built-in-terms.ts';
import { type Glossary, openGlossary } from './glossary.ts';
import type { GlossaryProblem } from './glossary-row.ts';
import { type GlossaryFile, readGlossaries } from './read-glossary.ts';

/**
 * A desk's glossary files (CSV, TSV or JSON, by their names) with the built-in terms behind them, as `processStory` takes
 * them, and the rows that were left out. Throws a NorwireError (`settings`) where a file is no glossary at all.
 */
export function readGlossary(files: readonly GlossaryFile[]): {
  readonly glossary: Glossary;
  readonly problems: readonly GlossaryProblem[];
} {
  const { terms, problems } = readGlossaries(files);
  return { glossary: openGlossary(terms, builtInTerms()), problems };
}
