import { createHash } from 'node:crypto';
import type { Article } from '../../story/index.ts';
import type { Rows } from '../port/index.ts';

/**
 * Where a story stands at the desk. `arriving`: its English is not there yet. `stale`: the Norwegian has changed since
 * it was approved. `passed-over`: none for us, out of sight.
 */
export type DeskState =
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
] as const satisfies readonly DeskState[];

export interface DeskStoryRow {
  readonly number: number;
  readonly id: string;
  /** The journal's name of the version that stands now. */
  readonly source: string;
  readonly wire: string | null;
  readonly version: number | null;
  readonly state: DeskState;
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

/** What the world calls a story that came from this source. */
export function idOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

/** How soon a story wants looking at: 0 now, 1 open, 2 done, 3 out of sight. */
function rankOf({
  state,
  errors,
  undelivered,
}: Pick<DeskStoryRow, 'state' | 'errors' | 'undelivered'>): number {
  if (undelivered > 0) return 0;
  if (state === 'failed' || state === 'stale') return 0;
  if (state === 'machine' || state === 'edited') return errors > 0 ? 0 : 1;
  if (state === 'arriving') return 1;
  return state === 'passed-over' ? 3 : 2;
}

export function storyById(rows: Rows, id: string): Promise<DeskStoryRow | null> {
  return rows.one<DeskStoryRow>(
    'SELECT stories.* FROM sources JOIN stories ON stories.number = sources.story WHERE sources.id = ?',
    id,
  );
}

export function storyOf(rows: Rows, source: string): Promise<DeskStoryRow | null> {
  return storyById(rows, idOf(source));
}

export function storyNumbered(rows: Rows, number: number): Promise<DeskStoryRow | null> {
  return rows.one<DeskStoryRow>('SELECT * FROM stories WHERE number = ?', number);
}

/** The story of the wire, as far as it has English. */
export function storyOfWire(rows: Rows, wire: string): Promise<DeskStoryRow | null> {
  return rows.one<DeskStoryRow>(
    'SELECT * FROM stories WHERE wire = ? AND edition > 0 ORDER BY version DESC, number DESC LIMIT 1',
    wire,
  );
}

/** All that is known of a story of the wire, the highest version first. */
export function storiesOfWire(rows: Rows, wire: string): Promise<readonly DeskStoryRow[]> {
  return rows.all<DeskStoryRow>(
    'SELECT * FROM stories WHERE wire = ? ORDER BY version DESC, number DESC',
    wire,
  );
}

/** Enters a story of which nothing is known but where it comes from. */
export async function enterStory(rows: Rows, source: string, now: number): Promise<DeskStoryRow> {
  const story = (await rows.one<DeskStoryRow>(
    `INSERT INTO stories (id, source, state, norwegian, arrived, changed) VALUES (?, ?, 'arriving', '', ?, ?) RETURNING *`,
    ...[idOf(source), source, now, now],
  )) as DeskStoryRow;
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
  row: DeskStoryRow,
  change: Partial<Omit<DeskStoryRow, 'number' | 'id' | 'rank'>>,
): Promise<DeskStoryRow> {
  const next = { ...row, ...change };
  const full = { ...next, rank: rankOf(next) };
  const columns = [...Object.keys(change), 'rank'] as (keyof DeskStoryRow)[];
  await rows.run(
    `UPDATE stories SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE number = ?`,
    ...columns.map((column) => full[column]),
    row.number,
  );
  return full;
}
