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
import { type LayoutFlags, pickLayout } from '../print/pick-layout.ts';
import { printError } from '../print/print-error.ts';
import { printFindings } from '../print/print-findings.ts';
import { printProgress } from '../print/print-progress.ts';
import { type OutputDocument, refuseOutput, writeOutput } from '../print/write-output.ts';
import { readConnection } from '../setup/connection.ts';
import { type NewsroomFlags, openNewsroom, readForTranslation, rightsOf } from '../setup/newsroom.ts';
import { plainLine, type World } from '../world.ts';

/** The flags of `translate` and `brief`, as the command table hands them over. */
export interface StoryFlags extends NewsroomFlags, LayoutFlags {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly brief?: boolean;
  /** Says so where nothing was found. */
  readonly sayNone?: boolean;
}

/** `translate`: stories in, English copy out. */
export async function translate(
  files: readonly string[],
  flags: StoryFlags,
  world: World,
): Promise<ExitCode> {
  const format = pickFormat(flags, formatNames);
  const layout = pickLayout(flags, format);
  const withBrief =
    flags.brief === true ||
    [flags.words, flags.points, flags.gists, flags.briefStyle].some((wish) => wish !== undefined);
  const write = (output: Output) => writeTranslation(format, { ...output, ...layout });
  return makeDocuments(files, flags, world, { withBrief, ending: outputFormats[format].ending, write });
}

/** `brief`: the same way, and only the brief comes out. */
export async function brief(files: readonly string[], flags: StoryFlags, world: World): Promise<ExitCode> {
  const format = pickFormat(flags, briefFormatNames as readonly BriefFormatName[]);
  const layout = pickLayout(flags, format);
  const write = (output: Output) => writeBrief(format, { ...output, ...layout });
  return makeDocuments(files, flags, world, {
    withBrief: true,
    ending: outputFormats[format].ending,
    write,
  });
}

/** What is made of each story. */
interface Making {
  readonly withBrief: boolean;
  /** What its file ends in, without the dot. */
  readonly ending: string;
  readonly write: (output: Output) => string;
}

async function makeDocuments(
  files: readonly string[],
  flags: StoryFlags,
  world: World,
  { withBrief, ending, write }: Making,
): Promise<ExitCode> {
  const { articles, codes } = await readFiles(files, world);
  if (articles.length === 0) return worst(codes);
  if (flags.dryRun) return worst([...codes, await dryRun(articles, flags, withBrief, world)]);
  const place = {
    output: flags.output,
    ending,
    inputs: files.filter((file) => file !== '-'),
    wrapped: flags.wrap !== false,
  };
  await refuseOutput(
    articles.map(({ name }) => name),
    place,
    world,
  );
  const newsroom = await openNewsroom(flags, withBrief, world);
  const documents: (OutputDocument & { readonly text: string })[] = [];
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
    if (flags.copy && documents.length > 0) {
      const { copyToClipboard } = await import('../print/clipboard.ts');
      const text = documents.map((document) => document.text).join('\n');
      await copyToClipboard(text, world, flags.quiet === true);
    }
  } finally {
    for (const say of toTell) say();
  }
  return world.stop.aborted ? exitCodes.interrupted : worst(codes);
}

/** The stories of all files. What cannot be read is said, and the rest go on. */
async function readFiles(files: readonly string[], world: World) {
  const articles: Article[] = [];
  const codes: ExitCode[] = [];
  const tell = (error: unknown) => {
    printError(error, world);
    codes.push(codeOf(error));
  };
  for (const file of files.length === 0 ? [undefined] : files) {
    try {
      articles.push(
        ...(await readInput(file, world, (left, name) =>
          tell(new NorwireError('input', `${name}, ${left.place}, is left out: ${left.reason}`)),
        )),
      );
    } catch (error) {
      if (!(error instanceof NorwireError)) throw error;
      tell(error);
    }
  }
  return { articles, codes };
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
