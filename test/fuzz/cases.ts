import { askingCases } from './asking-cases.ts';
import { commandCases } from './command-cases.ts';
import { deskCases } from './desk-cases.ts';
import type { FuzzCase } from './fuzz-case.ts';
import { makingCases } from './making-cases.ts';
import { readingCases } from './reading-cases.ts';
import { returningCases } from './returning-cases.ts';
import { settingsCases } from './settings-cases.ts';

/** Everything that is fuzzed: in `npm test` a few inputs on fixed seeds, with `npm run fuzz` for minutes on new ones. */
export const cases: readonly FuzzCase[] = [
  ...readingCases,
  ...returningCases,
  ...makingCases,
  ...askingCases,
  ...settingsCases,
  ...commandCases,
  ...deskCases,
];
