import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NorwireError } from '../../errors.ts';

/** Where a journal that machines share is kept, in the folder that it belongs to: nobody then begins another beside it. */
export const ELSEWHERE = 'journal.store';

/** Throws (`settings`) where the journal of a folder is kept in a store that was not named. */
export function refuseElsewhere(out: string): void {
  const note = join(out, '.norwire', ELSEWHERE);
  if (!existsSync(note)) return;
  throw new NorwireError(
    'settings',
    `The journal of ${out} is kept in ${readFileSync(note, 'utf8').trim()}. Name that store with --store (NORWIRE_STORE), or give another --out folder.`,
  );
}

/** What norwire keeps in its own folder: a link in its place would have it write, and delete, somewhere else. */
const OWN = [
  '',
  'writing',
  'posted',
  'journal.sqlite',
  'desk.sqlite',
  'lock',
  'holder.json',
  'folder',
  ELSEWHERE,
];

/** Throws a NorwireError (`settings`) where norwire's own folder, or what it keeps there, is a link to elsewhere. */
export function refuseLinks(folder: string): void {
  for (const path of OWN.map((name) => join(folder, name))) {
    const what = whatIsOdd(path);
    if (what !== null) throw new NorwireError('settings', `${path} ${what}, or give another --out folder.`);
  }
}

function whatIsOdd(path: string): string | null {
  try {
    const seen = lstatSync(path, { throwIfNoEntry: false });
    if (seen === undefined || seen.isFile() || seen.isDirectory()) return null;
    return seen.isSymbolicLink()
      ? 'is a link to another place, and norwire follows none there. Remove the link'
      : 'is a pipe or a device, where norwire keeps a file. Remove it';
  } catch {
    // A file stands where a folder should: whoever opens it says so.
    return null;
  }
}
