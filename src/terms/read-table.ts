/** A row of a table: its cells, and the line it begins in, counted from 1. */
export interface TableRow {
  /** Null: a quotation mark is never closed, and nothing can be read from there on. */
  readonly cells: readonly string[] | null;
  readonly line: number;
}

/**
 * Reads delimited text as RFC 4180 has it: a cell in quotation marks may hold the delimiter, line ends and doubled
 * quotation marks. A mark elsewhere stands for itself. Cells lose white space at their ends; empty lines and lines
 * that open with # are passed over. Lines without quotation marks, nearly all of a glossary, are only split.
 */
export function* readTable(text: string, delimiter: string): Generator<TableRow> {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  for (let at = 0; at < lines.length; at++) {
    const line = at + 1;
    let record = lines[at] ?? '';
    if (record.trim() === '' || record.startsWith('#')) continue;
    if (!record.includes('"')) {
      yield { cells: record.split(delimiter).map((cell) => cell.trim()), line };
      continue;
    }
    let cells = quotedCells(record, delimiter);
    while (cells === null && at + 1 < lines.length) {
      at++;
      const next = lines[at] ?? '';
      record += `\n${next}`;
      // Only a quotation mark can close the cell; a file left open is not read again for each of its lines.
      if (next.includes('"')) cells = quotedCells(record, delimiter);
    }
    yield { cells, line };
  }
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
