import type { RunSetup } from '../../batch/index.ts';
import { exitCodeOf } from '../../batch/run/index.ts';
import { type OpenDesk, openQueueDesk, type QueueDeskOptions } from '../../desk/index.ts';
import { addStories, openJobs, openPostgresStore, postgresDesk, postgresLine } from '../../machines/index.ts';
import type { ExitCode } from '../exit-codes.ts';
import { readWishes, type WishFlags } from '../setup/wishes.ts';
import { plainText, type World } from '../world.ts';

/** Milliseconds for which a database that is away is waited for before an editor is told. */
const PATIENCE = 8_000;

export interface OnQueue {
  readonly address: string;
  readonly flags: WishFlags;
  readonly serving: Omit<QueueDeskOptions, 'db' | 'line' | 'run' | 'enter'>;
  readonly run: RunSetup;
  readonly onOpened: (opened: OpenDesk) => void;
}

/** `desk --store postgres://…`: for what the workers of the queue have made for it. */
export async function deskOnQueue(
  { address, flags, serving, run, onOpened }: OnQueue,
  world: World,
): Promise<ExitCode> {
  const wishes = readWishes({ ...flags, forDesk: true });
  const onNotice = (sentence: string) => world.stderr.write(`${plainText(sentence)}\n`);
  const store = await openPostgresStore({ address, patience: PATIENCE, stop: world.stop, onNotice });
  try {
    const jobs = await openJobs(store.database, false);
    try {
      const opened = await openQueueDesk({
        ...serving,
        db: postgresDesk(store),
        line: postgresLine(store),
        run: { ...run, out: store.name },
        enter: async (articles) => {
          const order = { wishes, forDesk: true, sender: 'desk', urgency: null };
          const stories = articles.map((article) => ({ article, ...order }));
          return (await addStories(store, jobs, stories)).names;
        },
      });
      onOpened(opened);
      return exitCodeOf(await opened.ended);
    } finally {
      await jobs.close();
    }
  } finally {
    await store.close();
  }
}
