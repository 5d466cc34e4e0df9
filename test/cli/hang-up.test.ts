import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyOf, keysIn } from '../bench/paid-twice.ts';
import { temporaryFolder } from '../support/command.ts';
import { ferryNumber, startFerryServer } from '../support/ferries.ts';
import { type OwnProcess, startProcess } from '../support/own-process.ts';
import { putFiles, reportIn } from '../support/run-setup.ts';

it.each<[NodeJS.Signals, string]>([
  ['SIGHUP', 'a terminal that is closed'],
  ['SIGINT', 'Ctrl-C'],
  ['SIGTERM', 'a service that is stopped'],
])('%s (%s) keeps what is under way, and the next run pays for none of it again', async (signal) => {
  const room = temporaryFolder();
  const signalCame = Promise.withResolvers<void>();
  let first: OwnProcess | null = null;
  // What was sent is answered when the signal has come.
  const server = await startFerryServer(signalCame.promise, ({ number }) => {
    if (number === 3) first?.child.kill(signal);
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
    const env = { PATH: process.env.PATH, NORWIRE_HOME: join(room, 'home') };
    first = startProcess(['batch', inbox, ...flags], env);
    signalCame.resolve(first.signalCame);
    expect(await first.ended).toBe(130);
    const asked = server.requests.map((request) => keyOf(request, server.baseURL));
    expect(asked.length).toBeGreaterThanOrEqual(3);
    const kept = keysIn(join(room, 'home', 'answers.sqlite'));
    expect(asked.filter((key) => !kept.has(key))).toEqual([]);
    expect(await startProcess(['batch', inbox, ...flags], env).ended).toBe(0);
    const all = server.requests.map((request) => keyOf(request, server.baseURL));
    expect(new Set(all).size).toBe(all.length);
    expect(reportIn(join(room, 'ut')).totals.finished).toBe(12);
  } finally {
    await server.close();
  }
});
