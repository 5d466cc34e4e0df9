import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../support/open-desk.ts';
import { type OwnProcess, startProcess } from '../support/own-process.ts';
import { folderWith } from '../support/run-setup.ts';
import { until } from '../support/until.ts';

const running: OwnProcess[] = [];
let room: ReturnType<typeof folderWith>;
const out = () => join(room.path, 'ut');

beforeEach(() => {
  room = folderWith();
});
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
  room.remove();
});

const token = 'a-token-for-the-tests-only';

/** The command itself, on the samples with recorded answers. */
async function openCommand(): Promise<OwnProcess & { readonly base: string }> {
  const flags = ['--out', out(), '--engine', 'recorded', '--no-open', '--json', '--port', '0'];
  const env = { ...process.env, NORWIRE_DESK_TOKENS: `cms:${token}`, NORWIRE_HOME: room.path };
  const own = startProcess(['desk', 'samples/stories', ...flags], env);
  running.push(own);
  const base = await until(() => /"address":"(http:[^?"]+)/.exec(own.said())?.[1], own.said);
  return { ...own, base };
}

const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

const storyAt = (base: string) =>
  until(async () => {
    const answer = await fetch(`${base}api/stories/${idOf('ferje.txt')}`, { headers });
    return (
      answer.ok && ((await answer.json()) as { parts: { place: string; text: string; version: number }[] })
    );
  });

describe('a desk that is killed', () => {
  // Two starts of the command: on a busy machine each takes seconds.
  it.each([
    ['when the next was sent', () => Promise.resolve()],
    // SQLite writes a change into this file first.
    [
      'while the next is written',
      () => once(watch(join(out(), '.norwire', 'desk.sqlite-wal'), { persistent: false }), 'change'),
    ],
  ] as const)('has every text that was said to be saved: %s', async (_moment, comes) => {
    const { child, base, ended } = await openCommand();
    let { version } = (await storyAt(base)).parts[1] ?? { version: 0 };
    const textOf = (turn: number) => `The county authority wants to cut the last ${turn} departures.`;
    const save = (turn: number) =>
      fetch(`${base}api/stories/${idOf('ferje.txt')}/texts/p1`, {
        method: 'PUT',
        headers: { ...headers, 'if-match': `"${version}"` },
        body: JSON.stringify({ text: textOf(turn) }),
      });
    for (const turn of [1, 2, 3]) {
      const answer = await save(turn);
      expect(answer.status).toBe(200);
      version = ((await answer.json()) as { changed: { version: number } }).changed.version;
    }
    const moment = comes();
    const fourth = save(4).then(
      () => true,
      () => false,
    );
    await Promise.race([moment, fourth]);
    child.kill('SIGKILL');
    await ended;
    const wasSaid = await fourth;
    const again = await openCommand();
    const text = (await storyAt(again.base)).parts[1]?.text;
    // The one that was under way may be there or not, unless it was said to be saved.
    expect(wasSaid ? [textOf(4)] : [textOf(3), textOf(4)]).toContain(text);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });
});
