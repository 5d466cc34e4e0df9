/** A room's tests and all that they import in one script, which can be evaluated anew for each mutant. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import type { SmallVitest } from './small-vitest.ts';

const smallVitest = fileURLToPath(new URL('./small-vitest.ts', import.meta.url));

/** Packages and modules of Node's own, by name: they are not changed, so they are loaded once. */
const outside = new Map<string, object>();

/** Takes what is not ours from `outside`, under the names that Node gives it. */
const notOurs: Plugin = {
  name: 'not ours',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      path === 'vitest' || kind === 'entry-point' ? undefined : { path, namespace: 'outside' },
    );
    onLoad({ filter: /./, namespace: 'outside' }, async ({ path }) => {
      try {
        outside.set(path, await import(path));
      } catch {
        return { contents: `throw new Error(${JSON.stringify(`${path} is not installed`)});` };
      }
      const names = Object.keys(outside.get(path) ?? {}).filter((name) => /^[\w$]+$/.test(name));
      const from = `const all = outside.get(${JSON.stringify(path)});`;
      const lines = names.map((name, at) => `const n${at} = all.${name}; export { n${at} as ${name} };`);
      return { contents: [from, ...lines].join('\n') };
    });
  },
};

/** In one script no file has an address of its own: each is told it. */
const addresses: Plugin = {
  name: 'addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const url = pathToFileURL(path).href;
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(url))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.resolve', `((name) => new URL(name, ${JSON.stringify(url)}).href)`);
      return { contents, loader: 'ts' };
    });
  },
};

/** What evaluates the test files, with all they import, from the beginning. */
export async function bundleTests(files: readonly string[]): Promise<() => Promise<SmallVitest>> {
  const entry = [
    `import * as small from 'vitest';`,
    ...files.map((file) => `small.startFile('test/${file}'); await import('./test/${file}');`),
    `returned.small = small;`,
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    alias: { vitest: smallVitest },
    plugins: [notOurs, addresses],
    logLevel: 'error',
  });
  const text = outputFiles[0]?.text ?? '';
  const script = new Script(`(async function (outside, returned) {${text}\n})`, { filename: 'tests.js' });
  const evaluate = script.runInThisContext() as (...scope: unknown[]) => Promise<void>;
  await shorten();
  return async () => {
    const returned: { small?: SmallVitest } = {};
    await evaluate(outside, returned);
    if (returned.small === undefined) throw new Error('The tests were not read.');
    return returned.small;
  };
}

/** Property tests try ten texts, not hundreds: what only a rare text notices counts as unnoticed. */
async function shorten(): Promise<void> {
  const full = await import('fast-check');
  const assert: typeof full.assert = (property, settings) =>
    full.assert(property, { ...settings, numRuns: 10 });
  outside.set('fast-check', { ...full, assert, default: { ...full.default, assert } });
}
