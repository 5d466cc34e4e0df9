/**
 * A Stryker test runner that keeps all tests in one script and evaluates it anew for each mutant. The vitest runner
 * starts a worker for each mutant: two seconds, for 15 000 mutants.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
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
import { bundleTests } from './bundle.ts';
import { ofSamples, rooms } from './rooms.ts';
import { isSampled } from './sample.ts';
import type { SmallTest, SmallVitest } from './small-vitest.ts';

const stryker: InstrumenterContext = {};
Object.assign(globalThis, { __stryker__: stryker });

const room = rooms[process.env.NORWIRE_MUTATION_ROOM ?? ''];
const leftOut = ({ id }: SmallTest) =>
  room?.without.test(id) || (process.env.NORWIRE_MUTATION_QUICK !== undefined && ofSamples.test(id));

/** What nobody waits for may fail too: that is a failure of the test that runs. */
let onUncaught: (error: unknown) => void = () => undefined;
process.on('uncaughtException', (error) => onUncaught(error));
process.on('unhandledRejection', (error) => onUncaught(error));

class InOneProcess implements TestRunner {
  private load: () => Promise<SmallVitest> = () => Promise.reject(new Error('Nothing was bundled.'));
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
      .filter((file) => room?.tests.test(file) && file.endsWith('.test.ts'))
      .sort();
    this.load = await bundleTests(files);
  }

  async dryRun(): Promise<DryRunResult> {
    const mutantCoverage: MutantCoverage = { static: {}, perTest: {} };
    Object.assign(stryker, { mutantCoverage, activeMutant: undefined, currentTestId: undefined });
    // What is read once and kept is reached by the first test alone: so each file begins anew.
    const fileOf = ({ id }: SmallTest) => id.split('#')[0];
    const tests: TestResult[] = [];
    for (const file of new Set((await this.load()).tests.map(fileOf)))
      tests.push(...(await this.run(await this.load(), { picked: (test) => fileOf(test) === file })));
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
      const vitest = await this.load();
      stryker.activeMutant = activeMutant.id;
      const picked = ({ id }: SmallTest) => wanted?.has(id) ?? true;
      const tests = await this.run(vitest, { picked, bail: !disableBail });
      found = { status: DryRunStatus.Complete, tests };
    } catch (error) {
      // A test file that cannot even be read has noticed.
      return { status: MutantRunStatus.Killed, failureMessage: String(error), killedBy: [], nrOfTests: 0 };
    }
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, stryker.hitLimit) ?? found);
  }

  private bySpeed(tests: readonly SmallTest[]): readonly SmallTest[] {
    const rank = ({ id }: SmallTest) => this.lastKill.get(id) ?? -1 - (this.took.get(id) ?? 0);
    return tests.toSorted((one, other) => rank(other) - rank(one));
  }

  private async run(
    vitest: SmallVitest,
    { picked, bail = false }: { picked: (test: SmallTest) => boolean; bail?: boolean },
  ): Promise<TestResult[]> {
    const results: TestResult[] = [];
    this.runs += 1;
    const tests = vitest.tests.filter((test) => !leftOut(test) && picked(test));
    for (const { id, run } of this.bySpeed(tests)) {
      const [fileName, name = ''] = id.split('#', 2);
      stryker.currentTestId = id;
      const start = performance.now();
      const told = { id, name, fileName: resolve(fileName ?? ''), timeSpentMs: 0 };
      try {
        const uncaught = new Promise<never>((_, reject) => {
          onUncaught = reject;
        });
        // A busy machine must kill none; the first test of a suite pays for what all of it stands on.
        await Promise.race([run(5 * (this.took.get(id) ?? 60_000) + 5_000), uncaught]);
        told.timeSpentMs = performance.now() - start;
        results.push({ ...told, status: TestStatus.Success });
      } catch (error) {
        const failureMessage = error instanceof Error ? error.message : String(error);
        results.push({ ...told, status: TestStatus.Failed, failureMessage });
        this.lastKill.set(id, this.runs);
        if (bail) break;
      } finally {
        onUncaught = () => undefined;
        if (!this.took.has(id)) this.took.set(id, performance.now() - start);
      }
    }
    await vitest.leaveSuites(5_000).catch(() => undefined);
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
