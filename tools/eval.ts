/**
 * npm run eval -- COMMAND …: the instrument for every change of prompt, reading or check (tools/eval/README.md).
 *
 *   run STORIES --out DIR          norwire's whole way over stories, against the configured server
 *   plain STORIES --out DIR        the same stories through one plain chat prompt
 *   pairs DIR1 DIR2 --out PAIRS    blind, shuffled pairs for a judge
 *   findings DIR --out PAIRS       each finding shown in a run, for a judge
 *   judge PAIRS                    asks the configured server for the verdicts that are missing
 *   score PAIRS                    preferences, errors, findings
 *   planted RUN ERRORS --out DIR   a run's answers with errors put in, through the rest of the way; then the figures
 *   earlier STORIES --out FILE     an earlier version of each story, to be run and remembered
 *   remember RUN --memory FILE     a run's English into a memory, as if an editor had approved it
 *   totals RUN…                    tokens, findings and parts from memory of runs
 *   segments --pairs FILE          aligned segments: chrF++, BLEU, findings by rule, tokens, cost
 */
import { parseArgs } from 'node:util';
import { realWorld } from '../src/cli/real-world.ts';
import { makeEarlier } from './eval/earlier.ts';
import { fillMemory } from './eval/fill-memory.ts';
import { judge } from './eval/judge.ts';
import { makeFindings } from './eval/make-findings.ts';
import { makePairs } from './eval/make-pairs.ts';
import { runPlain } from './eval/run-plain.ts';
import { runPlanted, scorePlanted } from './eval/run-planted.ts';
import { runStories } from './eval/run-stories.ts';
import { score } from './eval/score.ts';
import { runSegments } from './eval/segments.ts';
import { idsIn } from './eval/stories.ts';
import { totalsOf } from './eval/totals.ts';

const usage =
  'eval takes: run STORIES --out DIR, plain STORIES --out DIR, pairs DIR1 DIR2 --out PAIRS, findings DIR --out PAIRS, judge PAIRS, score PAIRS, planted RUN ERRORS --out DIR, earlier STORIES --out FILE, remember RUN --memory FILE, totals RUN…, or segments --pairs FILE. See tools/eval/README.md.';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    who: { type: 'string' },
    seed: { type: 'string' },
    pairs: { type: 'string' },
    limit: { type: 'string' },
    engine: { type: 'string' },
    model: { type: 'string' },
    'base-url': { type: 'string' },
    concurrency: { type: 'string' },
    'no-second-editor': { type: 'boolean' },
    memory: { type: 'string' },
    date: { type: 'string' },
  },
});
const [command, ...places] = positionals;
const world = realWorld();
const asking = {
  flags: {
    ...(values.engine !== undefined && { engine: values.engine }),
    ...(values.model !== undefined && { model: values.model }),
    ...(values['base-url'] !== undefined && { baseUrl: values['base-url'] }),
    ...(values['no-second-editor'] === true && { secondEditor: false }),
    ...(values.memory !== undefined && { memory: values.memory }),
    ...(values.date !== undefined && { date: values.date }),
    concurrency: Number(values.concurrency ?? 8),
  },
  who: values.who ?? null,
  limit: values.limit === undefined ? undefined : Number(values.limit),
  world,
};

/** The place given, or the usage and exit 2. */
function need(value: string | undefined): string {
  if (value !== undefined) return value;
  console.error(usage);
  process.exit(2);
}

/** A file that will be known for JSON Lines when it is run, or a sentence and exit 2. */
function needLines(file: string | undefined): string {
  if (need(file).endsWith('.jsonl')) return need(file);
  console.error(`--out ${file}: name a file that ends in .jsonl, for run to know it.`);
  process.exit(2);
}

/** The folder of a run that has results, or a sentence and exit 2. */
function needRun(folder: string | undefined): string {
  const run = need(folder);
  if (idsIn(run).length > 0) return run;
  console.error(`${run} holds no results of a run. Make one first: eval run STORIES --out ${run}`);
  process.exit(2);
}

switch (command) {
  case 'run':
    process.exitCode = await runStories(need(places[0]), need(values.out), asking);
    break;
  case 'plain':
    process.exitCode = await runPlain(need(places[0]), need(values.out), asking);
    break;
  case 'pairs':
    makePairs(need(places[0]), need(places[1]), need(values.out), values.seed ?? 'norwire');
    break;
  case 'findings':
    makeFindings(need(places[0]), need(values.out));
    break;
  case 'judge':
    process.exitCode = await judge(need(places[0]), asking);
    break;
  case 'score':
    for (const line of score(need(places[0]))) console.log(line);
    break;
  case 'planted': {
    const folder = need(values.out);
    process.exitCode = await runPlanted(need(places[0]), need(places[1]), folder, asking);
    for (const line of scorePlanted(folder, idsIn(folder))) console.log(line);
    break;
  }
  case 'earlier':
    makeEarlier(need(places[0]), needLines(values.out), asking.limit);
    break;
  case 'remember':
    console.log(await fillMemory(needRun(places[0]), need(values.memory), values.date));
    break;
  case 'totals':
    for (const run of places.length > 0 ? places : [undefined]) console.log(totalsOf(needRun(run)));
    break;
  case 'segments':
    await runSegments(need(values.pairs), asking);
    break;
  default:
    need(undefined);
}
