// npm run bench:gate: does the gate let through what may be let through, and no more?
// What is asked for is 400 requests against 30 in each 6 s; that takes 80 s. Here the 6 s window gets 120 requests
// (24 s), and windows and buckets of 1.8 s get the 400, all at the same time, beside the server that refuses at random. The first figure is the better of two runs, after
// one request that loads what is loaded late.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openStore } from '../../src/ask/kept/store.ts';
import { storedModel } from '../../src/ask/kept/stored-model.ts';
import type { Model } from '../../src/ask/model.ts';
import { createGate } from '../../src/ask/pace/gate.ts';
import { openaiModel } from '../../src/ask/server/openai.ts';
import { makeRequest } from '../ask/requests.ts';
import type { LimitedServer, Log } from './gate-servers.ts';

const CONCURRENCY = 64;
const FREE = { requests: 2_000, latency: 200, mostTimesIdeal: 1.1 };
const LIMITED: readonly (LimitedServer & { readonly counted: number; readonly leastRate: number })[] = [
  {
    kind: 'fixed window',
    requests: 30,
    window: 6_000,
    says: 'whole seconds',
    latency: 50,
    counted: 120,
    leastRate: 0.93,
  },
  {
    kind: 'fixed window',
    requests: 30,
    window: 1_800,
    says: 'milliseconds',
    latency: 50,
    counted: 400,
    leastRate: 0.93,
  },
  {
    kind: 'fixed window',
    requests: 30,
    window: 1_800,
    says: 'nothing',
    latency: 50,
    counted: 400,
    leastRate: 0.85,
  },
  {
    kind: 'bucket',
    requests: 30,
    window: 1_800,
    says: 'whole seconds',
    latency: 50,
    counted: 400,
    leastRate: 0.93,
  },
];
const MOST_REFUSED = 0.04;
/** A server that refuses one in ten, whatever the pace, and says Retry-After: 1. */
const AT_RANDOM = { requests: 300, concurrency: 16, mostTimesRefusals: 1.5 };
const random: LimitedServer = {
  kind: 'one in ten at random',
  requests: 0,
  window: 1_000,
  says: 'whole seconds',
  latency: 200,
};

const free: LimitedServer = { kind: 'none', requests: 0, window: 0, says: 'nothing', latency: FREE.latency };
const thread = new Worker(new URL('./gate-servers.ts', import.meta.url));
const ports = await new Promise<readonly number[]>((resolve) => {
  thread.once('message', resolve);
  thread.postMessage([free, ...LIMITED, random]);
});

function connect(port: number | undefined, concurrency = CONCURRENCY): Model {
  return openaiModel({
    model: 'bench',
    baseURL: `http://127.0.0.1:${port}/v1`,
    gate: createGate({ concurrency }),
  });
}

function story(number: number) {
  return makeRequest({ messages: [{ role: 'user', content: `Sak ${number}: Ferja er innstilt.` }] });
}

async function timeFree(): Promise<{ readonly wall: number; readonly ideal: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'norwire-bench-'));
  const store = openStore({ file: join(folder, 'answers.db') });
  const model = storedModel(connect(ports[0]), store, { server: 'bench', model: 'bench' });
  const begun = performance.now();
  // Stories come as a batch sends them: always some at the gate, never all of them in memory.
  const stories = Array.from({ length: FREE.requests }, (_, number) => number).values();
  const work = async () => {
    for (const number of stories) await model(story(number));
  };
  await Promise.all(Array.from({ length: 2 * CONCURRENCY }, work));
  const wall = performance.now() - begun;
  if ((await store.stats()).answers !== FREE.requests) throw new Error('an answer was not kept');
  await store.close();
  rmSync(folder, { recursive: true });
  return { wall, ideal: (FREE.requests * FREE.latency) / CONCURRENCY };
}

/** Share of the server's rate that was used after the first burst, and of the requests that were refused. */
function judge(log: Log, limited: LimitedServer, counted: number) {
  const burst = log.findIndex(([, through]) => !through);
  const pause = log.findIndex(([at], index) => index > burst && at - (log[index - 1]?.[0] ?? at) > 100);
  const after = log.slice(pause);
  const through = after.filter(([, ok]) => ok).slice(0, counted + 1);
  const first = through[0]?.[0] ?? 0;
  const last = through.at(-1)?.[0] ?? 0;
  const refused = after.filter(([at, ok]) => !ok && at <= last).length;
  const rate = (through.length - 1) / (last - first) / (limited.requests / limited.window);
  return { rate, refused: refused / (through.length + refused), complete: through.length === counted + 1 };
}

async function timeLimited(limited: (typeof LIMITED)[number], port: number | undefined) {
  const model = connect(port);
  const all = limited.counted + limited.requests + 10;
  await Promise.all(Array.from({ length: all }, (_, number) => model(story(number))));
  const log = (await (await fetch(`http://127.0.0.1:${port}/log`)).json()) as Log;
  return judge(log, limited, limited.counted);
}

/** How long a server takes that refuses at random, beside what its answers and its refusals take. */
async function timeRandom(port: number | undefined) {
  const { requests, concurrency } = AT_RANDOM;
  const model = connect(port, concurrency);
  const start = performance.now();
  await Promise.all(Array.from({ length: requests }, (_, number) => model(story(number))));
  const wall = performance.now() - start;
  const log = (await (await fetch(`http://127.0.0.1:${port}/log`)).json()) as Log;
  const refused = log.filter(([, through]) => !through).length;
  return { wall, refused, cost: (requests * random.latency) / concurrency + refused * random.window };
}

const begun = performance.now();
await connect(ports[0])(story(-1));
const runs = [await timeFree(), await timeFree()];
const { wall, ideal } = runs.reduce((better, run) => (run.wall < better.wall ? run : better));
const [limits, atRandom] = await Promise.all([
  Promise.all(LIMITED.map((limited, index) => timeLimited(limited, ports[index + 1]))),
  timeRandom(ports.at(-1)),
]);
await thread.terminate();

const lines = [
  {
    ok: wall <= ideal * FREE.mostTimesIdeal,
    text: `${FREE.requests} requests of ${FREE.latency} ms, ${CONCURRENCY} at a time, answers stored: ${(wall / 1_000).toFixed(2)} s, ${(wall / ideal).toFixed(3)} × ideal (at most ${FREE.mostTimesIdeal})`,
  },
  ...limits.map(({ rate, refused, complete }, index) => {
    const { kind, requests, window, says, counted, leastRate } = LIMITED[index] ?? LIMITED[0]!;
    return {
      ok: complete && rate >= leastRate && refused < MOST_REFUSED,
      text: `${kind}, ${requests} in ${window / 1_000} s, says ${says}: ${counted} requests at ${(rate * 100).toFixed(1)} % of its rate (at least ${leastRate * 100}), ${(refused * 100).toFixed(1)} % refused (less than ${MOST_REFUSED * 100})`,
    };
  }),
  {
    ok: atRandom.wall <= atRandom.cost * AT_RANDOM.mostTimesRefusals,
    text: `10 % refused: ${AT_RANDOM.requests} requests, ${atRandom.refused} refused for 1 s: ${(atRandom.wall / 1_000).toFixed(1)} s, ${(atRandom.wall / atRandom.cost).toFixed(2)} × of what the refusals cost (at most ${AT_RANDOM.mostTimesRefusals})`,
  },
];
console.log(`bench:gate, ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
for (const { ok, text } of lines) console.log(`${ok ? 'ok    ' : 'MISSED'} ${text}`);
process.exitCode = lines.every(({ ok }) => ok) ? 0 : 1;
