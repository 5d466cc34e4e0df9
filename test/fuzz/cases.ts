import { askingCases } from './asking-cases.ts';
import { commandCases } from './command-cases.ts';
import type { FuzzCase } from './fuzz-case.ts';
import { makingCases } from './making-cases.ts';
import { readingCases } from './reading-cases.ts';
import { settingsCases } from './settings-cases.ts';

/** Everything that is fuzzed: in `npm test` a few inputs on fixed seeds, with `npm run fuzz` for minutes on new ones. */
export const cases: readonly FuzzCase[] = [
  ...readingCases,
  ...makingCases,
  ...askingCases,
  ...settingsCases,
  ...commandCases,
];
