import { expect, it } from 'vitest';
import { isSignature } from '../../src/story/signatures.ts';
import { readCopy, rowsOf } from './reading.ts';

it.each([
  ['– Eva Bø, driftssjef', true],
  ['- Anwaar Yusra, elev, Storøya skole', true],
  ['– Áslak J. Hætta', true],
  ['– Letebrhan Kidane, leder i Storøya idrettslag', true],
  ['– Eva Bø, driftssjef.', false],
  ['– Eva Bø, som styrer ferja', false],
  ['– Eva Bø, sier han', false],
  ['– Eva', false],
  ['– Eva Bø og Ada Noor', false],
  ['– Stolt dag for Storøya', false],
  ['Eva Bø, driftssjef', false],
  ['– Eva Bø:', false],
  [`– Eva Bø, ${'gammel '.repeat(20)}venn`, false],
])('“%s” is a signature: %s', (line, is) => {
  expect(isSignature(line)).toBe(is);
});

const ferry = 'Ferja til Storøya står etter at motoren stoppet natt til mandag.';

it.each([
  [['«Vi gjør alt vi kan.»', '– Eva Bø, driftssjef'], ['direct [Vi gjør alt vi kan.] Eva Bø']],
  [['– Vi gjør alt vi kan.', '– Ubax Warfa'], ['direct [Vi gjør alt vi kan.] Ubax Warfa']],
  // An answer, and people in a list.
  [
    ['– Hvem styrer ferja?', '– Eva Bø'],
    ['direct [Hvem styrer ferja?] REPORTER', 'direct [Eva Bø] ?'],
  ],
  [['Disse styrer ferja:', '– Eva Bø, kaptein', '– Ubax Warfa, styrmann'], []],
])('%j: who signs beneath words has said them', (copy, quotes) => {
  expect(rowsOf(readCopy(ferry, ...copy)).map((row) => row.replace(/\].*· /, '] '))).toEqual(quotes);
});
