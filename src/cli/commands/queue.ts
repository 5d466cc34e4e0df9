import { resolve } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { decodeText, findStories, readWhole } from '../../files/index.ts';
import { jsonText } from '../../formats/markup/index.ts';
import { readArticles } from '../../formats/read/index.ts';
import {
  addStories,
  countWaiting,
  drainQueue,
  type Jobs,
  openJobs,
  openPostgresStore,
  type PostgresStore,
  readStatus,
  retryStories,
  type Urgency,
} from '../../machines/index.ts';
import type { Article } from '../../story/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { inputPaths } from '../input/input-paths.ts';
import { readInput } from '../input/read-input.ts';
import { printError } from '../print/print-error.ts';
import { printStatus, statusAsMetrics } from '../print/print-queue.ts';
import { canBeRead, whyNoStory } from '../setup/folder-setup.ts';
import { queueAddress, type StoreFlags } from '../setup/shared-store.ts';
import { readWishes, type WishFlags } from '../setup/wishes.ts';
import { plainLine, plainText, type World, withoutKeys } from '../world.ts';

export interface QueueAddFlags extends StoreFlags, WishFlags {
  readonly sender?: string;
  readonly urgency?: Urgency;
  /** Waits while so many stories wait. */
  readonly most?: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly quiet?: boolean;
}

/** Stories that go in together. */
const GROUP = 50;
/** Stories that may wait, where --most says nothing. Nothing measured it. */
const MOST = 100_000;
/** Milliseconds between two looks at a queue that is full. */
const LOOK_EVERY = 1_000;

/** `queue add`: stories of folders, files or stdin into the queue; what is in it already is not put in again. */
export async function queueAdd(
  inputs: readonly string[],
  flags: QueueAddFlags,
  world: World,
): Promise<ExitCode> {
  const wishes = readWishes(flags);
  return await withQueue(flags, world, async (store, jobs) => {
    let [added, known, dead, broken] = [0, 0, 0, 0];
    let group: Article[] = [];
    const put = async (): Promise<void> => {
      await whileFull(store, flags, world);
      if (world.stop.aborted) return;
      const { sender = 'desk', urgency = null } = flags;
      const forDesk = flags.forDesk === true;
      const stories = group.map((article) => ({ article, wishes, sender, urgency, forDesk }));
      const came = await addStories(store, jobs, stories);
      [added, known, dead, group] = [added + came.added, known + came.known, dead + came.dead, []];
    };
    const onBroken = (error: unknown): void => {
      broken += 1;
      printError(error, world);
    };
    for await (const article of articlesOf(inputs, flags, world, onBroken)) {
      group.push(article);
      if (group.length >= GROUP) await put();
      if (world.stop.aborted) return exitCodes.interrupted;
    }
    if (group.length > 0) await put();
    if (world.stop.aborted) return exitCodes.interrupted;
    if (added + known + broken === 0) {
      throw new NorwireError(
        'input',
        `No story was found in ${plainLine(inputs.join(', '))}. Give a folder with stories, files, or a pattern such as 'in/**/*.xml'.`,
      );
    }
    const said = [
      `${added} added`,
      ...(known > 0 ? [`${known} in the queue before`] : []),
      ...(broken > 0 ? [`${broken} not read`] : []),
    ];
    if (!flags.quiet) world.stderr.write(`${said.join(', ')}.\n`);
    if (dead > 0)
      world.stderr.write(
        `${dead} of them ${dead === 1 ? 'is a dead letter' : 'are dead letters'} (norwire queue status); norwire queue retry tries them again.\n`,
      );
    return broken > 0 ? exitCodes.usage : exitCodes.done;
  });
}

