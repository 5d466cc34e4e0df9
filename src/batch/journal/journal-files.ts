import type { DatabaseSync } from 'node:sqlite';
import { type FoundFile, foldName, shortDigest } from '../../files/index.ts';
import { lazily } from '../../lazily.ts';

/** A file as the journal knows it. `name` is its path below the input; `stem` its outputs' path without ending. */
export interface FileRow {
  readonly name: string;
  readonly path: string;
  readonly size: number | null;
  readonly mtime: number | null;
  readonly ctime: number | null;
  /** `due` until all its stories have ended, so that a run that is cut off goes on with it. */
  readonly state: 'due' | 'done' | 'waiting';
  readonly settings: string | null;
  /** Names of the formats written, sorted, with commas. */
  readonly formats: string | null;
  /** JSON list of the outputs' paths below the output folder. */
  readonly outputs: string;
  readonly failed: number;
  /** 1 where a story failed through no fault of its own (model, budget, disk): it is tried again by itself. */
  readonly again: number;
  readonly findings: number;
  readonly redo: string | null;
  readonly seen: number;
  /** The lower, the sooner. */
  readonly place: number;
}

/** What the disk said of a file when it was read. */
export type SeenFile = Pick<FileRow, 'size' | 'mtime' | 'ctime'>;

/** How a file goes into a run. */
export interface FileInRun {
  readonly state: FileRow['state'];
  readonly redo: string | null;
  readonly run: number;
  readonly place: number;
}

/** A file that goes into a run. */
export interface NewFile {
  readonly found: FoundFile;
  readonly name: string;
  readonly to: FileInRun;
}

/** What the stories of a file came to. */
export interface FileEnd {
  readonly state: 'due' | 'done' | 'waiting';
  readonly settings: string;
  readonly formats: string;
  readonly outputs: readonly string[];
  readonly failed: boolean;
  readonly again: boolean;
  readonly findings: boolean;
  readonly waiting: string | null;
}

/** The files of a run: all, those that were due when it began, and how they stand now. */
export interface FileCount {
  readonly files: number;
  readonly due: number;
  readonly left: number;
  readonly waiting: number;
}

/** Names at the top of the output folder that norwire keeps for itself. */
const KEPT = /^(?:report|digest)(?:-\d+)?$/u;

/** The paths without ending that a source's outputs may have, the one to be wished first. */
export function stemsFor(owner: string, wish: string): readonly string[] {
  const digest = shortDigest(owner, 32);
  const all = [
    wish,
    // Six digits part the names of a folder; longer ones are for those that meet all the same.
    ...[6, 12, 32].map((digits) => `${wish}~${digest.slice(0, digits)}`),
    `${wish}~${digest}-${shortDigest(`${owner} again`)}`,
  ];
  return all.filter((stem) => !KEPT.test(foldName(stem)));
}

export type FileRows = ReturnType<typeof fileRows>;

