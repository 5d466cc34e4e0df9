import { join } from 'node:path';
import { openStore, type Store } from '../../ask/kept/index.ts';

import { dataFolder } from '../../files/index.ts';
import { jsonText } from '../../formats/markup/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { namedStore, openNamedStore, queueAddress, type StoreFlags } from '../setup/shared-store.ts';
import { plainText, type World, withoutKeys } from '../world.ts';

/** `store stats`: what answers are kept, and where. */
export function storeStats(flags: StoreFlags & { readonly json?: boolean }, world: World): Promise<ExitCode> {
  return withStore(flags, world, async (store, file) => {
    const { answers, bytes, oldest, newest, byModel } = await store.stats();
    if (flags.json) {
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
export function storePrune(flags: StoreFlags & { readonly days?: number }, world: World): Promise<ExitCode> {
  return withStore(flags, world, async (store) => {
    world.stdout.write(`${await store.prune(flags.days)} answers forgotten.\n`);
  });
}

/** `store export`: every answer as JSON Lines, the oldest first. */
export function storeExport(flags: StoreFlags, world: World): Promise<ExitCode> {
  return withStore(flags, world, async (store) => {
    for await (const line of store.exportLines()) world.stdout.write(`${jsonText(line)}\n`);
  });
}

/** `store migrate`: brings a PostgreSQL to what this norwire needs; forward only. */
export async function storeMigrate(flags: StoreFlags, world: World): Promise<ExitCode> {
  const { migrateStore } = await import('../../machines/index.ts');
  const address = queueAddress(flags, world);
  // Somebody waits at the terminal, and may have mistyped the address.
  const { name, steps } = await migrateStore({ address, patience: 10_000, stop: world.stop });
  world.stdout.write(steps === 0 ? `${name} is up to date.\n` : `${name} was migrated by ${steps} steps.\n`);
  return exitCodes.done;
}

async function withStore(
  flags: StoreFlags,
  world: World,
  use: (store: Store, name: string) => Promise<void>,
): Promise<ExitCode> {
  const address = namedStore(flags, world);
  if (address !== null) {
    const shared = await openNamedStore(address, world, () => {});
    try {
      await use(shared.answers, shared.name);
    } finally {
      await shared.close();
    }
    return exitCodes.done;
  }
  const file = join(dataFolder(world.env), 'answers.sqlite');
  const store = openStore({ file });
  try {
    await use(store, file);
  } finally {
    await store.close();
  }
  return exitCodes.done;
}
