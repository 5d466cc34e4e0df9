import { NorwireError } from '../errors.ts';
import { readGlossaryJson } from './glossary-json.ts';
import type { GlossaryProblem, GlossaryRow, GlossaryRows } from './glossary-row.ts';
import { readGlossaryTable } from './glossary-table.ts';
import type { Term } from './types.ts';

/** A glossary as it lies on the disk: its name tells the format (`.csv`, `.tsv`, `.json`). */
export interface GlossaryFile {
  readonly name: string;
  readonly text: string;
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
    for (const row of rowsOf(file)) {
      if ('message' in row) {
        problems.push(row);
        continue;
      }
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
  return { terms, problems };
}

function rowsOf({ name, text }: GlossaryFile): GlossaryRows {
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
  const { norwegian, keep } = row;
  if (!isFilled(norwegian)) return 'has no Norwegian';
  const wordless = norwegian.find((form) => !/[a-zæøå0-9]/iu.test(form) && !/[\p{L}\p{N}]/u.test(form));
  if (wordless !== undefined) return `has no word in “${wordless}”`;
  const [name] = norwegian;
  if (keep && isFilled(row.english) && row.english[0] !== name) {
    return `says that “${name}” is not translated, and gives “${row.english[0]}” for it`;
  }
  const english = isFilled(row.english) ? row.english : keep ? norwegian : null;
  if (english === null) return `has no English for “${name}”`;
  return {
    norwegian,
    english,
    note: row.note,
    keep,
    matchCase: row.matchCase,
    homograph: false,
    known: false,
    list: 'glossary',
    written: { file: row.file, line: row.line },
  };
}

function isFilled(forms: readonly string[]): forms is readonly [string, ...string[]] {
  return forms.length > 0;
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
