import { existsSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { codeOf, makeFolders, markOf, realPath, writeWhole } from '../../files/index.ts';
import {
  ELSEWHERE,
  type Journal,
  openJournal,
  type RunJournal,
  refuseElsewhere,
  refuseLinks,
  type SharedJournals,
} from '../journal/index.ts';
import type { RunSetup } from '../types.ts';
import { bringOver, hasOwnJournal } from './bring-over.ts';
import { takeLock } from './lock.ts';

/** An output folder taken for one run: its journal is open, and nobody works there who does not share it. */
export interface OpenOutput<J extends RunJournal = Journal> {
  readonly journal: J;
  readonly close: () => Promise<void>;
  /** After `close`, of a run that came to nothing: takes away again the folders that it made. */
  readonly takeBack: () => void;
}

/** Opens a desk's output folder, with its journal among those that machines share, if such are given. */
export async function openOutputOf(
  setup: RunSetup,
  journals: SharedJournals | null = null,
): Promise<OpenOutput<RunJournal>> {
  return journals === null ? openOutput(setup.out, setup.clock()) : await openSharedOutput(setup, journals);
}

/** Makes, locks and opens an output folder. Throws a NorwireError (`settings`) where that cannot be done. */
export function openOutput(out: string, since: number): OpenOutput {
  const { folder, takeBack } = makeOutput(out);
  refuseElsewhere(dirname(folder));
  const lock = takeLock(folder, since);
  try {
    const journal = openJournal(join(folder, '..'));
    return {
      journal,
      close: async () => {
        try {
          await journal.close();
        } finally {
          lock.release();
        }
      },
      takeBack,
    };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

async function openSharedOutput(
  { out, clock, onEvent }: RunSetup,
  journals: SharedJournals,
): Promise<OpenOutput<RunJournal>> {
  const { folder } = makeOutput(out);
  const note = join(folder, ELSEWHERE);
  const isBegun = existsSync(note);
  const mark = await markOf(folder).catch((cause: unknown) => {
    throw cannotMake(out, cause);
  });
  const journal = await journals.open({ out: dirname(folder), folder, mark, isBegun, isReader: false });
  try {
    if (hasOwnJournal(folder)) {
      await bringOver(folder, journal, clock());
      onEvent?.({ type: 'notice', message: `The journal of ${out} was brought over to ${journals.name}.` });
    }
    if (!isBegun) await writeWhole(note, `${journals.name}\n`);
  } catch (cause) {
    await journal.close();
    throw cause;
  }
  // Another machine may be at work in the folder that this one made.
  return { journal, close: async () => await journal.close(), takeBack: () => {} };
}

/** Opens a journal that machines share to read from it. Rejects (`input`) where the folder has none. */
export async function readSharedJournal(out: string, journals: SharedJournals): Promise<RunJournal | null> {
  const folder = join(realPath(resolve(out)), '.norwire');
  if (!existsSync(join(folder, ELSEWHERE))) return null;
  const mark = await markOf(folder);
  return await journals.open({ out: dirname(folder), folder, mark, isBegun: true, isReader: true });
}

function makeOutput(out: string): { readonly folder: string; readonly takeBack: () => void } {
  const folder = join(realPath(resolve(out)), '.norwire');
  refuseLinks(folder);
  try {
    const made = makeFolders(folder);
    return {
      folder,
      takeBack: () => {
        if (made !== undefined) removeFolders(folder, made);
      },
    };
  } catch (cause) {
    throw cannotMake(out, cause);
  }
}

function cannotMake(out: string, cause: unknown): NorwireError {
  // So a disk says that takes no folders, such as /proc.
  const why = codeOf(cause) === 'ENOENT' ? 'no folder can be made there' : codeOf(cause);
  return new NorwireError(
    'settings',
    `--out ${out} cannot be made or written to (${why}). Change its permissions or give another folder.`,
    { cause },
  );
}
/** Removes norwire's own folder and the empty ones above it, up to the first that was made. */
function removeFolders(own: string, first: string): void {
  try {
    rmSync(own, { recursive: true });
    for (let folder = own; folder !== first; ) {
      folder = dirname(folder);
      rmdirSync(folder);
    }
  } catch {
    // Somebody has put something there, or it is gone already: neither is a fault of the run.
  }
}
