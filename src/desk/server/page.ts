import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { packageFolder } from '../../package-folder.ts';

/** The page's files by the path they are asked for under. */
export type PageFiles = ReadonlyMap<string, string>;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

export const pagePaths = ['/index.html', '/desk.js', '/desk.css'] as const;

/** The page as it was built; a checkout, which has the sources, builds it when it is first asked for. */
export async function loadPage(): Promise<PageFiles> {
  const builder = new URL('tools/page.ts', packageFolder);
  if (import.meta.url.endsWith('.ts') && existsSync(builder)) {
    const { buildPage } = (await import(builder.href)) as { buildPage: () => Promise<PageFiles> };
    return buildPage();
  }
  const folder = new URL('dist/page/', packageFolder);
  const texts = await Promise.all(pagePaths.map((path) => readFile(new URL(path.slice(1), folder), 'utf8')));
  return new Map(pagePaths.map((path, index) => [path, texts[index] ?? '']));
}

export function typeOf(path: string): string {
  return types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}
