import { batchSchemas } from '../../batch/index.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { NorwireError } from '../../errors.ts';
import { settingsSchema } from '../../files/settings/index.ts';
import { outputSchemas } from '../../formats/write/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { plainText, type World } from '../world.ts';

/** What `norwire schema` publishes: outputs, and the files a desk writes. */
const schemas: Readonly<Record<string, unknown>> = {
  ...outputSchemas,
  ...batchSchemas,
  settings: settingsSchema('settings'),
  style: settingsSchema('style'),
};

export const schemaNames = Object.keys(schemas);

/** `schema`: the JSON Schema of that name, or the names there are. */
export async function schema(name: string | undefined, { stdout }: World): Promise<ExitCode> {
  if (name === undefined) {
    stdout.write(`${schemaNames.join('\n')}\n`);
    return exitCodes.done;
  }
  if (!schemaNames.includes(name))
    throw new NorwireError(
      'settings',
      `There is no schema "${plainText(name)}"; there are ${schemaNames.join(', ')}.${didYouMean(name, schemaNames)}`,
    );
  stdout.write(`${JSON.stringify(schemas[name], null, 2)}\n`);
  return exitCodes.done;
}
