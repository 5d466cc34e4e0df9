import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/batch/run/outcome.ts';
import { runBatch } from '../../src/batch/run/run-batch.ts';
import type { Work } from '../../src/batch/types.ts';
import { NorwireError } from '../../src/errors.ts';
import { folderWith, honestWork, putFiles, setupFor } from '../support/run-setup.ts';

let room: ReturnType<typeof folderWith>;
let out: string;
let inbox: string;
beforeEach(() => {
  room = folderWith();
  out = join(room.path, 'out');
  inbox = join(room.path, 'inn');
  mkdirSync(inbox);
});
afterEach(() => room.remove());

const noCredit = () =>
  new NorwireError('model', 'The account at model.example has no credit left.', { endsRun: true });

async function batch(work: Work) {
  const { setup, events } = setupFor(out, { work, stories: 4 });
  const outcome = await runBatch(setup, { inputs: [inbox] });
  return { outcome, events, code: exitCodeOf(outcome) };
}

describe('a run in which no story can fare better than the first', () => {
  beforeEach(() => {
    const stories = Array.from({ length: 30 }, (_, at) => [`sak${at}.txt`, `Ferje nummer ${at} er innstilt`]);
    putFiles(inbox, Object.fromEntries(stories));
  });

  it('fails one story, begins no more, and leaves the others due', async () => {
    let begun = 0;
    const { outcome, events, code } = await batch(async (_, { signal }) => {
      begun += 1;
      if (begun === 4) throw noCredit();
      // The others are in work, waiting for their turn to ask.
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      throw new Error('not reached');
    });
    expect({ begun, code }).toEqual({ begun: 4, code: 3 });
    expect(outcome).toMatchObject({ finished: 0, failed: 1, failedAtModel: 1, left: 29 });
    expect(events.filter(({ type }) => type === 'notice')).toEqual([
      { type: 'notice', message: 'Every other story would fare the same, so no more are begun.' },
    ]);
  });

  it('goes on with all of them by the same command', async () => {
    await batch(async () => {
      throw noCredit();
    });
    const { outcome, code } = await batch(honestWork);
    expect(outcome).toMatchObject({ finished: 30, failed: 0, left: 0 });
    expect(code).toBe(0);
  });

  it('keeps what was finished before, and is exit code 4', async () => {
    let begun = 0;
    const { outcome, code } = await batch(async (story) => {
      begun += 1;
      if (begun > 10) throw noCredit();
      return honestWork(story, { signal: new AbortController().signal, onEvent: () => undefined });
    });
    expect(outcome.finished).toBeGreaterThanOrEqual(7);
    expect(outcome.failed).toBe(1);
    expect(code).toBe(4);
  });
});

describe('a run that finds no story', () => {
  it('leaves no folder behind that it made', async () => {
    await expect(batch(honestWork)).rejects.toThrow('No story was found');
    expect(existsSync(out)).toBe(false);
  });

  it('leaves a folder that was there', async () => {
    mkdirSync(out);
    await expect(batch(honestWork)).rejects.toThrow('No story was found');
    expect(existsSync(out)).toBe(true);
    expect(existsSync(join(out, '.norwire'))).toBe(false);
  });
});
