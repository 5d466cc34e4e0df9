/**
 * A Stryker test runner that keeps all tests in one script and evaluates it anew for each mutant. The vitest runner
 * starts a worker for each mutant: two seconds, for 15 000 mutants.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { InstrumenterContext, MutantCoverage } from '@stryker-mutator/api/core';
import type { Ignorer } from '@stryker-mutator/api/ignore';
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { isSampled } from './sample.ts';
import type { SmallTest } from './small-vitest.ts';

const require = createRequire(import.meta.url);
const fastCheck: typeof import('fast-check') = require('fast-check');
const smallVitest = fileURLToPath(new URL('./small-vitest.ts', import.meta.url));
const stryker: InstrumenterContext = {};
Object.assign(globalThis, { __stryker__: stryker });

/** The tests that matter: the room's own. */
const room = process.env.NORWIRE_MUTATION_ROOM ?? '';
const mattering = room === 'ask' ? /^ask\/ask\.test\.ts$/ : new RegExp(`^${room}/.*\\.test\\.ts$`);

/** Tests of the time a large text takes, by their titles: run for each mutant they would take hours. */
const ofSize = /comes? to an end|takes no minutes|200 kB/;
/** Tests over whole samples take most of the time, and kill few that no other test kills. */
const ofSamples = /^test\/check\/(?:samples-checked|planted-errors)\./;
const leftOut = (id: string) =>
  ofSize.test(id) || (process.env.NORWIRE_MUTATION_QUICK !== undefined && ofSamples.test(id));

/** Property tests try ten texts, not hundreds: what only a rare text notices counts as unnoticed. */
const fewer = {
  ...fastCheck,
  assert: (property: never, settings: object) => fastCheck.assert(property, { ...settings, numRuns: 10 }),
};

class InOneProcess implements TestRunner {
  private load: () => readonly SmallTest[] = () => [];
  /** How long a test took, and when it last killed a mutant: what kills often and soon is tried first. */
  private readonly lastKill = new Map<string, number>();
  private readonly took = new Map<string, number>();
  private runs = 0;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => mattering.test(file))
      .sort();
    const entry = [
      `import { startFile, tests } from 'vitest';`,
      ...files.map((file) => `startFile('test/${file}'); require('./test/${file}');`),
      `module.exports = tests;`,
    ].join('\n');
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: process.cwd(), loader: 'js' },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node22',
      alias: { vitest: smallVitest },
      external: ['expect', 'fast-check', 'zod'],
      logLevel: 'error',
    });
    const text = outputFiles[0]?.text ?? '';
    const script = new Script(`(function (require, module, exports) {${text}\n})`, { filename: 'tests.cjs' });
    const evaluate = script.runInThisContext() as (...scope: unknown[]) => void;
    this.load = () => {
      const module = { exports: [] as readonly SmallTest[] };
      evaluate((name: string) => (name === 'fast-check' ? fewer : require(name)), module, module.exports);
      return module.exports.filter(({ id }) => !leftOut(id));
    };
  }

  async dryRun(): Promise<DryRunResult> {
    const mutantCoverage: MutantCoverage = { static: {}, perTest: {} };
    Object.assign(stryker, { mutantCoverage, activeMutant: undefined, currentTestId: undefined });
    // What is read once and kept is reached by the first test alone: so each file begins anew.
    const fileOf = ({ id }: SmallTest) => id.split('#')[0];
    const tests: TestResult[] = [];
    for (const file of new Set(this.load().map(fileOf)))
      tests.push(
        ...(await this.run(
          this.load().filter((test) => fileOf(test) === file),
          false,
        )),
      );
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({
    activeMutant,
    mutantActivation,
    testFilter,
    hitLimit,
    disableBail,
  }: MutantRunOptions): Promise<MutantRunResult> {
    if (!isSampled(activeMutant))
      return { status: MutantRunStatus.Error, errorMessage: 'It is not of the sample.' };
    Object.assign(stryker, {
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
      mutantCoverage: undefined,
      activeMutant: mutantActivation === 'static' ? activeMutant.id : undefined,
    });
    let found: DryRunResult;
    try {
      const wanted = testFilter === undefined ? null : new Set(testFilter);
      const tests = this.load().filter(({ id }) => wanted?.has(id) ?? true);
      stryker.activeMutant = activeMutant.id;
      found = { status: DryRunStatus.Complete, tests: await this.run(this.bySpeed(tests), !disableBail) };
    } catch (error) {
      found = { status: DryRunStatus.Error, errorMessage: String(error) };
    }
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, stryker.hitLimit) ?? found);
  }

  private bySpeed(tests: readonly SmallTest[]): readonly SmallTest[] {
    const rank = ({ id }: SmallTest) => this.lastKill.get(id) ?? -1 - (this.took.get(id) ?? 0);
    return tests.toSorted((one, other) => rank(other) - rank(one));
  }

  private async run(tests: readonly SmallTest[], bail: boolean): Promise<TestResult[]> {
    const results: TestResult[] = [];
    this.runs += 1;
    for (const { id, run } of tests) {
      const [fileName, name = ''] = id.split('#', 2);
      stryker.currentTestId = id;
      const start = performance.now();
      const told = { id, name, fileName: resolve(fileName ?? ''), timeSpentMs: 0 };
      try {
        await run();
        told.timeSpentMs = performance.now() - start;
        results.push({ ...told, status: TestStatus.Success });
      } catch (error) {
        const failureMessage = error instanceof Error ? error.message : String(error);
        results.push({ ...told, status: TestStatus.Failed, failureMessage });
        this.lastKill.set(id, this.runs);
        if (bail) return results;
      } finally {
        if (!this.took.has(id)) this.took.set(id, performance.now() - start);
      }
    }
    Object.assign(stryker, { currentTestId: undefined });
    return results;
  }
}

/** As much of Babel's NodePath as is asked. */
interface BabelPath {
  readonly parentPath: BabelPath | null;
  isStringLiteral(): boolean;
  isArrayExpression(): boolean;
  getFunctionParent(): unknown;
}

/** Word lists are data: a list that is emptied is tried, a single word of it taken out is not. */
const wordsOfLists: Ignorer = {
  shouldIgnore(node) {
    const path = node as BabelPath;
    const isEntry = path.isStringLiteral() || path.isArrayExpression();
    return isEntry && path.parentPath?.isArrayExpression() && path.getFunctionParent() === null
      ? 'one word of a list'
      : undefined;
  },
};

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-one-process', InOneProcess),
  declareValuePlugin(PluginKind.Ignore, 'words-of-lists', wordsOfLists),
];
