/**
 * One of the threads that try guards. First it runs its half of the items with every guard on; then, given what came of
 * all of them, it switches off the guard it is told and runs again the items in which that had something to do.
 */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { type Item, itemsOf, outcomeOf, type Tried } from './items.ts';
import { Switches } from './switches.ts';

export interface WorkerData {
  readonly bundle: string;
  readonly corpus: string;
}

/** What came of the items, in their order, and in which of them each guard had something to do. */
export interface Baseline {
  readonly outcomes: readonly (string | null)[];
  readonly worked: ReadonlyMap<number, readonly number[]>;
}

export type Order =
  | { readonly run: 'items'; readonly half: number }
  | { readonly take: Baseline }
  | { readonly run: 'guard'; readonly guard: number };

export type Told =
  /** It is loaded, and takes orders. */
  | { readonly done: 'loading' }
  | { readonly done: 'items'; readonly baseline: Baseline; readonly names: readonly string[] }
  /** `needs`: the first item that comes out otherwise without the guard, or null where none does. */
  | { readonly done: 'guard'; readonly guard: number; readonly needs: number | null; readonly loads: number };

const { bundle, corpus } = workerData as WorkerData;
const tell = (told: Told) => parentPort?.postMessage(told);
let loads = 0;

/** The code with nothing remembered, and one guard off from the start if one is named. */
async function load(switches: Switches, off = -1): Promise<Tried> {
  switches.switchOff(off);
  Object.assign(globalThis, { guards: switches.hooks });
  loads += 1;
  return (await import(`${pathToFileURL(bundle).href}?${loads}`)) as Tried;
}

let switches = new Switches();
let tried = await load(switches);
const items: readonly Item[] = itemsOf(corpus, tried.tests);
/** Where what was built once is looked at. */
const some = items.flatMap((_, at) => (at % 40 === 0 ? [at] : []));
let baseline: Baseline = { outcomes: [], worked: new Map() };

async function runHalf(half: number): Promise<void> {
  const outcomes: (string | null)[] = [];
  for (const [at, item] of items.entries()) {
    switches.begin(at);
    outcomes.push(at % 2 === half ? await outcomeOf(item, tried) : null);
  }
  const worked = new Map<number, readonly number[]>(switches.worked);
  for (const guard of switches.whileLoading) worked.set(guard, [...(worked.get(guard) ?? []), ...some]);
  tell({ done: 'items', baseline: { outcomes, worked }, names: items.map(({ name }) => name) });
}

/** The item that comes out otherwise with the guard off, or null. */
async function needOf(guard: number): Promise<number | null> {
  for (const at of baseline.worked.get(guard) ?? []) {
    const item = items[at];
    if (item === undefined) continue;
    switches.begin(at);
    if ((await outcomeOf(item, tried)) !== baseline.outcomes[at]) return at;
  }
  return null;
}

async function tryGuard(guard: number): Promise<void> {
  switches.switchOff(guard);
  let needs = await needOf(guard);
  if (needs === null) {
    // What was built once and kept may have had the guard in it: all anew, and the guard off from the start.
    const [usual, kept] = [switches, tried];
    switches = new Switches();
    tried = await load(switches, guard);
    needs = await needOf(guard);
    [switches, tried] = [usual, kept];
    Object.assign(globalThis, { guards: switches.hooks });
  }
  tell({ done: 'guard', guard, needs, loads });
}

parentPort?.on('message', async (order: Order) => {
  if ('take' in order) baseline = order.take;
  else if (order.run === 'items') await runHalf(order.half);
  else await tryGuard(order.guard);
});
tell({ done: 'loading' });
