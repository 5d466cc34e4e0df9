import type { Copy } from '../../english/index.ts';
import { NorwireError } from '../../errors.ts';
import type { Output } from '../../formats/index.ts';
import {
  type BriefFormatName,
  briefFormatNames,
  formatNames,
  outputFormats,
  writeBrief,
  writeTranslation,
} from '../../formats/write/index.ts';
import type { Article } from '../../story/index.ts';
import { codeOf, type ExitCode, exitCodes, worst } from '../exit-codes.ts';
import { readInput } from '../input/read-input.ts';
import { pickFormat } from '../print/pick-format.ts';
import { printError } from '../print/print-error.ts';
import { printFindings } from '../print/print-findings.ts';
import { printProgress } from '../print/print-progress.ts';
import { type Document, refuseOutput, writeOutput } from '../print/write-output.ts';
import { readConnection } from '../setup/connection.ts';
import { type NewsroomFlags, openNewsroom, readForTranslation, rightsOf } from '../setup/newsroom.ts';
import { plainLine, type World } from '../world.ts';

/** The flags of `translate` and `brief`, as the command table hands them over. */
export interface StoryFlags extends NewsroomFlags {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly brief?: boolean;
  /** Says so where nothing was found. */
  readonly sayNone?: boolean;
}

/** `translate`: one story (or the stories of one file) in, English copy out. */
export async function translate(
  file: string | undefined,
  flags: StoryFlags,
  world: World,
): Promise<ExitCode> {
  const format = pickFormat(flags, formatNames);
  const withBrief =
    flags.brief === true ||
    [flags.words, flags.points, flags.gists, flags.briefStyle].some((wish) => wish !== undefined);
  return makeDocuments(file, flags, world, withBrief, outputFormats[format].ending, (output) =>
    writeTranslation(format, output),
  );
}

/** `brief`: the same way, and only the brief comes out. */
export async function brief(file: string | undefined, flags: StoryFlags, world: World): Promise<ExitCode> {
  const format = pickFormat(flags, briefFormatNames as readonly BriefFormatName[]);
  return makeDocuments(file, flags, world, true, outputFormats[format].ending, (output) =>
    writeBrief(format, output),
  );
}

async function makeDocuments(
  file: string | undefined,
  flags: StoryFlags,
  world: World,
  withBrief: boolean,
  ending: string,
  write: (output: Output) => string,
): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  const articles = await readInput(file, world, (left, name) => {
    printError(new NorwireError('input', `${name}, ${left.place}, is left out: ${left.reason}`), world);
    codes.push(exitCodes.usage);
  });
  if (flags.dryRun) return dryRun(articles, flags, withBrief, world);
  const place = { output: flags.output, ending, inputs: file === undefined || file === '-' ? [] : [file] };
  await refuseOutput(
    articles.map(({ name }) => name),
    place,
    world,
  );
  const newsroom = await openNewsroom(flags, withBrief, world);
  const documents: Document[] = [];
  const toTell: (() => void)[] = [];
  try {
    if (newsroom.connection.engine === 'recorded' && !flags.quiet) {
      world.stderr.write('The answers are recorded ones, written by hand; no model is asked.\n');
    }
    for (const article of articles) {
      if (world.stop.aborted) break;
      const progress = printProgress(article.name, world, flags.quiet === true);
      try {
        const story = newsroom.readForTranslation(article);
        const copy = await newsroom.makeCopy(story, { signal: world.stop, onEvent: progress.on });
        progress.end();
        documents.push({ name: story.name, text: write({ story, copy, gists: flags.gists === true }) });
        if (!flags.quiet) toTell.push(() => tell(story.name, copy, flags, world));
        codes.push(copy.findings.some(({ level }) => level === 'error') ? exitCodes.look : exitCodes.done);
      } catch (error) {
        progress.end();
        if (world.stop.aborted) break;
        printError(error, world);
        codes.push(codeOf(error));
      }
    }
  } finally {
    await newsroom.close();
  }
  // What is done is handed over, also when a person has stopped the rest; on a terminal the findings stand last.
  try {
    if (documents.length > 0) await writeOutput(documents, place, world);
  } finally {
    for (const say of toTell) say();
  }
  return world.stop.aborted ? exitCodes.interrupted : worst(codes);
}

async function dryRun(
  articles: readonly Article[],
  flags: StoryFlags,
  withBrief: boolean,
  world: World,
): Promise<ExitCode> {
  const { openDryRun } = await import('./dry-run.ts');
  const [run, connection] = [await openDryRun(flags, withBrief, world), await readConnection(flags, world)];
  const rights = rightsOf(flags, connection, world);
  for (const article of articles) await run.add(readForTranslation(article, flags, rights));
  run.end();
  return exitCodes.done;
}

function tell(
  name: string,
  { reused, fromMemory, findings }: Copy,
  { sayNone }: StoryFlags,
  world: World,
): void {
  if (reused.length > 0) {
    world.stderr.write(
      `${plainLine(name)}: the English of ${reused.join(', ')} was kept from an earlier version.\n`,
    );
  }
  if (fromMemory !== undefined)
    world.stderr.write(
      `${plainLine(name)}: the English of ${fromMemory.join(', ')} is from the desk’s memory.\n`,
    );
  if (sayNone && findings.length === 0)
    world.stderr.write('Findings: none; every quote, speaker, figure and name stands.\n');
  printFindings(name, findings, world);
}
