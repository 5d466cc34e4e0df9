import { didYouMean } from '../did-you-mean.ts';
import { NorwireError } from '../errors.ts';
import { bitsOf, has } from '../language/nb/index.ts';
import { alternatives, type GlossaryProblem, type GlossaryRow } from './glossary-row.ts';
import { readTable } from './read-table.ts';

type Column = 'norwegian' | 'english' | 'note' | 'keep' | 'case';

/** What a column may be called; without names the columns stand in this order. */
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  norwegian: ['norwegian', 'norsk', 'nb', 'nn', 'bokmål', 'nynorsk'],
  english: ['english', 'engelsk', 'en'],
  note: ['note', 'merknad'],
  keep: ['do-not-translate', 'keep'],
  case: ['case', 'match-case'],
};
const columns: readonly Column[] = ['norwegian', 'english', 'note', 'keep', 'case'];

const yes = new Set(['yes', 'y', 'ja', 'true', 'x', '1']);
const no = new Set(['no', 'n', 'nei', 'false', '0']);

/**
 * Reads a table; `delimiter` null: tab, semicolon (as Norwegian spreadsheets write) or comma, whichever the first
 * line has. Throws a NorwireError (`settings`) for a quotation mark that is never closed, an unknown column, and running
 * text, whose commas part no terms.
 */
export function* readGlossaryTable(
  file: string,
  text: string,
  delimiter: string | null,
): Generator<GlossaryRow | GlossaryProblem> {
  let order: readonly (Column | null)[] | null = null;
  const rows = [...readTable(text.normalize('NFC'), delimiter ?? delimiterOf(text))];
  for (const { cells, line } of rows) {
    if (cells === null) {
      throw new NorwireError(
        'settings',
        `The glossary ${file} has a quotation mark that is never closed, in line ${line}.`,
      );
    }
    if (order === null) {
      const named = namedColumns(file, cells);
      order = named ?? columns;
      if (named !== null) continue;
      if (isRunningText(rows.map((row) => row.cells ?? [])))
        throw new NorwireError(
          'settings',
          `${file} is running text, no list of terms: most of its lines are sentences. A list has a Norwegian term and its English in each line, with a comma, semicolon or tab between them; name its columns in the first line (Norwegian,English) if it is one.`,
        );
    }
    const row = rowOf(cells, order, file, line);
    yield typeof row === 'string' ? { file, line, message: row } : row;
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u, 1);
  return ['\t', ';'].find((delimiter) => first.includes(delimiter)) ?? ',';
}

/** The columns of a heading, or null where the first line is a term already. */
function namedColumns(file: string, heading: readonly string[]): (Column | null)[] | null {
  const found = heading.map((name) => {
    const written = name.toLowerCase().replaceAll(/[\s_]+/gu, '-');
    return columns.find((column) => columnNames[column].includes(written)) ?? null;
  });
  if (!found.includes('norwegian') || !(found.includes('english') || found.includes('keep'))) return null;
  const unknown = heading.find((name, at) => name !== '' && found[at] === null);
  if (unknown !== undefined) {
    const known = Object.values(columnNames).flat();
    throw new NorwireError(
      'settings',
      `The glossary ${file} has a column “${unknown}”; it may have Norwegian, English, note, do-not-translate and case.${didYouMean(unknown, known)}`,
    );
  }
  return found;
}

/** Whether most lines are sentences: what stands for term and English has a finite verb and some words round it. */
function isRunningText(rows: readonly (readonly string[])[]): boolean {
  return rows.filter(isSentence).length * 2 > rows.length;
}

function isSentence(cells: readonly string[]): boolean {
  const [term = '', english = ''] = cells;
  const ends = /[.!?…][»”"]?$/u.test(cells.at(-1) ?? '');
  const words = (ends ? `${term} ${english}` : term).match(/\p{L}+/gu) ?? [];
  return words.length >= 4 && words.some((word) => has(bitsOf(word.toLowerCase()), 'finite'));
}

function rowOf(
  cells: readonly string[],
  order: readonly (Column | null)[],
  file: string,
  line: number,
): GlossaryRow | string {
  let norwegian: readonly string[] = [];
  let english: readonly string[] = [];
  let note: string | null = null;
  let keep: boolean | null = false;
  let matchCase: boolean | null = false;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (cell === undefined || cell === '') continue;
    if (at >= order.length) return 'has more columns than there are names';
    switch (order[at]) {
      case 'norwegian':
        norwegian = together(norwegian, alternatives(cell));
        break;
      case 'english':
        english = together(english, alternatives(cell));
        break;
      case 'note':
        note = cell;
        break;
      case 'keep':
        keep = yesOrNo(cell);
        if (keep === null) return `has “${cell}” for do-not-translate; write yes or no`;
        break;
      case 'case':
        matchCase = yesOrNo(cell);
        if (matchCase === null) return `has “${cell}” for case; write yes or no`;
        break;
    }
  }
  return { file, line, norwegian, english, note, keep, matchCase };
}

/** A glossary may have a column for Bokmål and one for Nynorsk. */
function together(forms: readonly string[], more: readonly string[]): readonly string[] {
  return forms.length === 0 ? more : [...new Set([...forms, ...more])];
}

function yesOrNo(cell: string): boolean | null {
  const written = cell.toLowerCase();
  return yes.has(written) ? true : no.has(written) ? false : null;
}
