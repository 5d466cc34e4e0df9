/**
 * npm run bench:start: how long the built command takes to start, as ratios to `node -e 0` measured in turn with it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = 25;
const folder = mkdtempSync(join(tmpdir(), 'norwire-start-'));
const story = join(folder, 'sak.txt');
writeFileSync(
  story,
  'Fergen til Storøya innstilles\n\nFergen til Storøya innstilles fra torsdag.\n\n– Vi har ikke noe valg, sier ordfører Kari Dahl.\n',
);
execFileSync('npm', ['run', '-s', 'build'], { stdio: 'ignore' });
// As installed: the command, its built sources and its modules, without the checkout's own sources beside them.
const root = join(import.meta.dirname, '../..');
const program = join(folder, 'package/src/cli/bin.js');
mkdirSync(join(folder, 'package/src/cli'), { recursive: true });
copyFileSync(join(root, 'src/cli/bin.js'), program);
copyFileSync(join(root, 'package.json'), join(folder, 'package/package.json'));
cpSync(join(root, 'dist'), join(folder, 'package/dist'), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(folder, 'package/node_modules'));

const cases = [
  { name: '--version', argv: [program, '--version'], floor: 1.9, asked: 1.9 },
  { name: 'split of one story', argv: [program, 'split', '--json', story], floor: 4, asked: 2.5 },
];

function time(argv: readonly string[]): number {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, argv, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(figures: readonly number[]): number {
  return [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

let held = true;
for (const { name, argv, floor, asked } of cases) {
  time(argv);
  const pairs = Array.from({ length: runs }, () => ({ bare: time(['-e', '0']), ours: time(argv) }));
  const ratio = median(pairs.map(({ bare, ours }) => ours / bare));
  held &&= ratio <= floor;
  const figures = `${median(pairs.map(({ ours }) => ours)).toFixed(0)} ms beside ${median(pairs.map(({ bare }) => bare)).toFixed(0)} ms`;
  console.log(
    `${ratio <= floor ? 'ok    ' : 'MISSED'} ${name.padEnd(20)} ${ratio.toFixed(2)} × node -e 0 (at most ${floor}, asked ${asked}); ${figures}, median of ${runs}`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = held ? 0 : 1;
