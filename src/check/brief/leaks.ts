import { findLeak, leaks, tellPrompts } from '../leaks.ts';
import type { BriefRule } from './text.ts';

/** Nothing of the talk with the model stands in the brief. */
export const briefLeaks: BriefRule = {
  name: leaks.name,
  *check({ texts, whole, prompts }) {
    for (const { at, reading } of texts) {
      const leak = findLeak(reading.text, whole.text);
      if (leak !== null) yield { level: 'error', at, ...leak };
      yield* tellPrompts(at, reading.text, prompts);
    }
  },
};
