/**
 * Would a test notice if the code were wrong? Every small change that Stryker can make in the rooms of rooms.ts is made
 * once, and the tests of the room are run against it. How to run it: README.md beside this file.
 */
import { appendFileSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { LogLevel, MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    processes: { type: 'string', default: '2' },
    again: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});
const here = 'test/trials/mutation';
/** The runner, in processes of its own, reads these too. */
if (values.sample !== undefined) process.env.NORWIRE_MUTATION_SAMPLE = values.sample;
if (values.quick) process.env.NORWIRE_MUTATION_QUICK = 'true';
if (values.again) process.env.NORWIRE_MUTATION_AGAIN = resolve(`${here}/out/survivors.json`);
const { isSampled, nameMutant } = await import('./sample.ts');
const { rooms } = await import('./rooms.ts');
const { keepCompiling } = await import('./compiles.ts');
const { answers, serverAddress } = await import('../../support/postgres-server.ts');
const server = serverAddress();
if (await answers(server)) process.env.NORWIRE_MUTATION_POSTGRES = server;

const filesOf = (paths: readonly string[]) =>
  paths.flatMap((path) => (statSync(path).isDirectory() ? globSync(`${path}/**/*.ts`).sort() : path));
const wanted = new Set(filesOf(positionals));
/** The least share of mutants to be killed, in each room. */
const floor = 80;

const settings = {
  // Regular expressions at module level are the Norwegian itself here: static mutants are tried like all others.
  ignoreStatic: false,
  ignorers: ['words-of-lists'],
  coverageAnalysis: 'perTest',
  testRunner: 'in-one-process',
  plugins: [`./${here}/runner.ts`],
  // TypeScript 7 has no compiler API: Stryker must find no tsconfig to rewrite. esbuild, which bundles, needs none.
  tsconfigFile: 'none.json',
  disableTypeChecks: false,
  ignorePatterns: [
    '**',
    '!package.json',
    '!src/**',
    '!test/**',
    '!samples/**',
    '!prompts/**',
    'test/trials/**',
  ],
  tempDirName: `${here}/out/sandboxes`,
  reporters: [],
  logLevel: 'error' as LogLevel,
  allowConsoleColors: false,
  concurrency: Number(values.processes),
  // A busy machine must kill none.
  timeoutMS: 10_000,
  warnings: false,
  thresholds: { high: 90, low: floor, break: null },
} satisfies PartialStrykerOptions;

interface Tally {
  killed: number;
  left: number;
}

const tallies = new Map<string, Tally>();

function share({ killed, left }: Tally): string {
  const all = killed + left;
  return `${all === 0 ? '  –  ' : ((100 * killed) / all).toFixed(1).padStart(5)} % of ${String(all).padStart(5)}`;
}

/** Results count lines and columns from one; the runner is told of them from zero. */
function fromZero(mutant: MutantResult): Parameters<typeof isSampled>[0] {
  const { start, end } = mutant.location;
  return {
    fileName: mutant.fileName,
    mutatorName: mutant.mutatorName,
    replacement: mutant.replacement ?? '',
    location: {
      start: { line: start.line - 1, column: start.column - 1 },
      end: { line: end.line - 1, column: end.column - 1 },
    },
  };
}

function count(name: string, mutants: readonly MutantResult[]): Tally {
  const tally = tallies.get(name) ?? { killed: 0, left: 0 };
  for (const { status } of mutants) {
    if (status === 'Killed' || status === 'Timeout') tally.killed++;
    else if (status === 'Survived' || status === 'NoCoverage') tally.left++;
  }
  tallies.set(name, tally);
  return tally;
}

/** What nobody noticed, a line each: where, what stood there, what stood there instead. */
function listSurvivors(file: string, mutants: readonly MutantResult[]): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const told = survivors.map(({ location: { start, end }, replacement, status }) => {
    const line = lines[start.line - 1] ?? '';
    const before =
      start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.trim()} …`;
    const [from, to] = differing(before, (replacement ?? '').replace(/\s+/g, ' '));
    return `${file}:${start.line}:${start.column} ${status === 'NoCoverage' ? '(never run) ' : ''}${from}  ⇒  ${to}`;
  });
  appendFileSync(survivorsPath, told.map((one) => `${one}\n`).join(''));
  names.push(...survivors.map((mutant) => nameMutant(fromZero(mutant))));
}

/** The part in which two long texts differ. */
function differing(one: string, other: string): readonly [string, string] {
  if (one.length < 70) return [one, other.slice(0, 100)];
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  const piece = (text: string) =>
    `…${text.slice(Math.max(0, from - 25), from)}▸${text.slice(from, from + 30)}…`;
  return [piece(one), piece(other)];
}

const survivorsPath = `${here}/out/survivors.txt`;
const names: string[] = [];
mkdirSync(`${here}/out`, { recursive: true });
writeFileSync(survivorsPath, '');

const chunks = Object.entries(rooms).flatMap(([room, { sources, untried, together }]) => {
  const own = filesOf(sources).filter(
    (file) => (wanted.size === 0 || wanted.has(file)) && !untried?.test(file),
  );
  return Array.from({ length: Math.ceil(own.length / together) }, (_, at) => ({
    room,
    some: own.slice(at * together, (at + 1) * together),
  }));
});

for (const { room, some } of chunks) {
  const start = performance.now();
  process.env.NORWIRE_MUTATION_ROOM = room;
  const all = await new Stryker({ ...settings, mutate: some }).runMutationTest();
  for (const file of some) {
    const own = all.filter(({ fileName }) => fileName.replaceAll('\\', '/').endsWith(file));
    const tried = own.filter((mutant) => mutant.status !== 'Ignored' && isSampled(fromZero(mutant)));
    const mutants = keepCompiling(file, tried);
    listSurvivors(file, mutants);
    console.log(`${share(count(file, mutants))}  ${file}`);
    count(room, mutants);
  }
  console.log(`${' '.repeat(17)}(${((performance.now() - start) / 1000).toFixed(0)} s)`);
}

writeFileSync(`${here}/out/survivors.json`, JSON.stringify(names));
console.log(
  `\nKilled${values.again ? ', of those that survived last time' : ''}${values.sample === undefined ? '' : `, in a sample of ${values.sample} %`}:`,
);
for (const room of Object.keys(rooms)) {
  const tally = tallies.get(room);
  if (tally === undefined) continue;
  console.log(`${share(tally)}  ${room} (floor ${floor} %)`);
  if (tally.killed * 100 < floor * (tally.killed + tally.left)) process.exitCode = 1;
}
