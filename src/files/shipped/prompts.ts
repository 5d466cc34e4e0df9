import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { packageFolder } from '../../package-folder.ts';

const folder = new URL('prompts/', packageFolder);

/** The prompt files that ship with norwire, by name without `.md`. */
export async function loadPrompts(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return new Map(names.map((name, index) => [basename(name, '.md'), texts[index] ?? '']));
}
