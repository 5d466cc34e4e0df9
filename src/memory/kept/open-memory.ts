import { chmodSync, existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { NorwireError } from '../../errors.ts';
import type { Memory } from '../types.ts';
import { SCHEMA, TABLE } from './schema.ts';
import { SqliteMemory } from './sqlite-memory.ts';

export interface MemoryOptions {
  /** The file; one that is not there is made. `:memory:` keeps nothing. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** True: a file that is not there, or holds no memory, is refused instead of made. */
  readonly mustExist?: boolean;
}

/**
 * Opens a memory in an SQLite file, which may be a desk's own. Several programs may have it open. Throws a NorwireError
 * (`settings`) where it cannot be opened, or belongs to another program.
 */
export function openMemory(options: MemoryOptions): Memory {
  const { file } = options;
  let db: DatabaseSync | null = null;
  try {
    // Opening would make it.
    const isThere = existsSync(file);
    if (options.mustExist && !isThere) throw noMemory(file);
    // Milliseconds: who waits longer waits in changePatiently, where the process can do something else.
    db = new DatabaseSync(file, { timeout: 20, open: true });
    refuseForeign(db, options);
    // What is forgotten is overwritten, not only let go of.
    db.exec(`PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${SCHEMA}`);
    if (!isThere && file !== ':memory:') chmodSync(file, 0o600);
    return new SqliteMemory(db, file, options.now ?? Date.now);
  } catch (cause) {
    db?.close();
    if (cause instanceof NorwireError) throw cause;
    throw new NorwireError(
      'settings',
      `The memory ${file} cannot be opened (${messageOf(cause)}). See to its path, rights and disk.`,
      { cause },
    );
  }
}

function refuseForeign(db: DatabaseSync, { file, mustExist }: MemoryOptions): void {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const has = (name: string) => tables.some((table) => table.name === name);
  if (has(TABLE)) return;
  const isDesk = has('editions') && has('approvals');
  if (tables.length > 0 && !isDesk)
    throw new NorwireError('settings', `${file} is the file of another program, not a memory of norwire.`);
  if (mustExist && !isDesk) throw noMemory(file);
}

function noMemory(file: string): NorwireError {
  return new NorwireError(
    'settings',
    `There is no memory in ${file} yet. Approve stories in the desk, or use norwire memory add or import.`,
  );
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
