/**
 * npm run bench [-- ../shared]: every benchmark in turn, and last one table with machine, versions and the figures
 * that each printed. Exits 1 when one missed a floor.
 */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import packageJson from '../../package.json' with { type: 'json' };

interface Bench {
  readonly name: string;
  readonly argv: readonly string[];
  /** Which of the printed lines are its figures. */
  readonly figures: RegExp;
}

const shared = process.argv[2] ?? '../shared';
const benches: readonly Bench[] = [
  { name: 'split', argv: [`${shared}/corpus/stories-dev.jsonl`], figures: /^(?:ok|MISS)/ },
  { name: 'split-linear', argv: [], figures: /^worst/ },
  {
    name: 'check',
    argv: [`${shared}/corpus`],
    figures: /^\w.*, in |^ {2}all|flagged|^Speed|at (?:least|most) [\d.]+/,
  },
  {
    name: 'answers',
    argv: [`${shared}/corpus/answers/judged-dev.jsonl`],
    figures: /^(?:shown:|false findings)/,
  },
  { name: 'memory', argv: [`${shared}/corpus/sentences-train.jsonl`], figures: /^(?:ok|MISSED)/ },
  { name: 'tmx', argv: [], figures: /^(?:ok|MISSED)/ },
  { name: 'names', argv: [`${shared}/corpus`], figures: /%|MISSED/ },
  { name: 'gate', argv: [], figures: /^(?:ok|MISSED)/ },
  { name: 'batch', argv: [], figures: /stories|MISSED/ },
  { name: 'tokens', argv: [shared], figures: /stories\)|\d$|goal/ },
  { name: 'terms', argv: [`${shared}/corpus`], figures: /\d/ },
  { name: 'inputs', argv: [`${shared}/inputs`], figures: /^(?:inputs|MISS)/ },
  { name: 'start', argv: [], figures: /^(?:ok|MISSED)/ },
];

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform} ${process.arch}`;
const table = [
  `norwire ${packageJson.version}, node ${process.version}, ${machine}, load ${loadavg()[0]?.toFixed(1)} at the start`,
  '',
  '| benchmark | | figure |',
  '| --- | --- | --- |',
];
for (const { name, argv, figures } of benches) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`test/bench/${name}.ts`, ...argv], {
    encoding: 'utf8',
  });
  console.log(`── ${name}\n${stdout.trim()}\n${status === 0 ? '' : stderr}`);
  const lines = stdout.split('\n').filter((line) => figures.test(line));
  table.push(`| **${name}** | ${status === 0 ? 'held' : 'MISSED'} | |`);
  for (const line of lines) table.push(`| | | ${line.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '/')} |`);
  if (status !== 0) process.exitCode = 1;
}
console.log(table.join('\n'));
