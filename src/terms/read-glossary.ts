import { NorwireError } from '../errors.ts';
import { readGlossaryJson } from './glossary-json.ts';
import type { GlossaryRow } from './glossary-row.ts';
import { readGlossaryTable } from './glossary-table.ts';
import type { Term, TermOrigin } from './types.ts';

/** A glossary as it lies on the disk: its name tells the format (`.csv`, `.tsv`, `.json`). */
export interface GlossaryFile {
  readonly name: string;
  readonly text: string;
}

/** A row that is left out, and why. */
export interface GlossaryProblem extends TermOrigin {
  readonly message: string;
}

/**
 * The desk's terms from its glossary files, in order. Rows that cannot be used, and rows that contradict an
 * earlier one, are left out and named. Throws a NorwireError (`settings`) where a file is no glossary at all.
 */
export function readGlossaries(files: readonly GlossaryFile[]): {
  readonly terms: readonly Term[];
  readonly problems: readonly GlossaryProblem[];
} {
  const terms: Term[] = [];
  const problems: GlossaryProblem[] = [];
  const earlier = new Map<string, Term>();
  for (const file of files) {
    const { rows, broken } = rowsOf(file);
    problems.push(...broken);
    for (const row of rows) {
      const term = termOf(row);
      const complaint = typeof term === 'string' ? term : conflictWith(earlier, term);
      if (complaint !== null) problems.push({ file: row.file, line: row.line, message: complaint });
      if (complaint !== null || typeof term === 'string') continue;
      let known = true;
      for (const form of term.norwegian) {
        const key = keyOf(form, term);
        if (earlier.has(key)) continue;
        known = false;
        earlier.set(key, term);
      }
      if (!known) terms.push(term);
    }
  }
  problems.sort((one, other) => (one.file === other.file ? one.line - other.line : 0));
  return { terms, problems };
}

function rowsOf({ name, text }: GlossaryFile): {
  readonly rows: readonly GlossaryRow[];
  readonly broken: readonly GlossaryProblem[];
} {
  const ending = /\.(csv|tsv|txt|json)$/iu.exec(name)?.[1]?.toLowerCase();
  switch (ending) {
    case 'json':
      return readGlossaryJson(name, text);
    case 'tsv':
      return readGlossaryTable(name, text, '\t');
    case 'csv':
    case 'txt':
      return readGlossaryTable(name, text, null);
    default:
      throw new NorwireError(
        'settings',
        `The glossary ${name} has an unknown ending; name it .csv, .tsv or .json.`,
      );
  }
}

/** The term a row stands for, or what is wrong with the row. */
function termOf(row: GlossaryRow): Term | string {
  const [norwegian, ...otherNorwegian] = row.norwegian;
  const [english, ...otherEnglish] = row.english;
  if (norwegian === undefined) return 'has no Norwegian';
  const wordless = row.norwegian.find((form) => !/[a-zæøå0-9]/iu.test(form) && !/[\p{L}\p{N}]/u.test(form));
  if (wordless !== undefined) return `has no word in “${wordless}”`;
  if (row.keep && english !== undefined && english !== norwegian) {
    return `says that “${norwegian}” is not translated, and gives “${english}” for it`;
  }
  if (!row.keep && english === undefined) return `has no English for “${norwegian}”`;
  return {
    norwegian: [norwegian, ...otherNorwegian],
    english: [english ?? norwegian, ...otherEnglish],
    note: row.note,
    keep: row.keep,
    matchCase: row.matchCase,
    homograph: false,
    known: false,
    list: 'glossary',
    written: { file: row.file, line: row.line },
  };
}

function conflictWith(earlier: ReadonlyMap<string, Term>, term: Term): string | null {
  for (const form of term.norwegian) {
    const other = earlier.get(keyOf(form, term));
    if (other === undefined || other.english[0] === term.english[0]) continue;
    const where =
      other.written?.file === term.written?.file
        ? `line ${other.written?.line}`
        : `${other.written?.file}, line ${other.written?.line}`;
    return `has “${term.english[0]}” for “${form}”, but ${where} has “${other.english[0]}”, which holds`;
  }
  return null;
}

/** Rows that mind capitals do not contradict rows that differ from them in capitals alone. */
function keyOf(form: string, { matchCase }: Term): string {
  return matchCase ? `=${form}` : form.toLowerCase();
}
