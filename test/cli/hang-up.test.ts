import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { keyOf, keysIn } from '../bench/paid-twice.ts';
import { temporaryFolder } from '../support/command.ts';
import { ferryNumber, startFerryServer } from '../support/ferries.ts';
import { putFiles, reportIn } from '../support/run-setup.ts';

const bin = fileURLToPath(new URL('../../src/cli/bin.js', import.meta.url));

it.each<[NodeJS.Signals, string]>([
  ['SIGHUP', 'a terminal that is closed'],
  ['SIGINT', 'Ctrl-C'],
  ['SIGTERM', 'a service that is stopped'],
])('%s (%s) keeps what is under way, and the next run pays for none of it again', async (signal) => {
  const room = temporaryFolder();
  let atThird = (): void => undefined;
  const server = await startFerryServer(300, ({ number }) => {
    if (number === 3) atThird();
    return null;
  });
  try {
    const inbox = join(room, 'inn');
    mkdirSync(inbox);
    putFiles(inbox, Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`s${n}.txt`, ferryNumber(n)])));
    const flags = [
      '--out',
      join(room, 'ut'),
      '--base-url',
      server.baseURL,
      '--model',
      'test',
      '--concurrency',
      '4',
    ];
    const run = (withSignal: NodeJS.Signals | null): Promise<number | null> => {
      const child = spawn(process.execPath, [bin, 'batch', inbox, ...flags], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { PATH: process.env.PATH, NORWIRE_HOME: join(room, 'home') },
      });
      child.stderr.resume();
      if (withSignal !== null) atThird = () => void child.kill(withSignal);
      return once(child, 'close').then(([code]) => code as number | null);
    };
    expect(await run(signal)).toBe(130);
    const asked = server.requests.map((request) => keyOf(request, server.baseURL));
    expect(asked.length).toBeGreaterThanOrEqual(3);
    const kept = keysIn(join(room, 'home', 'answers.sqlite'));
    expect(asked.filter((key) => !kept.has(key))).toEqual([]);
    expect(await run(null)).toBe(0);
    const all = server.requests.map((request) => keyOf(request, server.baseURL));
    expect(new Set(all).size).toBe(all.length);
    expect(reportIn(join(room, 'ut')).totals.finished).toBe(12);
  } finally {
    await server.close();
  }
});
