import { askAgain, dropSuggestion, takeSuggestion } from '../flow/ask-again.ts';
import type { DeskFlow } from '../flow/desk-flow.ts';
import { edit, undo } from '../flow/edit.ts';
import type { BackgroundWork } from './open-work.ts';
import { type Route, route } from './route.ts';
import * as schemas from './schemas.ts';
import { tellChange } from './story-document.ts';
import * as documents from './story-schemas.ts';

/** Writing a story's English: by hand, back again, and anew by the model. */
export function textRoutes(flow: () => DeskFlow, work: BackgroundWork): readonly Route[] {
  return [
    route(
      {
        method: 'put',
        path: '/api/stories/:id/texts/:place',
        summary:
          'Writes a part, or a piece of the brief, and checks it; no model is asked. An empty text takes it out.',
        params: schemas.ofPlace,
        body: schemas.newText,
        out: documents.change,
        versioned: true,
        errors: ['not-found', 'wrong-state', 'unusable', 'locked', 'disk'],
      },
      async ({ params: { id, place }, body, version, editor }) => {
        const wanted = { place, version, text: body.text, kind: 'typed' as const };
        return tellChange(flow(), await edit(flow(), id, wanted, editor), place);
      },
    ),
    route(
      {
        method: 'post',
        path: '/api/stories/:id/texts/:place/undo',
        summary: 'Takes back the last change of a piece',
        params: schemas.ofPlace,
        out: documents.change,
        versioned: true,
        errors: ['not-found', 'wrong-state', 'locked', 'disk'],
      },
      async ({ params: { id, place }, version, editor }) =>
        tellChange(flow(), await undo(flow(), id, { place, version }, editor), place),
    ),
    route(
      {
        method: 'post',
        path: '/api/stories/:id/texts/:place/ask',
        summary:
          'Asks the model for a part anew, at the editor’s wish; what comes stands beside the text as a suggestion',
        params: schemas.ofPlace,
        body: schemas.wish,
        out: schemas.accepted,
        status: 202,
        errors: ['not-found', 'wrong-state', 'unusable', 'locked'],
      },
      async ({ params: { id, place }, body, editor }) => {
        const { ended } = await askAgain(flow(), id, { place, wish: body.wish }, editor);
        work.add(ended);
        return { id, state: 'asking' };
      },
    ),
    route(
      {
        method: 'post',
        path: '/api/stories/:id/suggestions/:number/take',
        summary: 'Takes a suggestion over into its piece',
        params: schemas.ofSuggestion,
        out: documents.change,
        versioned: true,
        errors: ['not-found', 'wrong-state', 'locked', 'disk'],
      },
      async ({ params: { id, number }, version, editor }) => {
        const { standing, place } = await takeSuggestion(flow(), id, { number, version }, editor);
        return tellChange(flow(), standing, place);
      },
    ),
    route(
      {
        method: 'post',
        path: '/api/stories/:id/suggestions/:number/drop',
        summary: 'Takes a suggestion off the desk',
        params: schemas.ofSuggestion,
        out: schemas.done,
        errors: ['not-found'],
      },
      async ({ params: { id, number } }) => {
        await dropSuggestion(flow(), id, number);
        return { done: true as const };
      },
    ),
  ];
}
