/**
 * As much of vitest as the tests of the rooms use, for one process that runs them thousands of times. A test that uses
 * more fails in the dry run, by name.
 */
import { format, isDeepStrictEqual } from 'node:util';
import { expect as slowExpect } from 'expect';

export interface SmallTest {
  readonly id: string;
  /** Runs it with the hooks round it; fails when any of them takes longer than these milliseconds. */
  readonly run: (limit: number) => Promise<void>;
}

/** What the runner asks of this file, as it was evaluated with the tests. */
export type SmallVitest = typeof import('./small-vitest.ts');

type Hook = () => unknown;
type Declare = (...values: never[]) => unknown;

interface Suite {
  readonly title: string;
  readonly outer: Suite | null;
  readonly hooks: Readonly<Record<'beforeAll' | 'afterAll' | 'beforeEach' | 'afterEach', Hook[]>>;
  isEntered: boolean;
}

/** The tests of the bundle that was evaluated last, in order. */
export const tests: SmallTest[] = [];

const names = new Set<string>();
let suite = openSuite('', null);
let file = '';
let finished: Hook[] = [];
const entered: Suite[] = [];

function openSuite(title: string, outer: Suite | null): Suite {
  const hooks = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  return { title, outer, hooks, isEntered: false };
}

/** Says which file the tests declared from now on stand in. */
export function startFile(name: string): void {
  file = name;
  suite = openSuite('', null);
}

/** Leaves the suites that tests have entered. */
export async function leaveSuites(limit: number): Promise<void> {
  for (const { hooks } of entered.splice(0).reverse())
    for (const hook of hooks.afterAll) await within(limit, hook);
}

async function within(limit: number, run: Hook): Promise<void> {
  const came = run();
  if (!(came instanceof Promise)) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('It takes too long.')), limit);
  });
  await Promise.race([came, late]).finally(() => clearTimeout(timer));
}

/** A suite and those round it, the outermost first. */
function suitesOf(inner: Suite): readonly Suite[] {
  return inner.outer === null ? [inner] : [...suitesOf(inner.outer), inner];
}

async function runTest(own: Suite, body: Hook, limit: number): Promise<void> {
  const suites = suitesOf(own);
  for (const one of suites.filter(({ isEntered }) => !isEntered)) {
    one.isEntered = true;
    entered.push(one);
    for (const hook of one.hooks.beforeAll) await within(limit, hook);
  }
  finished = [];
  const failures: unknown[] = [];
  const attempt = async (hooks: readonly Hook[]) => {
    for (const hook of hooks) await within(limit, hook).catch((error) => failures.push(error));
  };
  await attempt([...suites.flatMap(({ hooks }) => hooks.beforeEach), body]);
  await attempt(finished);
  await attempt(suites.toReversed().flatMap(({ hooks }) => hooks.afterEach));
  if (failures.length > 0) throw failures[0];
}

function addTest(title: string, ...given: unknown[]): void {
  const own = suite;
  const titles = suitesOf(own).flatMap((one) => one.title || []);
  let id = `${file}#${[...titles, title].join(' > ')}`;
  while (names.has(id)) id += ' again';
  names.add(id);
  const body = given.find((one) => typeof one === 'function') as Hook;
  tests.push({ id, run: (limit) => runTest(own, async () => body(), limit) });
}

function addSuite(title: string, declare: Hook): void {
  suite = openSuite(title, suite);
  declare();
  suite = suite.outer ?? suite;
}

/** Titles take %s and the like, or $key, from the row's values, as vitest's do. */
function eachOf(add: (title: string, run: Hook) => void) {
  return (rows: readonly unknown[]) =>
    (title: string, run: Declare): void => {
      for (const row of rows) {
        const values: readonly unknown[] = Array.isArray(row) ? row : [row];
        const places = title.match(/%[sdifjoO]/g)?.length ?? 0;
        const named = title.replace(/\$(\w+)/g, (_, key) => String(Object(row)[key]));
        add(format(named, ...values.slice(0, places)), () => run(...(values as never[])));
      }
    };
}

function none(): void {}

export const it = Object.assign(addTest, {
  each: eachOf(addTest),
  skipIf: (isSo: unknown) => (isSo ? none : addTest),
});
export const test = it;
export const describe = Object.assign(addSuite, {
  each: eachOf(addSuite),
  skipIf: (isSo: unknown) => (isSo ? none : addSuite),
});

export const beforeAll = (hook: Hook): unknown => suite.hooks.beforeAll.push(hook);
export const afterAll = (hook: Hook): unknown => suite.hooks.afterAll.unshift(hook);
export const beforeEach = (hook: Hook): unknown => suite.hooks.beforeEach.push(hook);
export const afterEach = (hook: Hook): unknown => suite.hooks.afterEach.unshift(hook);
export const onTestFinished = (hook: Hook): unknown => finished.unshift(hook);

/** The address of PostgreSQL, or null where there is none. */
export function inject(_: 'postgres'): string | null {
  return process.env.NORWIRE_MUTATION_POSTGRES ?? null;
}

/** What is plainly so costs nothing; every other judgement is left to the real expect, which is slow. */
function quickExpect(actual: unknown) {
  const slowly = (matcher: 'toBe' | 'toEqual', expected: unknown) => slowExpect(actual)[matcher](expected);
  const quick = {
    toBe: (expected: unknown) => Object.is(actual, expected) || slowly('toBe', expected),
    toEqual: (expected: unknown) => isDeepStrictEqual(actual, expected) || slowly('toEqual', expected),
  };
  return new Proxy(quick, {
    get: (_, matcher) => Reflect.get(quick, matcher) ?? Reflect.get(slowExpect(actual), matcher),
  });
}

export const expect = Object.assign(quickExpect, slowExpect);
