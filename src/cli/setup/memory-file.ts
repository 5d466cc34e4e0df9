import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NorwireError } from '../../errors.ts';
import { lazily } from '../../lazily.ts';
import type { KeptTerm, Memory } from '../../memory/index.ts';
import type { World } from '../world.ts';

/** Which memory of the desk's is meant. */
export interface MemoryFlags {
  /** A file, or a desk's output folder; false (`--no-memory`): none. */
  readonly memory?: string | false;
}

/** The file of a memory that is named by its own path or by the output folder of its desk. */
export function memoryFile(place: string): string {
  const isFolder = existsSync(place) && statSync(place).isDirectory();
  return isFolder ? deskMemoryFile(place) : place;
}

/** Where a desk keeps what its editors do. */
export function deskMemoryFile(out: string): string {
  return join(out, '.norwire', 'desk.sqlite');
}

/** The file that `--memory` or norwire.json names; null where none is, or none is wanted. */
export function namedMemory({ memory }: MemoryFlags, written: string | null, world: World): string | null {
  if (memory === false) return null;
  if (memory !== undefined) return memoryFile(resolve(world.cwd, memory));
  return written === null ? null : memoryFile(written);
}

/** The same, where a command is of no use without one. Throws a NorwireError (`settings`). */
export function neededMemory(flags: MemoryFlags, written: string | null, world: World): string {
  const file = namedMemory(flags, written, world);
  if (file !== null) return file;
  throw new NorwireError(
    'settings',
    'No memory is named. Give its file, or a desk’s output folder, with --memory, or as "memory" in norwire.json.',
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
export function lateMemory(file: string, mayMake: boolean, world: World): LateMemory {
  let isOpen = false;
  const get = lazily(async () => {
    const { openMemory } = await import('../../memory/index.ts');
    const memory = openMemory({ file, mustExist: !mayMake, now: () => world.now().getTime() });
    isOpen = true;
    return memory;
  });
  return {
    get,
    terms: async () => (mayMake && !existsSync(file) ? [] : (await get()).terms()),
    close: async () => {
      if (isOpen) await (await get()).close();
    },
  };
}
