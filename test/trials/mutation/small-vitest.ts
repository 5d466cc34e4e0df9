/**
 * As much of vitest as the tests of story/, check/ and ask/ask.ts use, for one process that runs them thousands of
 * times. A test that uses more fails in the dry run, by name.
 */
import { format, isDeepStrictEqual } from 'node:util';
import { expect as slowExpect } from 'expect';

export interface SmallTest {
  readonly id: string;
  readonly run: () => unknown;
}

/** The tests of the bundle that was evaluated last, in order. */
export const tests: SmallTest[] = [];

const names = new Set<string>();
let file = '';
let titles: readonly string[] = [];

/** Says which file the tests declared from now on stand in. */
export function startFile(name: string): void {
  file = name;
}

function addTest(title: string, run: () => unknown): void {
  let id = `${file}#${[...titles, title].join(' > ')}`;
  while (names.has(id)) id += ' again';
  names.add(id);
  tests.push({ id, run });
}

function addSuite(title: string, declare: () => void): void {
  const outer = titles;
  titles = [...outer, title];
  declare();
  titles = outer;
}

/** Titles take %s and the like, or $key, from the row's values, as vitest's do. */
function eachOf(add: (title: string, run: () => unknown) => void) {
  return (rows: readonly unknown[]) => (title: string, run: (...values: unknown[]) => unknown) => {
    for (const row of rows) {
      const values: readonly unknown[] = Array.isArray(row) ? row : [row];
      const places = title.match(/%[sdifjoO]/g)?.length ?? 0;
      const named = title.replace(/\$(\w+)/g, (_, key) => String(Object(row)[key]));
      add(format(named, ...values.slice(0, places)), () => run(...values));
    }
  };
}

export const it = Object.assign(addTest, { each: eachOf(addTest) });
export const test = it;
export const describe = Object.assign(addSuite, { each: eachOf(addSuite as typeof addTest) });

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
