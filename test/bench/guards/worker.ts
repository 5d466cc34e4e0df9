/**
 * One of the threads that try guards. First it runs its half of the items with every guard on; then it switches off what
 * it is told and runs again items in which that had something to do.
 */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { Baseline, type SharedBaseline } from './baseline.ts';
import { type Item, itemsOf, outcomeOf, type Tried } from './items.ts';
import { Switches } from './switches.ts';

export interface WorkerData {
  readonly bundle: string;
  readonly corpus: string;
  /** Switched off from the start, so that nothing is built with them. */
  readonly off: readonly number[];
}

export type Order =
  | { readonly run: 'baseline'; readonly half: number; readonly shared: SharedBaseline }
  | {
      readonly run: 'guard';
      readonly guard: number;
      readonly shared: SharedBaseline;
      readonly first: number | null;
    }
  | {
      readonly run: 'group';
      readonly half: number;
      readonly shared: SharedBaseline;
      /** Those that have something to do while the code is loaded. */
      readonly whileLoading: readonly number[];
    };

/** What needs a guard: an item that comes out otherwise without it, or only without others too. */
export interface Need {
  readonly guard: number;
  readonly item: number;
  readonly together: boolean;
}

export type Told =
  /** It is loaded, and takes orders. */
  | { readonly done: 'loading'; readonly names: readonly string[]; readonly whileLoading: readonly number[] }
  | { readonly done: 'baseline' }
  /** The item that needs it; null where none does, undefined where it took too long to try them all. */
  | { readonly done: 'guard'; readonly neededBy: number | null | undefined }
  | { readonly done: 'group'; readonly needs: readonly Need[] };

/** Milliseconds that one guard is tried by itself. */
const longest = 700;

const { bundle, corpus, off } = workerData as WorkerData;
const tell = (told: Told) => parentPort?.postMessage(told);

const switches = new Switches();
switches.switchOff(off);
Object.assign(globalThis, { guards: switches.hooks });
const tried = (await import(pathToFileURL(bundle).href)) as Tried;
const items: readonly Item[] = itemsOf(corpus, tried.tests);

async function run(at: number): Promise<bigint> {
  switches.begin(at);
  return outcomeOf(items[at] as Item, tried);
}

/** An example that does not come out the same twice tells nothing. */
async function runHalf(baseline: Baseline, half: number): Promise<void> {
  switches.worksIn = (guard, item) => baseline.setWorked(guard, item);
  for (const at of baseline.half(half)) {
    const start = performance.now();
    const outcome = await run(at);
    baseline.took[at] = performance.now() - start;
    baseline.outcomes[at] = isExample(at) && outcome !== (await run(at)) ? 0n : outcome;
  }
  switches.worksIn = null;
}

const isExample = (at: number) => items[at]?.name.startsWith('test/') === true;

async function isOtherwise(baseline: Baseline, at: number): Promise<boolean> {
  return baseline.outcomes[at] !== 0n && (await run(at)) !== baseline.outcomes[at];
}

/** The quickest items first; and before them the one that needed it when it was last tried. */
async function tryGuard(baseline: Baseline, guard: number, first: number | null) {
  switches.switchOff([guard]);
  if (first !== null && (await isOtherwise(baseline, first))) return first;
  const start = performance.now();
  for (const at of baseline.itemsOf(guard)) {
    if (await isOtherwise(baseline, at)) return at;
    if (performance.now() - start > longest) return undefined;
  }
  return null;
}

/** With all of `off` off: where an item comes out otherwise, guards are switched on until it does not. */
async function tryGroup(baseline: Baseline, half: number, whileLoading: readonly number[]) {
  const group = new Set(off);
  const needs: Need[] = [];
  const keep = (need: Need) => {
    needs.push(need);
    group.delete(need.guard);
  };
  for (const at of baseline.half(half)) {
    const working = () => [...group].filter((guard) => baseline.hasWorked(guard, at));
    switches.switchOff(group);
    if (working().length === 0 || !(await isOtherwise(baseline, at))) continue;
    switches.switchOff([]);
    // Something was built without them and kept: which of them it was is not told apart, so none of these may go.
    if (await isOtherwise(baseline, at)) {
      const built = [...group].filter(
        (guard) => whileLoading.includes(guard) || baseline.hasWorked(guard, at),
      );
      for (const guard of built) keep({ guard, item: at, together: true });
      break;
    }
    for (const guard of working()) {
      switches.switchOff([guard]);
      if (await isOtherwise(baseline, at)) keep({ guard, item: at, together: false });
    }
    for (const guard of working()) {
      switches.switchOff(group);
      if (!(await isOtherwise(baseline, at))) break;
      keep({ guard, item: at, together: true });
    }
  }
  return needs;
}

parentPort?.on('message', async (order: Order) => {
  const baseline = new Baseline(order.shared);
  if (order.run === 'baseline') {
    await runHalf(baseline, order.half);
    tell({ done: 'baseline' });
  } else if (order.run === 'guard')
    tell({ done: 'guard', neededBy: await tryGuard(baseline, order.guard, order.first) });
  else tell({ done: 'group', needs: await tryGroup(baseline, order.half, order.whileLoading) });
});
tell({ done: 'loading', names: items.map(({ name }) => name), whileLoading: [...switches.whileLoading] });
