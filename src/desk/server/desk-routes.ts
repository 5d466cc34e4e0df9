import { version } from '../../version.ts';
import { DeskError } from '../desk-error.ts';
import { type DeskFlow, look } from '../flow/desk-flow.ts';
import type { HandIn } from '../flow/hand-in.ts';
import { countInbox, searchInbox, sectionsOf } from '../kept/inbox.ts';
import { type Route, route } from './route.ts';
import * as schemas from './schemas.ts';
import { inboxDocument } from './story-document.ts';
import * as documents from './story-schemas.ts';

/** A finding about loose text, `at` a part id. */
export type CheckLoose = (
  norwegian: string,
  english: string | readonly string[],
) => Promise<
  readonly {
    readonly rule: string;
    readonly level: 'error' | 'warning' | 'remark';
    readonly at: string | null;
    readonly message: string;
    readonly expected?: string;
    readonly actual?: string;
  }[]
>;

export interface DeskRouteOptions {
  readonly engine: string;
  readonly handIn: HandIn;
  readonly checkLoose: CheckLoose;
  readonly invite: () => string;
}

/** The inbox, what comes into it, and the desk itself. */
export function deskRoutes(flow: () => DeskFlow, options: DeskRouteOptions): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/api/desk',
        summary: 'What this desk is: version, engine, folder, formats, and where approved stories go',
        out: documents.about,
      },
      async () => ({
        version,
        engine: options.engine,
        out: flow().feed.out,
        formats: [...flow().feed.formats],
        targets: ['files', ...flow().targets],
        counts: await flow().db.read(countInbox),
      }),
    ),
    route(
      {
        method: 'post',
        path: '/api/invitations',
        summary: 'An address with a one-time token, for another browser on this machine',
        out: documents.invitation,
        status: 201,
      },
      () => ({ address: options.invite() }),
    ),
    route(
      {
        method: 'get',
        path: '/api/stories',
        summary: 'The inbox: what must be looked at first, then the newest; q searches both languages',
        query: schemas.inboxQuery,
        out: documents.inbox,
      },
      ({ query: { q, section, language, state, all, after, limit } }) =>
        look(flow(), async ({ rows, clock }) => {
          const search = { words: q, section, language, state, all: all === '1', after, most: limit };
          const { stories, next } = await searchInbox(rows, search);
          const now = clock();
          return {
            stories: stories.map((row) => inboxDocument(row, now)),
            next,
            counts: await countInbox(rows),
            sections: [...(await sectionsOf(rows))],
          };
        }),
    ),
    route(
      {
        method: 'post',
        path: '/api/stories',
        summary:
          'Hands in a file in any format norwire reads; it is worked on as if it had come into the folder',
        body: schemas.handedIn,
        out: schemas.handedInStories,
        status: 202,
        errors: ['unusable', 'too-large', 'locked', 'disk'],
      },
      async ({ body: { name, text, base64 } }) => {
        if ((text === undefined) === (base64 === undefined))
          throw new DeskError('malformed', 'Give the story either as text or as base64.');
        const bytes = text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text);
        const stories = await options.handIn(bytes, name);
        return { stories: stories.map(({ id, state }) => ({ id, state })) };
      },
    ),
    route(
      {
        method: 'post',
        path: '/api/check',
        summary:
          'Checks any English against its Norwegian, whoever made it; no model is asked, nothing is kept',
        body: schemas.checkOrder,
        out: schemas.checked,
      },
      async ({ body: { norwegian, english } }) => ({
        findings: (await options.checkLoose(norwegian, english)).map((one) => ({ ...one })),
      }),
    ),
  ];
}
