import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FoundFile,
  findStories,
  type NotTaken,
  type StorySearch,
  safePath,
  shortDigest,
} from '../../files/index.ts';
import {
  emptyRow,
  type FileEnd,
  type FileRow,
  type JournalTables,
  type NewFile,
  type RunJournal,
} from '../journal/index.ts';
import type { BatchEvent, Redo, RunSetup, Shard } from '../types.ts';

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

/** Files entered with one commit: `npm run bench:batch` has the rate and the memory with it. */
const AT_ONCE = 500;
/** As the journal keeps an empty list of outputs. */
const NOTHING_WRITTEN = '[]';

/**
 * Enters what the inputs hold into the journal, a few hundred files a commit, and says which files are due.
 * A file that has neither changed nor lost its outputs since it was finished is not read again.
 */
export async function scan(
  setup: RunSetup,
  journal: RunJournal,
  search: StorySearch,
  { selection, run }: Pick<EnteringFiles, 'selection' | 'run'>,
): Promise<void> {
  let group: (FoundFile | NotTaken)[] = [];
  const enter = async (): Promise<void> => {
    const found = group;
    group = [];
    const events = await journal.change((kept) => enterFound({ setup, kept, selection, run }, found));
    for (const event of events) setup.onEvent?.(event);
  };
  for (const found of findStories(search)) {
    group.push(found);
    if (group.length < AT_ONCE) continue;
    await enter();
    if (setup.signal?.aborted) return;
  }
  await enter();
}

/** Where files are entered, and how. */
export interface EnteringFiles {
  readonly setup: RunSetup;
  readonly kept: JournalTables;
  readonly selection: Selection;
  readonly run: number;
}

/** Enters files; gives what there is to tell of those that are not due. */
export async function enterFound(
  to: EnteringFiles,
  all: readonly (FoundFile | NotTaken)[],
): Promise<readonly BatchEvent[]> {
  const { kept, selection } = to;
  const events: BatchEvent[] = [];
  const taken = all.filter((found) => found.kind !== 'file' || selection.isComplete?.(found) !== false);
  const rows = new Map(await kept.files.known(taken.map(({ name }) => name)));
  const files: NewFile[] = [];
  const names: { owner: string; wish: string }[] = [];
  const unread: UnreadFile[] = [];
  for (const found of taken) {
    if (found.kind === 'left-out') {
      events.push({ type: 'file-left-out', source: found.name, reason: found.reason });
      continue;
    }
    const name = nameBeside(found, rows.get(found.name) ?? null);
    const known = rows.get(name) ?? (name === found.name ? null : await kept.files.byName(name));
    // Files of other shards have their names too, so that all machines give the same.
    if (known === null) names.push({ owner: name, wish: safePath(withoutEnding(name)) });
    if (selection.shard && !isOfShard(name, selection.shard)) continue;
    const { file, event } =
      found.kind === 'file' ? await enterFile(to, found, name, known) : unreadable(to, found, name);
    if (event !== null) events.push(event);
    if (event?.type === 'story-failed') unread.push({ name, reason: event.message });
    if (file === null) continue;
    files.push(file);
    rows.set(name, rowOf(file, known));
  }
  await kept.files.claimNames(names);
  await kept.files.put(files);
  for (const one of unread) await endUnread(to, one);
  return events;
}

/** What is written about a file, and what is told where it is not due. */
interface Entered {
  readonly file: NewFile | null;
  readonly event: BatchEvent | null;
}

async function enterFile(
  { setup, kept, selection, run }: EnteringFiles,
  found: FoundFile,
  name: string,
  known: FileRow | null,
): Promise<Entered> {
  // Once a run: another machine of it may have done it again by now.
  const wanted = known?.seen === run ? null : (selection.redo ?? null);
  const reason = known === null ? null : whyNotDue(setup, known, found, { ...selection, redo: wanted });
  const redo = isRedone(known, wanted) ? wanted : null;
  // At a later look of a watch nothing is written about what is as it was.
  if (known !== null && reason !== null && known.seen === run && known.ctime === found.ctime)
    return { file: null, event: null };
  const place = selection.newestFirst ? -found.mtime : selection.inOrderOfArrival ? found.ctime : 0;
  const state = reason === null ? 'due' : (known?.state ?? 'done');
  const file = { found, name, to: { state, redo, run, place } } as const;
  if (reason === null) return { file, event: null };
  return { file, event: await tellPassedOver(kept, name, known, reason) };
}

