import { exitCodeOf, watchStories } from '../../batch/run/index.ts';
import type { ExitCode } from '../exit-codes.ts';
import { inputPaths } from '../input/input-paths.ts';
import { printBatch } from '../print/print-batch.ts';
import { openFolderNewsroom } from '../setup/folder-newsroom.ts';
import { type FolderFlags, folderSetup, pickFormats } from '../setup/folder-setup.ts';
import { holdMemory } from '../setup/hold-memory.ts';
import type { World } from '../world.ts';

export interface WatchFlags extends FolderFlags {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly poll?: boolean;
}

/** `watch`: the same as `batch`, as files arrive, until it is stopped. */
export async function watch(inputs: readonly string[], flags: WatchFlags, world: World): Promise<ExitCode> {
  const formats = pickFormats(flags);
  holdMemory();
  const settings = { ...flags, memoryLives: true };
  const { newsroom, journals } = await openFolderNewsroom(settings, flags.brief !== false, world);
  const printer = printBatch(world, flags);
  try {
    const outcome = await watchStories(
      { ...folderSetup(newsroom, formats, flags, world), onEvent: printer.on },
      {
        journals,
        inputs: inputPaths(inputs, world),
        ...(flags.include && { include: flags.include }),
        ...(flags.exclude && { exclude: flags.exclude }),
        ...(flags.poll && { poll: flags.poll }),
      },
    );
    return exitCodeOf(outcome);
  } finally {
    printer.end();
    await newsroom.close();
  }
}
