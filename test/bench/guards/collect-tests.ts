/**
 * Stands in for vitest where examples are run thousands of times in one process. Nothing is judged: what a test looks at
 * is written down, so that it can be held against what it looked at with a guard switched off.
 */
import { format } from 'node:util';

export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

export const tests: CollectedTest[] = [];
/** What the running test has looked at so far. */
export const looks: unknown[] = [];

let file = '';

export function startFile(name: string): void {
  file = name;
}

function addTest(title: string, run: () => unknown): void {
  tests.push({ name: `${file}: ${title}`, run });
}

function eachOf(add: (title: string, run: () => unknown) => void) {
  return (rows: readonly unknown[]) => (title: string, run: (...values: unknown[]) => unknown) => {
    for (const row of rows) {
      const values: readonly unknown[] = Array.isArray(row) ? row : [row];
      add(format(title, ...values.slice(0, title.match(/%[sdifjoO]/g)?.length ?? 0)), () => run(...values));
    }
  };
}

export const it = Object.assign(addTest, { each: eachOf(addTest) });
export const describe = Object.assign((_title: string, declare: () => void) => declare(), {
  each: eachOf((_title, declare) => declare()),
});

/** Any matcher, `not` before it or not; nothing to wait for. */
const matchers: object = new Proxy(() => undefined, {
  get: (_, name) => (name === 'then' ? undefined : matchers),
  apply: () => undefined,
});

function lookAt(actual: unknown): object {
  const look = typeof actual === 'function' ? outcomeOf(actual as () => unknown) : actual;
  looks.push(look instanceof Promise ? look.catch(String) : look);
  return matchers;
}

export const expect = new Proxy(lookAt, { get: () => () => null });

function outcomeOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
}
