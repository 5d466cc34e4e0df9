import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { lazily } from '../../lazily.ts';
import type { KeptTerm, Memory } from '../../memory/index.ts';
import { plainText, type World } from '../world.ts';
import { isPostgres, namedStore, plainAddress, type StoreFlags } from './shared-store.ts';

/** Which memory of the desk's is meant. */
export interface MemoryFlags extends StoreFlags {
  /** A file, a desk's output folder, the address of a PostgreSQL, or `store`; false (`--no-memory`): none. */
  readonly memory?: string | false;
}

/** The memory in the PostgreSQL that --store or NORWIRE_STORE names. */
export const MEMORY_IN_STORE = 'store';

/** The file of a memory that is named by its own path or by the output folder of its desk. */
function memoryFile(place: string): string {
  const isFolder = existsSync(place) && statSync(place).isDirectory();
  return isFolder ? deskMemoryFile(place) : place;
}

/** Where a desk keeps what its editors do. */
export function deskMemoryFile(out: string): string {
  return join(out, '.norwire', 'desk.sqlite');
}

/** The file or address that `--memory` or norwire.json names; null where none is, or none is wanted. */
export function namedMemory(flags: MemoryFlags, written: string | null, world: World): string | null {
  if (flags.memory === false) return null;
  const memory = flags.memory ?? written;
  if (memory === null || isPostgres(memory)) return memory;
  if (memory === MEMORY_IN_STORE) return memoryInStore(flags, world);
  return memoryFile(resolve(world.cwd, memory));
}

function memoryInStore(flags: MemoryFlags, world: World): string {
  const address = namedStore(flags, world);
  if (address !== null && isPostgres(address)) return address;
  throw new NorwireError(
    'settings',
    'The memory is to be in the store, but no PostgreSQL is named. Set NORWIRE_STORE to its address, or give --memory a file.',
  );
}

/** What a person may be told of where a memory is. */
export function sayMemory(place: string): string {
  return isPostgres(place) ? plainAddress(place) : place;
}

/** The same, where a command is of no use without one. Throws a NorwireError (`settings`). */
export function neededMemory(flags: MemoryFlags, written: string | null, world: World): string {
  const file = namedMemory(flags, written, world);
  if (file !== null) return file;
  throw new NorwireError(
    'settings',
    'No memory is named. Give its file, a desk’s output folder or a PostgreSQL with --memory, or as "memory" in norwire.json.',
  );
}

/** A memory that is opened when it is first needed. */
export interface LateMemory {
  readonly get: () => Promise<Memory>;
  /** The terms that were accepted; none where the file is not there yet. */
  readonly terms: () => Promise<readonly KeptTerm[]>;
  readonly close: () => Promise<void>;
}

/** `mayMake`: a file that is not there is made, where it is first needed. */
export function lateMemory(place: string, mayMake: boolean, world: World): LateMemory {
  let isOpen = false;
  const get = lazily(async () => {
    const memory = await openPlace(place, mayMake, world);
    isOpen = true;
    return memory;
  });
  const isThere = isPostgres(place) || !mayMake || existsSync(place);
  return {
    get,
    terms: async () => (isThere ? (await get()).terms() : []),
    close: async () => {
      if (isOpen) await (await get()).close();
    },
  };
}

/** Milliseconds for which a database that is away is waited for. */
const PATIENCE = 30_000;

async function openPlace(place: string, mayMake: boolean, world: World): Promise<Memory> {
  const now = () => world.now().getTime();
  if (!isPostgres(place)) {
    const { openMemory } = await import('../../memory/index.ts');
    return openMemory({ file: place, mustExist: !mayMake, now });
  }
  const { openPostgresMemory } = await import('../../machines/index.ts');
  const onNotice = (sentence: string) => world.stderr.write(`${plainText(sentence)}\n`);
  return openPostgresMemory({ address: place, patience: PATIENCE, stop: world.stop, onNotice, now });
}
