import type { ApprovedPair, WantedPart } from '../../src/memory/index.ts';

/** A pair as a desk would have approved it. */
export function pair(norwegian: string, english: string, more: Partial<ApprovedPair> = {}): ApprovedPair {
  return {
    ...{ language: 'nb', norwegian, english, previous: 'Før.', next: 'Etter.', speakers: [], quotes: [] },
    ...{ machine: null, day: '2026-11-02', by: 'Amina Larsen', at: 1_000, story: 'havn', held: null },
    ...more,
  };
}

/** A part that is looked for, between the same neighbours. */
export function wanted(norwegian: string, more: Partial<WantedPart> = {}): WantedPart {
  return {
    ...{ language: 'nb', norwegian, previous: 'Før.', next: 'Etter.', speakers: [], day: '2026-11-02' },
    ...more,
  };
}
