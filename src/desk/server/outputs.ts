import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isInside, realPath } from '../../files/index.ts';
import { DeskError } from '../desk-error.ts';
import type { Room } from '../flow/room.ts';
import type { StoryRow } from '../kept/stories.ts';

/** A story's file in a format. Throws a DeskError (`not-found`). */
export async function readOutput(
  { journal, run }: Room,
  { source }: StoryRow,
  format: string,
): Promise<{ readonly text: string; readonly name: string }> {
  const row = journal.stories.outputsOf(source).find((one) => one.format === format);
  const path = row === undefined ? null : join(run.out, row.path);
  if (path === null || !isInside(realPath(run.out), realPath(path)))
    throw new DeskError(
      'not-found',
      `There is no ${format} of this story in the output folder (norwire desk -f says which are written).`,
    );
  try {
    return { text: await readFile(path, 'utf8'), name: basename(path) };
  } catch (cause) {
    throw new DeskError('not-found', `${row?.path} is not in the output folder any more.`, { cause });
  }
}
