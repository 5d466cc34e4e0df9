import type { Rows } from '../port/index.ts';
import { pack, unpack } from './pack.ts';

/** What is handed on: copy that was approved, or word that it must not be used. */
export type DeliveryEvent = 'approved' | 'withdrawn';

/** Something to be handed to one target, kept until it is; its id stays the same however often it is tried. */
export interface DeliveryRow {
  readonly id: string;
  readonly story: number;
  readonly approval: number;
  /** `files`: the output folder. */
  readonly target: string;
  readonly event: DeliveryEvent;
  /** `dropped`: a newer one took its place, or the story was called back. */
  readonly state: 'due' | 'done' | 'failed' | 'dropped';
  readonly attempts: number;
  readonly due: number;
  readonly trouble: string | null;
}

/** What was handed on need not be kept. */
const NOTHING = new Uint8Array();

const COLUMNS = 'id, story, approval, target, event, state, attempts, due, trouble';

export async function offer(
  rows: Rows,
  {
    id,
    story,
    approval,
    target,
    event,
    due,
  }: Pick<DeliveryRow, 'id' | 'story' | 'approval' | 'target' | 'event' | 'due'>,
  what: unknown,
): Promise<void> {
  await rows.run(
    "UPDATE deliveries SET state = 'dropped', packed = ? WHERE story = ? AND target = ? AND state IN ('due', 'failed')",
    ...[NOTHING, story, target],
  );
  await rows.run(
    `INSERT INTO deliveries (id, story, approval, target, event, state, due, packed) VALUES (?, ?, ?, ?, ?, 'due', ?, ?)`,
    ...[id, story, approval, target, event, due],
    pack(what),
  );
}

export async function isOffered(rows: Rows, id: string): Promise<boolean> {
  return (await rows.one('SELECT 1 FROM deliveries WHERE id = ?', id)) !== null;
}

/**
 * Takes the next that is due for a target in hand; the folder comes before all others of its story, and of one story a
 * target is handed one thing after the other. What is in hand here is so no more when another is asked for.
 */
export async function takeDelivery(rows: Rows, target: string, now: number): Promise<DeliveryRow | null> {
  const next = await rows.one<DeliveryRow>(
    `SELECT ${COLUMNS} FROM deliveries AS one WHERE state = 'due' AND target = ? AND due <= ?
     AND NOT EXISTS (SELECT 1 FROM deliveries AS held WHERE held.story = one.story AND held.target = one.target
       AND held.taken IS NOT NULL AND held.taken <> ? AND NOT is_dead(held.taken))
     AND (target = 'files' OR NOT EXISTS (SELECT 1 FROM deliveries AS file WHERE file.story = one.story
       AND file.target = 'files' AND file.state IN ('due', 'failed'))) ORDER BY due, id LIMIT 1`,
    ...[target, now, rows.owner],
  );
  if (next !== null) await rows.run('UPDATE deliveries SET taken = ? WHERE id = ?', rows.owner, next.id);
  return next;
}

/** When something is next due; null where nothing is. */
export async function nextDue(rows: Rows): Promise<number | null> {
  const next = await rows.one<{ due: number | null }>(
    "SELECT min(due) AS due FROM deliveries WHERE state = 'due'",
  );
  return next?.due ?? null;
}

export async function contentOf(rows: Rows, id: string): Promise<unknown> {
  const row = await rows.one<{ packed: Uint8Array }>('SELECT packed FROM deliveries WHERE id = ?', id);
  return row === null || row.packed.length === 0 ? null : unpack(row.packed);
}

/** Puts out of hand what was taken. */
export async function settle(
  rows: Rows,
  id: string,
  { state, attempts, due, trouble }: Pick<DeliveryRow, 'state' | 'attempts' | 'due' | 'trouble'>,
): Promise<void> {
  await rows.run('UPDATE deliveries SET taken = NULL WHERE id = ?', id);
  // One that was dropped meanwhile stays so.
  await rows.run(
    "UPDATE deliveries SET state = ?, attempts = ?, due = ?, trouble = ? WHERE id = ? AND state = 'due'",
    ...[state, attempts, due, trouble, id],
  );
  await rows.run(
    "UPDATE deliveries SET packed = ? WHERE id = ? AND state IN ('done', 'dropped')",
    NOTHING,
    id,
  );
}

export function tryAgain(rows: Rows, story: number, now: number): Promise<number> {
  return rows.run(
    "UPDATE deliveries SET state = 'due', due = ?, attempts = 0 WHERE story = ? AND state IN ('due', 'failed')",
    now,
    story,
  );
}

/** Whether something of a story was refused and is not taken yet. */
export async function isUndelivered(rows: Rows, story: number): Promise<boolean> {
  const refused = await rows.one(
    "SELECT 1 FROM deliveries WHERE story = ? AND state IN ('due', 'failed') AND trouble IS NOT NULL LIMIT 1",
    story,
  );
  return refused !== null;
}

/** Those of the last approval, or of the withdrawal after it. */
export function deliveriesOf(rows: Rows, story: number): Promise<readonly DeliveryRow[]> {
  return rows.all<DeliveryRow>(
    `SELECT ${COLUMNS} FROM deliveries WHERE story = ? AND state <> 'dropped' ORDER BY approval DESC, target`,
    story,
  );
}

export function countDeliveries(
  rows: Rows,
): Promise<readonly { readonly state: string; readonly count: number }[]> {
  return rows.all('SELECT state, count(*) AS count FROM deliveries GROUP BY state');
}
