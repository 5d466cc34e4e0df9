import { cleanText } from '../../story/index.ts';
import { DeskError } from '../desk-error.ts';
import { note } from '../kept/decisions.ts';
import { addEdit, type EditKind, lastEdit, markUndone, putPiece, textAt } from '../kept/pieces.ts';
import { changeStory, type State, type StoryRow } from '../kept/stories.ts';
import { standsAcross } from './across-editions.ts';
import { LONGEST_TEXT } from './limits.ts';
import type { Editor, Room } from './room.ts';
import {
  countOf,
  findStory,
  readEdited,
  revisionOf,
  type Standing,
  sortFindings,
  standingOf,
  withText,
} from './standing.ts';
import { indexStory } from './take-in.ts';
import { mergeTexts } from './words.ts';

/** A text that somebody wants to stand at a place, and the version of that place they saw. */
export interface Wanted {
  readonly place: string;
  readonly version: number;
  readonly text: string;
  readonly kind: EditKind;
}

/**
 * Puts an editor's text in its place and checks the story anew. Throws a DeskError: `changed` where another was faster
 * (with both texts, and both in one where they do not meet; hers is kept in the edits), `wrong-state` for a story that
 * was withdrawn, `not-found` for a place it does not have.
 */
export async function edit(room: Room, id: string, wanted: Wanted, editor: Editor): Promise<Standing> {
  const { place, version } = wanted;
  const text = cleanOf(wanted);
  const told = await room.db.change(() => {
    const standing = standingOf(room, findStory(room, id));
    const now = known(standing, place);
    const isLate = revisionOf(standing, place) !== version && !standsAcross(room, standing, place, version);
    if (isLate && text !== now) {
      keepAside(room, standing, { ...wanted, text }, editor);
      return { refused: sayChanged(room, standing, { ...wanted, text }) };
    }
    if (standing.row.state === 'withdrawn') {
      keepAside(room, standing, { ...wanted, text }, editor);
      return { refused: sayWithdrawn(standing.row, 'your text is kept in its history') };
    }
    if (text === now) return { standing };
    return { standing: write(room, standing, { ...wanted, text }, editor) };
  });
  if (told.refused) {
    room.tell({ type: 'story', story: id, by: editor.by, who: editor.who, place });
    throw told.refused;
  }
  tellOf(room, told.standing, place, editor);
  return told.standing;
}

/** Takes back the last change of a piece; again, the one before. Throws a DeskError (`wrong-state`) where there is none. */
export async function undo(
  room: Room,
  id: string,
  { place, version }: Pick<Wanted, 'place' | 'version'>,
  editor: Editor,
): Promise<Standing> {
  const standing = await room.db.change(() => {
    const before = standingOf(room, findStory(room, id));
    const now = known(before, place);
    if (before.row.state === 'withdrawn')
      throw sayWithdrawn(before.row, 'nothing of it can be changed any more');
    if (revisionOf(before, place) !== version)
      throw sayChanged(room, before, { place, version, text: now, kind: 'undone' });
    const last = lastEdit(room.db, before.row.number, before.row.edition, place);
    if (last === null)
      throw new DeskError('wrong-state', `Nothing was changed in ${place} that could be undone.`);
    markUndone(room.db, last.number);
    return write(room, before, { place, version, text: last.before, kind: 'undone' }, editor);
  });
  tellOf(room, standing, place, editor);
  return standing;
}

function tellOf(room: Room, { row }: Standing, place: string, { by, who }: Editor): void {
  room.tell({ type: 'story', story: row.id, state: row.state, by, who, place });
}

/** The text that stands at a place. Throws a DeskError (`not-found`) for a place the story does not have. */
function known({ texts, row }: Standing, place: string): string {
  if (!texts.has(place))
    throw new DeskError(
      'not-found',
      `Story ${row.id} has no ${place}; it has ${[...texts.keys()].join(', ')}.`,
    );
  return texts.get(place) ?? '';
}

function write(room: Room, standing: Standing, { place, text, kind }: Wanted, { by }: Editor): Standing {
  const { db } = room;
  const { row, opened } = standing;
  const at = room.clock();
  const revision = row.revision + 1;
  const before = standing.texts.get(place) ?? '';
  addEdit(db, row.number, { edition: row.edition, place, kind, before, after: text, revision, by, at });
  const piece = { place, text, revision, by, at };
  putPiece(db, row.number, piece);
  const next = withText(standing, piece);
  const counts = countOf(sortFindings(room, next, readEdited(room, next)));
  const headline = place === 'headline' ? text : row.headline;
  const change = { ...counts, headline, revision, state: stateAfterEdit(row), changed: at };
  const after = { ...next, row: changeStory(db, row, change), opened };
  if (row.state === 'approved' || row.state === 'sent')
    note(db, row.number, {
      at,
      by,
      what: 'edited',
      said: 'Edited after it was approved: it must be approved again.',
    });
  indexStory(room, after);
  return after;
}

function stateAfterEdit({ state }: StoryRow): State {
  return state === 'stale' ? 'stale' : 'edited';
}

function keepAside(room: Room, { row, texts }: Standing, { place, text }: Wanted, { by }: Editor): void {
  const { number, edition, revision } = row;
  const before = texts.get(place) ?? '';
  const at = room.clock();
  addEdit(room.db, number, { edition, place, kind: 'aside', before, after: text, revision, by, at });
}

function sayWithdrawn({ reason }: StoryRow, so: string): DeskError {
  return new DeskError('wrong-state', `The story was withdrawn (${reason}); ${so}.`);
}

function sayChanged(room: Room, standing: Standing, { place, version, text }: Wanted): DeskError {
  const { row, pieces, texts } = standing;
  const current = texts.get(place) ?? '';
  const by = pieces.get(place)?.by ?? 'norwire';
  const base = textAt(room.db, row.number, row.edition, place, version);
  const merged = base === null || version < standing.opened.revision ? null : mergeTexts(base, current, text);
  return new DeskError(
    'changed',
    `${by} has changed ${place} since you saw it. Both texts are kept: take one, or both in one.`,
    {
      place,
      edition: row.edition,
      current: { text: current, version: revisionOf(standing, place), by },
      yours: text,
      merged,
    },
  );
}

/** A piece is one run of text. */
function cleanOf({ text, place }: Wanted): string {
  const clean = cleanText(text)
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
  if (clean.length > LONGEST_TEXT)
    throw new DeskError(
      'unusable',
      `${place} would have ${clean.length} characters; ${LONGEST_TEXT} are the most.`,
    );
  if (clean === '' && ['headline', 'brief.headline', 'brief.lede'].includes(place))
    throw new DeskError('unusable', `${place} cannot be empty.`);
  return clean;
}
