import { type Dirent, globSync, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { NorwireError } from '../errors.ts';
import { isWanted } from './is-wanted.ts';
import { asOnDisk } from './on-disk.ts';
import { isUnfinished } from './unfinished.ts';

/** A file that may hold stories. `name` is where it stands below the folder asked for, with `/`. */
export interface FoundFile {
  readonly kind: 'file';
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970; with the size they tell an untouched file from another. */
  readonly mtime: number;
  readonly ctime: number;
}

/** `left-out`: by rule, nothing is lost. `unreadable`: could not be looked at, somebody must be told. */
export interface NotTaken {
  readonly kind: 'left-out' | 'unreadable';
  readonly path: string;
  readonly name: string;
  readonly reason: string;
}

export interface StorySearch {
  /** Folders, files and glob patterns. */
  readonly inputs: readonly string[];
  /** The output folder: never looked into. */
  readonly out: string;
  /** A pattern without `/` is about the file's name, at any depth; others about its name below the folder. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** By its name, can norwire read such a file? Asked only of what is found in folders. */
  readonly readable?: (name: string) => boolean;
}

/**
 * The files of the inputs in a steady order: folders in depth, sorted by name. Dotfiles and the output folder are
 * passed over, so are files whose names say that they are not finished (`.part`, `~`); a link that leads out of its folder is left out. One folder is mirrored as it is; several stand
 * under their own names. Throws a NorwireError (`input`) for an input that does not exist.
 */
export function* findStories(search: StorySearch): Generator<FoundFile | NotTaken> {
  const out = realPath(resolve(search.out));
  const places = search.inputs.map(lookUp);
  const severalFolders = places.filter((place) => place.kind === 'folder').length > 1;
  for (const place of places) {
    if (place.kind === 'file') {
      yield* takeFile(search, place.path, basename(place.path));
    } else if (place.kind === 'folder') {
      refuseInside(out, place.path);
      const folder: Folder = { out, root: realpathSync(place.path) };
      yield* walk(search, folder, place.path, severalFolders ? basename(place.path) : '');
    } else {
      yield* matches(search, out, place.pattern);
    }
  }
}

/**
 * One file that turned up below one of the folders searched, by the same rules; null where it is none of theirs or
 * is gone again.
 */
export function lookAtFile(search: StorySearch, path: string): FoundFile | NotTaken | null {
  const folders = search.inputs.map((input) => resolve(input));
  const folder = folders.find((one) => isInside(one, path) && one !== path);
  if (folder === undefined || isInside(realPath(resolve(search.out)), realPath(path))) return null;
  const below = relative(folder, path).split(sep);
  const seen = lstatSync(path, { throwIfNoEntry: false });
  if (seen === undefined || below.some((part) => part.startsWith('.'))) return null;
  if (isUnfinished(basename(path)) || search.readable?.(basename(path)) === false) return null;
  const name = [...(folders.length > 1 ? [basename(folder)] : []), ...below].join('/');
  const [found] = takeEntry(search, realPath(folder), { path, name, isLink: seen.isSymbolicLink() });
  return found ?? null;
}

type InputPlace =
  | { kind: 'file'; path: string }
  | { kind: 'folder'; path: string }
  | { kind: 'pattern'; pattern: string };

function lookUp(input: string): InputPlace {
  const path = asOnDisk(resolve(input));
  const seen = statOrNone(path);
  if (seen?.isDirectory()) return { kind: 'folder', path };
  if (seen?.isFile()) return { kind: 'file', path };
  if (seen !== undefined) throw new NorwireError('input', `${input} is neither a file nor a folder.`);
  if (/[*?[{]/u.test(input)) return { kind: 'pattern', pattern: input };
  throw new NorwireError(
    'input',
    `${input} does not exist. Give a folder, a file or a pattern such as 'in/**/*.xml'.`,
  );
}

function* matches(search: StorySearch, out: string, pattern: string): Generator<FoundFile | NotTaken> {
  const parts = pattern.split(/[/\\]/u);
  const magic = parts.findIndex((part) => /[*?[{]/u.test(part));
  const base = asOnDisk(resolve(parts.slice(0, magic).join('/') || (isAbsolute(pattern) ? '/' : '.')));
  const rest = parts.slice(magic).join('/');
  const root = realPath(base);
  const spellings = [...new Set([rest, rest.normalize('NFC'), rest.normalize('NFD')])];
  const found = new Set(spellings.flatMap((spelling) => globSync(spelling, { cwd: base })));
  for (const match of [...found].sort()) {
    const name = match.split(sep).join('/');
    const path = join(base, match);
    if (name.split('/').some((part) => part.startsWith('.')) || isInside(out, realPath(path))) continue;
    if (isUnfinished(basename(path))) continue;
    const seen = lstatSync(path, { throwIfNoEntry: false });
    if (seen?.isDirectory()) continue;
    yield* takeEntry(search, root, { path, name, isLink: seen?.isSymbolicLink() ?? false });
  }
}

/** A folder that is searched: its own path, and the output folder, both without links. */
interface Folder {
  readonly out: string;
  readonly root: string;
}

function* walk(
  search: StorySearch,
  { out, root }: Folder,
  folder: string,
  prefix: string,
): Generator<FoundFile | NotTaken> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    yield {
      kind: 'unreadable',
      path: folder,
      name: prefix || '.',
      reason: `the folder cannot be read (${codeOf(cause)})${oddName(folder)}`,
    };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) {
      if (realPath(path) !== out) yield* walk(search, { out, root }, path, name);
    } else if (isUnfinished(entry.name)) {
      yield { kind: 'left-out', path, name, reason: 'its name says that it is not finished, or a back-up' };
    } else if (search.readable?.(entry.name) === false) {
      yield { kind: 'left-out', path, name, reason: 'not a format norwire reads' };
    } else {
      yield* takeEntry(search, root, { path, name, isLink: entry.isSymbolicLink() });
    }
  }
}

function* takeEntry(
  search: StorySearch,
  root: string,
  { path, name, isLink }: { readonly path: string; readonly name: string; readonly isLink: boolean },
): Generator<FoundFile | NotTaken> {
  if (isLink) {
    const seen = statOrNone(path);
    if (seen === undefined && oddName(path) === '') {
      yield { kind: 'left-out', path, name, reason: 'a link that leads nowhere' };
      return;
    }
    if (seen !== undefined && !isInside(root, realPath(path))) {
      yield { kind: 'left-out', path, name, reason: 'a link that leads out of the folder' };
      return;
    }
    // What a link to a folder inside shows is found under its own name.
    if (seen?.isDirectory()) return;
  }
  yield* takeFile(search, path, name);
}

function* takeFile(search: StorySearch, path: string, name: string): Generator<FoundFile | NotTaken> {
  if (!isWanted(search, name)) return;
  let seen: Stats;
  try {
    seen = statSync(path);
  } catch (cause) {
    yield {
      kind: 'unreadable',
      path,
      name,
      reason: `the file cannot be looked at (${codeOf(cause)})${oddName(path)}`,
    };
    return;
  }
  if (!seen.isFile()) {
    yield { kind: 'left-out', path, name, reason: 'not a plain file' };
    return;
  }
  yield { kind: 'file', path, name, size: seen.size, mtime: seen.mtimeMs, ctime: seen.ctimeMs };
}

/** What to add where a name could not be read as UTF-8, so that the disk does not know it by what we call it. */
function oddName(path: string): string {
  return basename(path).includes('\uFFFD') ? '; its name is not UTF-8, rename it' : '';
}

/** Throws a NorwireError (`input`) for an input that does not exist, or that the output folder holds. */
export function refuseInputs(inputs: readonly string[], out: string): void {
  const folder = realPath(resolve(out));
  for (const place of inputs.map(lookUp)) if (place.kind === 'folder') refuseInside(folder, place.path);
}

function refuseInside(out: string, folder: string): void {
  if (isInside(out, realpathSync(folder))) {
    throw new NorwireError(
      'input',
      `--out ${out} holds the stories of ${folder}. Give a folder of its own for what norwire makes.`,
    );
  }
}

/** Is `path` the folder itself or something below it? Both real paths. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function statOrNone(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The path with links resolved as far as it exists; what does not exist yet is kept as written. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

/** The system's short name of what went wrong: ENOENT, EACCES … */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
