import type { FileReads, FileWrites, RunKind } from '../batch/journal/index.ts';
import {
  type FileCount,
  type FileEnd,
  type FileRow,
  type NewFile,
  stemsFor,
} from '../batch/journal/index.ts';
import { NorwireError } from '../errors.ts';
import { foldName } from '../files/index.ts';
import type { Query, Row } from './database.ts';
import { storable } from './storable.ts';

/** Whose journal it is, and who asks. */
export interface JournalKey {
  readonly journal: string;
  readonly owner: string;
  readonly out: string;
}

const FREE = '(holder IS NULL OR holder = $2 OR norwire.is_dead(holder))';

/** The files of a journal in PostgreSQL. */
export function fileTable(query: Query, key: JournalKey): FileReads & FileWrites {
  const { journal, owner } = key;
  const one = async (sql: string, ...values: unknown[]): Promise<Row | null> =>
    (await query(sql, [journal, ...values]))[0] ?? null;
  const byName = async (name: string): Promise<FileRow | null> =>
    (await one(
      'SELECT * FROM norwire.journal_files WHERE journal = $1 AND name = $2',
      storable(name),
    )) as FileRow | null;
  const nameOf = async (source: string): Promise<string | null> => {
    const row = await one(
      'SELECT stem FROM norwire.journal_names WHERE journal = $1 AND owner = $2',
      storable(source),
    );
    return row === null ? null : String(row.stem);
  };
  const claimNames: FileWrites['claimNames'] = (claims) => claimStems(query, journal, claims);
  return {
    byName,
    nameOf,
    claimNames,
    known: async (names) => {
      const rows = await query('SELECT * FROM norwire.journal_files WHERE journal = $1 AND name = ANY($2)', [
        journal,
        names.map(storable),
      ]);
      return new Map((rows as unknown as FileRow[]).map((row) => [row.name, row]));
    },
    claimName: async (source, wish) => {
      await claimNames([{ owner: source, wish }]);
      return (await nameOf(source)) ?? wish;
    },
    moveName: async (from, to) => {
      await query('DELETE FROM norwire.journal_names WHERE journal = $1 AND owner = $2', [
        journal,
        storable(to),
      ]);
      await query('UPDATE norwire.journal_names SET owner = $3 WHERE journal = $1 AND owner = $2', [
        ...[journal, storable(from), storable(to)],
      ]);
    },
    dueAfter: async (run, last, most) =>
      (await query(
        `SELECT * FROM norwire.journal_files WHERE journal = $1 AND seen = $3 AND state = 'due' AND ${FREE}
         AND (place, name) > ($4::double precision, $5) ORDER BY place, name LIMIT $6`,
        [journal, owner, run, last?.place ?? -Infinity, storable(last?.name ?? ''), most],
      )) as unknown as FileRow[],
    waitingFor: async () =>
      (
        await query(
          'SELECT DISTINCT waiting FROM norwire.journal_files WHERE journal = $1 AND waiting IS NOT NULL',
          [journal],
        )
      ).map(({ waiting }) => String(waiting)),
    count: async (run) => {
      const row = await one(
        `SELECT count(*)::int AS files, coalesce(sum(due), 0)::int AS due,
         (count(*) FILTER (WHERE state = 'due'))::int AS left, (count(*) FILTER (WHERE state = 'waiting'))::int AS waiting
         FROM norwire.journal_files WHERE journal = $1 AND seen = $2`,
        run,
      );
      return row as unknown as FileCount;
    },
    othersHold: async (run) => {
      const row = await one(
        `SELECT EXISTS (SELECT 1 FROM norwire.journal_files WHERE journal = $1 AND seen = $3 AND state = 'due'
         AND holder <> $2) AS held`,
        ...[owner, run],
      );
      return row?.held === true;
    },
    beginRun: (run) => beginRun(query, key, run),
    put: (files) => putFiles(query, journal, files),
    finish: (name, end, seen) => finishFile(query, [journal, storable(name)], end, seen),
    wake: (waiting) =>
      query(
        `UPDATE norwire.journal_files SET state = 'due', waiting = NULL WHERE journal = $1 AND waiting = $2`,
        [...[journal, waiting]],
      ),
    rejoin: (run) =>
      query(`UPDATE norwire.journal_files SET seen = $2, due = 1 WHERE journal = $1 AND state <> 'done'`, [
        journal,
        run,
      ]),
    holds: async (name) =>
      (await one(
        'SELECT 1 AS held FROM norwire.journal_files WHERE journal = $1 AND name = $2 AND holder = $3',
        ...[storable(name), owner],
      )) !== null,
  };
}

/** Takes a file in hand; null where it is no longer due or somebody who lives has it. */
export async function holdFile(
  query: Query,
  { journal, owner }: JournalKey,
  name: string,
): Promise<FileRow | null> {
  const [row] = await query(
    `UPDATE norwire.journal_files SET holder = $2 WHERE journal = $1 AND name = $3 AND state = 'due' AND ${FREE}
     RETURNING *`,
    [journal, owner, storable(name)],
  );
  return (row ?? null) as FileRow | null;
}

export async function letFileGo(query: Query, { journal, owner }: JournalKey, name: string): Promise<void> {
  await query(
    'UPDATE norwire.journal_files SET holder = NULL WHERE journal = $1 AND name = $3 AND holder = $2',
    [journal, owner, storable(name)],
  );
}

