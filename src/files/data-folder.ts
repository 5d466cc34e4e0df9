import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where answers that were paid for are kept: NORWIRE_HOME, else norwire's place in the XDG data folder. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  return env.NORWIRE_HOME || join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'norwire');
}
