import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Copy } from '../../english/index.ts';
import type { Article } from '../../story/index.ts';
import type { Rows } from './database.ts';

/**
 * Where a story stands at the desk. `arriving`: its English is not there yet. `stale`: the Norwegian has changed since
 * it was approved. `passed-over`: none for us, out of sight.
 */
export type State =
  | 'arriving'
  | 'failed'
  | 'machine'
  | 'edited'
  | 'approved'
  | 'sent'
  | 'stale'
  | 'withdrawn'
  | 'passed-over';

export const states = [
  'arriving',
  'failed',
  'machine',
  'edited',
  'approved',
  'sent',
  'stale',
  'withdrawn',
  'passed-over',
] as const satisfies readonly State[];

export interface StoryRow {
  readonly number: number;
  readonly id: string;
  /** The journal's name of the version that stands now. */
  readonly source: string;
  readonly wire: string | null;
  readonly version: number | null;
  readonly state: State;
  readonly reason: string | null;
  /** Versions of the Norwegian with English of ours, counted from 1; 0 while there is none. */
  readonly edition: number;
  /** Rises with each change of any text. */
  readonly revision: number;
  readonly approvals: number;
  readonly norwegian: string;
  readonly headline: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly date: string | null;
  readonly embargo: string | null;
  readonly status: Article['facts']['status'] | null;
  /** Open, not set aside. */
  readonly errors: number;
  readonly warnings: number;
  /** 1: something that was to be handed on has been refused, and is tried again or given up. */
  readonly undelivered: number;
  readonly rank: number;
  readonly arrived: number;
  readonly changed: number;
}

/** A version of the Norwegian and the English that norwire made of it. */
export interface Edition {
  readonly edition: number;
  readonly source: string;
  readonly digest: string;
  /** The story's revision when it came: that of every piece nobody has changed since. */
  readonly revision: number;
  readonly came: number;
  readonly article: Article;
  readonly copy: Copy;
  /** The English as it stood when a newer version came; null for the version that stands now. */
  readonly final: Readonly<Record<string, string>> | null;
}

/** What the world calls a story that came from this source. */
export function idOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

/** How soon a story wants looking at: 0 now, 1 open, 2 done, 3 out of sight. */
export function rankOf({
  state,
  errors,
  undelivered,
}: Pick<StoryRow, 'state' | 'errors' | 'undelivered'>): number {
  if (undelivered > 0) return 0;
  if (state === 'failed' || state === 'stale') return 0;
  if (state === 'machine' || state === 'edited') return errors > 0 ? 0 : 1;
  if (state === 'arriving') return 1;
  return state === 'passed-over' ? 3 : 2;
}

export function storyById(rows: Rows, id: string): StoryRow | null {
  return rows.one<StoryRow>(
    'SELECT stories.* FROM sources JOIN stories ON stories.number = sources.story WHERE sources.id = ?',
    id,
  );
}

export function storyOf(rows: Rows, source: string): StoryRow | null {
  return storyById(rows, idOf(source));
}

export function storyNumbered(rows: Rows, number: number): StoryRow | null {
  return rows.one<StoryRow>('SELECT * FROM stories WHERE number = ?', number);
}

/** The story of the wire, as far as it has English. */
export function storyOfWire(rows: Rows, wire: string): StoryRow | null {
  return rows.one<StoryRow>(
    'SELECT * FROM stories WHERE wire = ? AND edition > 0 ORDER BY version DESC, number DESC LIMIT 1',
    wire,
  );
}

/** Enters a story of which nothing is known but where it comes from. */
export function enterStory(rows: Rows, source: string, now: number): StoryRow {
  const { number } = rows.run(
    `INSERT INTO stories (id, source, state, norwegian, arrived, changed) VALUES (?, ?, 'arriving', '', ?, ?)`,
    idOf(source),
    source,
    now,
    now,
  );
  rows.run('INSERT INTO sources (source, id, story) VALUES (?, ?, ?)', source, idOf(source), number);
  return storyNumbered(rows, number) as StoryRow;
}

/** Changes columns of a story; its rank follows from its state and errors. */
export function changeStory(
  rows: Rows,
  row: StoryRow,
  change: Partial<Omit<StoryRow, 'number' | 'id' | 'rank'>>,
): StoryRow {
  const next = { ...row, ...change };
  const full = { ...next, rank: rankOf(next) };
  const columns = [...Object.keys(change), 'rank'] as (keyof StoryRow)[];
  rows.run(
    `UPDATE stories SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE number = ?`,
    ...columns.map((column) => full[column]),
    row.number,
  );
  return full;
}

export function putEdition(rows: Rows, story: number, edition: Omit<Edition, 'final'>): void {
  rows.run(
    'INSERT OR REPLACE INTO editions (story, edition, source, digest, revision, came, packed) VALUES (?, ?, ?, ?, ?, ?, ?)',
    story,
    edition.edition,
    edition.source,
    edition.digest,
    edition.revision,
    edition.came,
    pack({ article: edition.article, copy: edition.copy }),
  );
}

/** Keeps the English as it stands, before a newer version takes its place. */
export function closeEdition(
  rows: Rows,
  story: number,
  edition: number,
  final: Readonly<Record<string, string>>,
): void {
  rows.run('UPDATE editions SET final = ? WHERE story = ? AND edition = ?', pack(final), story, edition);
}

export function editionOf(rows: Rows, story: number, edition: number): Edition | null {
  const row = rows.one<
    Omit<Edition, 'article' | 'copy' | 'final'> & { packed: Uint8Array; final: Uint8Array | null }
  >('SELECT * FROM editions WHERE story = ? AND edition = ?', story, edition);
  if (row === null) return null;
  const { packed, final, ...rest } = row;
  return {
    ...rest,
    ...(unpack(packed) as Pick<Edition, 'article' | 'copy'>),
    final: final === null ? null : (unpack(final) as Record<string, string>),
  };
}

export function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: 3 });
}

export function unpack(packed: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(packed).toString());
}
