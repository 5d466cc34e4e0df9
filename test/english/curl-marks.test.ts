import { expect, it } from 'vitest';
import { curlMarks } from '../../src/english/quotation-marks.ts';

const double = { quotationMarks: 'double' } as const;

it.each([
  ['She called it "a disgrace".', 'She called it “a disgrace”.'],
  ['“Done,” he said, and "gone".', '“Done,” he said, and “gone”.'],
  ['A 12" pipe and a 14" pipe', 'A 12" pipe and a 14" pipe'],
  ['An open " mark', 'An open " mark'],
  ['It’s the ‘best’ one', 'It’s the ‘best’ one'],
])('curls typewriter’s marks in pairs and no others: %s', (text, curled) => {
  expect(curlMarks(text, double, false)).toBe(curled);
});

it('uses the other kind in headlines', () => {
  expect(curlMarks('Ferry "lost"', double, true)).toBe('Ferry ‘lost’');
});
