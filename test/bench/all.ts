/** npm run bench [-- ../shared]: every benchmark in turn, and one table of what they printed last. */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import packageJson from '../../package.json' with { type: 'json' };

const shared = process.argv[2] ?? '../shared';
const benches: readonly (readonly [string, readonly string[]])[] = [
  ['split', [`${shared}/corpus/stories-dev.jsonl`]],
  ['check', [`${shared}/corpus`]],
  ['gate', []],
  ['batch', []],
  ['tokens', [shared]],
  ['terms', [shared]],
  ['inputs', [`${shared}/inputs`]],
  ['start', []],
];

console.log(
  `norwire ${packageJson.version}, node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`,
);
const table: string[] = [];
for (const [name, argv] of benches) {
  const { status, stdout } = spawnSync(process.execPath, [`test/bench/${name}.ts`, ...argv], {
    encoding: 'utf8',
  });
  console.log(`── ${name}\n${stdout.trim()}\n`);
  table.push(`${status === 0 ? 'held  ' : 'MISSED'} bench:${name}`);
  if (status !== 0) process.exitCode = 1;
}
console.log(table.join('\n'));
