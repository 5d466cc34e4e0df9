/**
 * npm run bench:guards [-- ../shared/corpus]: is every guard needed? Each `if (…) return` (or continue, break, throw) and
 * each word of a `new Set([…])` in story/, check/, language/ and terms/ is switched off by itself, and what the benchmarks
 * of reading and checking go over and every example of the tests is run again where it had something to do. Lists those
 * without which nothing comes out otherwise, and exits 1 if there are any. First it says what reading loses where words
 * are replaced by ones that are in no list, as bench:split does.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bundleTo } from './guards/bundle.ts';
import type { Baseline, Order, Told, WorkerData } from './guards/worker.ts';
import { readLosses, sayLosses } from './split-losses.ts';
import type { GoldStory } from './split-score.ts';

const corpus = process.argv[2] ?? '../shared/corpus';
const threads = 2;
/** Milliseconds; what takes longer without a guard does not end without it. */
const longest = 60_000;
/** What was loaded stays in memory for as long as its thread lives. */
const mostLoads = 20;

const golds = ['stories-dev', 'stories-dev-2']
  .map((name) => `${corpus}/${name}.jsonl`)
  .filter((path) => existsSync(path))
  .flatMap((path) => readFileSync(path, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as GoldStory);
if (golds.length === 0) console.log(`There are no stories in ${corpus}: only our own examples are run.`);
else for (const line of sayLosses(readLosses(golds))) console.log(line);

const out = join(import.meta.dirname, 'guards/out');
mkdirSync(out, { recursive: true });
const workerData: WorkerData = { bundle: join(out, 'tried.mjs'), corpus };
const guards = await bundleTo(workerData.bundle);

/** A thread that is loaded, which is not counted as time that a guard takes. */
async function openWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./guards/worker.ts', import.meta.url), { workerData });
  await toldBy(worker, null);
  return worker;
}

/** What a thread tells next; null where it takes too long. */
function toldBy(worker: Worker, patience: number | null): Promise<Told | null> {
  return new Promise((resolve, reject) => {
    const timer = patience === null ? undefined : setTimeout(() => resolve(null), patience);
    worker.once('error', reject);
    worker.once('message', (told: Told) => {
      clearTimeout(timer);
      worker.off('error', reject);
      resolve(told);
    });
  });
}

function order(worker: Worker, given: Order, patience: number | null): Promise<Told | null> {
  const told = toldBy(worker, patience);
  worker.postMessage(given);
  return told;
}

const workers = await Promise.all(Array.from({ length: threads }, openWorker));
const halves = await Promise.all(workers.map((worker, half) => order(worker, { run: 'items', half }, null)));
const told = halves.flatMap((half) => (half?.done === 'items' ? [half] : []));
const names = told[0]?.names ?? [];
const baseline: Baseline = {
  outcomes: names.map((_, at) => told[at % threads]?.baseline.outcomes[at] ?? null),
  worked: new Map(
    guards.map((_, guard) => [
      guard,
      [...new Set(told.flatMap((half) => half.baseline.worked.get(guard) ?? []))].sort((a, b) => b - a),
    ]),
  ),
};

const waiting = guards.flatMap((_, guard) => (baseline.worked.get(guard)?.length ? [guard] : []));
const never = new Set(guards.keys());
for (const guard of waiting) never.delete(guard);
const inert: number[] = [...never];
const tried = waiting.length;

/** A thread that knows the baseline, in the place of one that has done its work or hangs. */
async function renew(old: Worker): Promise<Worker> {
  await old.terminate();
  const worker = await openWorker();
  worker.postMessage({ take: baseline } satisfies Order);
  return worker;
}

// One by one, each where it had something to do. Most prove at once that they are needed.
const left: number[] = [];
await Promise.all(
  workers.map(async (_, one) => {
    workers[one]?.postMessage({ take: baseline } satisfies Order);
    for (let guard = waiting.pop(); guard !== undefined; guard = waiting.pop()) {
      const worker = workers[one] as Worker;
      const result = await order(worker, { run: 'guard', guard }, longest);
      if (result === null) workers[one] = await renew(worker);
      else if (result.done === 'guard' && !result.isNeeded) left.push(guard);
    }
  }),
);

// Then all that are left together, from the start; those that show are tried in ever smaller groups.
const groups: (readonly number[])[] = left.length === 0 ? [] : [left];
while (groups.length > 0) {
  const now = groups.splice(0, threads);
  await Promise.all(
    now.map(async (group, one) => {
      const result = await order(workers[one] as Worker, { run: 'group', guards: group }, longest);
      if (result?.done !== 'group' || result.loads >= mostLoads)
        workers[one] = await renew(workers[one] as Worker);
      const suspects = result?.done === 'group' ? result.suspects : group;
      inert.push(...group.filter((guard) => !suspects.includes(guard)));
      if (suspects.length === 0 || group.length === 1) return;
      if (suspects.length < group.length) groups.push(suspects);
      else {
        const middle = Math.ceil(suspects.length / 2);
        groups.push(suspects.slice(0, middle), suspects.slice(middle));
      }
    }),
  );
}
await Promise.all(workers.map((worker) => worker.terminate()));

const where = (guard: number) => {
  const { file, line, text } = guards[guard] ?? { file: '', line: 0, text: '' };
  return `  ${file}:${line} ${text}${never.has(guard) ? ' (never had anything to do)' : ''}`;
};
console.log(
  `guards: ${guards.length}, over ${names.length} texts and examples; ${tried} had something to do`,
);
console.log(`inert: ${inert.length}`);
for (const line of inert.sort((a, b) => a - b).map(where)) console.log(line);
process.exitCode = inert.length === 0 ? 0 : 1;
