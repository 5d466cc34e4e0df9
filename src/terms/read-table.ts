/** A row of a table: its cells, and the line it begins in, counted from 1. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface Table {
  readonly rows: readonly TableRow[];
  /** The line of a quotation mark that is never closed; the rows before it are read. */
  readonly unclosed: number | null;
}

/**
 * Reads delimited text as RFC 4180 has it: a cell in quotation marks may hold the delimiter, line ends and doubled
 * quotation marks. A mark elsewhere stands for itself. Cells lose white space at their ends; empty lines and lines
 * that open with # are passed over. Lines without quotation marks, nearly all of a glossary, are only split.
 */
export function readTable(text: string, delimiter: string): Table {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const rows: TableRow[] = [];
  for (let at = 0; at < lines.length; at++) {
    const written = lines[at] ?? '';
    if (written.trim() === '' || written.startsWith('#')) continue;
    if (!written.includes('"')) {
      rows.push({ cells: written.split(delimiter).map((cell) => cell.trim()), line: at + 1 });
      continue;
    }
    let record = written;
    let cells = quotedCells(record, delimiter);
    let last = at;
    while (cells === null && last + 1 < lines.length) {
      last++;
      record += `\n${lines[last]}`;
      cells = quotedCells(record, delimiter);
    }
    if (cells === null) return { rows, unclosed: at + 1 };
    rows.push({ cells, line: at + 1 });
    at = last;
  }
  return { rows, unclosed: null };
}

/** The cells of one record, or null where a quotation mark is still open. */
function quotedCells(record: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    while (record[at] === ' ') at++;
    let cell = '';
    if (record[at] === '"') {
      const end = closingMark(record, at);
      if (end === -1) return null;
      cell = record.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const next = record.indexOf(delimiter, at);
    const rest = record.slice(at, next === -1 ? undefined : next);
    cells.push((cell + rest).trim());
    if (next === -1) return cells;
    at = next + delimiter.length;
  }
}

function closingMark(record: string, opening: number): number {
  let end = record.indexOf('"', opening + 1);
  while (end !== -1 && record[end + 1] === '"') end = record.indexOf('"', end + 2);
  return end;
}
