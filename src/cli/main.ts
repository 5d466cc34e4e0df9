import { realWorld } from './real-world.ts';
import { run } from './run.ts';

const { emitWarning } = process;
// Node 22 says at each start that its SQLite is an experiment; later ones call the same thing stable.
process.emitWarning = (warning: string | Error, ...more: unknown[]) => {
  if (!String(warning).startsWith('SQLite is an experimental'))
    Reflect.apply(emitWarning, process, [warning, ...more]);
};

process.exitCode = await run(process.argv.slice(2), realWorld());
