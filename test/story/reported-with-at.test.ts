import { expect, it } from 'vitest';
import { readCopy } from './reading.ts';

it.each([
  ['Mer enn 70 prosent', 'mener'],
  ['Meir enn 70 prosent', 'meiner'],
  ['Mindre enn 70 prosent', 'mener'],
  ['Flere enn 30 bønder', 'mener'],
  ['Fleire enn 30 bønder', 'meiner'],
  ['Færre enn 30 bønder', 'mener'],
])('%s %s at …: the measure belongs to the source', (many, cue) => {
  const [quote] = readCopy(`${many} ${cue} at det haster.`).quotes;
  expect(quote?.attribution?.text).toBe(many);
});
