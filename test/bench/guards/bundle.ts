import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { type Guard, switchable } from './instrument.ts';

const root = join(import.meta.dirname, '../../..');

/** Tests of what no guard is for: how long a text may be, and texts made at random. */
const leftOut = /properties|samples-checked/;
/** A test that asks vitest for more than collect-tests.ts gives. */
const asksMore = /import \{[^}]*\b(?:after|before|vi\b|onTest)[^}]*\} from 'vitest'/;

/** Writes the code that is tried and the tests of its rooms as one file that can be loaded anew; gives its guards. */
export async function bundleTo(file: string): Promise<readonly Guard[]> {
  const tests = globSync('test/{language,story,check,terms}/**/*.test.ts', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !leftOut.test(path) && !asksMore.test(readFileSync(join(root, path), 'utf8')))
    .sort();
  const entries = new Map([
    [
      '\0entry',
      [
        `export * from ${JSON.stringify(join(import.meta.dirname, 'tried.ts'))};`,
        `export { looks, tests } from ${JSON.stringify(join(import.meta.dirname, 'collect-tests.ts'))};`,
        ...tests.flatMap((path, at) => [
          `import '\0file${at}';`,
          `import ${JSON.stringify(join(root, path))};`,
        ]),
      ].join('\n'),
    ],
    ...tests.map((path, at): [string, string] => [
      `\0file${at}`,
      `import { startFile } from 'vitest'; startFile(${JSON.stringify(path)});`,
    ]),
  ]);
  const guards: Guard[] = [];
  const bundle = await rolldown({
    input: '\0entry',
    cwd: root,
    platform: 'node',
    resolve: { alias: { vitest: join(import.meta.dirname, 'collect-tests.ts') } },
    external: (id) => /^[@a-z]/.test(id) && id !== 'vitest',
    treeshake: false,
    plugins: [
      {
        name: 'entries',
        resolveId: (id) => (entries.has(id) ? id : null),
        load: (id) => entries.get(id) ?? null,
      },
      switchable(guards),
      {
        // What looks for files beside itself finds them where it was written.
        name: 'own-place',
        transform: (code, id) =>
          code.includes('import.meta.')
            ? code
                .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
                .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
            : null,
      },
    ],
  });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return guards;
}
