import type { CheckOptions } from '../../check/index.ts';
import { NorwireError } from '../../errors.ts';
import { jsonText } from '../../formats/markup/index.ts';
import { readStory } from '../../story/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readText } from '../input/read-input.ts';
import { type HouseFlags, readHouseSettings, readRules } from '../setup/house-settings.ts';
import type { World } from '../world.ts';
import { checkPairs, reportPairs } from './check-pairs.ts';
import { checkStory } from './check-story.ts';
import { readEnglish, readOne } from './read-english.ts';

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
  const copy = await readText(target, world);
  const english = await readEnglish(copy.text, copy.name, story);
  const { findings, notRun } = checkStory(story, english, readHouseSettings(flags, world));
  if (flags.json) world.stdout.write(`${jsonText({ id: source, findings })}\n`);
  else reportPairs(source, findings, world);
  if (!flags.quiet) for (const line of notRun) world.stderr.write(`Not run: ${line}.\n`);
  return findings.some(({ level }) => level === 'error') ? exitCodes.look : exitCodes.done;
}
