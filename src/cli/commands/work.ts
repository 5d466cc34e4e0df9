import { resolve } from 'node:path';
import type { OutputFormat } from '../../batch/index.ts';
import { jsonText } from '../../formats/markup/index.ts';
import {
  isS3,
  type MadeCopy,
  type OutputTarget,
  openJobs,
  openPostgresStore,
  openS3Target,
  openWriter,
  type WorkEvent,
  type WorkOutcome,
  work,
} from '../../machines/index.ts';
import type { Article } from '../../story/index.ts';
import { codeOf, type ExitCode, exitCodes } from '../exit-codes.ts';
import { printError } from '../print/print-error.ts';
import { readConnection } from '../setup/connection.ts';
import { openEngine } from '../setup/engine.ts';
import { holdMemory } from '../setup/hold-memory.ts';
import { readHouseSettings } from '../setup/house-settings.ts';
import { inTime, type Newsroom, type NewsroomFlags, openNewsroom } from '../setup/newsroom.ts';
import { queueAddress } from '../setup/shared-store.ts';
import { openWishes } from '../setup/wishes.ts';
import { openTarget } from '../setup/work-folder.ts';
import { plainLine, plainText, type World } from '../world.ts';

export interface WorkFlags extends NewsroomFlags {
  readonly untilEmpty?: boolean;
  readonly out?: string;
  readonly stories?: number;
  readonly json?: boolean;
}

/** Stories in work at a time, where --stories says nothing, as a batch has. Nothing measured it. */
const STORIES = 16;
/** Milliseconds between two looks for what is to be written out. */
const WRITE_EVERY = 500;

/** `work`: makes copy of what is in the queue, on any number of machines at a time. */
export async function workCommand(flags: WorkFlags, world: World): Promise<ExitCode> {
  holdMemory();
  const address = queueAddress(flags, world);
  const onEvent = printWork(flags, world);
  const onNotice = (message: string) => onEvent({ type: 'notice', message });
  const store = await openPostgresStore({
    address,
    patience: Number.POSITIVE_INFINITY,
    stop: world.stop,
    onNotice,
  });
  try {
    const connection = inTime(await readConnection(flags, world), readHouseSettings(flags, world));
    const engine = await openEngine(connection, flags, world, store);
    const target = flags.out === undefined ? null : await openOut(flags.out, world);
    const [ended, broken] = [new AbortController(), new AbortController()];
    const writing =
      target === null ? Promise.resolve() : writeOnAndOn(openWriter(store, target), ended.signal);
    // What cannot be written is no reason to pay for more; it stands in the database.
    writing.catch((error) => broken.abort(error));
    const jobs = await openJobs(store.database, true);
    const opened = newsrooms(flags, world, engine);
    try {
      const worked = await work({
        store,
        jobs,
        make: (article, wishes, signal) => makeCopy(opened.for, article, wishes, signal),
        most: flags.stories ?? STORIES,
        untilEmpty: flags.untilEmpty === true,
        stop: AbortSignal.any([world.stop, broken.signal]),
        onEvent,
      });
      ended.abort();
      await writing;
      return say(worked, flags, world);
    } finally {
      ended.abort();
      await writing.catch(() => undefined);
      await opened.close();
      await jobs.close();
      await engine.close();
    }
  } finally {
    await store.close();
  }
}

/** A folder, or a place on an S3-compatible server. */
function openOut(out: string, { cwd, env }: World): Promise<OutputTarget> {
  return isS3(out) ? openS3Target({ out, env }) : openTarget(resolve(cwd, out));
}

interface OpenedWishes {
  readonly newsroom: Newsroom;
  readonly formats: readonly OutputFormat[];
  readonly gists: boolean;
}

/** A newsroom for each kind of wishes, opened at the first story that has them. */
function newsrooms(flags: WorkFlags, world: World, engine: Awaited<ReturnType<typeof openEngine>>) {
  const open = new Map<string, Promise<OpenedWishes>>();
  const newsroomFor = (wishes: string): Promise<OpenedWishes> => {
    const known = open.get(wishes);
    if (known !== undefined) return known;
    const wished = openWishes(wishes);
    const opening = openNewsroom(
      { ...flags, ...wished.flags, memoryLives: flags.untilEmpty !== true },
      wished.flags.brief !== false,
      world,
      // All use the one.
      { ...engine, close: () => {} },
    ).then((newsroom) => ({ newsroom, formats: wished.formats, gists: wished.flags.gists === true }));
    open.set(wishes, opening);
    return opening;
  };
  const close = async (): Promise<void> => {
    // One that could not be opened has told so.
    for (const opening of open.values())
      await opening.then(({ newsroom }) => newsroom.close()).catch(() => undefined);
  };
  return { for: newsroomFor, close };
}

async function makeCopy(
  newsroomFor: ReturnType<typeof newsrooms>['for'],
  article: Article,
  wishes: string,
  signal: AbortSignal,
): Promise<MadeCopy> {
  const { newsroom, formats, gists } = await newsroomFor(wishes);
  const story = newsroom.readForTranslation(article);
  const copy = await newsroom.makeCopy(story, { signal, onEvent: () => {} });
  return {
    copy,
    documents: formats.map(({ name, ending, write }) => ({
      format: name,
      ending,
      text: write({ story, copy, gists }),
    })),
  };
}

/** Until the work has ended and all is written. */
async function writeOnAndOn(write: () => Promise<number>, ended: AbortSignal): Promise<void> {
  for (;;) {
    const isLast = ended.aborted;
    const written = await write();
    if (written > 0) continue;
    if (isLast) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, WRITE_EVERY);
      ended.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  }
}

function printWork({ json, quiet }: WorkFlags, world: World): (event: WorkEvent) => void {
  return (event) => {
    if (json) {
      const { error, made, ...rest } = { error: undefined, made: undefined, ...event };
      const more = {
        ...(error && { code: error.code, message: error.message }),
        ...(made && { findings: made.copy.findings.length, cost: made.copy.usage.cost }),
      };
      world.stdout.write(`${jsonText({ ...rest, ...more })}\n`);
      return;
    }
    if (quiet && event.type !== 'failed') return;
    const line = sayEvent(event);
    if (line !== null) world.stderr.write(`${plainLine(plainText(line))}\n`);
  };
}

function sayEvent(event: WorkEvent): string | null {
  switch (event.type) {
    case 'finished':
      return `done    ${event.name}: ${event.made.copy.findings.length} findings`;
    case 'failed':
      return `failed  ${event.name}: ${event.error.message}`;
    case 'skipped':
      return `skipped ${event.name}: ${event.reason}`;
    case 'notice':
      return event.message;
    case 'started':
      return null;
    default:
      return event satisfies never;
  }
}

function say({ finished, failed, errors, ended }: WorkOutcome, flags: WorkFlags, world: World): ExitCode {
  if (!flags.quiet)
    world.stderr.write(`${finished} finished here${failed > 0 ? `, ${failed} failed` : ''}.\n`);
  if (ended !== null) {
    printError(ended, world);
    return codeOf(ended);
  }
  // Stopped as is due, or the queue is empty: what failed is a dead letter, and `queue status` tells of it.
  if (world.stop.aborted) return exitCodes.done;
  if (failed > 0) return exitCodes.someFailed;
  return errors > 0 ? exitCodes.look : exitCodes.done;
}
