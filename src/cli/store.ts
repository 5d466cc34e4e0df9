import { join } from 'node:path';
import { openStore, type Store } from '../ask/store.ts';
import { dataFolder } from '../files/data-folder.ts';
import { jsonText } from '../formats/escape.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { plainText, type World, withoutKeys } from './world.ts';

/** `store stats`: what answers are kept, and where. */
export function storeStats({ json }: { readonly json?: boolean }, world: World): Promise<ExitCode> {
  return withStore(world, async (store, file) => {
    const { answers, bytes, oldest, newest, byModel } = await store.stats();
    if (json) {
      world.stdout.write(`${jsonText({ file, answers, bytes, oldest, newest, byModel })}\n`);
      return;
    }
    world.stdout.write(`${answers} answers, ${(bytes / 1_000_000).toFixed(1)} MB, in ${file}\n`);
    if (oldest !== null && newest !== null)
      world.stdout.write(`from ${oldest.slice(0, 10)} to ${newest.slice(0, 10)}\n`);
    for (const one of byModel)
      world.stdout.write(
        withoutKeys(plainText(`  ${one.answers} by ${one.model} at ${one.server}\n`), world.env),
      );
  });
}

/** `store prune`: forgets answers older than so many days (30). */
export function storePrune({ days }: { readonly days?: number }, world: World): Promise<ExitCode> {
  return withStore(world, async (store) => {
    world.stdout.write(`${await store.prune(days)} answers forgotten.\n`);
  });
}

/** `store export`: every answer as JSON Lines, the oldest first. */
export function storeExport(world: World): Promise<ExitCode> {
  return withStore(world, async (store) => {
    for await (const line of store.exportLines()) world.stdout.write(`${jsonText(line)}\n`);
  });
}

async function withStore(
  world: World,
  use: (store: Store, file: string) => Promise<void>,
): Promise<ExitCode> {
  const file = join(dataFolder(world.env), 'answers.sqlite');
  const store = openStore({ file });
  try {
    await use(store, file);
  } finally {
    await store.close();
  }
  return exitCodes.done;
}
