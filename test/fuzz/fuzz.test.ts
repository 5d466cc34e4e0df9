import { describe, expect, it } from 'vitest';
import { cases } from './cases.ts';
import { fixedSeed } from './fuzz-case.ts';

describe('whatever comes in', () => {
  it.each(cases)(
    '$name',
    async ({ name, runs, fuzz }) => {
      const { fell } = await fuzz({ seed: fixedSeed(name), numRuns: runs });
      expect(fell).toBeNull();
      // Counted in runs, not in time: a busy machine takes longer over as many.
    },
    120_000,
  );
});
