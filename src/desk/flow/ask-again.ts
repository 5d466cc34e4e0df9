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
import { change, type DeskFlow, type Editor, look } from './desk-flow.ts';
import { edit } from './edit.ts';
import { findStory, openStory, revisionOf, type Standing } from './standing.ts';

/**
 * Has a part written anew at an editor's wish. What comes is a suggestion beside the text, for somebody may have edited
 * the part meanwhile; it is kept, and told of, when it is there. Gives its number and a promise of its end.
 */
export async function askAgain(
  flow: DeskFlow,
  id: string,
  { place, wish }: { readonly place: string; readonly wish: string },
  { by }: Editor,
): Promise<{ readonly number: number; readonly ended: Promise<void> }> {
  const { number, standing, before } = await change(flow, async (here) => {
    const { rows } = here;
    const now = await openStory(here, id);
    const { row, opened } = now;
    if (row.state === 'withdrawn') throw new DeskError('wrong-state', 'The story was withdrawn.');
    if (partsOf(opened.story).every((part) => part.id !== place))
      throw new DeskError(
        'unusable',
        `Only a part of the story can be asked for again, and ${place} is none.`,
      );
    const there = await suggestionsOf(rows, row.number, row.edition);
    if (there.some((one) => one.place === place && one.state === 'asking'))
      throw new DeskError('wrong-state', `${place} has been asked for and the answer is awaited.`);
    const at = flow.clock();
    const asked = { edition: row.edition, place, wish, revision: revisionOf(now, place), by, at };
    await note(rows, row.number, {
      at,
      by,
      what: 'asked',
      said: `Asked for ${place} again${wish === '' ? '.' : `: ${wish}`}`,
    });
    const earlier = await suggestedBefore(rows, row.number, row.edition, place);
    return { number: await addSuggestion(rows, row.number, asked), standing: now, before: earlier };
  });
  flow.tell({ type: 'suggestion', story: id, place, by });
  const { row } = standing;
  const english = standing.texts.get(place) ?? '';
  const ended = flow
    .rewrite(standing.opened.story, place, { english, wish, before }, (answer) =>
      flow.feed.notePaid(row.source, answer),
    )
    .then(
      (text) => ({ state: 'ready' as const, text }),
      (cause: unknown) => ({
        state: 'failed' as const,
        text: cause instanceof NorwireError ? cause.message : `norwire itself failed (${String(cause)}).`,
      }),
    )
    .then(async ({ state, text }) => {
      await flow.db.change((rows) => answerSuggestion(rows, number, state, text));
      flow.tell({ type: 'suggestion', story: id, place, by: null });
    });
  return { number, ended };
}

/**
 * Takes a suggestion over into its piece. Throws a DeskError as `edit` does, and `not-found` where there is none that
 * could be taken.
 */
export async function takeSuggestion(
  flow: DeskFlow,
  id: string,
  { number, version }: { readonly number: number; readonly version: number },
  editor: Editor,
): Promise<{ readonly standing: Standing; readonly place: string }> {
  const there = await look(flow, async (here) => {
    const story = await findStory(here, id);
    return suggestionsOf(here.rows, story.number, story.edition);
  });
  const found = there.find((one) => one.number === number);
  if (found?.state !== 'ready' || found.text === null)
    throw new DeskError('not-found', 'There is no such suggestion that could be taken.');
  const { place, text } = found;
  const standing = await edit(flow, id, { place, version, text, kind: 'taken' }, editor);
  await dropSuggestion(flow, id, number);
  return { standing, place };
}

/** Takes a suggestion off the desk. Throws a DeskError (`not-found`). */
export async function dropSuggestion(flow: DeskFlow, id: string, number: number): Promise<void> {
  const isThere = await change(flow, async (here) =>
    drop(here.rows, (await findStory(here, id)).number, number),
  );
  if (!isThere) throw new DeskError('not-found', 'There is no such suggestion.');
  flow.tell({ type: 'suggestion', story: id });
}
