import type { CheckOptions } from '../../check/index.ts';
import { NorwireError } from '../../errors.ts';
import {
  answerParts,
  isJob,
  type OwnEnglish,
  readEdited,
  readOwnEnglish,
} from '../../formats/edited/index.ts';
import { copyAlone, jsonText } from '../../formats/markup/index.ts';
import { readArticles } from '../../formats/read/index.ts';
import { type Article, partsOf, readStory, type Story } from '../../story/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readText } from '../input/read-input.ts';
import { type HouseFlags, readHouseSettings, readRules } from '../setup/house-settings.ts';
import { plainLine, type World } from '../world.ts';
import { checkPairs, reportPairs } from './check-pairs.ts';
import { checkStory } from './check-story.ts';

export interface CheckFlags extends HouseFlags {
  readonly pairs?: string;
  readonly json?: boolean;
}

/** `check SOURCE TARGET` and `check --pairs FILE`: findings on any translation; exit 1 where one is an error. */
export async function check(files: readonly string[], flags: CheckFlags, world: World): Promise<ExitCode> {
  const options: CheckOptions = readRules(flags, world);
  if (flags.pairs !== undefined) {
    if (files.length > 0)
      throw new NorwireError('settings', 'check takes either SOURCE TARGET or --pairs FILE, not both.');
    return checkPairs(flags.pairs, flags.json === true, options, world);
  }
  const [source, target, ...more] = files;
  if (source === undefined || target === undefined || more.length > 0) {
    throw new NorwireError(
      'settings',
      'check takes two files, the Norwegian story and its English: norwire check SOURCE TARGET',
    );
  }
  const norwegian = await readText(source, world);
  const story = readStory(await readOne(norwegian.text, norwegian.name));
  const english = await readEnglish(target, story, world);
  const { findings, notRun } = checkStory(story, english, readHouseSettings(flags, world));
  if (flags.json) world.stdout.write(`${jsonText({ id: source, findings })}\n`);
  else reportPairs(source, findings, world);
  if (!flags.quiet) for (const line of notRun) world.stderr.write(`Not run: ${line}.\n`);
  return findings.some(({ level }) => level === 'error') ? exitCodes.look : exitCodes.done;
}

/** The one story of a file. Rejects with `input` where it holds none or several. */
export async function readOne(text: string, name: string): Promise<Article> {
  const [article, ...more] = await readArticles(text, name);
  if (!article) throw new NorwireError('input', `${plainLine(name)} holds no text.`);
  if (more.length === 0) return article;
  throw new NorwireError(
    'input',
    `${plainLine(name)} holds ${more.length + 1} stories; check takes one at a time.`,
  );
}

/** The English of a file in any format that norwire reads or writes. */
export async function readEnglish(file: string, story: Story, world: World): Promise<OwnEnglish> {
  const { name, text } = await readText(file, world);
  const texts = isJob(text) ? await readAnswers(text, story, name) : null;
  if (texts !== null) return { texts, running: false };
  const own = await readOwnEnglish(text, name);
  if (own !== null) return own;
  const article = await readOne(copyAlone(text), name);
  return { texts: partsOf(readStory(article)).map((part) => part.text), running: false };
}

/**
 * The English of each part where a job or a memory answers them all by their Norwegian, in whatever order and pieces. Null
 * where a part has no answer, or a job holds more than the story: then what answers what is told by the words.
 */
async function readAnswers(text: string, story: Story, name: string): Promise<readonly string[] | null> {
  const [edited, ...more] = (await readEdited(text, name)) ?? [];
  if (edited === undefined || more.length > 0) return null;
  const { parts, left } = answerParts(story, edited);
  const wanted = partsOf(story);
  const isWhole = wanted.every(({ id }) => parts.has(id));
  // A memory holds other stories too.
  const isMemory = edited.article === null;
  return isWhole && (isMemory || left.length === 0)
    ? wanted.map(({ id }) => parts.get(id)?.english ?? '')
    : null;
}
