import type { RunJournal } from '../journal/index.ts';
import type { RunSetup } from '../types.ts';
import { type RunUnderWay, workThrough } from './work-through.ts';

/** A provider's batches, as a run sees them. */
export interface ProviderRounds {
  /** Is the request of this key with the provider? */
  readonly isOut: (key: string) => boolean;
  /** Submits all requests queued so far. */
  readonly submit: () => Promise<void>;
  /**
   * Waits until a batch has ended and gives the keys of the requests that are settled by it; null where no
   * batch is out. Rejects with the signal's reason when aborted.
   */
  readonly settle: (signal: AbortSignal | undefined) => Promise<Iterable<string> | null>;
}

/**
 * Works in rounds: each story goes as far as the answers at hand carry it, what it asks beyond them is queued; when
 * all have stopped, the queue is submitted; when a batch ends, the stories that waited for it go on from the start,
 * which costs nothing, since what is answered is not asked again.
 */
export async function workInRounds(
  setup: RunSetup,
  journal: RunJournal,
  underWay: RunUnderWay,
  provider: ProviderRounds,
): Promise<void> {
  // A run that was cut off may have lost what it queued, or not heard what it collected.
  await journal.change(async ({ files }) => {
    for (const key of await files.waitingFor()) if (!provider.isOut(key)) await files.wake(key);
  });
  for (;;) {
    await workThrough(setup, journal, underWay);
    if (setup.signal?.aborted || setup.abort?.aborted) return;
    await provider.submit();
    const keys = await provider.settle(setup.signal).catch((cause: unknown) => {
      if (setup.signal?.aborted) return null;
      throw cause;
    });
    if (keys === null) return;
    const settled = [...keys];
    await journal.change(async ({ files }) => {
      for (const key of settled) await files.wake(key);
    });
  }
}
