import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

/**
 * A path as the disk spells it. "å" is one character or two (NFC, NFD: a Mac writes the second), and what a person types
 * may be the other one. A path of which no spelling is there stays as it was given.
 */
export function asOnDisk(path: string): string {
  if (existsSync(path) || !/[^\p{ASCII}]/u.test(path)) return path;
  const found = spelt(path);
  return found !== null && existsSync(found) ? found : path;
}

function spelt(path: string): string | null {
  const { root, base } = parse(path);
  if (path === root || base === '') return path;
  const folder = spelt(dirname(path));
  if (folder === null) return null;
  if (existsSync(join(folder, base))) return join(folder, base);
  try {
    const wanted = base.normalize('NFC');
    const name = readdirSync(folder).find((one) => one.normalize('NFC') === wanted);
    return name === undefined ? null : join(folder, name);
  } catch {
    return null;
  }
}
