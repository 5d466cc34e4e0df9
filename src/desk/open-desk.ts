import { setImmediate as turn } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import type { BatchEvent, Outcome, Desk as Run } from '../batch/index.ts';
import { goOnFrom } from '../batch/journal/index.ts';
import {
  beginWatch,
  openOutput,
  refuseWatched,
  sayPull,
  type Watch,
  type WatchOrder,
} from '../batch/run/index.ts';
import { NorwireError } from '../errors.ts';
import type { Memory } from '../memory/index.ts';
import { endAwaited } from './flow/ask-again.ts';
import { startDelivering, type Target } from './flow/deliver.ts';
import { filesHandedIn, openHandIn } from './flow/hand-in.ts';
import { memoryTarget } from './flow/memory.ts';
import { openEditions } from './flow/open-editions.ts';
import { rememberCheck } from './flow/remember-check.ts';
import type { Room } from './flow/room.ts';
import { announce, takeFailure, takeIn, takeWithdrawal } from './flow/take-in.ts';
import { runForDesk } from './flow/work.ts';
import { openDatabase } from './kept/database.ts';
import { createApp } from './server/app.ts';
import { type Bearer, openCredentials } from './server/credentials.ts';
import { decisionRoutes } from './server/decision-routes.ts';
import { type CheckLoose, deskRoutes } from './server/desk-routes.ts';
import { openHub } from './server/hub.ts';
import { memoryRoutes } from './server/memory-routes.ts';
import { openWork } from './server/open-work.ts';
import { superdeskPush } from './server/push.ts';
import { storyRoutes } from './server/story-routes.ts';
import { textRoutes } from './server/text-routes.ts';

/** All that a desk is opened with. */
export interface DeskOptions extends Pick<Room, 'check' | 'rewrite' | 'style'> {
  readonly run: Run;
  readonly watch: Omit<WatchOrder, 'inputs'>;
  readonly inputs: readonly string[];
  /** 0: any that is free. */
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly bearers: readonly Bearer[];
  /** Of the Superdesk that pushes here; null where none does. */
  readonly pushSecret: string | null;
  readonly targets: readonly Target[];
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
  readonly ended: Promise<Outcome>;
}

/** So many of the journal's stories are taken in with one commit when a desk is opened. */
const AT_ONCE = 25;
/** Stories come in bursts: those that come together are taken in together. */
const GATHER_MS = 30;

/**
 * Opens a desk on an output folder: watches the inputs as `watch` does, and serves page and API on this machine until
 * the run's signal is aborted. Throws a NorwireError (`settings`, `input`) where it cannot be opened.
 */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  refuseWatched(options.run.out, options.inputs);
  const output = openOutput(options.run.out, options.run.clock());
  const closing = new AbortController();
  const ends: (() => void | Promise<void>)[] = [output.close];
  const close = async (): Promise<void> => {
    closing.abort(new Error('the desk is closing'));
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const { journal } = output;
    const db = openDatabase(journal.folder);
    ends.push(db.close);
    const hub = openHub();
    const run = goOnFrom({ ...options.run, out: journal.out, onEvent: hear }, journal);
    const { memory = null } = options;
    const targets = [...options.targets, ...(memory === null ? [] : [memoryTarget(() => room, memory)])];
    const deliveries = startDelivering(() => room, targets);
    ends.push(deliveries.close);
    const room: Room = {
      db,
      journal,
      run: runForDesk(run, () => room),
      editions: openEditions(db, run.readStory),
      check: rememberCheck(options.check),
      rewrite: options.rewrite,
      style: options.style,
      memory,
      tell: hub.tell,
      targets: targets.map(({ name }) => name),
      wake: deliveries.wake,
      clock: options.run.clock,
    };
    const work = openWork(deliveries.filesWritten, (message) => hub.tell({ type: 'notice', message }));
    ends.push(work.ended);
    const credentials = await openCredentials(db, options.bearers, options.run.clock);
    await endAwaited(room);
    let port = options.port;
    const invite = (): string => `http://127.0.0.1:${port}/?token=${credentials.invite()}`;
    const sources = gather(
      (batch) => takeIn(room, batch),
      (message) => hub.tell({ type: 'notice', message }),
    );

    function hear(event: BatchEvent): void {
      options.run.onEvent?.(event);
      if (event.type === 'story-started') work.add(announce(room, event.source).then(() => undefined));
      if (event.type === 'story-failed') work.add(takeFailure(room, event.source, event.message));
      if (event.type === 'story-withdrawn')
        work.add(takeWithdrawal(room, event.source, `${event.reason}${sayPull(event.pull)}`));
      if (event.type === 'notice') hub.tell(event);
      if ('source' in event && /^story-(?:finished|skipped|waiting)$/u.test(event.type))
        sources.add(event.source);
    }

    // Until the watch has begun, files that are sent lie in their folder, and it finds them there.
    let enter: Watch['enter'] = () => undefined;
    const handIn = openHandIn(
      () => room,
      (files) => enter(files),
    );
    const app = createApp({
      room: () => room,
      address: () => ({ port, allowedHosts: options.allowedHosts }),
      credentials: () => credentials,
      routes: [
        ...deskRoutes(() => room, { engine: options.engine, handIn, checkLoose: options.checkLoose, invite }),
        ...storyRoutes(() => room),
        ...textRoutes(() => room, work),
        ...decisionRoutes(() => room, work),
        ...memoryRoutes(() => room, options.ownTerms ?? []),
      ],
      push: options.pushSecret === null ? null : superdeskPush(options.pushSecret, () => handIn),
      hub,
      closing: closing.signal,
      log: options.log,
    });
    const server = await listen(app.fetch, options.port);
    port = server.port;
    ends.push(server.close);
    // A folder of many thousand stories takes half a minute the first time; the page need not wait for it.
    work.add(takeAll(room, closing.signal));
    deliveries.wake();
    const watch = beginWatch(room.run, journal, { ...options.watch, inputs: options.inputs });
    enter = watch.enter;
    enter(filesHandedIn(room));
    const ended = watch.ended.finally(async () => {
      await sources.settled();
      await close();
    });
    return { port, invite, ended };
  } catch (cause) {
    await close();
    throw cause;
  }
}

/** What the journal holds from earlier runs, some hundred stories a commit. */
async function takeAll(room: Room, closing: AbortSignal): Promise<void> {
  let batch: string[] = [];
  for (const { source } of [...room.journal.stories.each()].toReversed()) {
    batch.push(source);
    if (batch.length < AT_ONCE) continue;
    await takeIn(room, batch);
    batch = [];
    await turn();
    if (closing.aborted) return;
  }
  await takeIn(room, batch);
}

/** Gathers names for a moment and hands them on together, one batch after the other. */
function gather(act: (names: readonly string[]) => Promise<void>, tell: (message: string) => void) {
  const names = new Set<string>();
  let working: Promise<void> = Promise.resolve();
  const flush = (): void => {
    const batch = [...names];
    names.clear();
    if (batch.length === 0) return;
    working = working
      .then(() => act(batch))
      .catch((cause: unknown) => tell(cause instanceof Error ? cause.message : String(cause)));
  };
  return {
    add: (name: string): void => {
      if (names.size === 0) setTimeout(flush, GATHER_MS);
      names.add(name);
    },
    settled: async (): Promise<void> => {
      flush();
      await working;
    },
  };
}

async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createAdaptorServer({ fetch });
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
