import { leaksIn, memoryLeak } from '../memory-leak.ts';
import { viewOf } from '../view.ts';
import type { BriefRule } from './text.ts';

/**
 * Figures and names of approved copy that the model was shown do not turn up in the brief either. It is held against the
 * Norwegian: what has leaked into the English that it was written from is no ground for it.
 */
export const briefMemoryLeak: BriefRule = {
  name: memoryLeak.name,
  *check({ texts, norwegian, examples, day }) {
    const pairs = texts.map(({ reading }, index) => ({ index, source: norwegian, target: reading }));
    for (const { index, ...draft } of leaksIn(viewOf(pairs, { examples, day })))
      yield { ...draft, at: texts[index]?.at ?? null };
  },
};
