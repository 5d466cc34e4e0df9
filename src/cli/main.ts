import { run } from './run.ts';
import { realWorld } from './real-world.ts';

process.exitCode = await run(process.argv.slice(2), realWorld());
