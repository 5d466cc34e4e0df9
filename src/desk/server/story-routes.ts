import type { Room } from '../flow/room.ts';
import { findStory, standingOf } from '../flow/standing.ts';
import { bePresent, historyOf, leave } from '../kept/decisions.ts';
import { editsOf } from '../kept/pieces.ts';
import { type Route, route } from './route.ts';
import * as schemas from './schemas.ts';
import { inboxDocument, iso, storyDocument } from './story-document.ts';
import * as documents from './story-schemas.ts';

/** Looking at one story, and saying that one does. */
export function storyRoutes(room: () => Room): readonly Route[] {
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
      ({ params }) => storyDocument(room(), standingOf(room(), findStory(room(), params.id))),
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
      ({ params }) => inboxDocument(findStory(room(), params.id), room().clock()),
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
        const { number } = findStory(room(), id);
        const window = who ?? by;
        await room().db.change(() =>
          gone
            ? leave(room().db, window)
            : bePresent(room().db, number, { who: window, by, place, at: room().clock() }),
        );
        room().tell({ type: 'presence', story: id, by, who });
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
      ({ params: { id } }) => {
        const { number } = findStory(room(), id);
        return {
          history: historyOf(room().db, number, 1_000).map((one) => ({ ...one, at: iso(one.at) })),
          edits: editsOf(room().db, number, 1_000).map(({ at, by, place, kind, before, after, edition }) => ({
            ...{ by, place, kind, before, after, edition },
            at: iso(at),
          })),
        };
      },
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
      ({ params: { id } }) => ({
        outputs: room()
          .journal.stories.outputsOf(findStory(room(), id).source)
          .map(({ format, path }) => ({ format, path })),
      }),
    ),
  ];
}
