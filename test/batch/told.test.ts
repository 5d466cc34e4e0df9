import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/batch/run/outcome.ts';
import { runBatch } from '../../src/batch/run/run-batch.ts';
import type { RunSetup } from '../../src/batch/types.ts';
import { TERMINATED } from '../../src/cli/world.ts';
import { NorwireError } from '../../src/errors.ts';
import { norwire, temporaryFolder } from '../support/command.ts';
import { copyOf, folderWith, putFiles, reportIn, setupFor } from '../support/run-setup.ts';

let room: ReturnType<typeof folderWith>;
const inbox = (): string => join(room.path, 'inn');
const out = (): string => join(room.path, 'ut');
beforeEach(() => {
  room = folderWith();
  mkdirSync(inbox());
});
afterEach(() => room.remove());

async function batch(change: Partial<RunSetup> = {}) {
  const { setup, events } = setupFor(out(), change);
  const outcome = await runBatch(setup, { inputs: [inbox()] });
  return { outcome, events, code: exitCodeOf(outcome) };
}

it('a story in another language is skipped, told once, and no failure at any run', async () => {
  putFiles(inbox(), { 'a.txt': 'Ferja går igjen', 'b.txt': 'Färjan går igen' });
  const notForUs: RunSetup['notForUs'] = ({ text }) =>
    text.includes('Färjan') ? 'in Swedish, not in Norwegian' : null;
  const first = await batch({ notForUs });
  expect(first.outcome).toMatchObject({ finished: 1, skipped: 1, failed: 0 });
  expect(first.events).toContainEqual(
    expect.objectContaining({ type: 'story-skipped', source: 'b.txt', earlier: false, state: 'skipped' }),
  );
  const second = await batch({ notForUs });
  expect([first.code, second.code]).toEqual([0, 0]);
  const skipped = second.events.filter(({ type }) => type === 'story-skipped');
  expect(skipped.every((event) => 'earlier' in event && event.earlier)).toBe(true);
});

it('the command says of a Swedish story that it is Swedish, and exits 0', async () => {
  putFiles(inbox(), {
    'b.txt':
      'Färjan går igen\n\nDet säger kommunen, som inte vill att öborna ska behöva vänta längre.\n\nJag är mycket glad, säger hon.',
  });
  const cwd = temporaryFolder();
  const line = ['batch', inbox(), '--out', out(), '--engine', 'recorded', '--no-store'];
  const first = await norwire(line, { cwd });
  expect([first.code, first.stderr]).toEqual([
    0,
    expect.stringContaining('skipped b.txt: in Swedish, not in Norwegian'),
  ]);
  const second = await norwire(line, { cwd });
  expect([second.code, second.stderr]).toEqual([0, expect.not.stringContaining('b.txt')]);
});

it('the report puts stories with errors before those that failed, and what was called back before both', async () => {
  putFiles(inbox(), {
    'a.txt': 'feiler',
    'b.txt': 'Med feil',
    'c.txt': 'id: x\nversion: 1\n---\nTrekkes',
    'd.txt': 'I orden',
  });
  const work: RunSetup['work'] = async (story) => {
    if (story.text === 'feiler') throw new NorwireError('reply', 'Not understood.');
    const error = { rule: 'numbers-kept', level: 'error', at: 'p1', message: 'another sum' } as const;
    return copyOf(story.article, story.text === 'Med feil' ? [error] : []);
  };
  await batch({ work });
  putFiles(inbox(), { 'c.txt': 'id: x\nstatus: canceled\n---\nTrukket' });
  await batch({ work });
  expect(reportIn(out()).stories.map(({ source }) => source)).toEqual(['c.txt', 'b.txt', 'a.txt', 'd.txt']);
});

it('what is left out is counted', async () => {
  putFiles(inbox(), { 'a.txt': 'Sak' });
  symlinkSync(join(room.path, 'borte'), join(inbox(), 'lenke.txt'));
  const { outcome, events } = await batch();
  expect(outcome.leftOut).toBe(events.filter(({ type }) => type === 'file-left-out').length);
  expect(events.at(-1)).toMatchObject({ type: 'run-ended', leftOut: outcome.leftOut });
});

it('events name the story: its id, its headline, its findings, and the time', async () => {
  putFiles(inbox(), { 'a.txt': 'id: ntb7\n---\nFerja går igjen' });
  const warning = { rule: 'length', level: 'warning', at: 'p1', message: 'long' } as const;
  const { events } = await batch({ work: async (story) => copyOf(story.article, [warning]) });
  expect(events).toContainEqual(
    expect.objectContaining({
      type: 'story-finished',
      id: 'ntb7',
      headline: 'EN Ferja går igjen',
      findings: [warning],
    }),
  );
  const { stdout } = await norwire([
    'batch',
    inbox(),
    '--out',
    join(room.path, 'json'),
    '--engine',
    'recorded',
    '--json',
  ]);
  for (const line of stdout.trim().split('\n'))
    expect(JSON.parse(line)).toMatchObject({ time: '2026-11-22T12:00:00.000Z' });
});

it.each([
  [TERMINATED, 'watch', 0],
  ['interrupted', 'watch', 130],
  [TERMINATED, 'batch', 130],
])('stopped by “%s”, %s ends with %i', async (reason, command, expected) => {
  putFiles(inbox(), { 'a.txt': 'Färjan går igen' });
  const stop = AbortSignal.abort(new Error(reason));
  const line = [command, inbox(), '--out', out(), '--engine', 'recorded', '--no-store'];
  expect((await norwire(line, { stop })).code).toBe(expected);
});
