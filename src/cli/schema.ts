import { NorwireError } from '../errors.ts';
import { outputSchemas, schemaNames } from '../formats/schemas.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { plainText, type World } from './world.ts';

/** `schema`: the JSON Schema of an output, or the names there are. */
export async function schema(name: string | undefined, { stdout }: World): Promise<ExitCode> {
  if (name === undefined) {
    stdout.write(`${schemaNames.join('\n')}\n`);
    return exitCodes.done;
  }
  const found = schemaNames.find((one) => one === name);
  if (found === undefined)
    throw new NorwireError(
      'settings',
      `There is no schema "${plainText(name)}"; there are ${schemaNames.join(', ')}.`,
    );
  stdout.write(`${JSON.stringify(outputSchemas[found], null, 2)}\n`);
  return exitCodes.done;
}
