import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunSetup } from '../../batch/index.ts';
import type { Journal } from '../../batch/journal/index.ts';
import { holdFor, nameOf, sourcesIn } from '../../batch/run/index.ts';
import type { FoundFile } from '../../files/index.ts';
import { safeName, shortDigest, writeWhole } from '../../files/index.ts';
import type { DeskStoryRow } from '../kept/stories.ts';
import type { DeskFlow } from './desk-flow.ts';
import { announce } from './take-in.ts';

/** Takes in a file that was sent to the desk. Rejects with a NorwireError (`input`) where it holds no story. */
export type HandIn = (bytes: Uint8Array, name: string) => Promise<readonly DeskStoryRow[]>;

/** Where files that were sent lie, so that they outlast whatever happens; and what the journal calls them. */
const FOLDER = 'posted';

/** The run into which files that were sent are entered. */
interface Entrance {
  readonly run: RunSetup;
  readonly journal: Journal;
  readonly enter: (files: readonly FoundFile[]) => void;
}

/**
 * Keeps what is sent in a folder of the desk's own and has it worked on. The same name again is the same story again:
 * a new version, or nothing where it has not changed.
 */
export function openHandIn(flow: () => DeskFlow, { run, journal, enter }: Entrance): HandIn {
  return async (bytes, name) => {
    const articles = await run.readArticles(bytes, name);
    const file = fileName(name);
    const folder = join(journal.folder, FOLDER);
    mkdirSync(folder, { recursive: true });
    await writeWhole(join(folder, file), bytes, journal.writing);
    const entered = found(folder, file);
    // A folder that is watched may have a file of this name too.
    const source = nameOf(journal, entered);
    const fileRow = { name: source };
    // Before it is answered: whoever sent it may approve next what it calls back.
    await holdFor(run, journal, fileRow, articles);
    const sources = sourcesIn(fileRow, articles.length);
    const rows: DeskStoryRow[] = [];
    for (const one of sources) rows.push(await announce(flow(), one));
    enter([entered]);
    return rows;
  };
}

/** The files that were sent before, for a desk that is opened again. */
export function filesHandedIn(journal: Journal): readonly FoundFile[] {
  const folder = join(journal.folder, FOLDER);
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => found(folder, name));
}

function found(folder: string, file: string): FoundFile {
  const path = join(folder, file);
  const { size, mtimeMs, ctimeMs } = statSync(path);
  return { kind: 'file', path, name: `${FOLDER}/${file}`, size, mtime: mtimeMs, ctime: ctimeMs };
}

/** A name that is one on every disk and leads nowhere; two names never become one. */
function fileName(name: string): string {
  const safe = safeName(name);
  if (safe === name) return safe;
  const [, stem = safe, ending = ''] = /^(.*?)((?:\.(?:nitf|ninjs|newsml))?\.\w{1,8})?$/u.exec(safe) ?? [];
  return `${stem}~${shortDigest(name, 6)}${ending}`;
}
