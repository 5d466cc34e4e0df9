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
  | { readonly run: 'guard'; readonly guard: number }
  | { readonly run: 'group'; readonly guards: readonly number[] };

export type Told =
  /** It is loaded, and takes orders. */
  | { readonly done: 'loading' }
  | { readonly done: 'items'; readonly baseline: Baseline; readonly names: readonly string[] }
  /** Whether an item comes out otherwise without the guard. */
  | { readonly done: 'guard'; readonly isNeeded: boolean }
  /** Those of a group that had something to do in an item that comes out otherwise without all of them. */
  | { readonly done: 'group'; readonly suspects: readonly number[]; readonly loads: number };

const { bundle, corpus } = workerData as WorkerData;
const tell = (told: Told) => parentPort?.postMessage(told);
let loads = 0;

/** The code with nothing remembered, and these guards off from the start. */
async function load(switches: Switches, off: readonly number[] = []): Promise<Tried> {
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
  const outcomes: (string | null)[] = items.map(() => null);
  // Examples, which come last, are the quickest to run and tell most: so they are remembered first.
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (item === undefined || at % 2 !== half) continue;
    switches.begin(at);
    outcomes[at] = await outcomeOf(item, tried);
  }
  const worked = new Map<number, readonly number[]>(switches.worked);
  for (const guard of switches.whileLoading) worked.set(guard, [...(worked.get(guard) ?? []), ...some]);
  tell({ done: 'items', baseline: { outcomes, worked }, names: items.map(({ name }) => name) });
}

async function isOtherwise(at: number): Promise<boolean> {
  const item = items[at];
  if (item === undefined) return false;
  switches.begin(at);
  return (await outcomeOf(item, tried)) !== baseline.outcomes[at];
}

async function tryGuard(guard: number): Promise<void> {
  switches.switchOff([guard]);
  let isNeeded = false;
  for (const at of baseline.worked.get(guard) ?? []) {
    isNeeded = await isOtherwise(at);
    if (isNeeded) break;
  }
  tell({ done: 'guard', isNeeded });
}

/** What was built once and kept may have had a guard in it: so all is built anew, the whole group off from the start. */
async function tryGroup(guards: readonly number[]): Promise<void> {
  switches = new Switches();
  tried = await load(switches, guards);
  const suspects = new Set<number>();
  for (const at of new Set(guards.flatMap((guard) => baseline.worked.get(guard) ?? [])))
    if (await isOtherwise(at))
      for (const guard of guards) if (baseline.worked.get(guard)?.includes(at)) suspects.add(guard);
  tell({ done: 'group', suspects: [...suspects], loads });
}

parentPort?.on('message', async (order: Order) => {
  if ('take' in order) baseline = order.take;
  else if (order.run === 'items') await runHalf(order.half);
  else if (order.run === 'guard') await tryGuard(order.guard);
  else await tryGroup(order.guards);
});
tell({ done: 'loading' });
