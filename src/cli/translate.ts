import type { Copy } from '../english/types.ts';
import { NorwireError } from '../errors.ts';
import { loadPrompts } from '../files/prompts.ts';
import type { Output } from '../formats/types.ts';
import {
  type BriefFormatName,
  briefFormatNames,
  type FormatName,
  formatNames,
  outputFormats,
  writeBrief,
  writeTranslation,
} from '../formats/write.ts';
import { type BriefWishes, processStory } from '../process-story.ts';
import { readStory } from '../story/index.ts';
import type { Article, Story } from '../story/types.ts';
import { type ConnectionFlags, readConnection } from './connection.ts';
import { type Desk, type DeskFlags, readDesk } from './desk.ts';
import { type AskingFlags, openEngine } from './engine.ts';
import { codeOf, type ExitCode, exitCodes, worst } from './exit-codes.ts';
import { printError } from './print-error.ts';
import { printFindings } from './print-findings.ts';
import { printProgress } from './print-progress.ts';
import { readInput } from './read-input.ts';
import { plainText, type World } from './world.ts';
import { type Document, writeOutput } from './write-output.ts';

/** The flags of `translate` and `brief`, as the command table hands them over. */
export interface StoryFlags extends ConnectionFlags, AskingFlags, DeskFlags {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly brief?: boolean;
  readonly words?: number;
  readonly points?: number;
  readonly gists?: 'all' | 'cited' | 'none';
  readonly language?: 'nb' | 'nn';
  readonly date?: string;
}

/** `translate`: one story (or the stories of one file) in, English copy out. */
export async function translate(
  file: string | undefined,
  flags: StoryFlags,
  world: World,
): Promise<ExitCode> {
  const format = pickFormat(flags, formatNames);
  return workOn(
    file,
    flags,
    world,
    flags.brief === true || asksForBrief(flags),
    outputFormats[format].ending,
    (output) => writeTranslation(format, output),
  );
}

/** `brief`: the same way, and only the brief comes out. */
export async function brief(file: string | undefined, flags: StoryFlags, world: World): Promise<ExitCode> {
  const format = pickFormat(flags, briefFormatNames as readonly BriefFormatName[]);
  return workOn(file, flags, world, true, outputFormats[format].ending, (output) =>
    writeBrief(format, output),
  );
}

async function workOn(
  file: string | undefined,
  flags: StoryFlags,
  world: World,
  withBrief: boolean,
  ending: string,
  write: (output: Output) => string,
): Promise<ExitCode> {
  const articles = await readInput(file, world);
  const connection = await readConnection(flags, world);
  const stories = articles.map((article) => readForTranslation(article, flags));
  const desk = readDesk(flags, world);
  const engine = await openEngine(connection, flags, world);
  if (connection.engine === 'recorded' && !flags.quiet)
    world.stderr.write('The answers are recorded ones, written by hand; no model is asked.\n');
  const prompts = await loadPrompts();
  const documents: Document[] = [];
  const codes: ExitCode[] = [];
  for (const story of stories) {
    const progress = printProgress(story.name, world, flags.quiet === true);
    try {
      const copy = await processStory(story, {
        model: engine.model,
        prompts,
        ...(engine.memory && { memory: engine.memory }),
        date: flags.date ?? null,
        style: desk.style,
        glossary: desk.glossary,
        brief: withBrief ? wishesOf(flags, desk) : null,
        onEvent: progress.on,
        signal: world.stop,
      });
      progress.end();
      documents.push({ name: story.name, text: write({ story, copy }) });
      if (!flags.quiet && copy.reused.length > 0) {
        world.stderr.write(
          `${plainText(story.name)}: the English of ${copy.reused.join(', ')} was kept from an earlier version.\n`,
        );
      }
      if (!flags.quiet) printFindings(story.name, copy.findings, world);
      codes.push(codeOfCopy(copy));
    } catch (error) {
      progress.end();
      if (world.stop.aborted) {
        codes.push(exitCodes.interrupted);
        break;
      }
      printError(error, world);
      codes.push(codeOf(error));
    }
  }
  engine.close();
  if (documents.length > 0) await writeOutput(documents, flags.output, ending, world);
  return worst(codes);
}

function codeOfCopy({ findings }: Copy): ExitCode {
  return findings.some(({ level }) => level === 'error') ? exitCodes.look : exitCodes.done;
}

function wishesOf({ words, points, gists }: StoryFlags, { briefStyle }: Desk): BriefWishes {
  return {
    ...(words !== undefined && { words }),
    ...(points !== undefined && { points }),
    ...(gists !== undefined && { gists }),
    ...(briefStyle !== null && { style: briefStyle }),
  };
}

function asksForBrief({ words, points, gists, briefStyle }: StoryFlags): boolean {
  return [words, points, gists, briefStyle].some((wish) => wish !== undefined);
}

/** Only Norwegian is promised, and only what its file marks as usable is sent anywhere. */
export function readForTranslation(article: Article, { language }: Pick<StoryFlags, 'language'>): Story {
  const { status } = article.facts;
  if (status !== 'usable') {
    throw new NorwireError(
      'input',
      `${article.name} is marked ${status === 'withheld' ? 'withheld' : 'cancelled'} by its sender; it is not translated.`,
    );
  }
  const story = readStory(article, language === undefined ? {} : { language });
  if (story.headline === null && story.paragraphs.length === 0)
    throw new NorwireError('input', `${article.name} holds no story: there is no text in it.`);
  if (story.language !== 'nb' && story.language !== 'nn') {
    throw new NorwireError(
      'input',
      `${article.name} does not read as Norwegian (found: ${story.language}). If it is, say so with --language nb or --language nn.`,
    );
  }
  return story;
}

function pickFormat<Name extends FormatName>(flags: StoryFlags, names: readonly Name[]): Name {
  const wanted = flags.format ?? (flags.json ? 'json' : 'md');
  if (flags.json && wanted !== 'json')
    throw new NorwireError('settings', '--json means -f json; give one of the two.');
  const name = names.find((one) => one === wanted);
  if (name === undefined)
    throw new NorwireError('settings', `-f takes ${names.join(', ')}; not "${plainText(wanted)}".`);
  return name;
}