/**
 * Who does the same at the same time is in the same run, and other shards are runs beside it; a watch and a batch would
 * take each other's files away. Rejects (`settings`).
 */
async function beginRun(
  query: Query,
  { journal, owner, out }: JournalKey,
  { kind, shard }: RunKind,
): Promise<number> {
  await query('DELETE FROM norwire.journal_runs WHERE journal = $1 AND norwire.is_dead(owner)', [journal]);
  const others = await query(
    `SELECT r.*, o.host, o.process FROM norwire.journal_runs r JOIN norwire.owners o USING (owner)
     WHERE journal = $1 AND owner <> $2`,
    [journal, owner],
  );
  const [number, parts] = [shard?.number ?? null, shard?.of ?? null];
  const other = others.find((one) => one.kind !== kind || one.parts !== parts);
  if (other !== undefined) {
    const what =
      other.number === null ? String(other.kind) : `${other.kind} --shard ${other.number}/${other.parts}`;
    throw new NorwireError(
      'settings',
      `Process ${other.process} on ${other.host} is at work in ${out} with ${what}. Do the same, wait for it, stop it, or give another --out folder.`,
    );
  }
  const same = others.find((one) => one.number === number);
  const [last] = await query(
    `SELECT greatest((SELECT max(seen) FROM norwire.journal_files WHERE journal = $1),
       (SELECT max(run) FROM norwire.journal_runs WHERE journal = $1), 0) AS run`,
    [journal],
  );
  const run = same === undefined ? Number(last?.run) + 1 : Number(same.run);
  await query(
    `INSERT INTO norwire.journal_runs VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (journal, owner) DO UPDATE SET
     run = excluded.run, kind = excluded.kind, number = excluded.number, parts = excluded.parts`,
    [journal, owner, run, kind, number, parts],
  );
  return run;
}

async function claimStems(
  query: Query,
  journal: string,
  claims: readonly { readonly owner: string; readonly wish: string }[],
): Promise<void> {
  if (claims.length === 0) return;
  const wishes = new Map(claims.map(({ owner, wish }) => [storable(owner), stemsFor(owner, wish)]));
  const known = await query(
    'SELECT owner FROM norwire.journal_names WHERE journal = $1 AND owner = ANY($2)',
    [...[journal, [...wishes.keys()]]],
  );
  for (const { owner } of known) wishes.delete(String(owner));
  const rows = await query(
    'SELECT folded FROM norwire.journal_names WHERE journal = $1 AND folded = ANY($2)',
    [...[journal, [...wishes.values()].flat().map(foldName)]],
  );
  const taken = new Set(rows.map(({ folded }) => String(folded)));
  const stems = [...wishes].map(([owner, all]) => {
    const stem = all.find((one) => !taken.has(foldName(one))) ?? all.at(-1) ?? owner;
    taken.add(foldName(stem));
    return { owner, stem };
  });
  await query(
    `INSERT INTO norwire.journal_names SELECT $1, owner, stem, folded
     FROM unnest($2::text[], $3::text[], $4::text[]) AS one (owner, stem, folded)`,
    [
      ...[journal, stems.map(({ owner }) => owner), stems.map(({ stem }) => stem)],
      stems.map(({ stem }) => foldName(stem)),
    ],
  );
}

async function putFiles(query: Query, journal: string, files: readonly NewFile[]): Promise<void> {
  if (files.length === 0) return;
  // Of two for one name the later holds.
  const rows = [...new Map(files.map((file) => [storable(file.name), file]))];
  await query(
    `INSERT INTO norwire.journal_files (journal, name, path, size, mtime, ctime, state, redo, seen, due, place)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::float8[], $5::float8[], $6::float8[], $7::text[], $8::text[],
       $9::int[], $10::int[], $11::float8[])
     ON CONFLICT (journal, name) DO UPDATE SET path = excluded.path, size = excluded.size, mtime = excluded.mtime,
     ctime = excluded.ctime, state = excluded.state, redo = excluded.redo, seen = excluded.seen, due = excluded.due,
     place = excluded.place`,
    [
      ...[journal, rows.map(([name]) => name), rows.map(([, { found }]) => storable(found.path))],
      ...(['size', 'mtime', 'ctime'] as const).map((of) => rows.map(([, { found }]) => found[of])),
      ...[
        rows.map(([, { to }]) => to.state),
        rows.map(([, { to }]) => to.redo),
        rows.map(([, { to }]) => to.run),
      ],
      ...[rows.map(([, { to }]) => Number(to.state === 'due')), rows.map(([, { to }]) => to.place)],
    ],
  );
}

async function finishFile(
  query: Query,
  file: readonly [journal: string, name: string],
  end: FileEnd,
  seen: Pick<FileRow, 'size' | 'mtime' | 'ctime'>,
): Promise<void> {
  await query(
    `UPDATE norwire.journal_files SET state = $3, settings = $4, formats = $5, outputs = $6, failed = $7, again = $8,
     findings = $9, waiting = $10, redo = NULL, size = $11, mtime = $12, ctime = $13, holder = NULL
     WHERE journal = $1 AND name = $2`,
    [
      ...[...file, end.state, end.settings, end.formats, storable(JSON.stringify(end.outputs))],
      ...[Number(end.failed), Number(end.again), Number(end.findings), end.waiting],
      ...[seen.size, seen.mtime, seen.ctime],
    ],
  );
}
