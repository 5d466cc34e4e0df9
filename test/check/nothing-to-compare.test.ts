import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (norwegian: string, english: string) =>
  checkSegments([norwegian], [english]).map(({ rule, level }) => `${rule} ${level}`);

const english =
  'Three men have not been charged with theft, Kari Moe told Ola Vik on Monday. “He said 400,” she said.';
const norwegian =
  'Tre menn er ikke siktet for tyveri, sa Kari Moe til Ola Vik mandag. – Hun skal ha sagt 400, sa han.';

describe('a part with nothing to compare it with', () => {
  it('has no English, and that is all that is told', () => {
    expect(told(norwegian, '')).toEqual(['structure error']);
  });

  it('has no Norwegian, and that is all that is told', () => {
    expect(told('', english)).toEqual(['structure error']);
  });

  it('was English already, and nothing is told', () => {
    expect(told(english, english)).toEqual([]);
  });

  it('has the Norwegian for its English: nothing is told of figures, names and denials in it', () => {
    const findings = told(norwegian, norwegian);
    expect(findings).toContain('norwegian-left error');
    expect(findings.join()).not.toMatch(/numbers-kept|names-kept|negation-kept/);
  });
});
