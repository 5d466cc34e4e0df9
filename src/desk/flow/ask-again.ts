import { keepPaidAfter } from '../../batch/journal/index.ts';
import { NorwireError } from '../../errors.ts';
import { partsOf } from '../../story/index.ts';
import { DeskError } from '../desk-error.ts';
import { note } from '../kept/decisions.ts';
import {
  addSuggestion,
  answerSuggestion,
  dropSuggestion as drop,
  suggestedBefore,
  suggestionsOf,
} from '../kept/pieces.ts';
import { edit } from './edit.ts';
import type { Editor, Room } from './room.ts';
import { findStory, revisionOf, type Standing, standingOf } from './standing.ts';

/**
 * Has a part written anew at an editor's wish. What comes is a suggestion beside the text, for somebody may have edited
 * the part meanwhile; it is kept, and told of, when it is there. Gives its number and a promise of its end.
 */
export async function askAgain(
  room: Room,
  id: string,
  { place, wish }: { readonly place: string; readonly wish: string },
  { by }: Editor,
): Promise<{ readonly number: number; readonly ended: Promise<void> }> {
  const { number, standing } = await room.db.change(() => {
    const now = standingOf(room, findStory(room, id));
    const { row, opened } = now;
    if (row.state === 'withdrawn') throw new DeskError('wrong-state', 'The story was withdrawn.');
    if (partsOf(opened.story).every((part) => part.id !== place))
      throw new DeskError(
        'unusable',
        `Only a part of the story can be asked for again, and ${place} is none.`,
      );
    if (
      suggestionsOf(room.db, row.number, row.edition).some(
        (one) => one.place === place && one.state === 'asking',
      )
    )
      throw new DeskError('wrong-state', `${place} has been asked for and the answer is awaited.`);
    const at = room.clock();
    const asked = { edition: row.edition, place, wish, revision: revisionOf(now, place), by, at };
    note(room.db, row.number, {
      at,
      by,
      what: 'asked',
      said: `Asked for ${place} again${wish === '' ? '.' : `: ${wish}`}`,
    });
    return { number: addSuggestion(room.db, row.number, asked), standing: now };
  });
  room.tell({ type: 'suggestion', story: id, place, by });
  const { row } = standing;
  const english = standing.texts.get(place) ?? '';
  const before = suggestedBefore(room.db, row.number, row.edition, place);
  const ended = room
    .rewrite(standing.opened.story, place, { english, wish, before }, (answer) =>
      keepPaidAfter(room.run, room.journal, row.source, answer),
    )
    .then(
      (text) => ({ state: 'ready' as const, text }),
      (cause: unknown) => ({
        state: 'failed' as const,
        text: cause instanceof NorwireError ? cause.message : `norwire itself failed (${String(cause)}).`,
      }),
    )
    .then(async ({ state, text }) => {
      await room.db.change(() => answerSuggestion(room.db, number, state, text));
      room.tell({ type: 'suggestion', story: id, place, by: null });
    });
  return { number, ended };
}

/**
 * Takes a suggestion over into its piece. Throws a DeskError as `edit` does, and `not-found` where there is none that
 * could be taken.
 */
export async function takeSuggestion(
  room: Room,
  id: string,
  { number, version }: { readonly number: number; readonly version: number },
  editor: Editor,
): Promise<{ readonly standing: Standing; readonly place: string }> {
  const { number: story, edition } = findStory(room, id);
  const found = suggestionsOf(room.db, story, edition).find((one) => one.number === number);
  if (found?.state !== 'ready' || found.text === null)
    throw new DeskError('not-found', 'There is no such suggestion that could be taken.');
  const { place, text } = found;
  const standing = await edit(room, id, { place, version, text, kind: 'taken' }, editor);
  await dropSuggestion(room, id, number);
  return { standing, place };
}

/** Takes a suggestion off the desk. Throws a DeskError (`not-found`). */
export async function dropSuggestion(room: Room, id: string, number: number): Promise<void> {
  const isThere = await room.db.change(() => drop(room.db, findStory(room, id).number, number));
  if (!isThere) throw new DeskError('not-found', 'There is no such suggestion.');
  room.tell({ type: 'suggestion', story: id });
}

/** Answers that were awaited when the desk was last closed will not come. */
export async function endAwaited(room: Pick<Room, 'db'>): Promise<void> {
  await room.db.change(() =>
    room.db.run(
      "UPDATE suggestions SET state = 'failed', text = 'The desk was closed before the answer came. Ask again.' WHERE state = 'asking'",
    ),
  );
}
