import type { Rows } from '../port/index.ts';

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

export function piecesOf(rows: Rows, story: number): Promise<readonly PieceRow[]> {
  return rows.all<PieceRow>('SELECT place, text, revision, by, at FROM pieces WHERE story = ?', story);
}

export async function putPiece(
  rows: Rows,
  story: number,
  { place, text, revision, by, at }: PieceRow,
): Promise<void> {
  await rows.run(
    `INSERT INTO pieces (story, place, text, revision, by, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (story, place)
     DO UPDATE SET text = excluded.text, revision = excluded.revision, by = excluded.by, at = excluded.at`,
    ...[story, place, text, revision, by, at],
  );
}

export async function forgetPieces(rows: Rows, story: number): Promise<void> {
  await rows.run('DELETE FROM pieces WHERE story = ?', story);
}

export async function addEdit(
  rows: Rows,
  story: number,
  edit: Omit<EditRow, 'number' | 'undone'>,
): Promise<void> {
  await rows.run(
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
  );
}

/** The last change of a piece in this version of the story that has not been undone. */
export function lastEdit(rows: Rows, story: number, edition: number, place: string): Promise<EditRow | null> {
  return rows.one<EditRow>(
    `SELECT * FROM edits WHERE story = ? AND place = ? AND edition = ? AND undone = 0
     AND kind NOT IN ('undone', 'aside') ORDER BY number DESC LIMIT 1`,
    story,
    place,
    edition,
  );
}

/** The places of this version of the story in which a change can be undone. */
export async function placesChanged(rows: Rows, story: number, edition: number): Promise<readonly string[]> {
  const found = await rows.all<{ place: string }>(
    `SELECT DISTINCT place FROM edits WHERE story = ? AND edition = ? AND undone = 0
     AND kind NOT IN ('undone', 'aside')`,
    story,
    edition,
  );
  return found.map(({ place }) => place);
}

export async function markUndone(rows: Rows, number: number): Promise<void> {
  await rows.run('UPDATE edits SET undone = 1 WHERE number = ?', number);
}

/** A piece of one version of a story. */
export interface EditedPlace {
  readonly story: number;
  readonly edition: number;
  readonly place: string;
}

/** What a piece read at a revision, if it has been changed since. */
export async function textAt(
  rows: Rows,
  { story, edition, place }: EditedPlace,
  revision: number,
): Promise<string | null> {
  const next = await rows.one<{ before: string }>(
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
export async function lastRevision(
  rows: Rows,
  story: number,
  edition: number,
  place: string,
): Promise<number | null> {
  const row = await rows.one<{ revision: number | null }>(
    `SELECT max(revision) AS revision FROM edits WHERE story = ? AND place = ? AND edition = ? AND kind <> 'aside'`,
    story,
    place,
    edition,
  );
  return row?.revision ?? null;
}

export function editsOf(rows: Rows, story: number, most: number): Promise<readonly EditRow[]> {
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

export async function addSuggestion(
  rows: Rows,
  story: number,
  asked: Pick<SuggestionRow, 'edition' | 'place' | 'wish' | 'revision' | 'by' | 'at'>,
): Promise<number> {
  const row = await rows.one<{ number: number }>(
    `INSERT INTO suggestions (story, edition, place, wish, revision, state, by, at, taken)
     VALUES (?, ?, ?, ?, ?, 'asking', ?, ?, ?) RETURNING number`,
    story,
    asked.edition,
    asked.place,
    asked.wish,
    asked.revision,
    asked.by,
    asked.at,
    rows.owner,
  );
  return row?.number ?? 0;
}

export async function answerSuggestion(
  rows: Rows,
  number: number,
  state: SuggestionRow['state'],
  text: string,
): Promise<void> {
  await rows.run('UPDATE suggestions SET state = ?, text = ? WHERE number = ?', state, text, number);
}

/** Takes a suggestion off the desk; what it said is told when the piece is asked for again. */
export async function dropSuggestion(rows: Rows, story: number, number: number): Promise<boolean> {
  return (
    (await rows.run(
      "UPDATE suggestions SET state = 'dropped' WHERE story = ? AND number = ? AND state <> 'dropped'",
      story,
      number,
    )) > 0
  );
}

/** The English that was suggested for a piece before, also what was not taken. */
export async function suggestedBefore(
  rows: Rows,
  story: number,
  edition: number,
  place: string,
): Promise<readonly string[]> {
  const rowsBefore = await rows.all<{ text: string }>(
    `SELECT text FROM suggestions WHERE story = ? AND edition = ? AND place = ? AND state IN ('ready', 'dropped')
       AND text IS NOT NULL ORDER BY number DESC LIMIT 5`,
    story,
    edition,
    place,
  );
  return rowsBefore.map(({ text }) => text);
}

/** Answers that were awaited by a desk that has closed will not come. */
export async function endAwaited(rows: Rows): Promise<void> {
  await rows.run(
    `UPDATE suggestions SET state = 'failed', text = 'The desk was closed before the answer came. Ask again.'
     WHERE state = 'asking' AND (taken IS NULL OR is_dead(taken))`,
  );
}

export function suggestionsOf(rows: Rows, story: number, edition: number): Promise<readonly SuggestionRow[]> {
  return rows.all<SuggestionRow>(
    "SELECT number, edition, place, wish, revision, state, text, by, at FROM suggestions WHERE story = ? AND edition = ? AND state <> 'dropped' ORDER BY number",
    story,
    edition,
  );
}
