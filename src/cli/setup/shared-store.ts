import { resolve } from 'node:path';
import type { SharedStore } from '../../ask/kept/index.ts';
import { NorwireError } from '../../errors.ts';
import type { World } from '../world.ts';

export interface StoreFlags {
  /** An address or a file that several share; false (`--no-store`): nothing is kept. */
  readonly store?: string | boolean;
}

/** The store that `--store` or NORWIRE_STORE names, to be shared with all who name it; null where neither does. */
export function namedStore({ store }: StoreFlags, { env }: World): string | null {
  if (typeof store === 'string') return store.trim() || null;
  return store === false ? null : env.NORWIRE_STORE?.trim() || null;
}

/**
 * The PostgreSQL that the queue stands on: the named store, else DATABASE_URL, which only what cannot do without
 * PostgreSQL heeds, for it often belongs to another program. Throws (`settings`) where none is named or it is a file.
 */
export function queueAddress(flags: StoreFlags, world: World): string {
  const address = namedStore(flags, world) ?? (world.env.DATABASE_URL?.trim() || null);
  if (address !== null && isPostgres(address)) return address;
  const why = address === null ? 'none is named' : `“${plainAddress(address)}” is none`;
  throw new NorwireError(
    'settings',
    `The queue stands on PostgreSQL, and ${why}. Name one: --store postgres://user@host/database (or NORWIRE_STORE, DATABASE_URL).`,
  );
}

export function isPostgres(address: string): boolean {
  return /^postgres(?:ql)?:/u.test(address);
}

/** Opens a named store; what it needs is loaded only now. */
export async function openNamedStore(
  address: string,
  world: World,
  onNotice: (sentence: string) => void,
): Promise<SharedStore> {
  if (isPostgres(address)) {
    const { openPostgresStore } = await import('../../machines/index.ts');
    return await openPostgresStore({ address, stop: world.stop, onNotice });
  }
  if (/^[a-z][a-z+.-]+:\/\//iu.test(address)) {
    throw new NorwireError(
      'settings',
      `--store takes the address of a PostgreSQL (postgres://…) or a file, not “${plainAddress(address)}”.`,
    );
  }
  const { openSharedFile } = await import('../../ask/kept/index.ts');
  return openSharedFile({ file: resolve(world.cwd, address) });
}

/** Refuses a store in PostgreSQL for what is kept in SQLite only. */
export function refusePostgres(what: string, flags: StoreFlags, world: World): void {
  const address = namedStore(flags, world);
  if (address === null || !isPostgres(address)) return;
  throw new NorwireError(
    'settings',
    `${what} in SQLite only, not in PostgreSQL. Leave out --store (NORWIRE_STORE), or name a file.`,
  );
}

/** An address without what stands before its @, where a password may be. */
function plainAddress(address: string): string {
  return address.replace(/^([a-z][a-z+.-]*:\/*).*@/isu, '$1');
}
