import type { Rows } from './database.ts';
import { pack, unpack } from './stories.ts';

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

const COLUMNS = 'id, story, approval, target, event, state, attempts, due, trouble';

export function offer(
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
): void {
  rows.run(
    "UPDATE deliveries SET state = 'dropped', packed = x'' WHERE story = ? AND target = ? AND state IN ('due', 'failed')",
    story,
    target,
  );
  rows.run(
    `INSERT INTO deliveries (id, story, approval, target, event, state, due, packed) VALUES (?, ?, ?, ?, ?, 'due', ?, ?)`,
    ...[id, story, approval, target, event, due],
    pack(what),
  );
}

/** The next that is due for a target; the folder comes before all others of its story. */
export function nextDelivery(rows: Rows, target: string, now: number): DeliveryRow | null {
  return rows.one<DeliveryRow>(
    `SELECT ${COLUMNS} FROM deliveries AS one WHERE state = 'due' AND target = ? AND due <= ?
     AND (target = 'files' OR NOT EXISTS (SELECT 1 FROM deliveries AS file WHERE file.story = one.story
       AND file.target = 'files' AND file.state IN ('due', 'failed'))) ORDER BY due, id LIMIT 1`,
    target,
    now,
  );
}

/** When something is next due; null where nothing is. */
export function nextDue(rows: Rows): number | null {
  return (
    rows.one<{ due: number | null }>("SELECT min(due) AS due FROM deliveries WHERE state = 'due'")?.due ??
    null
  );
}

export function contentOf(rows: Rows, id: string): unknown {
  const row = rows.one<{ packed: Uint8Array }>('SELECT packed FROM deliveries WHERE id = ?', id);
  return row === null ? null : unpack(row.packed);
}

export function settle(
  rows: Rows,
  id: string,
  { state, attempts, due, trouble }: Pick<DeliveryRow, 'state' | 'attempts' | 'due' | 'trouble'>,
): void {
  // One that was dropped meanwhile stays so.
  rows.run(
    `UPDATE deliveries SET state = ?1, attempts = ?2, due = ?3, trouble = ?4,
     packed = CASE WHEN ?1 IN ('done', 'dropped') THEN x'' ELSE packed END WHERE id = ?5 AND state = 'due'`,
    ...[state, attempts, due, trouble, id],
  );
}

export function tryAgain(rows: Rows, story: number, now: number): number {
  return rows.run(
    "UPDATE deliveries SET state = 'due', due = ?, attempts = 0 WHERE story = ? AND state IN ('due', 'failed')",
    now,
    story,
  ).changes;
}

/** Whether something of a story was refused and is not taken yet. */
export function isUndelivered(rows: Rows, story: number): boolean {
  return (
    rows.one(
      "SELECT 1 FROM deliveries WHERE story = ? AND state IN ('due', 'failed') AND trouble IS NOT NULL LIMIT 1",
      story,
    ) !== null
  );
}

/** Those of the last approval, or of the withdrawal after it. */
export function deliveriesOf(rows: Rows, story: number): readonly DeliveryRow[] {
  return rows.all<DeliveryRow>(
    `SELECT ${COLUMNS} FROM deliveries WHERE story = ? AND state <> 'dropped' ORDER BY approval DESC, target`,
    story,
  );
}

export function countDeliveries(rows: Rows): readonly { readonly state: string; readonly count: number }[] {
  return rows.all('SELECT state, count(*) AS count FROM deliveries GROUP BY state');
}
