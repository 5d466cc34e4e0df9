import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Copy } from '../../english/index.ts';
import { type ErrorCode, NorwireError } from '../../errors.ts';
import { lazily } from '../../lazily.ts';
import type { Article } from '../../story/index.ts';
import type { StoryState } from '../types.ts';

/** A story as the journal knows it; `source` is its file's name, with `#2` for the second story of a file. */
export interface StoryRow {
  readonly source: string;
  readonly file: string;
  readonly state: StoryState;
  readonly code: ErrorCode | null;
  readonly reason: string | null;
  /** Digest of the article as read. */
  readonly digest: string | null;
  readonly settings: string | null;
  readonly wire: string | null;
  readonly version: number | null;
  readonly status: Article['facts']['status'] | null;
  readonly headline: string | null;
  readonly section: string | null;
  readonly date: string | null;
  readonly embargo: string | null;
  /** Where the answers came from, if not live from a model. */
  readonly origin: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly requests: number;
  readonly input_tokens: number;
  readonly cached_tokens: number;
  readonly output_tokens: number;
  readonly cost: number | null;
  readonly milliseconds: number;
  /** Milliseconds since 1970. */
  readonly ended: number;
}

/** An article and the copy made of it, kept whole: other formats and a digest are written from it. */
export interface KeptCopy {
  readonly article: Article;
  readonly copy: Copy;
}

export interface OutputRow {
  readonly path: string;
  readonly source: string;
  readonly format: string;
  readonly digest: string;
  /** Digest of what stood there before, if anything: it counts too until the new one is in place. */
  readonly earlier: string | null;
  readonly beside: number;
}

export const STORY_COLUMNS = [
  ...[
    'source',
    'file',
    'state',
    'code',
    'reason',
    'digest',
    'settings',
    'wire',
    'version',
    'status',
    'headline',
  ],
  ...[
    'section',
    'date',
    'embargo',
    'origin',
    'errors',
    'warnings',
    'requests',
    'input_tokens',
    'cached_tokens',
  ],
  ...['output_tokens', 'cost', 'milliseconds', 'ended'],
] as const;

/** More than all tokens of a story can be: an absurd count that was once written down must not make a folder unusable. */
const MOST_TOKENS = 1_000_000_000;
const bounded = (column: string) => `min(${column}, ${MOST_TOKENS})`;
const ROW = STORY_COLUMNS.map((column) =>
  column.endsWith('_tokens') ? `${bounded(column)} AS ${column}` : column,
).join(', ');

const BY_URGENCY = `ORDER BY CASE WHEN state = 'withdrawn' THEN 0 WHEN state = 'finished' AND errors > 0 THEN 1
  WHEN state = 'failed' THEN 2 WHEN state = 'skipped' THEN 4 ELSE 3 END, errors DESC, warnings DESC, id`;

export type StoryRows = ReturnType<typeof storyRows>;

