import { type ErrorCode, NorwireError } from '../errors.ts';
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
      const articles = await readInput(file, world, (left, name) => {
        code = exitCodes.usage;
        tellBroken(`${name}, ${left.place}`, left.reason, flags, world);
      });
      for (const article of articles) {
        const story = readStory(article, flags.language === undefined ? {} : { language: flags.language });
        show(story, flags, world);
      }
    } catch (error) {
      if (!(error instanceof NorwireError)) throw error;
      code = exitCodes.usage;
      if (flags.json) writeFailure(file ?? 'stdin', error.code, error.message, world);
      else printError(error, world);
    }
  }
  return code;
}

/** An item that cannot be read, in its file's place; the others of the file follow. */
function tellBroken(name: string, reason: string, flags: SplitFlags, world: World): void {
  if (flags.json) writeFailure(name, 'input', reason, world);
  else printError(new NorwireError('input', `${name} is left out: ${reason}`), world);
}

function writeFailure(name: string, code: ErrorCode, message: string, { stdout }: World): void {
  stdout.write(`${jsonText({ name, error: { code, message } })}\n`);
}

function show(story: Story, { json }: SplitFlags, { stdout }: World): void {
  if (json) stdout.write(writeSplitJson(story));
  else stdout.write(plainText(printStory(story)));
}
