import { NorwireError } from '../../errors.ts';
import { plainLine, plainText, type World, withoutKeys } from '../world.ts';
import { forReading } from './break-lines.ts';

/** What stopped a story, as a sentence on stderr. What is no NorwireError is a fault of ours and says so. */
export function printError(error: unknown, { stderr, env }: World): void {
  if (error instanceof NorwireError) {
    // A name of a file may hold line ends; only what is said of settings is laid out in lines.
    const said = error.code === 'settings' ? error.message : plainLine(error.message);
    stderr.write(`${forReading(withoutKeys(`norwire: ${said}`, env), stderr)}\n`);
    return;
  }
  const said = error instanceof Error ? (env.NORWIRE_DEBUG ? error.stack : error.message) : String(error);
  stderr.write(
    `norwire: This is a fault in norwire, not in your story: ${withoutKeys(plainText(said ?? ''), env)}\nPlease report it; NORWIRE_DEBUG=1 shows where it happened.\n`,
  );
}
