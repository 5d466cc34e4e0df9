import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { NorwireError } from '../../errors.ts';
import { inOneCommit } from '../../in-one-commit.ts';

/** How long a change is tried again while another program holds the file. */
const PATIENCE_MS = 8_000;
const PAUSE_MS = 40;

/** Runs a change in one commit. Rejects with a NorwireError (`settings`) where the file stays held by another program. */
export async function changePatiently<T>(db: DatabaseSync, file: string, write: () => T): Promise<T> {
  for (const since = performance.now(); ; ) {
    try {
      return inOneCommit(db, write);
    } catch (cause) {
      if (!/database (?:table )?is locked|busy/iu.test(String(cause))) throw cause;
      if (performance.now() - since > PATIENCE_MS)
        throw new NorwireError(
          'settings',
          `Nothing was kept: another program holds the memory ${file}. Try again when it is done.`,
          { cause },
        );
    }
    await wait(PAUSE_MS);
  }
}
