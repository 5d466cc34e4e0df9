import type { SharedBaseline } from './baseline.ts';
import type { Verdict } from './ledger.ts';
import { Thread } from './threads.ts';
import type { WorkerData } from './worker.ts';

/** What guards are tried with. */
export interface Trial {
  readonly workerData: WorkerData;
  readonly shared: SharedBaseline;
  /** Every item as the ledger names it. */
  readonly names: readonly string[];
}

export const threads = 2;
/** Milliseconds; a guard without which nothing is said for so long has sent the code into a loop. */
const patience = 20_000;

/**
 * Tries guards one by one, each where it had something to do, until the time is over (`until`, as performance.now()).
 * Those that it gives no verdict of took too long to try everywhere.
 */
export async function tryOneByOne(
  { workerData, shared, names }: Trial,
  guards: readonly (readonly [guard: number, known: Verdict | undefined])[],
  until: number,
): Promise<{ verdicts: Map<number, Verdict>; tried: number }> {
  const verdicts = new Map<number, Verdict>();
  const places = new Map(names.map((name, at) => [name, at]));
  const waiting = [...guards];
  let tried = 0;
  const work = async () => {
    let { thread } = await Thread.open(workerData);
    while (performance.now() < until) {
      const next = waiting.shift();
      if (next === undefined) break;
      const [guard, known] = next;
      const first = places.get(known?.by ?? '') ?? null;
      const told = await thread.ask({ run: 'guard', guard, shared, first }, patience);
      tried += 1;
      if (tried % 200 === 0) console.log(`  ${tried} tried, ${waiting.length} to go`);
      if (told?.done === 'guard') {
        if (told.neededBy === null) verdicts.set(guard, { is: 'inert', by: '' });
        else if (told.neededBy !== undefined)
          verdicts.set(guard, { is: 'needed', by: names[told.neededBy] ?? '' });
      } else {
        verdicts.set(guard, { is: 'needed', by: 'what does not end without it' });
        await thread.close();
        thread = (await Thread.open(workerData)).thread;
      }
    }
    await thread.close();
  };
  await Promise.all(Array.from({ length: threads }, work));
  return { verdicts, tried };
}

/** Switches off together all that seem inert, until everything comes out as with all guards on. */
export async function tryTogether(
  { workerData, shared, names }: Trial,
  guards: readonly number[],
  whileLoading: readonly number[],
): Promise<Map<number, Verdict>> {
  const verdicts = new Map<number, Verdict>(guards.map((guard) => [guard, { is: 'inert', by: '' }]));
  for (let before = -1; before !== 0; ) {
    const off = guards.filter((guard) => verdicts.get(guard)?.is === 'inert');
    const halves = Array.from({ length: threads }, async (_, half) => {
      const { thread } = await Thread.open({ ...workerData, off });
      const told = await thread.ask({ run: 'group', half, shared, whileLoading }, null);
      await thread.close();
      return told?.done === 'group' ? told.needs : [];
    });
    const needs = (await Promise.all(halves)).flat();
    for (const { guard, item, together } of needs)
      verdicts.set(guard, { is: together ? 'together' : 'needed', by: names[item] ?? '' });
    before = needs.length;
    console.log(`  ${off.length} off together: ${needs.length} of them needed`);
  }
  return verdicts;
}
