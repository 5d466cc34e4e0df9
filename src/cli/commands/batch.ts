import { exitCodeOf, runBatch } from '../../batch/run/index.ts';
import { NorwireError } from '../../errors.ts';
import type { ExitCode } from '../exit-codes.ts';
import { inputPaths } from '../input/input-paths.ts';
import { type BatchPrinter, printBatch } from '../print/print-batch.ts';
import { openFolderNewsroom } from '../setup/folder-newsroom.ts';
import { type BatchFlags, canBeRead, folderSetup, pickFormats } from '../setup/folder-setup.ts';
import { holdMemory } from '../setup/hold-memory.ts';
import { openNewsroom } from '../setup/newsroom.ts';
import type { World } from '../world.ts';

/** `batch`: folders of stories → copy, briefs, review pages and a report; resumes. */
export async function batch(inputs: readonly string[], flags: BatchFlags, world: World): Promise<ExitCode> {
  if (inputs.length === 0 && !flags.collect)
    throw new NorwireError(
      'settings',
      'batch takes the folders, files or patterns to work through: norwire batch stories/ --out copy/',
    );
  if (flags.dryRun) return (await import('./dry-run-batch.ts')).dryRunBatch(inputs, flags, world);
  const formats = pickFormats(flags);
  holdMemory();
  const printer = printBatch(world, flags);
  const { newsroom, journals, provider } = await openFor(flags, world, printer);
  try {
    const outcome = await runBatch(
      {
        ...folderSetup(newsroom, formats, flags, world),
        onEvent: printer.on,
        ...(provider && { waitsFor: provider.waitsFor }),
      },
      {
        inputs: inputPaths(inputs, world),
        readable: canBeRead,
        ...(flags.include && { include: flags.include }),
        ...(flags.exclude && { exclude: flags.exclude }),
        limit: flags.limit ?? null,
        newestFirst: flags.newestFirst === true,
        failFast: flags.failFast === true,
        redo: flags.redo ?? null,
        shard: flags.shard ?? null,
        collect: flags.collect === true,
        provider,
        journals,
      },
    );
    return exitCodeOf(outcome);
  } finally {
    printer.end();
    await newsroom.close();
    provider?.close();
  }
}

async function openFor(flags: BatchFlags, world: World, printer: BatchPrinter) {
  const withBrief = flags.brief !== false;
  if (!flags.viaProvider && !flags.collect)
    return { ...(await openFolderNewsroom(flags, withBrief, world)), provider: null };
  const { openProvider } = await import('./provider.ts');
  const provider = await openProvider(flags, world, printer.on);
  return {
    newsroom: await openNewsroom(flags, withBrief, world, provider.engine),
    journals: null,
    provider: provider.batches,
  };
}
