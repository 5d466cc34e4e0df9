import { DeskError } from '../desk-error.ts';
import { approve, withdraw } from '../flow/approve.ts';
import { change, type DeskFlow, look } from '../flow/desk-flow.ts';
import { edit } from '../flow/edit.ts';
import { findingOf, fixFor, openAgain, placeOf, setAside } from '../flow/findings.ts';
import { findStory, openStory, readStanding, sortFindings } from '../flow/standing.ts';
import { tryAgain } from '../kept/deliveries.ts';
import type { BackgroundWork } from './open-work.ts';
import { type Route, route } from './route.ts';
import * as schemas from './schemas.ts';
import { inboxDocument, tellChange } from './story-document.ts';
import * as documents from './story-schemas.ts';

/** What an editor decides: of a finding, and of the whole story. */
export function decisionRoutes(flow: () => DeskFlow, work: BackgroundWork): readonly Route[] {
  const findings = (id: string) =>
    look(flow(), async (here) => {
      const standing = await openStory(here, id);
      const edited = readStanding(here, standing);
      return { standing, edited, sorted: await sortFindings(here, standing, edited) };
    });
  const inInbox = (id: string) =>
    look(flow(), async (here) => inboxDocument(await findStory(here, id), here.clock()));
  return [
    route(
      {
        method: 'post',
        path: '/api/stories/:id/findings/:key/fix',
        summary: 'Mends a finding that has one way to be mended',
        params: schemas.ofFinding,
        out: documents.change,
        versioned: true,
        errors: ['not-found', 'unusable', 'locked'],
      },
      async ({ params: { id, key }, version, editor }) => {
        const { standing, edited, sorted } = await findings(id);
        const finding = findingOf(sorted, key);
        const [text, place] = [fixFor(flow(), finding, standing, edited), placeOf(finding, standing)];
        if (text === null || place === null)
          throw new DeskError('unusable', 'This finding has no one way to be mended; write the part anew.');
        const fixed = await edit(flow(), id, { place, version, text, kind: 'fixed' }, editor);
        return tellChange(flow(), fixed, place);
      },
    ),
    route(
      {
        method: 'post',
        path: '/api/stories/:id/findings/:key/dismiss',
        summary: 'Sets a finding aside until either text changes; an error wants a reason',
        params: schemas.ofFinding,
        body: schemas.reason,
        out: documents.change,
        errors: ['not-found', 'unusable', 'locked'],
      },
      async ({ params: { id, key }, body, editor }) =>
        tellChange(flow(), await setAside(flow(), id, { key, reason: body.reason }, editor), null),
    ),
    route(
      {
        method: 'post',
        path: '/api/stories/:id/findings/:key/reopen',
        summary: 'Opens a finding again that was dismissed',
        params: schemas.ofFinding,
        out: documents.change,
        errors: ['not-found', 'locked'],
      },
      async ({ params: { id, key }, editor }) =>
        tellChange(flow(), await openAgain(flow(), id, key, editor), null),
    ),
    route(
      {
        method: 'post',
        path: '/api/stories/:id/approve',
        summary: 'Approves the text whose hash is named, and hands it on; open errors want a reason',
        params: schemas.ofStory,
        body: schemas.approval,
        out: documents.inboxStory,
        errors: ['not-found', 'text-changed', 'not-approvable', 'wrong-state', 'locked', 'disk'],
      },
      async ({ params: { id }, body, editor }) => {
        await approve(flow(), id, body, editor);
        await work.filesWritten();
        return inInbox(id);
      },
    ),
    route(
      {
        method: 'post',
        path: '/api/stories/:id/withdraw',
        summary: 'Calls a story back: cancelling items in its place, and word to whoever had it',
        params: schemas.ofStory,
        body: schemas.withdrawal,
        out: documents.inboxStory,
        errors: ['not-found', 'locked', 'disk'],
      },
      async ({ params: { id }, body, editor }) => {
        await withdraw(flow(), id, body.reason, editor);
        await work.filesWritten();
        return inInbox(id);
      },
    ),
    route(
      {
        method: 'post',
        path: '/api/stories/:id/deliver-again',
        summary: 'Tries at once what has not been handed on',
        params: schemas.ofStory,
        out: schemas.done,
        errors: ['not-found', 'locked'],
      },
      async ({ params: { id } }) => {
        await change(flow(), async (here) =>
          tryAgain(here.rows, (await findStory(here, id)).number, here.clock()),
        );
        flow().wake();
        return { done: true as const };
      },
    ),
  ];
}
