import { resolve } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { decodeText, findStories, readWhole } from '../../files/index.ts';
import { readArticles } from '../../formats/read/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { inputPaths } from '../input/input-paths.ts';
import { readConnection } from '../setup/connection.ts';
import { type BatchFlags, whyNoStory } from '../setup/folder-setup.ts';
import { readForTranslation, rightsOf } from '../setup/newsroom.ts';
import { plainLine, type World } from '../world.ts';
import { openDryRun } from './dry-run.ts';

/** What a batch would ask about and what it would cost, if none of it were done yet. Sends and writes nothing. */
export async function dryRunBatch(
  inputs: readonly string[],
  flags: BatchFlags,
  world: World,
): Promise<ExitCode> {
  const run = await openDryRun(flags, flags.brief !== false, world);
  const rights = rightsOf(flags, await readConnection(flags, world), world);
  const search = {
    inputs: inputPaths(inputs, world),
    out: resolve(world.cwd, flags.out),
    ...(flags.include && { include: flags.include }),
    ...(flags.exclude && { exclude: flags.exclude }),
  };
  let left = flags.limit ?? Number.POSITIVE_INFINITY;
  for (const found of findStories(search)) {
    if (!('path' in found)) continue;
    if (left <= 0 || world.stop.aborted) break;
    try {
      const { bytes } = await readWhole(found.path);
      if (whyNoStory(bytes, found.name) !== null) continue;
      for (const article of await readArticles(decodeText(bytes, found.name), found.name)) {
        await run.add(readForTranslation(article, flags, rights));
        left -= 1;
      }
    } catch (error) {
      if (!(error instanceof NorwireError)) throw error;
      world.stderr.write(`${plainLine(error.message)}\n`);
    }
  }
  run.end();
  return world.stop.aborted ? exitCodes.interrupted : exitCodes.done;
}
