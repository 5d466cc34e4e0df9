import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/terms/read-table.ts';

const cell = fc
  .string({ unit: fc.constantFrom('a', 'ø', '"', ',', ';', '\n', ' ', '#', '|') })
  .map((text) => text.trim());

describe('reading a table', () => {
  it('gives back the cells of a table written by RFC 4180, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const written = rows.map((cells) =>
            cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
          );
          expect([...readTable(written.join('\r\n'), delimiter)].map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { seed: 8, numRuns: 300 },
    );
  });

  it('names the line each row begins in, past cells of several lines', () => {
    expect([...readTable('a,b\n\n"two\nlines",c\n# remark\nd,e', ',')]).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['two\nlines', 'c'], line: 3 },
      { cells: ['d', 'e'], line: 6 },
    ]);
  });

  it('reads what stands before a quotation mark that is never closed', () => {
    expect([...readTable('a,b\nc,"d\ne,f', ',')]).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: null, line: 2 },
    ]);
  });
});
