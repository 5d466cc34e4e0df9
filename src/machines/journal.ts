import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type {
  Awaitable,
  JournalPlace,
  JournalTables,
  RunJournal,
  SharedJournals,
} from '../batch/journal/index.ts';
import { NorwireError } from '../errors.ts';
import type { Query } from './database.ts';
import { gather } from './gather.ts';
import { fileTable, holdFile, type JournalKey, letFileGo } from './journal-files.ts';
import { moneyTable, readSpent } from './journal-money.ts';
import { storyTable } from './journal-stories.ts';
import type { PostgresStore } from './open-store.ts';

/** Milliseconds between two looks whether another machine is done with what both want to do. */
const LOOK_EVERY = 200;

/** Journals of output folders in PostgreSQL: any number of machines that see a folder may work in it at the same time. */
export function postgresJournals(store: PostgresStore): SharedJournals {
  return { name: store.name, open: (place) => openJournal(store, place) };
}

async function openJournal(store: PostgresStore, place: JournalPlace): Promise<RunJournal> {
  const { database, owner, answers } = store;
  const { out, folder, mark, isReader } = place;
  await enterJournal(store, place);
  const key: JournalKey = { journal: mark, owner: owner.id, out };
  const before = await readSpent(database.query, mark);
  const keptBy = (query: Query): JournalTables => ({
    files: fileTable(query, key),
    stories: storyTable(query, mark),
    money: moneyTable(query, key, before),
  });
  type Write = (kept: JournalTables) => Awaitable<unknown>;
  const commit = (writes: readonly Write[]): Promise<readonly unknown[]> =>
    database.commit(async (query) => {
      // A journal is changed by one after the other, on whatever machine.
      await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [mark]);
      const results: unknown[] = [];
      for (const write of writes) results.push(await write(keptBy(query)));
      return results;
    });
  const change = gather(async (writes: readonly Write[]) => await settleAll(writes, commit));
  const writing = isReader ? '' : await makeWriting(store, folder);
  return {
    out,
    folder,
    writing,
    ...keptBy(database.query),
    change: async <T>(write: (kept: JournalTables) => Awaitable<T>) => {
      const settled = await change(write);
      if (settled.status === 'rejected') throw settled.reason;
      return settled.value as T;
    },
    hold: (name) => holdFile(database.query, key, name),
    letGo: (name) => letFileGo(database.query, key, name),
    turn: async (what, act) => {
      const turn = `journal ${mark} ${what}`;
      while ((await answers.claims?.take(turn)) === false) await wait(LOOK_EVERY);
      try {
        return await act();
      } finally {
        await answers.claims?.release(turn);
      }
    },
    close: async () => {
      if (isReader) return;
      // What was still to be written down of earlier.
      await change(() => undefined);
      await database.query('DELETE FROM norwire.journal_runs WHERE journal = $1 AND owner = $2', [
        ...[mark, owner.id],
      ]);
      await rm(writing, { recursive: true, force: true });
    },
  };
}

/** Rejects (`settings`) where a journal that was begun is not in this database. */
async function enterJournal(
  { database }: PostgresStore,
  { mark, out, isBegun }: JournalPlace,
): Promise<void> {
  const known = await database.query('SELECT 1 FROM norwire.journals WHERE journal = $1', [mark]);
  if (isBegun && known.length === 0) {
    throw new NorwireError(
      'settings',
      `The journal of ${out} is not in ${database.name}. Name the store in which it was begun (it stands in ${join(out, '.norwire', 'journal.store')}), or give another --out folder.`,
    );
  }
  await database.query('INSERT INTO norwire.journals VALUES ($1, $2) ON CONFLICT DO NOTHING', [mark, out]);
}

/** One bad change must not take the others of its commit with it. */
async function settleAll<W>(
  writes: readonly W[],
  commit: (writes: readonly W[]) => Promise<readonly unknown[]>,
): Promise<readonly PromiseSettledResult<unknown>[]> {
  try {
    return (await commit(writes)).map((value) => ({ status: 'fulfilled', value }));
  } catch (reason) {
    if (writes.length === 1) return [{ status: 'rejected', reason }];
    const each: PromiseSettledResult<unknown>[] = [];
    for (const write of writes) each.push(...(await settleAll([write], commit)));
    return each;
  }
}

/** A folder of this process's own, beside those of others who live; what those who died have left is taken away. */
async function makeWriting({ database, owner }: PostgresStore, folder: string): Promise<string> {
  const all = join(folder, 'writing');
  const writing = join(all, owner.id);
  try {
    await mkdir(writing, { recursive: true });
    const living = await database.query('SELECT owner FROM norwire.owners WHERE NOT norwire.is_dead(owner)');
    const names = new Set(living.map((one) => String(one.owner)));
    for (const name of await readdir(all))
      if (!names.has(name)) await rm(join(all, name), { recursive: true, force: true });
    return writing;
  } catch (cause) {
    if (cause instanceof NorwireError) throw cause;
    throw new NorwireError(
      'settings',
      `${all} cannot be written to (${String(cause)}). Change its permissions.`,
      {
        cause,
      },
    );
  }
}
