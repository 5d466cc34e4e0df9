import { setTimeout as wait } from 'node:timers/promises';
import type { RunOutcome } from '../batch/index.ts';
import type { Article } from '../story/index.ts';
import type { DeskEvent, DeskFlow } from './flow/desk-flow.ts';
import { type QueueRun, queueFeed } from './flow/queue-feed.ts';
import { takeFromQueue } from './flow/take-from-queue.ts';
import { announce } from './flow/take-in.ts';
import { refuseTooLong } from './flow/work.ts';
import type { DeskDatabase, DeskLine } from './port/index.ts';
import { type OpenDesk, type ServedDesk, type ServingOptions, serveDesk } from './serve-desk.ts';

/** All that a desk on a queue is opened with. */
export interface QueueDeskOptions extends ServingOptions {
  readonly db: DeskDatabase;
  readonly line: DeskLine;
  readonly run: QueueRun;
  /** Puts stories into the queue, for the desk; gives what each is called there. */
  readonly enter: (articles: readonly Article[]) => Promise<readonly string[]>;
}

/** Milliseconds between two looks at the queue. */
const LOOK_EVERY = 1_000;
/** Looks after which what another desk left when it died is handed on. */
const LOOKS = 10;
/** Of a message that goes to other desks, which is told of in one packet. */
const LONGEST_MESSAGE = 1_000;

/**
 * Opens a desk on a queue: takes in what workers have finished for it, and serves page and API on this machine until
 * the run's signal is aborted. Any number may be open on one store. Throws a NorwireError (`settings`).
 */
export async function openQueueDesk({
  db,
  line,
  run,
  enter,
  ...options
}: QueueDeskOptions): Promise<OpenDesk> {
  const readArticles = refuseTooLong(run.readArticles);
  return serveDesk(options, (flow, closers) => {
    closers.push(db.close);
    return {
      db,
      feed: queueFeed(run, db),
      readStory: run.readStory,
      clock: run.clock,
      handIn: async (bytes, name) => {
        const rows = [];
        for (const source of await enter(await readArticles(bytes, name)))
          rows.push(await announce(flow(), source));
        return rows;
      },
      tell: ({ message, ...event }) => {
        const cut = message === undefined ? {} : { message: message.slice(0, LONGEST_MESSAGE) };
        line.tell(JSON.stringify({ ...event, ...cut }));
      },
      start: (served) => ({ ended: takeOnAndOn(served, line, run.signal ?? served.closing) }),
    };
  });
}

async function takeOnAndOn(
  { flow, hub }: ServedDesk,
  line: DeskLine,
  stop: AbortSignal,
): Promise<RunOutcome> {
  const endHearing = await line.hear((text) => hub.tell(JSON.parse(text) as DeskEvent), hub.resync);
  let said = '';
  for (let looks = 1; !stop.aborted; looks += 1) {
    const trouble = await takeAll(flow, stop);
    if (trouble !== '' && trouble !== said) hub.tell({ type: 'notice', message: trouble });
    said = trouble;
    if (looks % LOOKS === 0) flow.wake();
    await wait(LOOK_EVERY, undefined, { signal: stop }).catch(() => undefined);
  }
  await endHearing();
  return nothingLeft;
}

/** Takes in all there is; gives what went wrong, or nothing. */
async function takeAll(flow: DeskFlow, stop: AbortSignal): Promise<string> {
  try {
    while (await takeFromQueue(flow)) if (stop.aborted) break;
    return '';
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** What is in the queue is the workers' to count. */
const nothingLeft: RunOutcome = {
  ...{ files: 0, finished: 0, unchanged: 0, failed: 0, failedAtModel: 0, skipped: 0, waiting: 0 },
  ...{ leftOut: 0, left: 0, errors: 0, warnings: 0, interrupted: false, budgetReached: false },
};
