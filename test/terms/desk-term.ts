import type { Term } from '../../src/terms/index.ts';

/** A term as a desk's glossary has it. */
export function deskTerm(norwegian: string, english: string, more: Partial<Term> = {}): Term {
  return {
    norwegian: [norwegian],
    english: [english],
    note: null,
    keep: false,
    matchCase: false,
    homograph: false,
    known: false,
    list: 'glossary',
    written: { file: 'glossary.csv', line: 2 },
    ...more,
  };
}