async function tellPassedOver(
  { stories }: JournalTables,
  source: string,
  known: FileRow | null,
  reason: string,
): Promise<BatchEvent> {
  const story = known?.outputs === NOTHING_WRITTEN ? await stories.get(source) : null;
  const state =
    known?.state === 'waiting' ? 'waiting' : known?.failed ? 'failed' : (story?.state ?? 'finished');
  // What was passed over before is so for the same reason.
  const why = state === 'finished' || state === 'failed' ? reason : (story?.reason ?? reason);
  return { type: 'story-skipped', source, id: story?.wire ?? null, earlier: true, state, reason: why };
}

/** A file as it stands once it is entered. */
function rowOf({ found, name, to }: NewFile, known: FileRow | null): FileRow {
  const nothing = {
    settings: null,
    formats: null,
    outputs: NOTHING_WRITTEN,
    failed: 0,
    again: 0,
    findings: 0,
  };
  const { path, size, mtime, ctime } = found;
  const { state, redo, place, run } = to;
  return { ...(known ?? nothing), name, path, size, mtime, ctime, state, redo, place, seen: run };
}

/** Why a file needs no work, in words; null where it does. */
function whyNotDue(setup: RunSetup, known: FileRow, found: FoundFile, selection: Selection): string | null {
  const { redo = null, tryAgain = true } = selection;
  const untouched = known.size === found.size && known.mtime === found.mtime && known.ctime === found.ctime;
  const formats = formatList(setup);
  if (!untouched || known.settings !== setup.settings || isRedone(known, redo)) return null;
  if (known.state === 'waiting') return 'its requests are with the provider; batch --collect goes on with it';
  if (known.state !== 'done' || (known.again === 1 && tryAgain)) return null;
  if (known.failed === 1) return 'failed before and has not changed; --redo failed tries it again';
  const outputs = JSON.parse(known.outputs) as string[];
  if (known.formats !== formats || !outputs.every((path) => exists(join(setup.out, path)))) return null;
  return 'finished before and has not changed';
}

function isRedone(known: FileRow | null, redo: Redo | null): boolean {
  if (known === null || redo === null) return false;
  return redo === 'all' || (redo === 'failed' ? known.failed === 1 : known.findings === 1);
}

/** The names of a desk's formats as the journal keeps them. */
export function formatList(setup: RunSetup): string {
  return setup.formats
    .map(({ name }) => name)
    .sort()
    .join(',');
}

/** A story's name for its outputs: its file's name without `.xml`, `.nitf.xml`, `.txt` … */
export function withoutEnding(name: string): string {
  return name.replace(/(?<=[^/])(?:\.(?:nitf|ninjs|newsml))?\.[A-Za-z0-9]{1,8}$/u, '');
}

/** What the journal calls a file, whether or not it has been entered. */
export function nameOf(
  { files }: { readonly files: { readonly byName: (name: string) => FileRow | null } },
  found: FoundFile,
): string {
  return nameBeside(found, files.byName(found.name));
}

/** A file's name: two with one name, found in different places, are two stories as long as both are there. */
function nameBeside(found: FoundFile | NotTaken, known: FileRow | null): string {
  if (known === null || known.path === found.path || !exists(known.path)) return found.name;
  const bare = withoutEnding(found.name);
  return `${bare}~${shortDigest(found.path)}${found.name.slice(bare.length)}`;
}

function isOfShard(name: string, { number, of }: Shard): boolean {
  const digest = createHash('sha256').update(name.normalize('NFC')).digest();
  return digest.readUInt32BE(0) % of === number - 1;
}

function unreadable({ run }: EnteringFiles, { path, reason }: NotTaken, name: string): Entered {
  const found = { kind: 'file', path, name, size: -1, mtime: 0, ctime: 0 } as const;
  const message = `${path}: ${reason}.`;
  return {
    file: { found, name, to: { state: 'done', redo: null, run, place: 0 } },
    event: { type: 'story-failed', source: name, id: null, code: 'input', message },
  };
}

interface UnreadFile {
  readonly name: string;
  readonly reason: string;
}

async function endUnread({ setup, kept }: EnteringFiles, { name, reason }: UnreadFile): Promise<void> {
  const end: FileEnd = {
    ...{ state: 'done', settings: setup.settings, formats: formatList(setup), outputs: [] },
    ...{ failed: true, again: false, findings: false, waiting: null },
  };
  await kept.files.finish(name, end, { size: -1, mtime: 0, ctime: 0 });
  await kept.stories.put({ ...emptyRow(name, name, setup.clock()), state: 'failed', code: 'input', reason });
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
