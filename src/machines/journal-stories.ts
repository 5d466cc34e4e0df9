import type { StoryReads, StoryWrites } from '../batch/journal/index.ts';
import {
  type OutputRow,
  type RunTotals,
  STORY_COLUMNS,
  type StoryRow,
  unpackCopy,
} from '../batch/journal/index.ts';
import type { Query } from './database.ts';
import { pack } from './pack.ts';
import { storable } from './storable.ts';

const ROW = STORY_COLUMNS.join(', ');
const OUTPUT = 'path, source, format, digest, earlier, beside';
/** Rows that are had at a time. */
const PAGE = 500;

const BY_URGENCY = `ORDER BY CASE WHEN state = 'withdrawn' THEN 0 WHEN state = 'finished' AND errors > 0 THEN 1
  WHEN state = 'failed' THEN 2 WHEN state = 'skipped' THEN 4 ELSE 3 END, errors DESC, warnings DESC, id`;

/** The stories of a journal in PostgreSQL. */
export function storyTable(query: Query, journal: string): StoryReads & StoryWrites {
  const stories = async (where: string, ...values: unknown[]): Promise<StoryRow[]> =>
    (await query(`SELECT ${ROW} FROM norwire.journal_stories WHERE journal = $1 AND ${where}`, [
      ...[journal, ...values],
    ])) as unknown as StoryRow[];
  const outputs = async (where: string, value: unknown): Promise<OutputRow[]> =>
    (await query(
      `SELECT ${OUTPUT} FROM norwire.journal_outputs WHERE journal = $1 AND ${where} ORDER BY path`,
      [journal, value],
    )) as unknown as OutputRow[];
  const totals = async (which: string, ...values: unknown[]): Promise<RunTotals> =>
    (
      await query(
        `SELECT ${SUMS} FROM norwire.journal_stories s
         JOIN norwire.journal_files f ON f.journal = s.journal AND f.name = s.file WHERE s.journal = $1${which}`,
        [journal, ...values],
      )
    )[0] as unknown as RunTotals;

  /** Stories by their ids, so many at a time: rows of a large folder would fill the memory. */
  async function* pagesOf(order: string): AsyncGenerator<StoryRow[]> {
    const ids = await query(`SELECT id FROM norwire.journal_stories WHERE journal = $1 ${order}`, [journal]);
    for (let first = 0; first < ids.length; first += PAGE) {
      const page = ids.slice(first, first + PAGE).map(({ id }) => id);
      const rows = await query(`SELECT id, ${ROW} FROM norwire.journal_stories WHERE id = ANY($1)`, [page]);
      const byId = new Map(rows.map(({ id, ...row }) => [id, row as unknown as StoryRow]));
      yield page.flatMap((id) => byId.get(id) ?? []);
    }
  }

  return {
    get: async (source) => (await stories('source = $2', storable(source)))[0] ?? null,
    ofFile: (file) => stories('file = $2 ORDER BY id', storable(file)),
    ofWire: (wire) => stories('wire = $2 ORDER BY version DESC NULLS LAST, ended DESC', storable(wire)),
    copyOf: async (source) => {
      const [row] = await query(
        'SELECT output FROM norwire.journal_copies WHERE journal = $1 AND source = $2',
        [...[journal, storable(source)]],
      );
      return row === undefined ? null : unpackCopy(row.output as Uint8Array, source);
    },
    outputAt: async (path) => (await outputs('path = $2', storable(path)))[0] ?? null,
    outputsOf: (source) => outputs('source = $2', storable(source)),
    async *eachWithOutputs() {
      for await (const page of pagesOf(BY_URGENCY)) {
        const all = await outputs(
          'source = ANY($2)',
          page.map(({ source }) => source),
        );
        const of = Map.groupBy(all, ({ source }) => source);
        for (const row of page) yield [row, of.get(row.source) ?? []] as const;
      }
    },
    async *finished() {
      for await (const page of pagesOf(`AND state = 'finished' ORDER BY source`)) yield* page;
    },
    totals: () => totals(''),
    totalsOf: (run) => totals(' AND f.seen = $2', run),
    put: async (row) => {
      const values = STORY_COLUMNS.map((column) => row[column]).map((value) =>
        typeof value === 'string' ? storable(value) : value,
      );
      await query(
        `INSERT INTO norwire.journal_stories (journal, ${ROW})
         VALUES ($1, ${STORY_COLUMNS.map((_, place) => `$${place + 2}`).join(', ')}) ON CONFLICT (journal, source)
         DO UPDATE SET ${STORY_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`,
        [journal, ...values],
      );
    },
    setState: async (source, state, reason) => {
      await query(
        'UPDATE norwire.journal_stories SET state = $3, reason = $4 WHERE journal = $1 AND source = $2',
        [...[journal, storable(source), state, storable(reason)]],
      );
    },
    keepCopy: async (source, kept) => {
      await query(
        `INSERT INTO norwire.journal_copies VALUES ($1, $2, $3) ON CONFLICT (journal, source) DO UPDATE SET
         output = excluded.output`,
        [journal, storable(source), pack(kept)],
      );
    },
    intend: async ({ path, source, format, digest, earlier, beside }) => {
      await query(
        `INSERT INTO norwire.journal_outputs VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (journal, path) DO UPDATE
         SET source = excluded.source, format = excluded.format, digest = excluded.digest, earlier = excluded.earlier,
         beside = excluded.beside`,
        [journal, storable(path), storable(source), format, digest, earlier, beside],
      );
    },
    forgetOutput: async (path) => {
      await query('DELETE FROM norwire.journal_outputs WHERE journal = $1 AND path = $2', [
        journal,
        storable(path),
      ]);
    },
    moveOutputs: async (from, to) => {
      await query('UPDATE norwire.journal_outputs SET source = $3 WHERE journal = $1 AND source = $2', [
        ...[journal, storable(from), storable(to)],
      ]);
    },
  };
}

const count = (name: string, where: string) => `(count(*) FILTER (WHERE ${where}))::int AS "${name}"`;
const sum = (name: string, what: string) => `coalesce(sum(${what}), 0)::float8 AS "${name}"`;

/** As the journal in SQLite counts them. */
const SUMS = [
  'count(*)::int AS stories',
  count('finished', "s.state = 'finished'"),
  count('unchanged', "s.state = 'finished' AND f.due = 0"),
  count('failed', "s.state = 'failed'"),
  count('failedAtModel', "s.state = 'failed' AND code IN ('model', 'reply')"),
  count('overBudget', "s.state = 'failed' AND code = 'budget'"),
  count('skipped', "s.state = 'skipped'"),
  count('replaced', "s.state = 'replaced'"),
  count('withdrawn', "s.state = 'withdrawn'"),
  count('waiting', "s.state = 'waiting'"),
  count('withErrors', "s.state = 'finished' AND errors > 0"),
  ...['errors', 'warnings'].map((name) => sum(name, `CASE WHEN s.state = 'finished' THEN ${name} END`)),
  sum('requests', 'requests'),
  ...['input', 'cached', 'output'].map((name) => sum(name, `${name}_tokens`)),
  `CASE WHEN count(*) FILTER (WHERE s.state = 'finished' AND requests > 0 AND cost IS NULL) > 0 THEN NULL
    ELSE coalesce(sum(cost), 0) END AS cost`,
].join(', ');
