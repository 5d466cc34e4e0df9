/**
 * How much memory and time a run takes, its stories generated and its model without latency. Each run is a process of
 * its own, so that its peak memory is its own. Floors: under 300 MB, twice the stories within 10 % of it, and a start
 * on a folder that is done in under 5 s. All stands in memory (/dev/shm) where there is such a place, so that the disk's
 * own pace is not what is measured; stories a second on the disk are printed beside it. `--count N` changes the 10,000.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openJournal } from '../../src/batch/journal/journal.ts';
import { emptyRow } from '../../src/batch/journal/story-row.ts';
import { runBatch } from '../../src/batch/run/run-batch.ts';
import { scan } from '../../src/batch/run/scan.ts';
import type { RunSetup } from '../../src/batch/types.ts';
import { holdMemory } from '../../src/cli/setup/hold-memory.ts';
import { readStory } from '../../src/story/index.ts';
import { copyOf, markdown, readTestArticles, setupFor } from '../support/run-setup.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    done: { type: 'string', default: '50000' },
    run: { type: 'string' },
    out: { type: 'string' },
  },
});

const bench: Partial<RunSetup> = {
  formats: [markdown],
  settings: 'bench',
  readArticles: readTestArticles,
  readStory,
  work: async (story) => copyOf(story.article),
  clock: Date.now,
};

/** V8 doubles its space for new objects at moments of its own choosing; held, what is left is what the run keeps. */
const STEADY = ['--max-semi-space-size=8'];

if (values.run !== undefined && values.out !== undefined) await runOnce(values.run, values.out);
else await compare(Number(values.count), Number(values.done));

async function runOnce(inbox: string, out: string): Promise<void> {
  // As the command does.
  holdMemory();
  const begun = performance.now();
  const { setup } = setupFor(out, { ...bench, onEvent: () => undefined });
  const outcome = await runBatch(setup, { inputs: [inbox] });
  const whole = performance.now() - begun;
  console.log(JSON.stringify({ ...outcome, whole, peak: process.resourceUsage().maxRSS / 1024 }));
}

interface Measured {
  readonly finished: number;
  readonly unchanged: number;
  readonly whole: number;
  readonly peak: number;
}

async function compare(count: number, done: number): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'norwire-bench-'));
  const room = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/norwire-bench-') : disk;
  try {
    const [one, two] = [makeStories(room, 'one', count), makeStories(room, 'two', 2 * count)];
    const [small, large] = [measure(one, join(room, 'out-one')), measure(two, join(room, 'out-two'))];
    const onDisk = measure(makeStories(disk, 'disk', 500), join(disk, 'out'));
    const start = await measureStart(room, done);
    const growth = large.peak / small.peak - 1;
    console.log(`${small.finished} stories: ${rate(small)} stories/s, peak ${small.peak.toFixed(0)} MB`);
    console.log(
      `${large.finished} stories: ${rate(large)} stories/s, peak ${large.peak.toFixed(0)} MB (${percent(growth)})`,
    );
    console.log(`on the disk, each file forced to it: ${rate(onDisk)} stories/s`);
    console.log(
      `start on ${start.unchanged} files of which all are done: ${(start.whole / 1000).toFixed(2)} s`,
    );
    const floors = [
      [small.finished === count && large.finished === 2 * count, 'a story was lost'],
      [small.peak < 300 && large.peak < 300, 'more than 300 MB'],
      [growth < 0.1, 'memory grows with the stories'],
      [start.unchanged === done && start.whole < 5000, 'a folder that is done takes 5 s or more'],
    ] as const;
    for (const [held, missed] of floors) if (!held) console.log(`MISSED: ${missed}`);
    process.exitCode = floors.every(([held]) => held) ? 0 : 1;
  } finally {
    for (const folder of [room, disk]) rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder whose files are all done, entered into its journal as a run would have left it. */
async function measureStart(room: string, count: number): Promise<Measured> {
  const inbox = makeStories(room, 'done', count, 1);
  const out = join(room, 'out-done');
  mkdirSync(out);
  const journal = openJournal(out);
  const { setup } = setupFor(out, bench);
  await scan(setup, journal, { inputs: [inbox], out }, { selection: {}, run: 1 });
  await journal.change(() => {
    for (const file of journal.files.dueAfter(1, null, count)) {
      const path = file.name.replace(/txt$/, 'md');
      mkdirSync(join(out, path, '..'), { recursive: true });
      writeFileSync(join(out, path), 'done');
      const end = {
        state: 'done',
        settings: 'bench',
        formats: 'md',
        outputs: [path],
        waiting: null,
      } as const;
      journal.files.finish(file.name, { ...end, failed: false, again: false, findings: false }, file);
      journal.stories.put({ ...emptyRow(file.name, file.name, 0), state: 'finished', settings: 'bench' });
    }
  });
  await journal.close();
  return measure(inbox, out);
}

function measure(inbox: string, out: string): Measured {
  const path = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [...STEADY, path, '--run', inbox, '--out', out], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`the run failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as Measured;
}

function makeStories(room: string, name: string, count: number, paragraphs = 4): string {
  const random = mulberry(20_261_122);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const folder = join(room, name);
  for (let number = 0; number < count; number += 1) {
    const day = join(folder, String(Math.floor(number / 500)).padStart(3, '0'));
    if (number % 500 === 0) mkdirSync(day, { recursive: true });
    const who = `${pick(['Kari', 'Ola', 'Ingrid', 'Jonas'])} ${pick(['Berg', 'Dahl', 'Moen', 'Vik'])}`;
    const where = pick(['Bergen', 'Tromsø', 'Hamar', 'Florø']);
    const body = Array.from({ length: paragraphs }, (_, at) =>
      at % 2 === 0
        ? `${who} i ${where} kommune varsler ${2 + Math.floor(random() * 90)} millioner kroner til nye veier.`
        : `– Vi har ventet på dette i ${2 + Math.floor(random() * 20)} år, sier ${who}.`,
    );
    writeFileSync(
      join(day, `sak-${number}.txt`),
      `${where} får nye veier (${number})\n\n${body.join('\n\n')}\n`,
    );
  }
  return folder;
}

/** A small generator of numbers with a seed, so that each run reads the same stories. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function rate({ finished, whole }: Measured): string {
  return (finished / (whole / 1000)).toFixed(0);
}

function percent(part: number): string {
  return `${part >= 0 ? '+' : ''}${(part * 100).toFixed(1)} %`;
}
