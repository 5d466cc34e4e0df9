import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FoundFile,
  findStories,
  type NotTaken,
  type Search,
  safePath,
  shortDigest,
} from '../../files/index.ts';
import { emptyRow, type FileRow, type Journal } from '../journal/index.ts';
import type { BatchEvent, Desk, Redo, Shard } from '../types.ts';

/** What a run takes in hand of what it finds. */
export interface Selection {
  readonly redo?: Redo | null;
  readonly shard?: Shard | null;
  readonly newestFirst?: boolean;
  /** In the order in which they came into their folder; otherwise in the order of their names. */
  readonly inOrderOfArrival?: boolean;
  /** Are stories tried again that failed through no fault of their own? Left out: yes. */
  readonly tryAgain?: boolean;
  /** May a file be taken already? Left out: all may. */
  readonly isComplete?: (found: FoundFile) => boolean;
}

const AT_ONCE = 500;
/** As the journal keeps an empty list of outputs. */
const NOTHING_WRITTEN = '[]';

/**
 * Enters what the inputs hold into the journal, a few hundred files a commit, and says which files are due.
 * A file that has neither changed nor lost its outputs since it was finished is not read again.
 */
export async function scan(
  desk: Desk,
  journal: Journal,
  search: Search,
  selection: Selection,
  run: number,
): Promise<void> {
  let group: (FoundFile | NotTaken)[] = [];
  const enter = (): void => {
    const events = journal.changeNow(() =>
      group.map((found) => enterFound(desk, journal, found, selection, run)),
    );
    group = [];
    for (const event of events) if (event !== null) desk.onEvent?.(event);
  };
  for (const found of findStories(search)) {
    group.push(found);
    if (group.length < AT_ONCE) continue;
    enter();
    await new Promise(setImmediate);
    if (desk.signal?.aborted) return;
  }
  enter();
}

/** Enters one file; gives the event to tell where it is not due. */
export function enterFound(
  desk: Desk,
  journal: Journal,
  found: FoundFile | NotTaken,
  selection: Selection,
  run: number,
): BatchEvent | null {
  if (found.kind === 'file' && selection.isComplete?.(found) === false) return null;
  if (found.kind === 'left-out') return { type: 'file-left-out', source: found.name, reason: found.reason };
  const [name, known] = tellApart(journal, found);
  // Files of other shards have their names too, so that all machines give the same.
  if (known === null) journal.files.claimName(name, safePath(withoutEnding(name)));
  if (selection.shard && !isOfShard(name, selection.shard)) return null;
  if (found.kind !== 'file') return enterUnreadable(desk, journal, found, name, run);
  const reason = known === null ? null : whyNotDue(desk, known, found, selection);
  const redo = isRedone(known, selection.redo ?? null) ? (selection.redo ?? null) : null;
  // At a later look of a watch nothing is written about what is as it was.
  if (known !== null && reason !== null && known.seen === run && known.ctime === found.ctime) return null;
  const place = selection.newestFirst ? -found.mtime : selection.inOrderOfArrival ? found.ctime : 0;
  journal.files.put(found, name, {
    state: reason === null ? 'due' : (known?.state ?? 'done'),
    redo,
    run,
    place,
  });
  if (reason === null) return null;
  const story = known?.outputs === NOTHING_WRITTEN ? journal.stories.get(name) : null;
  const state =
    known?.state === 'waiting' ? 'waiting' : known?.failed ? 'failed' : (story?.state ?? 'finished');
  // What was passed over before is so for the same reason.
  const why = state === 'finished' || state === 'failed' ? reason : (story?.reason ?? reason);
  return { type: 'story-skipped', source: name, id: story?.wire ?? null, earlier: true, state, reason: why };
}

/** Why a file needs no work, in words; null where it does. */
function whyNotDue(desk: Desk, known: FileRow, found: FoundFile, selection: Selection): string | null {
  const { redo = null, tryAgain = true } = selection;
  const untouched = known.size === found.size && known.mtime === found.mtime && known.ctime === found.ctime;
  const formats = formatList(desk);
  if (!untouched || known.settings !== desk.settings || isRedone(known, redo)) return null;
  if (known.state === 'waiting') return 'its requests are with the provider; batch --collect goes on with it';
  if (known.state !== 'done' || (known.again === 1 && tryAgain)) return null;
  if (known.failed === 1) return 'failed before and has not changed; --redo failed tries it again';
  const outputs = JSON.parse(known.outputs) as string[];
  if (known.formats !== formats || !outputs.every((path) => exists(join(desk.out, path)))) return null;
  return 'finished before and has not changed';
}

function isRedone(known: FileRow | null, redo: Redo | null): boolean {
  if (known === null || redo === null) return false;
  return redo === 'all' || (redo === 'failed' ? known.failed === 1 : known.findings === 1);
}

/** The names of a desk's formats as the journal keeps them. */
export function formatList(desk: Desk): string {
  return desk.formats
    .map(({ name }) => name)
    .sort()
    .join(',');
}

/** A story's name for its outputs: its file's name without `.xml`, `.nitf.xml`, `.txt` … */
export function withoutEnding(name: string): string {
  return name.replace(/(?<=[^/])(?:\.(?:nitf|ninjs|newsml))?\.[A-Za-z0-9]{1,8}$/u, '');
}

/** What the journal calls a file, whether or not it has been entered. */
export function nameOf(journal: Journal, found: FoundFile): string {
  return tellApart(journal, found)[0];
}

/**
 * A file's name and what is known of it: two with one name, found in different places, are two stories as long as both
 * are there.
 */
function tellApart({ files }: Journal, found: FoundFile | NotTaken): readonly [string, FileRow | null] {
  const known = files.byName(found.name);
  if (known === null || known.path === found.path || !exists(known.path)) return [found.name, known];
  const bare = withoutEnding(found.name);
  const name = `${bare}~${shortDigest(found.path)}${found.name.slice(bare.length)}`;
  return [name, files.byName(name)];
}

function isOfShard(name: string, { number, of }: Shard): boolean {
  const digest = createHash('sha256').update(name.normalize('NFC')).digest();
  return digest.readUInt32BE(0) % of === number - 1;
}

function enterUnreadable(
  desk: Desk,
  journal: Journal,
  found: NotTaken,
  name: string,
  run: number,
): BatchEvent {
  const nothing = { kind: 'file', path: found.path, name, size: -1, mtime: 0, ctime: 0 } as const;
  const message = `${found.path}: ${found.reason}.`;
  journal.files.put(nothing, name, { state: 'done', redo: null, run, place: 0 });
  journal.files.finish(
    name,
    {
      ...{ state: 'done', settings: desk.settings, formats: formatList(desk), outputs: [] },
      ...{ failed: true, again: false, findings: false, waiting: null },
    },
    nothing,
  );
  journal.stories.put({
    ...emptyRow(name, name, desk.clock()),
    state: 'failed',
    code: 'input',
    reason: message,
  });
  return { type: 'story-failed', source: name, id: null, code: 'input', message };
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