async function* articlesOf(
  inputs: readonly string[],
  flags: QueueAddFlags,
  world: World,
  onBroken: (error: unknown) => void,
): AsyncGenerator<Article> {
  if (inputs.length === 0 || inputs.includes('-')) {
    yield* await readInput('-', world, ({ place, reason }, name) =>
      onBroken(new NorwireError('input', `${name}, ${place}, is left out: ${reason}`)),
    );
  }
  const paths = inputPaths(
    inputs.filter((input) => input !== '-'),
    world,
  );
  if (paths.length === 0) return;
  const search = {
    inputs: paths,
    out: resolve(world.cwd, '.norwire'),
    readable: canBeRead,
    ...(flags.include && { include: flags.include }),
    ...(flags.exclude && { exclude: flags.exclude }),
  };
  for (const found of findStories(search)) {
    try {
      if (found.kind === 'unreadable') throw new NorwireError('input', `${found.name}: ${found.reason}`);
      if (found.kind === 'left-out') continue;
      const { bytes } = await readWhole(found.path);
      if (whyNoStory(bytes, found.name) !== null) continue;
      const name = plainLine(found.name);
      yield* await readArticles(decodeText(bytes, name), name, ({ broken, place, reason }) => {
        if (broken) onBroken(new NorwireError('input', `${name}, ${place}, is left out: ${reason}`));
      });
    } catch (error) {
      if (!(error instanceof NorwireError)) throw error;
      onBroken(error);
    }
  }
}

async function whileFull(
  store: PostgresStore,
  { most = MOST, quiet }: QueueAddFlags,
  { stop, stderr }: World,
): Promise<void> {
  for (let looks = 0; !stop.aborted; looks += 1) {
    const waiting = await countWaiting(store);
    if (waiting < most) return;
    if (looks === 0 && !quiet)
      stderr.write(`${waiting} stories are in the queue; waiting until fewer are (--most).\n`);
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        stop.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, LOOK_EVERY);
      stop.addEventListener('abort', done);
    });
  }
}

export interface QueueStatusFlags extends StoreFlags {
  readonly json?: boolean;
  readonly metrics?: boolean;
}

/** `queue status`: how the queue stands, for a person, a program or Prometheus. */
export function queueStatus(flags: QueueStatusFlags, world: World): Promise<ExitCode> {
  return withQueue(flags, world, async (store) => {
    const status = await readStatus(store);
    if (flags.json) world.stdout.write(`${jsonText(status)}\n`);
    else if (flags.metrics) world.stdout.write(statusAsMetrics(status));
    else world.stdout.write(withoutKeys(plainText(printStatus(status)), world.env));
    return exitCodes.done;
  });
}

/** `queue retry`: dead letters once more. */
export function queueRetry(which: readonly string[], flags: StoreFlags, world: World): Promise<ExitCode> {
  return withQueue(flags, world, async (store, jobs) => {
    const { count, not } = await retryStories(store, jobs, which);
    for (const one of not) world.stderr.write(`${plainLine(one.which)}: ${one.why}.\n`);
    world.stderr.write(`${count} put back into the queue.\n`);
    return not.length > 0 ? exitCodes.usage : exitCodes.done;
  });
}

/** `queue drain`: takes out what waits. */
export function queueDrain(flags: StoreFlags, world: World): Promise<ExitCode> {
  return withQueue(flags, world, async (store, jobs) => {
    world.stderr.write(`${await drainQueue(store, jobs)} taken out; what is in work is finished.\n`);
    return exitCodes.done;
  });
}

async function withQueue(
  flags: StoreFlags,
  world: World,
  use: (store: PostgresStore, jobs: Jobs) => Promise<ExitCode>,
): Promise<ExitCode> {
  const onNotice = (sentence: string) => world.stderr.write(`${plainText(sentence)}\n`);
  const address = queueAddress(flags, world);
  const store = await openPostgresStore({
    address,
    // Somebody waits at the terminal; a restart of PostgreSQL takes seconds.
    patience: 30_000,
    ending: 0,
    stop: world.stop,
    onNotice,
    isGuest: true,
  });
  try {
    const jobs = await openJobs(store.database, false);
    try {
      return await use(store, jobs);
    } finally {
      await jobs.close();
    }
  } finally {
    await store.close();
  }
}
