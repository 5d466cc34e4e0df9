import type { SharedJournals } from '../../batch/journal/index.ts';
import type { World } from '../world.ts';
import { noticer } from './asking.ts';
import { readConnection } from './connection.ts';
import { openEngine } from './engine.ts';
import { readHouseSettings } from './house-settings.ts';
import { inTime, type Newsroom, type NewsroomFlags, openNewsroom } from './newsroom.ts';
import { isPostgres, namedStore, type StoreFlags } from './shared-store.ts';

/** A newsroom for an output folder, and where its journal is kept if not in the folder itself. */
export interface FolderNewsroom {
  readonly newsroom: Newsroom;
  readonly journals: SharedJournals | null;
}

/** Opens a newsroom that works in an output folder; with a store in PostgreSQL it shares the folder's journal too. */
export async function openFolderNewsroom(
  flags: NewsroomFlags,
  withBrief: boolean,
  world: World,
): Promise<FolderNewsroom> {
  const shared = await openSharedJournals(flags, world, noticer(flags, world));
  if (shared === null) return { newsroom: await openNewsroom(flags, withBrief, world), journals: null };
  const { store, journals } = shared;
  try {
    const connection = inTime(await readConnection(flags, world), readHouseSettings(flags, world));
    const engine = await openEngine(connection, flags, world, store);
    const close = async (): Promise<void> => {
      await engine.close();
      await store.close();
    };
    return { newsroom: await openNewsroom(flags, withBrief, world, { ...engine, close }), journals };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The journals in the PostgreSQL that is named, with the store they are in; null where none is. */
export async function openSharedJournals(
  flags: StoreFlags,
  world: World,
  onNotice: (sentence: string) => void,
) {
  const address = namedStore(flags, world);
  if (address === null || !isPostgres(address)) return null;
  const { openPostgresStore, postgresJournals } = await import('../../machines/index.ts');
  const store = await openPostgresStore({ address, stop: world.stop, onNotice });
  return { store, journals: postgresJournals(store) };
}
