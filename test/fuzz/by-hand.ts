/**
 * `npm run fuzz -- [minutes] [name]`: every case whose name holds `name` (all of them), in a thread of its own, for its
 * share of the minutes (5), on a seed that is printed. An input that takes more than two seconds though it is shorter
 * than 100,000 characters is a fall too; one that takes a minute is taken for a hang. A fall comes back with
 * `npm run fuzz -- NAME --seed SEED --path PATH`. Exits 1 if a case fell.
 */
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { cases } from './cases.ts';
import type { Fuzzed, Watch } from './fuzz-case.ts';

const longestMs = 2_000;
const small = 100_000;
const hangMs = 60_000;

interface Order {
  readonly name: string;
  readonly seed: number;
  readonly path: string | null;
  readonly milliseconds: number;
  /** How many inputs were begun; when the last was, in ms since the order was given; the slowest: its ms and its size. */
  readonly clock: Int32Array;
}

function watch(clock: Int32Array, started: number): Watch {
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let begun = 0;
  return {
    begin: () => {
      Atomics.add(clock, 0, 1);
      Atomics.store(clock, 1, Date.now() - started);
      begun = spent();
    },
    end: (size) => {
      const took = Math.round(spent() - begun);
      if (took > (clock[2] ?? 0)) clock.set([took, size], 2);
      if (took > longestMs && size < small) throw new Error(`took ${took} ms for ${size} characters`);
    },
  };
}

async function obey({ name, seed, path, milliseconds, clock }: Order): Promise<Fuzzed> {
  const fuzzed = cases.find((one) => one.name === name);
  if (fuzzed === undefined) throw new Error(`There is no case “${name}”.`);
  const limits = { numRuns: 2 ** 31 - 1, interruptAfterTimeLimit: milliseconds };
  return fuzzed.fuzz(path === null ? { seed, ...limits } : { seed, path }, watch(clock, Date.now()));
}

function inThread(order: Order): Promise<Fuzzed> {
  const started = Date.now();
  const worker = new Worker(new URL(import.meta.url), { workerData: order });
  return new Promise((resolve) => {
    const end = (fuzzed: Fuzzed) => {
      clearInterval(looking);
      void worker.terminate();
      resolve(fuzzed);
    };
    const looking = setInterval(() => {
      const [runs = 0, begun = 0] = order.clock;
      if (runs === 0 || Date.now() - started - begun < hangMs) return;
      end({ runs, fell: `hangs: --seed ${order.seed} --path ${runs - 1} (if it was not shrinking yet)` });
    }, 1_000);
    worker.once('message', end);
    worker.once('error', (error) => end({ runs: order.clock[0] ?? 0, fell: `broke off: ${String(error)}` }));
  });
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string' }, path: { type: 'string' } },
  });
  const minutes = Number(positionals.find((word) => /^[\d.]+$/u.test(word)) ?? 5);
  const wanted = positionals.find((word) => !/^[\d.]+$/u.test(word)) ?? '';
  const chosen = cases.filter(({ name }) => name.includes(wanted));
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  console.log(`seed ${seed}, ${minutes} minutes for ${chosen.length} cases`);
  let runs = 0;
  for (const { name } of chosen) {
    const clock = new Int32Array(new SharedArrayBuffer(16));
    const milliseconds = (minutes * 60_000) / chosen.length;
    const fuzzed = await inThread({ name, seed, path: values.path ?? null, milliseconds, clock });
    runs += fuzzed.runs;
    const slowest = `slowest ${clock[2]} ms for ${clock[3]} characters`;
    console.log(
      `${fuzzed.fell === null ? 'ok  ' : 'FELL'} ${String(fuzzed.runs).padStart(8)}  ${name} (${slowest})`,
    );
    if (fuzzed.fell === null) continue;
    console.log(fuzzed.fell);
    process.exitCode = 1;
  }
  console.log(`${runs} inputs tried`);
}

if (isMainThread) await main();
else parentPort?.postMessage(await obey(workerData as Order));