export function storyRows(db: DatabaseSync) {
  const prepared = new Map<string, () => StatementSync>();
  const sql = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? lazily(() => db.prepare(text));
    prepared.set(text, statement);
    return statement();
  };
  const one = <T>(text: string, ...values: SQLInputValue[]): T | null =>
    (sql(text).get(...values) as T | undefined) ?? null;
  const all = <T>(text: string, ...values: SQLInputValue[]): T[] => sql(text).all(...values) as T[];
  const run = (text: string, ...values: SQLInputValue[]): number => Number(sql(text).run(...values).changes);

  const idOf = (source: string): number =>
    one<{ id: number }>('SELECT id FROM stories WHERE source = ?', source)?.id ?? 0;

  function* each(): Generator<StoryRow> {
    for (const { id } of db.prepare(`SELECT id FROM stories ${BY_URGENCY}`).iterate()) {
      const row = one<StoryRow>(`SELECT ${ROW} FROM stories WHERE id = ?`, id ?? 0);
      if (row !== null) yield row;
    }
  }
  const outputsOf = (source: string): OutputRow[] =>
    all<OutputRow>('SELECT * FROM outputs WHERE source = ? ORDER BY path', source);

  return {
    get: (source: string): StoryRow | null =>
      one<StoryRow>(`SELECT ${ROW} FROM stories WHERE source = ?`, source),
    ofFile: (file: string): StoryRow[] => all<StoryRow>(`SELECT ${ROW} FROM stories WHERE file = ?`, file),
    /** The versions of a story of the wire, the highest first. */
    ofWire: (wire: string): StoryRow[] =>
      all<StoryRow>(`SELECT ${ROW} FROM stories WHERE wire = ? ORDER BY version DESC, ended DESC`, wire),
    put: (row: StoryRow): void => {
      run(
        `INSERT INTO stories (${STORY_COLUMNS.join(', ')}) VALUES (${STORY_COLUMNS.map(() => '?').join(', ')})
         ON CONFLICT (source) DO UPDATE SET ${STORY_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`,
        ...STORY_COLUMNS.map((column) => row[column]),
      );
    },
    setState: (source: string, state: StoryState, reason: string): void => {
      run('UPDATE stories SET state = ?, reason = ? WHERE source = ?', state, reason, source);
    },
    keepCopy: (source: string, kept: KeptCopy): void => {
      // Level 3 takes half the time of the usual 6 and comes out some 5 % larger (measured on a sample’s answers).
      const packed = deflateRawSync(JSON.stringify(kept), { level: 3 });
      run('INSERT OR REPLACE INTO copies (story, output) VALUES (?, ?)', idOf(source), packed);
    },
    copyOf: (source: string): KeptCopy | null => {
      const row = one<{ output: Uint8Array }>('SELECT output FROM copies WHERE story = ?', idOf(source));
      return row === null ? null : unpackCopy(row.output, source);
    },
    outputAt: (path: string): OutputRow | null =>
      one<OutputRow>('SELECT * FROM outputs WHERE path = ?', path),
    outputsOf,
    /** Says what is about to be written at a path, so that it is known for ours whenever we are cut off. */
    intend: ({ path, source, format, digest, earlier, beside }: OutputRow): void => {
      run(
        'INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?, ?, ?)',
        path,
        source,
        format,
        digest,
        earlier,
        beside,
      );
    },
    forgetOutput: (path: string): void => {
      run('DELETE FROM outputs WHERE path = ?', path);
    },
    moveOutputs: (from: string, to: string): void => {
      run('UPDATE outputs SET source = ? WHERE source = ?', to, from);
    },
    /** Stories in the order in which an editor should look at them. Only ids are sorted: rows would fill the memory. */
    each,
    *eachWithOutputs(): Generator<readonly [StoryRow, readonly OutputRow[]]> {
      for (const row of each()) yield [row, outputsOf(row.source)];
    },
    finished: (): IterableIterator<StoryRow> =>
      db
        .prepare(`SELECT ${ROW} FROM stories WHERE state = 'finished' ORDER BY source`)
        .iterate() as unknown as IterableIterator<StoryRow>,
    totals: (): RunTotals =>
      one<RunTotals>(`SELECT ${SUMS} FROM stories JOIN files ON files.name = stories.file`) as RunTotals,
    totalsOf: (runNumber: number): RunTotals =>
      one<RunTotals>(
        `SELECT ${SUMS} FROM stories JOIN files ON files.name = stories.file WHERE files.seen = ?`,
        runNumber,
      ) as RunTotals,
  };
}

export function unpackCopy(packed: Uint8Array, source: string): KeptCopy {
  try {
    return JSON.parse(inflateRawSync(packed).toString()) as KeptCopy;
  } catch (cause) {
    throw new NorwireError(
      'input',
      `The copy of ${source} that the journal keeps is damaged. Make it again: norwire batch with --redo all.`,
      { cause },
    );
  }
}

/** Sums over stories. `cost` is null where the price of some is unknown. */
export interface RunTotals {
  readonly stories: number;
  readonly finished: number;
  /** Of the finished: in files that were not due in the last run. */
  readonly unchanged: number;
  readonly failed: number;
  readonly failedAtModel: number;
  readonly overBudget: number;
  readonly skipped: number;
  readonly replaced: number;
  readonly withdrawn: number;
  readonly waiting: number;
  readonly withErrors: number;
  readonly errors: number;
  readonly warnings: number;
  readonly requests: number;
  readonly input: number;
  readonly cached: number;
  readonly output: number;
  readonly cost: number | null;
}

const SUMS = `count(*) AS stories,
  coalesce(sum(stories.state = 'finished'), 0) AS finished,
  coalesce(sum(stories.state = 'finished' AND files.due = 0), 0) AS unchanged,
  coalesce(sum(stories.state = 'failed'), 0) AS failed,
  coalesce(sum(stories.state = 'failed' AND code IN ('model', 'reply')), 0) AS failedAtModel,
  coalesce(sum(stories.state = 'failed' AND code = 'budget'), 0) AS overBudget,
  coalesce(sum(stories.state = 'skipped'), 0) AS skipped,
  coalesce(sum(stories.state = 'replaced'), 0) AS replaced,
  coalesce(sum(stories.state = 'withdrawn'), 0) AS withdrawn,
  coalesce(sum(stories.state = 'waiting'), 0) AS waiting,
  coalesce(sum(stories.state = 'finished' AND errors > 0), 0) AS withErrors,
  coalesce(sum((stories.state = 'finished') * errors), 0) AS errors,
  coalesce(sum((stories.state = 'finished') * warnings), 0) AS warnings,
  coalesce(sum(requests), 0) AS requests, coalesce(sum(${bounded('input_tokens')}), 0) AS input,
  coalesce(sum(${bounded('cached_tokens')}), 0) AS cached,
  coalesce(sum(${bounded('output_tokens')}), 0) AS output,
  CASE WHEN sum(stories.state = 'finished' AND requests > 0 AND cost IS NULL) > 0 THEN NULL
    ELSE coalesce(sum(cost), 0.0) END AS cost`;
