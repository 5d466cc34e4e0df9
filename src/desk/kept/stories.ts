import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Copy } from '../../english/types.ts';
import type { Article } from '../../story/types.ts';
import type { Rows } from './rows.ts';

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

export function storyById(rows: Rows, id: string): Promise<StoryRow | null> {
  return rows.one<StoryRow>(
    'SELECT stories.* FROM sources JOIN stories ON stories.number = sources.story WHERE sources.id = ?',
    id,
  );
}

export function storyOf(rows: Rows, source: string): Promise<StoryRow | null> {
  return storyById(rows, idOf(source));
}

export function storyNumbered(rows: Rows, number: number): Promise<StoryRow | null> {
  return rows.one<StoryRow>('SELECT * FROM stories WHERE number = ?', number);
}

/** The story of the wire, as far as it has English. */
export function storyOfWire(rows: Rows, wire: string): Promise<StoryRow | null> {
  return rows.one<StoryRow>(
    'SELECT * FROM stories WHERE wire = ? AND edition > 0 ORDER BY version DESC, number DESC LIMIT 1',
    wire,
  );
}

/** All that is known of a story of the wire, the highest version first. */
export function storiesOfWire(rows: Rows, wire: string): Promise<readonly StoryRow[]> {
  return rows.all<StoryRow>('SELECT * FROM stories WHERE wire = ? ORDER BY version DESC, number DESC', wire);
}

/** Enters a story of which nothing is known but where it comes from. */
export async function enterStory(rows: Rows, source: string, now: number): Promise<StoryRow> {
  const story = (await rows.one<StoryRow>(
    `INSERT INTO stories (id, source, state, norwegian, arrived, changed) VALUES (?, ?, 'arriving', '', ?, ?) RETURNING *`,
    ...[idOf(source), source, now, now],
  )) as StoryRow;
  await addSource(rows, source, story.number);
  return story;
}

/** Has a source stand for a story. */
export async function addSource(rows: Rows, source: string, story: number): Promise<void> {
  await rows.run('INSERT INTO sources (source, id, story) VALUES (?, ?, ?)', source, idOf(source), story);
}

/** What was last seen of a source, by which what is new is told. */
export interface Seen {
  readonly digest: string | null;
  readonly ended: number;
}

export function seenOf(rows: Rows, source: string): Promise<Seen | null> {
  return rows.one<Seen>('SELECT digest, ended FROM sources WHERE source = ?', source);
}

export async function noteSeen(rows: Rows, source: string, { digest, ended }: Seen): Promise<void> {
  await rows.run('UPDATE sources SET digest = ?, ended = ? WHERE source = ?', digest, ended, source);
}

/** Takes out a story that has no English; its sources stand for another from now on. */
export async function dropStory(rows: Rows, story: number, other: number): Promise<void> {
  for (const table of ['history', 'presence', 'suggestions'])
    await rows.run(`DELETE FROM ${table} WHERE story = ?`, story);
  await rows.run('UPDATE sources SET story = ? WHERE story = ?', other, story);
  await rows.run('DELETE FROM stories WHERE number = ?', story);
}

/** Changes columns of a story; its rank follows from its state and errors. */
export async function changeStory(
  rows: Rows,
  row: StoryRow,
  change: Partial<Omit<StoryRow, 'number' | 'id' | 'rank'>>,
): Promise<StoryRow> {
  const next = { ...row, ...change };
  const full = { ...next, rank: rankOf(next) };
  const columns = [...Object.keys(change), 'rank'] as (keyof StoryRow)[];
  await rows.run(
    `UPDATE stories SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE number = ?`,
    ...columns.map((column) => full[column]),
    row.number,
  );
  return full;
}

export async function putEdition(rows: Rows, story: number, edition: Omit<Edition, 'final'>): Promise<void> {
  await rows.run(
    `INSERT INTO editions (story, edition, source, digest, revision, came, packed) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (story, edition) DO UPDATE SET source = excluded.source, digest = excluded.digest,
     revision = excluded.revision, came = excluded.came, packed = excluded.packed, final = NULL`,
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
export async function closeEdition(
  rows: Rows,
  story: number,
  edition: number,
  final: Readonly<Record<string, string>>,
): Promise<void> {
  await rows.run(
    'UPDATE editions SET final = ? WHERE story = ? AND edition = ?',
    pack(final),
    story,
    edition,
  );
}

/** What tells one state of a version from another: when it came, and whether a newer one has taken its place. */
export async function markOfEdition(rows: Rows, story: number, edition: number): Promise<string | null> {
  const row = await rows.one<{ revision: number; closed: number }>(
    `SELECT revision, CASE WHEN final IS NULL THEN 0 ELSE 1 END AS closed FROM editions
     WHERE story = ? AND edition = ?`,
    story,
    edition,
  );
  return row === null ? null : `${row.revision}.${row.closed}`;
}

export async function editionOf(rows: Rows, story: number, edition: number): Promise<Edition | null> {
  const row = await rows.one<
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

/** The versions that stand now and have this very text. */
export function editionsOfText(
  rows: Rows,
  digest: string,
): Promise<readonly { readonly story: number; readonly source: string }[]> {
  return rows.all(
    `SELECT editions.story, editions.source FROM editions
     JOIN stories ON stories.number = editions.story AND stories.edition = editions.edition WHERE digest = ?`,
    digest,
  );
}

export function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: 3 });
}

export function unpack(packed: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(packed).toString());
}
