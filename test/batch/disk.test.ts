import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDigest } from '../../src/batch/digest.ts';
import { readJournal } from '../../src/batch/journal.ts';
import { exitCodeOf } from '../../src/batch/outcome.ts';
import { runBatch } from '../../src/batch/run-batch.ts';
import type { writeWhole } from '../../src/files/write-whole.ts';
import { deskFor, filesBelow, folderWith, putFiles } from '../support/desk.ts';

/** Names of outputs that the disk refuses, with the system's code. */
const refused = new Map<string, string>();

vi.mock('../../src/files/write-whole.ts', async (original) => {
  const real = (await original()) as { writeWhole: typeof writeWhole };
  const write: typeof writeWhole = async (path, text, through) => {
    const code = [...refused].find(([name]) => path.endsWith(name))?.[1];
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    await real.writeWhole(path, text, through);
  };
  return { writeWhole: write };
});

let room: ReturnType<typeof folderWith>;
const [inbox, out] = [() => join(room.path, 'inn'), () => join(room.path, 'ut')];
beforeEach(() => {
  room = folderWith();
  mkdirSync(inbox());
});
afterEach(() => {
  refused.clear();
  room.remove();
});

describe('a disk that refuses', () => {
  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'may not be written to'],
  ])('with %s fails that story in a sentence; the next run does it by itself', async (code, sentence) => {
    putFiles(inbox(), { 'a.txt': 'Ein', 'b.txt': 'To', 'c.txt': 'Tre' });
    refused.set('b.md', code);
    const { desk, events } = deskFor(out());
    const outcome = await runBatch(desk, { inputs: [inbox()] });
    expect(exitCodeOf(outcome)).toBe(4);
    expect(outcome).toMatchObject({ finished: 2, failed: 1 });
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'story-failed',
        source: 'b.txt',
        message: expect.stringContaining(sentence),
      }),
    );
    refused.clear();
    expect(await runBatch(deskFor(out()).desk, { inputs: [inbox()] })).toMatchObject({
      finished: 3,
      unchanged: 2,
    });
    expect(filesBelow(out())).toEqual(['a.md', 'b.md', 'c.md']);
  });

  it('tells that the report was not written, and ends the run all the same', async () => {
    putFiles(inbox(), { 'a.txt': 'Ein' });
    refused.set('report.json', 'ENOSPC');
    const { desk, events } = deskFor(out());
    expect(await runBatch(desk, { inputs: [inbox()] })).toMatchObject({ finished: 1 });
    expect(events).toContainEqual({
      type: 'notice',
      message: 'The report was not written (ENOSPC); the journal has all of it.',
    });
  });

  it('refuses an output folder that is a file, or a journal that is none, in a sentence', async () => {
    putFiles(inbox(), { 'a.txt': 'Ein' });
    writeFileSync(out(), 'a file');
    const order = { inputs: [inbox()] };
    await expect(runBatch(deskFor(out()).desk, order)).rejects.toThrow(/cannot be made or written to/);
    const other = join(room.path, 'annet');
    putFiles(other, {
      '.norwire/journal.sqlite': 'not a database at all, but long enough to be read as one',
    });
    await expect(runBatch(deskFor(other).desk, order)).rejects.toThrow(/journal of .* is damaged. Delete/);
  });

  it.each([
    [
      'a table is gone',
      'DROP TABLE files; CREATE TABLE files (name TEXT)',
      /journal of .* is damaged. Delete/,
    ],
    [
      'a kept copy is spoilt',
      "UPDATE copies SET output = x'00ff'",
      /copy of a\.txt .* is damaged. Make it again/,
    ],
  ])('says what to do where the journal is damaged in the middle: %s', async (_what, damage, sentence) => {
    putFiles(inbox(), { 'a.txt': 'Ein' });
    const order = { inputs: [inbox()] };
    await runBatch(deskFor(out()).desk, order);
    const spoilt = new DatabaseSync(join(out(), '.norwire', 'journal.sqlite'));
    spoilt.exec(damage);
    spoilt.close();
    const digest = async () => {
      const journal = readJournal(out());
      try {
        await makeDigest(journal, { now: 0, title: null, since: null, lead: null });
      } finally {
        journal.close();
      }
    };
    const again = damage.startsWith('DROP') ? runBatch(deskFor(out()).desk, order) : digest();
    await expect(again).rejects.toThrow(sentence);
  });
});
