import { NorwireError } from '../errors.ts';
import { jsonText } from '../formats/escape.ts';
import { writeSplitJson } from '../formats/json.ts';
import { readStory } from '../story/index.ts';
import type { Story } from '../story/types.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { printError } from './print-error.ts';
import { printStory } from './print-story.ts';
import { readInput } from './read-input.ts';
import { plainText, type World } from './world.ts';

export interface SplitFlags {
  readonly json?: boolean;
  readonly language?: 'nb' | 'nn';
}

/** `split`: what was read, no model. A file that cannot be read is said in its place; the others go on. */
export async function split(files: readonly string[], flags: SplitFlags, world: World): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  for (const file of files.length === 0 ? [undefined] : files) {
    try {
      for (const article of await readInput(file, world)) {
        const story = readStory(article, flags.language === undefined ? {} : { language: flags.language });
        show(story, flags, world);
      }
    } catch (error) {
      if (!(error instanceof NorwireError)) throw error;
      code = exitCodes.usage;
      if (flags.json) {
        const failure = { name: file ?? 'stdin', error: { code: error.code, message: error.message } };
        world.stdout.write(`${jsonText(failure)}\n`);
      } else printError(error, world);
    }
  }
  return code;
}

function show(story: Story, { json }: SplitFlags, { stdout }: World): void {
  if (json) stdout.write(writeSplitJson(story));
  else stdout.write(plainText(printStory(story)));
}
