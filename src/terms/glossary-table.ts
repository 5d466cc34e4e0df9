import { parse } from 'csv-parse/sync';
import { didYouMean } from '../did-you-mean.ts';
import { NorwireError } from '../errors.ts';
import { alternatives, type GlossaryRow, type GlossaryRows } from './glossary-row.ts';
import type { TermOrigin } from './types.ts';

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
const no = new Set(['', 'no', 'n', 'nei', 'false', '0']);

/**
 * Reads a table; `delimiter` null: tab, semicolon (as Norwegian spreadsheets write) or comma, whichever the first
 * line has. Throws a NorwireError (`settings`) for a quotation mark that is never closed or an unknown column.
 */
export function readGlossaryTable(file: string, text: string, delimiter: string | null): GlossaryRows {
  const records = parseTable(file, text, delimiter ?? delimiterOf(text));
  const [first] = records;
  const named = first === undefined ? null : namedColumns(file, first.record);
  const rows: GlossaryRow[] = [];
  const broken: GlossaryRows['broken'][number][] = [];
  for (const { record, info } of named === null ? records : records.slice(1)) {
    const row = rowOf(record, named ?? columns, { file, line: info.lines });
    if (typeof row === 'string') broken.push({ file, line: info.lines, message: row });
    else rows.push(row);
  }
  return { rows, broken };
}

interface TableRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parseTable(file: string, text: string, delimiter: string): readonly TableRecord[] {
  try {
    // The types of csv-parse do not follow `info`.
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      trim: true,
      comment: '#',
      comment_no_infix: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as readonly TableRecord[];
  } catch (cause) {
    // csv-parse names the last line of the file; the quotation mark stands alone in its own.
    const line = text.split('\n').findLastIndex((written) => written.split('"').length % 2 === 0) + 1;
    throw new NorwireError(
      'settings',
      `The glossary ${file} has a quotation mark that is never closed, in line ${line}.`,
      { cause },
    );
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

function rowOf(
  record: readonly string[],
  order: readonly (Column | null)[],
  origin: TermOrigin,
): GlossaryRow | string {
  if (record.slice(order.length).some((cell) => cell !== '')) return 'has more columns than there are names';
  const cells = (column: Column) => record.filter((_, at) => order[at] === column);
  const keep = yesOrNo(cells('keep')[0] ?? '');
  const matchCase = yesOrNo(cells('case')[0] ?? '');
  if (keep === null) return `has “${cells('keep')[0]}” for do-not-translate; write yes or no`;
  if (matchCase === null) return `has “${cells('case')[0]}” for case; write yes or no`;
  return {
    ...origin,
    norwegian: alternatives(cells('norwegian')),
    english: alternatives(cells('english')),
    note: cells('note')[0] || null,
    keep,
    matchCase,
  };
}

function yesOrNo(cell: string): boolean | null {
  const written = cell.toLowerCase();
  return yes.has(written) ? true : no.has(written) ? false : null;
}
