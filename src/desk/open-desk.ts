import { setImmediate as turn } from 'node:timers/promises';
import type { BatchEvent, RunSetup } from '../batch/index.ts';
import type { Journal } from '../batch/journal/index.ts';
import { goOnFrom } from '../batch/journal/index.ts';
import {
  beginWatch,
  openOutput,
  refuseWatched,
  sayPull,
  type Watch,
  type WatchOptions,
} from '../batch/run/index.ts';
import type { DeskFlow } from './flow/desk-flow.ts';
import { folderFeed } from './flow/folder-feed.ts';
import { filesHandedIn, openHandIn } from './flow/hand-in.ts';
import { announce, takeFailure, takeIn, takeWithdrawal } from './flow/take-in.ts';
import { runForDesk } from './flow/work.ts';
import { openDatabase } from './kept/database.ts';
import type { DeskDatabase } from './port/index.ts';
import { type OpenDesk, type ServedDesk, type ServingOptions, serveDesk } from './serve-desk.ts';

/** All that a desk on a folder is opened with. */
export interface DeskOptions extends ServingOptions {
  readonly run: RunSetup;
  readonly watch: Omit<WatchOptions, 'inputs'>;
  readonly inputs: readonly string[];
  /** Where it keeps what editors do; left out: in a file of the output folder. */
  readonly db?: DeskDatabase;
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
  return serveDesk(options, (flow, closers) => {
    closers.push(output.close);
    const { journal } = output;
    const db = options.db ?? openDatabase(journal.folder);
    closers.push(db.close);
    let hear = (_event: BatchEvent): void => undefined;
    const onEvent = (event: BatchEvent): void => hear(event);
    const run = goOnFrom({ ...options.run, out: journal.out, onEvent }, journal);
    const worked = runForDesk(run, flow);
    // Until the watch has begun, files that are sent lie in their folder, and it finds them there.
    let enter: Watch['enter'] = () => undefined;
    return {
      db,
      feed: folderFeed(worked, journal),
      readStory: run.readStory,
      clock: run.clock,
      handIn: openHandIn(flow, { run: worked, journal, enter: (files) => enter(files) }),
      start: (served) => {
        const sources = gather(
          (batch) => takeIn(served.flow, journal, batch),
          (message) => served.hub.tell({ type: 'notice', message }),
        );
        hear = (event) => {
          options.run.onEvent?.(event);
          if ('source' in event && /^story-(?:finished|skipped|waiting)$/u.test(event.type))
            sources.add(event.source);
          else take(event, served);
        };
        // A folder of many thousand stories takes half a minute the first time; the page need not wait for it.
        served.work.add(takeAll(served.flow, journal, served.closing));
        const watch = beginWatch(worked, journal, { ...options.watch, inputs: options.inputs });
        enter = watch.enter;
        enter(filesHandedIn(journal));
        return { ended: watch.ended.finally(sources.settled) };
      },
    };
  });
}

/** What is told of a story while it is worked on. */
function take(event: BatchEvent, { flow, work, hub }: ServedDesk): void {
  if (event.type === 'story-started') work.add(announce(flow, event.source).then(() => undefined));
  if (event.type === 'story-failed') work.add(takeFailure(flow, event.source, event.message));
  if (event.type === 'story-withdrawn')
    work.add(takeWithdrawal(flow, event.source, `${event.reason}${sayPull(event.pull)}`));
  if (event.type === 'notice') hub.tell(event);
}

/** What the journal holds from earlier runs, some hundred stories a commit. */
async function takeAll(flow: DeskFlow, journal: Journal, closing: AbortSignal): Promise<void> {
  let batch: string[] = [];
  for (const { source } of [...journal.stories.each()].toReversed()) {
    batch.push(source);
    if (batch.length < AT_ONCE) continue;
    await takeIn(flow, journal, batch);
    batch = [];
    await turn();
    if (closing.aborted) return;
  }
  await takeIn(flow, journal, batch);
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
