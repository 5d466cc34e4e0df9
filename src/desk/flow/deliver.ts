import { note } from '../kept/decisions.ts';
import {
  contentOf,
  type DeliveryRow,
  isUndelivered,
  nextDue,
  settle,
  takeDelivery,
} from '../kept/deliveries.ts';
import { changeStory, storyNumbered } from '../kept/stories.ts';
import { change, type DeskFlow, look } from './desk-flow.ts';
import type { HandedCopy } from './feed.ts';
import { noteHandedOn } from './hand-on.ts';

/** Somewhere that approved stories go besides the folder. Rejects where it could not be handed over. */
export interface DeliveryTarget {
  readonly name: string;
  /** What is said of it besides goes into the story's history. */
  readonly hand: (delivery: Delivery, signal: AbortSignal) => Promise<string | null>;
}

/** One handing over; `id` is the same at each try, so that a target can tell what it has already. */
export interface Delivery extends HandedCopy, Pick<DeliveryRow, 'id' | 'event' | 'approval'> {
  readonly story: string;
}

/** Seconds before each further try: over two and a half hours, as long as somebody is mostly there to look. */
const PAUSES_S = [2, 10, 30, 120, 600, 1800, 3600, 3600];
/** What has not been taken after so many tries waits for a person. */
const TRIES = PAUSES_S.length + 1;
/** So long one try may take. */
const TRY_MS = 60_000;
/** A due time may lie far ahead; timers must not. */
const LONGEST_WAIT_MS = 60_000;

/** Hands on what is due, each target for itself, the folder first; what fails is tried again. */
export function startDelivering(flow: () => DeskFlow, targets: readonly DeliveryTarget[]) {
  const busy = new Map<string, Promise<void>>();
  const stop = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  const files: DeliveryTarget = { name: 'files', hand: (delivery) => flow().feed.write(delivery) };

  function wake(): void {
    if (stop.signal.aborted) return;
    for (const target of [files, ...targets]) {
      if (busy.has(target.name)) continue;
      const working = work(target)
        .catch((cause: unknown) => flow().tell({ type: 'notice', message: String(cause) }))
        .finally(() => {
          busy.delete(target.name);
          return plan();
        });
      busy.set(target.name, working);
    }
  }

  async function plan(): Promise<void> {
    if (stop.signal.aborted || busy.size > 0) return;
    // Where it cannot be told now, it is asked again.
    const due = await flow()
      .db.read(nextDue)
      .catch(() => flow().clock());
    if (due === null || stop.signal.aborted) return;
    if (timer !== null) clearTimeout(timer);
    // Never at once: what could not be written down would be tried without end.
    timer = setTimeout(wake, Math.min(LONGEST_WAIT_MS, Math.max(500, due - flow().clock())));
  }

  async function work(target: DeliveryTarget): Promise<void> {
    for (;;) {
      const { db, clock } = flow();
      const isClosing = stop.signal.aborted;
      const next = isClosing ? null : await db.change((rows) => takeDelivery(rows, target.name, clock()));
      if (next === null) return;
      await tryOne(target, next);
      if (target.name === 'files') for (const other of targets) if (!busy.has(other.name)) setImmediate(wake);
    }
  }

  async function tryOne(target: DeliveryTarget, row: DeliveryRow): Promise<void> {
    const { feed, clock, tell } = flow();
    const [story, content] = await look(flow(), async ({ rows }) => [
      await storyNumbered(rows, row.story),
      (await contentOf(rows, row.id)) as HandedCopy | null,
    ]);
    const attempts = row.attempts + 1;
    // A newer one has taken its place since it was taken in hand.
    if (content === null) {
      await flow().db.change((rows) => settle(rows, row.id, { ...row, state: 'dropped' }));
      return;
    }
    let trouble: string | null = null;
    let besides: string | null = null;
    try {
      const isGone = story?.state === 'withdrawn' || (await feed.isCalledBack(content.source));
      if (row.event === 'approved' && isGone) return await drop(row);
      const { id, event, approval } = row;
      const delivery = { ...content, id, event, approval, story: story?.id ?? '' };
      const tried = AbortSignal.any([stop.signal, AbortSignal.timeout(TRY_MS)]);
      besides = await target.hand(delivery, tried);
    } catch (cause) {
      if (stop.signal.aborted) return;
      trouble = cause instanceof Error ? cause.message : String(cause);
    }
    const after = await change(flow(), async (here) => {
      const { rows } = here;
      const isLast = trouble !== null && attempts >= TRIES;
      const state = trouble === null ? 'done' : isLast ? 'failed' : 'due';
      const pause = (PAUSES_S[attempts - 1] ?? 0) * 1000;
      await settle(rows, row.id, { state, attempts, due: clock() + (trouble === null ? 0 : pause), trouble });
      if (trouble === null) await noteHandedOn(here, row, besides);
      const said = `${target.name} has not taken it${isLast ? ' and is not asked again' : ''}: ${trouble}`;
      if (trouble !== null && (attempts === 1 || isLast))
        await note(rows, row.story, { at: clock(), by: null, what: 'not-handed-on', said });
      const now = await storyNumbered(rows, row.story);
      return now && changeStory(rows, now, { undelivered: Number(await isUndelivered(rows, row.story)) });
    });
    if (after !== null) tell({ type: 'story', story: after.id, state: after.state });
  }

  /** What its sender has called back meanwhile goes to nobody. */
  async function drop({ id, story, target, attempts, due }: DeliveryRow): Promise<void> {
    const { db, clock } = flow();
    await db.change(async (rows) => {
      await settle(rows, id, { state: 'dropped', attempts, due, trouble: null });
      const said = `Not handed to ${target}: its sender has called it back or holds it.`;
      await note(rows, story, { at: clock(), by: null, what: 'not-handed-on', said });
    });
  }

  return {
    wake,
    /** Resolves when all that was due for the folder has been tried; others may take their time. */
    filesWritten: async (): Promise<void> => {
      while (busy.has(files.name)) await busy.get(files.name);
    },
    close: async (): Promise<void> => {
      stop.abort(new Error('the desk is closing'));
      if (timer !== null) clearTimeout(timer);
      while (busy.size > 0) await Promise.all(busy.values());
    },
  };
}
