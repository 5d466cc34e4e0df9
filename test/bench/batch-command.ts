/**
 * The whole command against a server on this machine that answers at once: stories a second and peak memory of
 * `norwire batch`, then random SIGKILLs over one folder. Floors: all stories finished, under 300 MB, twice the stories
 * within 10 % of it; after the kills nothing lost, doubled or half-written, and no request sent twice but those that
 * were under way at a kill: each is held against the store as the kill left it. `--stories N`, `--kills N`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ferryNumber, startFerryServer } from '../support/ferries.ts';
import { filesBelow, putFiles, reportIn } from '../support/run-setup.ts';
import { type KilledRun, keyOf, keysIn, wronglyRepeated } from './paid-twice.ts';

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '250' }, kills: { type: 'string', default: '12' } },
});
const [stories, kills] = [Number(values.stories), Number(values.kills)];
const room = existsSync('/dev/shm')
  ? mkdtempSync('/dev/shm/norwire-')
  : mkdtempSync(join(tmpdir(), 'norwire-'));
/** Requests under way at a time, the command's own default. */
const AT_ONCE = 8;
/** Stories of the folder whose run is killed. */
const KILLED = 600;

function makeInbox(name: string, count: number): string {
  const inbox = join(room, name);
  mkdirSync(inbox);
  putFiles(inbox, Object.fromEntries(Array.from({ length: count }, (_, n) => [`s${n}.txt`, ferryNumber(n)])));
  return inbox;
}

function start(baseURL: string, inbox: string, home: string): { child: ChildProcess; said: () => string } {
  const bin = fileURLToPath(new URL('../../src/cli/bin.js', import.meta.url));
  const peak = fileURLToPath(new URL('../support/print-peak.ts', import.meta.url));
  const flags = ['--out', `${inbox}-ut`, '-f', 'md,json', '--base-url', baseURL, '--model', 'test', '--json'];
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=8', '--import', peak, bin, 'batch', inbox, ...flags],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env.PATH, NORWIRE_HOME: join(room, home) } },
  );
  let said = '';
  child.stderr?.on('data', (text) => (said += text));
  return { child, said: () => said };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((ended) => child.once('close', () => ended()));
}

async function measure(
  baseURL: string,
  count: number,
): Promise<{ rate: number; peak: number; finished: number }> {
  const inbox = makeInbox(`inn-${count}`, count);
  const begun = performance.now();
  const { child, said } = start(baseURL, inbox, `home-${count}`);
  await endOf(child);
  const seconds = (performance.now() - begun) / 1000;
  const { finished = 0 } = reportIn(`${inbox}-ut`).totals;
  return { rate: finished / seconds, peak: Number(/peak ([\d.]+)/.exec(said())?.[1]), finished };
}

function isWhole(path: string): boolean {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.json')
    ? JSON.parse(text).parts.length === 5
    : /Made by norwire [^\n]+\.\*?\n$/.test(text);
}

async function kill(): Promise<readonly string[]> {
  const server = await startFerryServer(40);
  const inbox = makeInbox('kill', KILLED);
  const store = join(room, 'home-kill', 'answers.sqlite');
  const runs: KilledRun[] = [];
  let [killed, half, seen] = [0, 0, 0];
  const tellRun = async () => {
    // What the dead process had put on the wire is still read.
    await wait(100);
    const asked = server.requests.slice(seen).map((request) => keyOf(request, server.baseURL));
    seen = server.requests.length;
    runs.push({ asked, kept: keysIn(store) });
  };
  for (let turn = 0; turn < kills; turn += 1) {
    const { child } = start(server.baseURL, inbox, 'home-kill');
    const ended = endOf(child);
    // Not before it asks: a busy machine takes seconds to start.
    while (child.exitCode === null && server.requests.length === seen) await wait(10);
    await Promise.race([ended, wait(Math.random() * 600)]);
    child.kill('SIGKILL');
    await ended;
    if (child.signalCode === 'SIGKILL') killed += 1;
    await tellRun();
    if (existsSync(`${inbox}-ut`)) {
      half += filesBelow(`${inbox}-ut`).filter((name) => !isWhole(join(`${inbox}-ut`, name))).length;
    }
  }
  const { child } = start(server.baseURL, inbox, 'home-kill');
  await endOf(child);
  await tellRun();
  await server.close();
  const wrong = wronglyRepeated(runs);
  for (const one of wrong.slice(0, 5)) console.log(one);
  const asked = runs.flatMap((run) => run.asked);
  const unknown = asked.filter((key) => !runs.at(-1)?.kept.has(key));
  const { totals, stories: told } = reportIn(`${inbox}-ut`);
  const outputs = filesBelow(`${inbox}-ut`);
  const once = new Set(asked).size;
  const twice = asked.length - once;
  console.log(
    `${killed} kills: ${totals.finished} of ${KILLED} stories finished, ${outputs.length} outputs, ${half} half-written, ` +
      `${twice} of ${once} requests sent twice, ${wrong.length} of them kept before, exit ${child.exitCode}`,
  );
  return [
    totals.finished === KILLED && told.length === KILLED && child.exitCode === 0 ? '' : 'a story was lost',
    outputs.length === 2 * KILLED && half === 0 ? '' : 'an output was doubled or half-written',
    twice <= killed * AT_ONCE ? '' : 'more was paid for twice than was under way',
    wrong.length === 0 ? '' : 'what was kept was asked for again',
    unknown.length === 0 ? '' : 'an answer is not in the store under its key',
  ];
}

try {
  const server = await startFerryServer();
  const [one, two] = [await measure(server.baseURL, stories), await measure(server.baseURL, 2 * stories)];
  await server.close();
  const growth = two.peak / one.peak - 1;
  console.log(`${one.finished} stories: ${one.rate.toFixed(0)} stories/s, peak ${one.peak.toFixed(0)} MB`);
  console.log(
    `${two.finished} stories: ${two.rate.toFixed(0)} stories/s, peak ${two.peak.toFixed(0)} MB (${(growth * 100).toFixed(1)} %)`,
  );
  const missed = [
    one.finished === stories && two.finished === 2 * stories ? '' : 'a story was lost',
    two.peak < 300 ? '' : 'more than 300 MB',
    growth < 0.1 ? '' : 'memory grows with the stories',
    ...(kills > 0 ? await kill() : []),
  ].filter(Boolean);
  for (const floor of missed) console.log(`MISSED: ${floor}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(room, { recursive: true, force: true });
}
