import type { Finding } from '../../english/index.ts';
import type { Rows } from './database.ts';

/** A finding that an editor has set aside; it comes back when either text changes, for then its key is another. */
export interface DismissalRow {
  readonly key: string;
  readonly rule: string;
  readonly level: string;
  readonly at_place: string | null;
  readonly message: string;
  readonly reason: string | null;
  readonly by: string;
  readonly at: number;
}

export function dismissalsOf(rows: Rows, story: number): readonly DismissalRow[] {
  return rows.all<DismissalRow>(
    'SELECT key, rule, level, at_place, message, reason, by, at FROM dismissals WHERE story = ?',
    story,
  );
}

export function dismiss(
  rows: Rows,
  story: number,
  finding: Finding,
  { reason, by, at }: Pick<DismissalRow, 'reason' | 'by' | 'at'>,
): void {
  rows.run(
    'INSERT OR REPLACE INTO dismissals (story, key, rule, level, at_place, message, reason, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    story,
    finding.key ?? '',
    finding.rule,
    finding.level,
    finding.at,
    finding.message,
    reason,
    by,
    at,
  );
}

export function reopen(rows: Rows, story: number, key: string): boolean {
  return rows.run('DELETE FROM dismissals WHERE story = ? AND key = ?', story, key).changes > 0;
}

export interface ApprovalRow {
  /** 1 for a story's first approval. */
  readonly number: number;
  readonly edition: number;
  readonly hash: string;
  readonly by: string;
  readonly at: number;
  readonly notes: readonly string[];
}

export function addApproval(rows: Rows, story: number, approval: ApprovalRow): void {
  const { number, edition, hash, by, at, notes } = approval;
  rows.run(
    'INSERT INTO approvals (story, number, edition, hash, by, at, notes) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[story, number, edition, hash, by, at, JSON.stringify(notes)],
  );
}

export function lastApproval(rows: Rows, story: number): ApprovalRow | null {
  const row = rows.one<Omit<ApprovalRow, 'notes'> & { notes: string }>(
    'SELECT number, edition, hash, by, at, notes FROM approvals WHERE story = ? ORDER BY number DESC LIMIT 1',
    story,
  );
  return row === null ? null : { ...row, notes: JSON.parse(row.notes) as string[] };
}

/** Something that happened to a story; `said` is a sentence. */
export interface HistoryRow {
  readonly at: number;
  readonly by: string | null;
  readonly what: string;
  readonly said: string;
}

export function note(rows: Rows, story: number, { at, by, what, said }: HistoryRow): void {
  rows.run(
    'INSERT INTO history (story, at, by, what, said) VALUES (?, ?, ?, ?, ?)',
    story,
    at,
    by,
    what,
    said,
  );
}

/** The newest first. */
export function historyOf(rows: Rows, story: number, most: number): readonly HistoryRow[] {
  return rows.all<HistoryRow>(
    'SELECT at, by, what, said FROM history WHERE story = ? ORDER BY number DESC LIMIT ?',
    story,
    most,
  );
}

/** Who withdrew a story last; null where its sender did. */
export function withdrewLast(rows: Rows, story: number): string | null {
  return (
    rows.one<{ by: string | null }>(
      "SELECT by FROM history WHERE story = ? AND what = 'withdrawn' ORDER BY number DESC LIMIT 1",
      story,
    )?.by ?? null
  );
}

/** Somebody who has a story open; `who` tells two windows apart. */
export interface PresenceRow {
  readonly who: string;
  readonly by: string;
  readonly place: string | null;
  readonly at: number;
}

/** Who has not said so for this long has gone. */
const GONE_MS = 45_000;

export function bePresent(rows: Rows, story: number, { who, by, place, at }: PresenceRow): void {
  rows.run('DELETE FROM presence WHERE who = ? OR at < ?', who, at - GONE_MS);
  rows.run(
    'INSERT INTO presence (story, who, by, place, at) VALUES (?, ?, ?, ?, ?)',
    story,
    who,
    by,
    place,
    at,
  );
}

export function leave(rows: Rows, who: string): void {
  rows.run('DELETE FROM presence WHERE who = ?', who);
}

export function presentAt(rows: Rows, story: number, now: number): readonly PresenceRow[] {
  return rows.all<PresenceRow>(
    'SELECT who, by, place, at FROM presence WHERE story = ? AND at >= ? ORDER BY by, who',
    story,
    now - GONE_MS,
  );
}
