import { createAdaptorServer } from '@hono/node-server';
import type { RunOutcome } from '../batch/index.ts';
import { NorwireError } from '../errors.ts';
import type { Memory } from '../memory/index.ts';
import type { Article, Story } from '../story/index.ts';
import { type DeliveryTarget, startDelivering } from './flow/deliver.ts';
import type { DeskEvent, DeskFlow } from './flow/desk-flow.ts';
import type { Feed } from './flow/feed.ts';
import type { HandIn } from './flow/hand-in.ts';
import { memoryTarget } from './flow/memory.ts';
import { openEditions } from './flow/open-editions.ts';
import { rememberCheck } from './flow/remember-check.ts';
import { endAwaited } from './kept/pieces.ts';
import type { DeskDatabase } from './port/index.ts';
import { createApp } from './server/app.ts';
import { type Bearer, openCredentials } from './server/credentials.ts';
import { decisionRoutes } from './server/decision-routes.ts';
import { type CheckLoose, deskRoutes } from './server/desk-routes.ts';
import { type Hub, openHub } from './server/hub.ts';
import { memoryRoutes } from './server/memory-routes.ts';
import { type BackgroundWork, openWork } from './server/open-work.ts';
import { superdeskPush } from './server/push.ts';
import { storyRoutes } from './server/story-routes.ts';
import { textRoutes } from './server/text-routes.ts';

/** What every desk is opened with, wherever its stories come from. */
export interface ServingOptions extends Pick<DeskFlow, 'check' | 'rewrite' | 'style'> {
  /** 0: any that is free. */
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly bearers: readonly Bearer[];
  /** Of the Superdesk that pushes here; null where none does. */
  readonly pushSecret: string | null;
  readonly targets: readonly DeliveryTarget[];
  /** Who answers: "recorded", or the model's name. */
  readonly engine: string;
  readonly checkLoose: CheckLoose;
  /** What the desk approved, opened when it is first needed; left out: it keeps none. */
  readonly memory?: () => Promise<Memory>;
  /** Norwegian terms of the desk's own glossary, which are not proposed. */
  readonly ownTerms?: readonly string[];
  readonly log: (line: Readonly<Record<string, unknown>>) => void;
}

/** A desk that is open. */
export interface OpenDesk {
  readonly port: number;
  /** An address that lets one browser in, once. */
  readonly invite: () => string;
  /** Resolves when the run's signal is aborted and all is written down. */
  readonly ended: Promise<RunOutcome>;
}

/** What a desk stands on: where what it keeps is, and where its stories come from. */
export interface DeskBacking {
  readonly db: DeskDatabase;
  readonly feed: Feed;
  readonly readStory: (article: Article) => Story;
  readonly clock: () => number;
  readonly handIn: HandIn;
  /** Tells other desks on the same store of what changes here; left out: there are none. */
  readonly tell?: (event: DeskEvent) => void;
  /** Begins to take stories in; resolves when the desk is to end. */
  readonly start: (served: ServedDesk) => { readonly ended: Promise<RunOutcome> };
}

/** What a backing works with once the desk is served. */
export interface ServedDesk {
  readonly flow: DeskFlow;
  readonly work: BackgroundWork;
  readonly hub: Hub;
  readonly closing: AbortSignal;
}

/** What is closed when a desk ends, the last first. */
export type Closers = (() => void | Promise<void>)[];

/**
 * Serves page and API on this machine until its backing ends. `makeBacking` is given the flow that will stand on it. Throws a
 * NorwireError (`settings`) where it cannot.
 */
export async function serveDesk(
  options: ServingOptions,
  makeBacking: (flow: () => DeskFlow, closers: Closers) => DeskBacking,
): Promise<OpenDesk> {
  const closing = new AbortController();
  const closers: Closers = [];
  const close = async (): Promise<void> => {
    closing.abort(new Error('the desk is closing'));
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    const backing = makeBacking(() => flow, closers);
    const { db, clock } = backing;
    const hub = openHub();
    const { memory = null } = options;
    const targets = [...options.targets, ...(memory === null ? [] : [memoryTarget(() => flow, memory)])];
    const deliveries = startDelivering(() => flow, targets);
    closers.push(deliveries.close);
    const flow: DeskFlow = {
      db,
      feed: backing.feed,
      readStory: backing.readStory,
      editions: openEditions(backing.readStory),
      check: rememberCheck(options.check),
      rewrite: options.rewrite,
      style: options.style,
      memory,
      tell: (event) => {
        hub.tell(event);
        backing.tell?.(event);
      },
      targets: targets.map(({ name }) => name),
      wake: deliveries.wake,
      clock,
    };
    const work = openWork(deliveries.filesWritten, (message) => hub.tell({ type: 'notice', message }));
    closers.push(work.ended);
    const credentials = await openCredentials(db, options.bearers, clock);
    await db.change(endAwaited);
    let port = options.port;
    const invite = (): string => `http://127.0.0.1:${port}/?token=${credentials.invite()}`;
    const { engine, checkLoose } = options;
    const { handIn } = backing;
    const app = createApp({
      flow: () => flow,
      address: () => ({ port, allowedHosts: options.allowedHosts }),
      credentials: () => credentials,
      routes: [
        ...deskRoutes(() => flow, { engine, handIn, checkLoose, invite }),
        ...storyRoutes(() => flow),
        ...textRoutes(() => flow, work),
        ...decisionRoutes(() => flow, work),
        ...memoryRoutes(() => flow, options.ownTerms ?? []),
      ],
      push: options.pushSecret === null ? null : superdeskPush(options.pushSecret, () => handIn),
      hub,
      closing: closing.signal,
      log: options.log,
    });
    const server = await listen(app.fetch, options.port);
    port = server.port;
    closers.push(server.close);
    const ended = backing.start({ flow, work, hub, closing: closing.signal }).ended.finally(close);
    deliveries.wake();
    return { port, invite, ended };
  } catch (cause) {
    await close();
    throw cause;
  }
}

/** Milliseconds for which an idle connection is kept. */
const KEPT_OPEN = 65_000;

async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<{ port: number; close: () => Promise<void> }> {
  // Longer than the desk is ever busy: a connection that was let go of meanwhile would be reset under the next request.
  const server = createAdaptorServer({ fetch, serverOptions: { keepAliveTimeout: KEPT_OPEN } });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(cannotListen(port, cause)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function cannotListen(port: number, cause: NodeJS.ErrnoException): NorwireError {
  const why =
    cause.code === 'EADDRINUSE'
      ? 'another program has it, perhaps another desk'
      : (cause.code ?? cause.message);
  return new NorwireError(
    'settings',
    `Port ${port} of this machine cannot be used (${why}). Give another with --port.`,
    { cause },
  );
}
