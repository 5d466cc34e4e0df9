import { cleanText } from '../../story/index.ts';
import { DeskError } from '../desk-error.ts';
import { note } from '../kept/decisions.ts';
import { addEdit, type EditKind, lastEdit, markUndone, putPiece, textAt } from '../kept/pieces.ts';
import { changeStory, type DeskState, type DeskStoryRow } from '../kept/stories.ts';
import { standsAcross } from './across-editions.ts';
import { change, type DeskFlow, type Editor, type FlowTransaction } from './desk-flow.ts';
import { LONGEST_TEXT } from './limits.ts';
import {
  countOf,
  openStory,
  readStanding,
  revisionOf,
  type Standing,
  sortFindings,
  withText,
} from './standing.ts';
import { indexStory } from './take-copy.ts';
import { mergeTexts } from './words.ts';

/** A text that somebody wants to stand at a place, and the version of that place they saw. */
export interface WantedText {
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
export async function edit(
  flow: DeskFlow,
  id: string,
  wanted: WantedText,
  editor: Editor,
): Promise<Standing> {
  const { place, version } = wanted;
  const text = cleanOf(wanted);
  const outcome = await change(flow, async (here) => {
    const standing = await openStory(here, id);
    const now = known(standing, place);
    const isOther = revisionOf(standing, place) !== version;
    const isLate = isOther && !(await standsAcross(here, standing, place, version));
    if (isLate && text !== now) {
      await keepAside(here, standing, { ...wanted, text }, editor);
      return { refused: await sayChanged(here, standing, { ...wanted, text }) };
    }
    if (standing.row.state === 'withdrawn') {
      await keepAside(here, standing, { ...wanted, text }, editor);
      return { refused: sayWithdrawn(standing.row, 'your text is kept in its history') };
    }
    if (text === now) return { standing };
    return { standing: await write(here, standing, { ...wanted, text }, editor) };
  });
  if (outcome.refused) {
    flow.tell({ type: 'story', story: id, by: editor.by, who: editor.who, place });
    throw outcome.refused;
  }
  tellOf(flow, outcome.standing, place, editor);
  return outcome.standing;
}

/** Takes back the last change of a piece; again, the one before. Throws a DeskError (`wrong-state`) where there is none. */
export async function undo(
  flow: DeskFlow,
  id: string,
  { place, version }: Pick<WantedText, 'place' | 'version'>,
  editor: Editor,
): Promise<Standing> {
  const standing = await change(flow, async (here) => {
    const before = await openStory(here, id);
    const now = known(before, place);
    if (before.row.state === 'withdrawn')
      throw sayWithdrawn(before.row, 'nothing of it can be changed any more');
    if (revisionOf(before, place) !== version)
      throw await sayChanged(here, before, { place, version, text: now, kind: 'undone' });
    const last = await lastEdit(here.rows, before.row.number, before.row.edition, place);
    if (last === null)
      throw new DeskError('wrong-state', `Nothing was changed in ${place} that could be undone.`);
    await markUndone(here.rows, last.number);
    return write(here, before, { place, version, text: last.before, kind: 'undone' }, editor);
  });
  tellOf(flow, standing, place, editor);
  return standing;
}

function tellOf(flow: DeskFlow, { row }: Standing, place: string, { by, who }: Editor): void {
  flow.tell({ type: 'story', story: row.id, state: row.state, by, who, place });
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

async function write(
  here: FlowTransaction,
  standing: Standing,
  { place, text, kind }: WantedText,
  { by }: Editor,
): Promise<Standing> {
  const { rows } = here;
  const { row, opened } = standing;
  const at = here.clock();
  const revision = row.revision + 1;
  const before = standing.texts.get(place) ?? '';
  await addEdit(rows, row.number, {
    edition: row.edition,
    place,
    kind,
    before,
    after: text,
    revision,
    by,
    at,
  });
  const piece = { place, text, revision, by, at };
  await putPiece(rows, row.number, piece);
  const next = withText(standing, piece);
  const counts = countOf(await sortFindings(here, next, readStanding(here, next)));
  const headline = place === 'headline' ? text : row.headline;
  const changed = { ...counts, headline, revision, state: stateAfterEdit(row), changed: at };
  const after = { ...next, row: await changeStory(rows, row, changed), opened };
  if (row.state === 'approved' || row.state === 'sent')
    await note(rows, row.number, {
      at,
      by,
      what: 'edited',
      said: 'Edited after it was approved: it must be approved again.',
    });
  await indexStory(here, after);
  return after;
}

function stateAfterEdit({ state }: DeskStoryRow): DeskState {
  return state === 'stale' ? 'stale' : 'edited';
}

async function keepAside(
  here: FlowTransaction,
  { row, texts }: Standing,
  { place, text }: WantedText,
  { by }: Editor,
): Promise<void> {
  const { number, edition, revision } = row;
  const before = texts.get(place) ?? '';
  const at = here.clock();
  await addEdit(here.rows, number, { edition, place, kind: 'aside', before, after: text, revision, by, at });
}

function sayWithdrawn({ reason }: DeskStoryRow, so: string): DeskError {
  return new DeskError('wrong-state', `The story was withdrawn (${reason}); ${so}.`);
}

async function sayChanged(
  here: FlowTransaction,
  standing: Standing,
  { place, version, text }: WantedText,
): Promise<DeskError> {
  const { row, pieces, texts } = standing;
  const current = texts.get(place) ?? '';
  const by = pieces.get(place)?.by ?? 'norwire';
  const base = await textAt(here.rows, { story: row.number, edition: row.edition, place }, version);
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
function cleanOf({ text, place }: WantedText): string {
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
