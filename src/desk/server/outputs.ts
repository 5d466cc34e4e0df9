import { basename } from 'node:path';
import { DeskError } from '../desk-error.ts';
import type { DeskFlow } from '../flow/desk-flow.ts';
import type { DeskStoryRow } from '../kept/stories.ts';

/** A story's file in a format. Throws a DeskError (`not-found`). */
export async function readOutput(
  { feed }: DeskFlow,
  { source }: DeskStoryRow,
  format: string,
): Promise<{ readonly text: string; readonly name: string }> {
  const file = (await feed.outputsOf(source)).find((one) => one.format === format);
  if (file === undefined)
    throw new DeskError(
      'not-found',
      `There is no ${format} of this story in ${feed.out} (norwire desk -f says which are written).`,
    );
  const text = await feed.read(file);
  if (text === null) throw new DeskError('not-found', `${file.path} is not in ${feed.out} any more.`);
  return { text, name: basename(file.path) };
}
