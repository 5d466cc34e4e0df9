/**
 * The desk's page from src/desk/page (whose tsconfig.json says how JSX is read): one document, one script, one style
 * sheet, nothing loaded from elsewhere.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const folder = join(import.meta.dirname, '../src/desk/page');

export async function buildPage(): Promise<ReadonlyMap<string, string>> {
  const bundle = await rolldown({
    input: join(folder, 'main.tsx'),
    platform: 'browser',
    transform: { target: 'es2024' },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false });
  await bundle.close();
  const [script] = output;
  return new Map([
    ['/index.html', await readFile(join(folder, 'index.html'), 'utf8')],
    ['/desk.css', await readFile(join(folder, 'desk.css'), 'utf8')],
    ['/desk.js', script.code],
  ]);
}
