import { change, type DeskFlow, look } from '../flow/desk-flow.ts';
import { findStory, openStory } from '../flow/standing.ts';
import { bePresent, historyOf, leave } from '../kept/decisions.ts';
import { editsOf } from '../kept/pieces.ts';
import { iso } from './part-documents.ts';
import { type Route, route } from './route.ts';
import * as schemas from './schemas.ts';
import { inboxDocument, storyDocument } from './story-document.ts';
import * as documents from './story-schemas.ts';

/** Looking at one story, and saying that one does. */
export function storyRoutes(flow: () => DeskFlow): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/api/stories/:id',
        summary: 'A story as it stands: both languages part by part, findings, who is there, what happened',
        params: schemas.ofStory,
        out: documents.story,
        errors: ['not-found', 'wrong-state'],
      },
      ({ params }) => look(flow(), async (here) => storyDocument(here, await openStory(here, params.id))),
    ),
    route(
      {
        method: 'get',
        path: '/api/stories/:id/state',
        summary: 'Where a story stands, also while it has no English',
        params: schemas.ofStory,
        out: documents.inboxStory,
        errors: ['not-found'],
      },
      ({ params }) =>
        look(flow(), async (here) => inboxDocument(await findStory(here, params.id), here.clock())),
    ),
    route(
      {
        method: 'post',
        path: '/api/stories/:id/presence',
        summary: 'Says who has a story open, and where; again every 15 seconds, and `gone` at the end',
        params: schemas.ofStory,
        body: schemas.presenceAt,
        out: schemas.done,
        errors: ['not-found'],
      },
      async ({ params: { id }, body: { place, gone }, editor: { by, who } }) => {
        const window = who ?? by;
        await change(flow(), async (here) => {
          const { number } = await findStory(here, id);
          if (gone) await leave(here.rows, window);
          else await bePresent(here.rows, number, { who: window, by, place, at: here.clock() });
        });
        flow().tell({ type: 'presence', story: id, by, who });
        return { done: true as const };
      },
    ),
    route(
      {
        method: 'get',
        path: '/api/stories/:id/history',
        summary:
          'All that happened to a story, and every text that was ever typed, also those that were not taken',
        params: schemas.ofStory,
        out: schemas.historyList,
        errors: ['not-found'],
      },
      ({ params: { id } }) =>
        look(flow(), async (here) => {
          const { number } = await findStory(here, id);
          const history = await historyOf(here.rows, number, 1_000);
          const edits = await editsOf(here.rows, number, 1_000);
          return {
            history: history.map((one) => ({ ...one, at: iso(one.at) })),
            edits: edits.map(({ at, by, place, kind, before, after, edition }) => ({
              ...{ by, place, kind, before, after, edition },
              at: iso(at),
            })),
          };
        }),
    ),
    route(
      {
        method: 'get',
        path: '/api/stories/:id/outputs',
        summary: 'The files that stand for a story in the output folder',
        params: schemas.ofStory,
        out: schemas.outputs,
        errors: ['not-found'],
      },
      async ({ params: { id } }) => {
        const { source } = await look(flow(), (here) => findStory(here, id));
        const outputs = await flow().feed.outputsOf(source);
        return { outputs: outputs.map(({ format, path }) => ({ format, path })) };
      },
    ),
  ];
}
