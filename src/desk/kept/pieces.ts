import type { Rows } from './database.ts';

/** A piece of a story's English that no longer stands as norwire wrote it. */
export interface PieceRow {
  readonly place: string;
  readonly text: string;
  readonly revision: number;
  readonly by: string;
  readonly at: number;
}

/** How a text came to be changed; `aside`: it was not taken, because another had changed it first, and is kept here. */
export type EditKind = 'typed' | 'fixed' | 'taken' | 'undone' | 'aside';

export interface EditRow {
  readonly number: number;
  readonly edition: number;
  readonly place: string;
  readonly kind: EditKind;
  readonly before: string;
  readonly after: string;
  readonly revision: number;
  readonly by: string;
  readonly at: number;
  readonly undone: number;
}

export function piecesOf(rows: Rows, story: number): readonly PieceRow[] {
  return rows.all<PieceRow>('SELECT place, text, revision, by, at FROM pieces WHERE story = ?', story);
}

export function putPiece(rows: Rows, story: number, { place, text, revision, by, at }: PieceRow): void {
  rows.run('INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?, ?, ?)', story, place, text, revision, by, at);
}

export function forgetPieces(rows: Rows, story: number): void {
  rows.run('DELETE FROM pieces WHERE story = ?', story);
}

export function addEdit(rows: Rows, story: number, edit: Omit<EditRow, 'number' | 'undone'>): number {
  return rows.run(
    'INSERT INTO edits (story, edition, place, kind, before, after, revision, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    story,
    edit.edition,
    edit.place,
    edit.kind,
    edit.before,
    edit.after,
    edit.revision,
    edit.by,
    edit.at,
  ).number;
}

/** The last change of a piece in this version of the story that has not been undone. */
export function lastEdit(rows: Rows, story: number, edition: number, place: string): EditRow | null {
  return rows.one<EditRow>(
    `SELECT * FROM edits WHERE story = ? AND place = ? AND edition = ? AND undone = 0
     AND kind NOT IN ('undone', 'aside') ORDER BY number DESC LIMIT 1`,
    story,
    place,
    edition,
  );
}

export function markUndone(rows: Rows, number: number): void {
  rows.run('UPDATE edits SET undone = 1 WHERE number = ?', number);
}

/** What a piece read at a revision, if it has been changed since. */
export function textAt(
  rows: Rows,
  story: number,
  edition: number,
  place: string,
  revision: number,
): string | null {
  const next = rows.one<{ before: string }>(
    `SELECT before FROM edits WHERE story = ? AND place = ? AND edition = ? AND kind <> 'aside' AND revision > ?
     ORDER BY number LIMIT 1`,
    story,
    place,
    edition,
    revision,
  );
  return next?.before ?? null;
}

/** The revision at which a piece was last changed in a version of the story; null where nobody did. */
export function lastRevision(rows: Rows, story: number, edition: number, place: string): number | null {
  const row = rows.one<{ revision: number | null }>(
    `SELECT max(revision) AS revision FROM edits WHERE story = ? AND place = ? AND edition = ? AND kind <> 'aside'`,
    story,
    place,
    edition,
  );
  return row?.revision ?? null;
}

export function editsOf(rows: Rows, story: number, most: number): readonly EditRow[] {
  return rows.all<EditRow>('SELECT * FROM edits WHERE story = ? ORDER BY number DESC LIMIT ?', story, most);
}

/** English that a model was asked for at an editor's wish, beside the text until somebody takes it. */
export interface SuggestionRow {
  readonly number: number;
  readonly edition: number;
  readonly place: string;
  readonly wish: string;
  /** The revision of the piece it was asked for. */
  readonly revision: number;
  readonly state: 'asking' | 'ready' | 'failed';
  /** The English, or why there is none. */
  readonly text: string | null;
  readonly by: string;
  readonly at: number;
}

export function addSuggestion(
  rows: Rows,
  story: number,
  asked: Pick<SuggestionRow, 'edition' | 'place' | 'wish' | 'revision' | 'by' | 'at'>,
): number {
  return rows.run(
    `INSERT INTO suggestions (story, edition, place, wish, revision, state, by, at) VALUES (?, ?, ?, ?, ?, 'asking', ?, ?)`,
    story,
    asked.edition,
    asked.place,
    asked.wish,
    asked.revision,
    asked.by,
    asked.at,
  ).number;
}

export function answerSuggestion(
  rows: Rows,
  number: number,
  state: SuggestionRow['state'],
  text: string,
): void {
  rows.run('UPDATE suggestions SET state = ?, text = ? WHERE number = ?', state, text, number);
}

/** Takes a suggestion off the desk; what it said is told when the piece is asked for again. */
export function dropSuggestion(rows: Rows, story: number, number: number): boolean {
  return (
    rows.run(
      "UPDATE suggestions SET state = 'dropped' WHERE story = ? AND number = ? AND state <> 'dropped'",
      story,
      number,
    ).changes > 0
  );
}

/** The English that was suggested for a piece before, also what was not taken. */
export function suggestedBefore(
  rows: Rows,
  story: number,
  edition: number,
  place: string,
): readonly string[] {
  return rows
    .all<{ text: string }>(
      `SELECT text FROM suggestions WHERE story = ? AND edition = ? AND place = ? AND state IN ('ready', 'dropped')
       AND text IS NOT NULL ORDER BY number DESC LIMIT 5`,
      story,
      edition,
      place,
    )
    .map(({ text }) => text);
}

export function suggestionsOf(rows: Rows, story: number, edition: number): readonly SuggestionRow[] {
  return rows.all<SuggestionRow>(
    "SELECT number, edition, place, wish, revision, state, text, by, at FROM suggestions WHERE story = ? AND edition = ? AND state <> 'dropped' ORDER BY number",
    story,
    edition,
  );
}
