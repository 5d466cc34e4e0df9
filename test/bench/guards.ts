/**
 * npm run bench:guards [-- ../shared/corpus] [--all]: is every guard needed? Each `if (…) return` (or continue, break,
 * throw) and each word of a `new Set([…])` in story/, check/, language/ and terms/ is switched off by itself, and what the
 * benchmarks of reading and checking go over and every example of the tests is run again where it had something to do.
 * Without `--all` the verdicts of guards/ledger.tsv stand for what has not changed since; what has, and then as many of
 * the others as 45 s allow, is tried. `--all` tries everything and writes the ledger. Lists what nothing needs, and exits 1
 * if there is any that guards/accepted.json gives no reason for. First it says what reading loses where words are replaced
 * by ones that are in no list, as bench:split does.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Baseline, newBaseline } from './guards/baseline.ts';
import { bundleTo } from './guards/bundle.ts';
import { ledgerName, readAccepted, readLedger, type Verdict, writeLedger } from './guards/ledger.ts';
import { Thread } from './guards/threads.ts';
import { type Trial, threads, tryOneByOne, tryTogether } from './guards/try-guards.ts';
import type { WorkerData } from './guards/worker.ts';
import { readLosses, sayLosses } from './split-losses.ts';
import type { GoldStory } from './split-score.ts';

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const corpus = positionals[0] ?? '../shared/corpus';
/** Milliseconds. */
const budget = 45_000;

const golds = ['stories-dev', 'stories-dev-2']
  .map((name) => `${corpus}/${name}.jsonl`)
  .filter((path) => existsSync(path))
  .flatMap((path) => readFileSync(path, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as GoldStory);
if (golds.length === 0) console.log(`There are no stories in ${corpus}: only our own examples are run.`);
else for (const line of sayLosses(readLosses(golds))) console.log(line);

const out = join(import.meta.dirname, 'guards/out');
mkdirSync(out, { recursive: true });
const workerData: WorkerData = { bundle: join(out, 'tried.mjs'), corpus, off: [] };
const guards = await bundleTo(workerData.bundle);
const ledger = readLedger();
const whyAccepted = readAccepted();

const opened = await Promise.all(Array.from({ length: threads }, () => Thread.open(workerData)));
const { names = [], whileLoading = [] } = opened[0]?.loaded ?? {};
const shared = newBaseline(guards.length, names.length);
await Promise.all(
  opened.map(async ({ thread }, half) => {
    await thread.ask({ run: 'baseline', half, shared }, null);
    await thread.close();
  }),
);
const baseline = new Baseline(shared);
const trial: Trial = { workerData, shared, names: names.map(ledgerName) };

const all = [...guards.keys()];
const known = (guard: number) => ledger.get(guards[guard]?.digest ?? '');
const working = all.filter((guard) => baseline.hasEverWorked(guard));
const never = all.filter((guard) => !baseline.hasEverWorked(guard) && !whileLoading.includes(guard));
console.log(
  `\nguards and words: ${guards.length}, over ${names.length} texts and examples (${baseline.outcomes.filter((outcome) => outcome === 0n).length} left out: not the same twice)`,
);
sayInert('had nothing to do in any of them', never);

const verdicts = new Map<number, Verdict>();
for (const guard of working) {
  const verdict = known(guard);
  if (verdict !== undefined && !values.all) verdicts.set(guard, verdict);
}
const changed = working.filter((guard) => known(guard) === undefined);
const unchanged = working.filter((guard) => known(guard) !== undefined);
const byDigest = (one: number, other: number) =>
  (guards[one]?.digest ?? '') < (guards[other]?.digest ?? '') ? -1 : 1;
const order = [...changed.sort(byDigest), ...unchanged.sort(byDigest)];
const { verdicts: found, tried } = await tryOneByOne(
  trial,
  order.map((guard) => [guard, known(guard)]),
  values.all ? Number.POSITIVE_INFINITY : performance.now() + budget,
);
console.log(
  `\ntried one by one: ${tried} of ${working.length} (${changed.length} of them not in the ledger, or changed since); of the others ${Math.min(unchanged.length, working.length - tried)} are taken from the ledger`,
);
for (const [guard, verdict] of found)
  if (verdict.is === 'needed' || verdicts.get(guard) === undefined || verdicts.get(guard)?.is === 'needed')
    verdicts.set(guard, verdict);

if (values.all) {
  const left = working.filter((guard) => verdicts.get(guard)?.is !== 'needed');
  for (const [guard, verdict] of await tryTogether(trial, left, whileLoading)) verdicts.set(guard, verdict);
  writeLedger(new Map(Array.from(verdicts, ([guard, verdict]) => [guards[guard]?.digest ?? '', verdict])));
}
const inert = working.filter((guard) => verdicts.get(guard)?.is === 'inert');
sayInert('had something to do, but nothing comes out otherwise without them', inert);
process.exitCode = [...never, ...inert].some((guard) => reasonOf(guard) === undefined) ? 1 : 0;

function reasonOf(guard: number): string | undefined {
  const one = guards[guard];
  return one === undefined ? undefined : whyAccepted(one);
}

/** Those that are accepted are counted by their reason, the others listed. */
function sayInert(what: string, found: readonly number[]): void {
  const reasons = Map.groupBy(found, reasonOf);
  const open = reasons.get(undefined) ?? [];
  console.log(`\n${found.length} ${what}: ${open.length} to go, ${found.length - open.length} accepted`);
  for (const [reason, { length }] of reasons)
    if (reason !== undefined) console.log(`  ${length} accepted: ${reason}`);
  for (const guard of open)
    console.log(`  ${guards[guard]?.file}:${guards[guard]?.line} ${guards[guard]?.text}`);
}
