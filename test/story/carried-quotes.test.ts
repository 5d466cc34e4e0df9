import { expect, it } from 'vitest';
import { readCopy, rowsOf } from './reading.ts';

it.each([
  ['«', '»'],
  ['"', '"'],
  ['“', '”'],
])('words between %s and %s run on to the next paragraph', (open, close) => {
  const copy = readCopy(
    `${open}Vi har prøvd alt. Det gikk ikke.`,
    `Nå må vi legge opp ferja${close}, sier Amina Solbakken.`,
  );
  expect(rowsOf(copy)).toEqual([
    'direct [Vi har prøvd alt. Det gikk ikke.] – · Amina Solbakken · Amina Solbakken',
    'direct [Nå må vi legge opp ferja] sier · Amina Solbakken · Amina Solbakken',
  ]);
});

it('a mark that was forgotten carries nothing on', () => {
  const copy = readCopy('«Vi har prøvd alt.', 'Det gikk ikke, sier Amina Solbakken.');
  expect(rowsOf(copy).some((row) => row.includes('[Vi har prøvd alt'))).toBe(false);
});
