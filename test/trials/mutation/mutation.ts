/**
 * Would a test notice if the code were wrong? Every small change that Stryker can make in story/, check/ and
 * ask/ask.ts is made once, and the tests of those rooms are run against it. How to run it: README.md beside this file.
 */
import { statSync } from 'node:fs';
import type { PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';

const here = 'test/trials/mutation';
const rooms = ['src/story', 'src/check', 'src/ask/ask.ts'];
const asked = process.argv.slice(2).map((path) => path.replaceAll('\\', '/').replace(/\/$/, ''));
const mutate = (asked.length > 0 ? asked : rooms).map((path) =>
  statSync(path).isDirectory() ? `${path}/**/*.ts` : path,
);

const settings: PartialStrykerOptions = {
  mutate,
  // Regular expressions at module level are the Norwegian itself here: static mutants are tried like all others.
  ignoreStatic: false,
  ignorers: ['words-of-lists'],
  coverageAnalysis: 'perTest',
  testRunner: 'in-one-process',
  plugins: [`./${here}/runner.ts`],
  // TypeScript 7 has no compiler API: Stryker must find no tsconfig to rewrite. esbuild, which bundles, needs none.
  tsconfigFile: 'none.json',
  disableTypeChecks: false,
  ignorePatterns: ['**', '!package.json', '!src/**', '!test/**', 'test/trials/**'],
  tempDirName: `${here}/out/sandboxes`,
  incremental: true,
  incrementalFile: `${here}/out/incremental.json`,
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: `${here}/out/report.html` },
  clearTextReporter: { allowColor: false, reportMutants: false, reportTests: false },
  allowConsoleColors: false,
  concurrency: 2,
  timeoutMS: 5000,
  warnings: { slow: false },
  thresholds: { high: 90, low: 80, break: 80 },
};

await new Stryker(settings).runMutationTest();