export function fileRows(db: DatabaseSync) {
  const one = <T>(sql: string) => {
    const statement = lazily(() => db.prepare(sql));
    return (...values: (string | number | null)[]): T | null =>
      (statement().get(...values) as T | undefined) ?? null;
  };
  const run = (sql: string) => {
    const statement = lazily(() => db.prepare(sql));
    return (...values: (string | number | null)[]): number => Number(statement().run(...values).changes);
  };
  const byName = one<FileRow>('SELECT * FROM files WHERE name = ?');
  const lastRun = one<{ run: number | null }>('SELECT max(seen) AS run FROM files');
  const put = run(`INSERT INTO files (name, path, size, mtime, ctime, state, redo, seen, due, place)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET path = excluded.path, size = excluded.size,
    mtime = excluded.mtime, ctime = excluded.ctime, state = excluded.state, redo = excluded.redo,
    seen = excluded.seen, due = excluded.due, place = excluded.place`);
  const due = lazily(() =>
    db.prepare(`SELECT * FROM files WHERE seen = ? AND state = 'due' AND (place, name) > (?, ?)
      ORDER BY place, name LIMIT ?`),
  );
  const finish =
    run(`UPDATE files SET state = ?, settings = ?, formats = ?, outputs = ?, failed = ?, again = ?,
    findings = ?, waiting = ?, redo = NULL, size = ?, mtime = ?, ctime = ? WHERE name = ?`);
  const wake = run("UPDATE files SET state = 'due', waiting = NULL WHERE waiting = ?");
  const rejoin = run(`UPDATE files SET seen = ?, due = 1 WHERE state <> 'done'`);
  const count = one<FileCount>(`SELECT count(*) AS files, coalesce(sum(due), 0) AS due,
    coalesce(sum(state = 'due'), 0) AS left, coalesce(sum(state = 'waiting'), 0) AS waiting FROM files WHERE seen = ?`);
  const nameOf = one<{ stem: string }>('SELECT stem FROM names WHERE owner = ?');
  const ownerOf = one<{ owner: string }>('SELECT owner FROM names WHERE folded = ?');
  const keep = run('INSERT INTO names (owner, stem, folded) VALUES (?, ?, ?)');
  const moveName = run('UPDATE OR REPLACE names SET owner = ? WHERE owner = ?');

  /** The outputs' path of a source without ending: as wished where it is free, else with a digest of the source. */
  const claimName = (owner: string, wish: string): string => {
    const held = nameOf(owner);
    if (held !== null) return held.stem;
    const stems = stemsFor(owner, wish);
    const stem = stems.find((one) => ownerOf(foldName(one)) === null) ?? stems.at(-1) ?? wish;
    keep(owner, stem, foldName(stem));
    return stem;
  };

  return {
    byName,
    known: (names: readonly string[]): ReadonlyMap<string, FileRow> =>
      new Map(names.flatMap((name) => byName(name) ?? []).map((row) => [row.name, row])),
    claimName,
    claimNames: (claims: readonly { readonly owner: string; readonly wish: string }[]): void => {
      for (const { owner, wish } of claims) claimName(owner, wish);
    },
    nameOf: (owner: string): string | null => nameOf(owner)?.stem ?? null,
    /** Gives the name of one source to another: an update takes the place of the earlier version. */
    moveName: (from: string, to: string): void => {
      moveName(to, from);
    },
    // The lock of the folder keeps others out: nobody else is at it.
    beginRun: (): number => (lastRun()?.run ?? 0) + 1,
    othersHold: (): boolean => false,
    holds: (): boolean => true,
    put: (files: readonly NewFile[]): void => {
      for (const { found, name, to } of files) {
        const { path, size, mtime, ctime } = found;
        put(
          ...([name, path, size, mtime, ctime, to.state, to.redo, to.run] as const),
          ...([to.state === 'due' ? 1 : 0, to.place] as const),
        );
      }
    },
    /** The next files that are due, in order, after the one given. */
    dueAfter: (
      runNumber: number,
      last: Pick<FileRow, 'place' | 'name'> | null,
      most: number,
    ): readonly FileRow[] =>
      due().all(runNumber, last?.place ?? -Infinity, last?.name ?? '', most) as unknown as FileRow[],
    finish: (name: string, end: FileEnd, seen: SeenFile): void => {
      finish(
        end.state,
        end.settings,
        end.formats,
        JSON.stringify(end.outputs),
        Number(end.failed),
        Number(end.again),
        Number(end.findings),
        end.waiting,
        seen.size,
        seen.mtime,
        seen.ctime,
        name,
      );
    },
    /** The keys of the requests that files wait for. */
    waitingFor: (): readonly string[] =>
      db
        .prepare('SELECT DISTINCT waiting FROM files WHERE waiting IS NOT NULL')
        .all()
        .map(({ waiting }) => String(waiting)),
    /** The files that waited for this request are due again. */
    wake: (key: string): number => wake(key),
    /** Takes all unfinished files of earlier runs into this one. */
    rejoin: (runNumber: number): number => rejoin(runNumber),
    count: (runNumber: number): FileCount => count(runNumber) as FileCount,
  };
}
