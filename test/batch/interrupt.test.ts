import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/batch/run/outcome.ts';
import { runBatch } from '../../src/batch/run/run-batch.ts';
import type { Work } from '../../src/batch/types.ts';
import { copyOf, filesBelow, folderWith, honestWork, putFiles, setupFor } from '../support/run-setup.ts';
import { meeting } from '../support/until.ts';

let room: ReturnType<typeof folderWith>;
const inbox = (): string => join(room.path, 'inn');
const out = (): string => join(room.path, 'ut');

beforeEach(() => {
  room = folderWith();
  mkdirSync(inbox());
  putFiles(inbox(), Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`s${n}.txt`, `Sak ${n}`])));
});
afterEach(() => room.remove());

describe('Ctrl-C', () => {
  it('once: finishes what is in work, begins nothing, exits 130, and the next run does the rest', async () => {
    const stop = new AbortController();
    const three = meeting(3);
    let begun = 0;
    const work: Work = async (story) => {
      begun += 1;
      if (begun === 3) stop.abort(new Error('Ctrl-C'));
      await three();
      return copyOf(story.article);
    };
    const { setup } = setupFor(out(), { work, signal: stop.signal, stories: 3 });
    const outcome = await runBatch(setup, { inputs: [inbox()] });
    expect(outcome).toMatchObject({ finished: 3, left: 9, failed: 0, interrupted: true });
    expect(exitCodeOf(outcome)).toBe(130);
    expect(filesBelow(out())).toHaveLength(3);
    const second = await runBatch(setupFor(out()).setup, { inputs: [inbox()] });
    expect(second).toMatchObject({ finished: 12, unchanged: 3, left: 0 });
  });

  it('leaves a story due whose work was cut off, and does not call it failed', async () => {
    const stop = new AbortController();
    const work: Work = async (_, { signal }) => {
      stop.abort(new Error('Ctrl-C'));
      throw signal.reason;
    };
    const outcome = await runBatch(setupFor(out(), { work, signal: stop.signal }).setup, {
      inputs: [inbox()],
    });
    expect(outcome).toMatchObject({ finished: 0, failed: 0, left: 12, interrupted: true });
  });

  it('twice: does not wait for anything', async () => {
    const [stop, abort] = [new AbortController(), new AbortController()];
    const work: Work = async () => {
      stop.abort();
      abort.abort();
      return await new Promise(() => undefined);
    };
    const { setup } = setupFor(out(), { work, signal: stop.signal, abort: abort.signal });
    const outcome = await runBatch(setup, { inputs: [inbox()] });
    expect(exitCodeOf(outcome)).toBe(130);
    const { setup: next } = setupFor(out(), { work: honestWork });
    expect(await runBatch(next, { inputs: [inbox()] })).toMatchObject({ finished: 12 });
  });
});

describe('the exit code', () => {
  const done = {
    ...{ files: 3, finished: 3, unchanged: 0, failed: 0, failedAtModel: 0, skipped: 0, waiting: 0, left: 0 },
    ...{ leftOut: 0 },
    ...{ errors: 0, warnings: 2, interrupted: false, budgetReached: false },
  };
  it.each([
    [0, 'all is done', {}],
    [1, 'there are errors to look at', { errors: 1 }],
    [4, 'some stories failed', { failed: 1, finished: 2, errors: 5 }],
    [3, 'none reached the model', { failed: 3, failedAtModel: 3, finished: 0 }],
    [4, 'all failed, one of them for another reason', { failed: 3, failedAtModel: 2, finished: 0 }],
    [5, 'the cost limit was reached', { budgetReached: true, failed: 1, left: 1 }],
    [130, 'it was interrupted', { interrupted: true, budgetReached: true, failed: 1 }],
  ])('is %i when %s', (code, _, change) => {
    expect(exitCodeOf({ ...done, ...change })).toBe(code);
  });
});
