import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NorwireError } from '../../errors.ts';
import {
  type FileRow,
  type JournalTables,
  type OutputRow,
  type RunJournal,
  refuseLinks,
  type StoryRow,
  unpackCopy,
} from '../journal/index.ts';
import type { RunCost } from '../types.ts';
import { takeLock } from './lock.ts';

/** Rows that go over with one commit. */
const AT_ONCE = 200;

/** Has an output folder a journal of its own? */
export function hasOwnJournal(folder: string): boolean {
  return existsSync(join(folder, 'journal.sqlite'));
}

/**
 * Brings what a folder's own journal holds over to one that machines share, and puts the own one aside
 * (`journal.sqlite.moved`). Cut off, it begins again and comes to the same. Rejects (`settings`) where somebody works in
 * the folder, or something in it cannot be shared.
 */
export async function bringOver(folder: string, to: RunJournal, now: number): Promise<void> {
  const out = join(folder, '..');
  refuseLinks(folder);
  const lock = takeLock(folder, now);
  try {
    // Another machine may have done it while this one waited to look.
    if (!hasOwnJournal(folder)) return;
    if (existsSync(join(folder, 'desk.sqlite'))) throw refused(out, 'a desk works in it');
    const own = join(folder, 'journal.sqlite');
    const db = new DatabaseSync(own, { readOnly: true });
    try {
      const [waiting] = db.prepare("SELECT 1 FROM files WHERE state = 'waiting' LIMIT 1").all();
      if (waiting !== undefined) throw refused(out, 'requests of it are with a provider (batch --collect)');
      await copyRows(db, to);
    } finally {
      db.close();
    }
    renameSync(own, `${own}.moved`);
  } finally {
    lock.release();
  }
}

function refused(out: string, why: string): NorwireError {
  return new NorwireError(
    'settings',
    `The journal of ${out} cannot be shared: ${why}. Go on with it without --store (NORWIRE_STORE), or give another --out folder.`,
  );
}

async function copyRows(db: DatabaseSync, to: RunJournal): Promise<void> {
  const each = async <Row>(
    sql: string,
    put: (kept: JournalTables, rows: readonly Row[]) => Promise<void>,
  ) => {
    let group: Row[] = [];
    const flush = async (): Promise<void> => {
      const rows = group;
      group = [];
      if (rows.length > 0) await to.change((kept) => put(kept, rows));
    };
    for (const row of db.prepare(sql).iterate()) {
      group.push(row as Row);
      if (group.length === AT_ONCE) await flush();
    }
    await flush();
  };
  await each<{ owner: string; stem: string }>('SELECT owner, stem FROM names', ({ files }, rows) =>
    Promise.resolve(files.claimNames(rows.map(({ owner, stem }) => ({ owner, wish: stem })))),
  );
  await each<FileRow>('SELECT * FROM files', copyFiles);
  await each<StoryRow>('SELECT * FROM stories ORDER BY id', async ({ stories }, rows) => {
    for (const row of rows) await stories.put(row);
  });
  await each<{ source: string; output: Uint8Array }>(
    'SELECT source, output FROM copies JOIN stories ON stories.id = story',
    async ({ stories }, rows) => {
      for (const { source, output } of rows) await stories.keepCopy(source, unpackCopy(output, source));
    },
  );
  await each<OutputRow>('SELECT * FROM outputs', async ({ stories }, rows) => {
    for (const row of rows) await stories.intend(row);
  });
  await each<RunCost>(
    'SELECT requests, input, cached, output, cost FROM spent',
    async ({ money }, [spent]) => {
      // Of one that was cut off it is there already.
      if (spent !== undefined && (await money.spent()) === null) await money.keep(spent);
    },
  );
}

async function copyFiles({ files }: JournalTables, rows: readonly FileRow[]): Promise<void> {
  await files.put(
    rows.map(({ path, name, size, mtime, ctime, state, redo, seen, place }) => ({
      found: { kind: 'file', path, name, size: size ?? -1, mtime: mtime ?? 0, ctime: ctime ?? 0 },
      name,
      to: { state, redo, run: seen, place },
    })),
  );
  for (const row of rows) {
    if (row.state !== 'done') continue;
    const end = {
      ...{ state: row.state, settings: row.settings ?? '', formats: row.formats ?? '', waiting: null },
      outputs: JSON.parse(row.outputs) as string[],
      ...{ failed: row.failed === 1, again: row.again === 1, findings: row.findings === 1 },
    };
    await files.finish(row.name, end, row);
  }
}
