import { type ErrorCode, NorwireError } from '../../errors.ts';
import { writeSplitJson } from '../../formats/index.ts';
import { jsonText } from '../../formats/markup/index.ts';
import { type Explained, explainStory } from '../../story/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readInput } from '../input/read-input.ts';
import { printError } from '../print/print-error.ts';
import { printExplained, printStory } from '../print/print-story.ts';
import { plainText, type World } from '../world.ts';

export interface SplitFlags {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly language?: 'nb' | 'nn';
}

/** `split`: what was read, no model. A file that cannot be read is said in its place; the others go on. */
export async function split(files: readonly string[], flags: SplitFlags, world: World): Promise<ExitCode> {
  if (flags.json && flags.explain)
    throw new NorwireError('settings', '--explain is for people; leave it out with --json.');
  let code: ExitCode = exitCodes.done;
  for (const file of files.length === 0 ? [undefined] : files) {
    try {
      const articles = await readInput(file, world, (left, name) => {
        code = exitCodes.usage;
        tellBroken(`${name}, ${left.place}`, left.reason, flags, world);
      });
      for (const article of articles) {
        const explained = explainStory(
          article,
          flags.language === undefined ? {} : { language: flags.language },
        );
        show(explained, flags, world);
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

function show(explained: Explained, { json, explain }: SplitFlags, { stdout }: World): void {
  if (json) stdout.write(writeSplitJson(explained.story));
  else stdout.write(plainText(explain ? printExplained(explained) : printStory(explained.story)));
}
