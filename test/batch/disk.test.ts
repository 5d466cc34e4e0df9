import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDigest } from '../../src/batch/digest/digest.ts';
import { readJournal } from '../../src/batch/journal/journal.ts';
import { exitCodeOf } from '../../src/batch/run/outcome.ts';
import { runBatch } from '../../src/batch/run/run-batch.ts';
import type { writeWhole } from '../../src/files/write-whole.ts';
import { filesBelow, folderWith, putFiles, setupFor } from '../support/run-setup.ts';

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
    const { setup, events } = setupFor(out());
    const outcome = await runBatch(setup, { inputs: [inbox()] });
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
    expect(await runBatch(setupFor(out()).setup, { inputs: [inbox()] })).toMatchObject({
      finished: 3,
      unchanged: 2,
    });
    expect(filesBelow(out())).toEqual(['a.md', 'b.md', 'c.md']);
  });

  it('tells that the report was not written, and ends the run all the same', async () => {
    putFiles(inbox(), { 'a.txt': 'Ein' });
    refused.set('report.json', 'ENOSPC');
    const { setup, events } = setupFor(out());
    expect(await runBatch(setup, { inputs: [inbox()] })).toMatchObject({ finished: 1 });
    expect(events).toContainEqual({
      type: 'notice',
      message: 'The report was not written (ENOSPC); the journal has all of it.',
    });
  });

  it('refuses an output folder that is a file, or a journal that is none, in a sentence', async () => {
    putFiles(inbox(), { 'a.txt': 'Ein' });
    writeFileSync(out(), 'a file');
    const order = { inputs: [inbox()] };
    await expect(runBatch(setupFor(out()).setup, order)).rejects.toThrow(/cannot be made or written to/);
    const other = join(room.path, 'annet');
    putFiles(other, {
      '.norwire/journal.sqlite': 'not a database at all, but long enough to be read as one',
    });
    await expect(runBatch(setupFor(other).setup, order)).rejects.toThrow(/journal of .* is damaged. Delete/);
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
    await runBatch(setupFor(out()).setup, order);
    const spoilt = new DatabaseSync(join(out(), '.norwire', 'journal.sqlite'));
    spoilt.exec(damage);
    spoilt.close();
    const digest = async () => {
      const journal = readJournal(out());
      try {
        await makeDigest(journal, { now: 0, title: null, since: null, lead: null });
      } finally {
        await journal.close();
      }
    };
    const again = damage.startsWith('DROP') ? runBatch(setupFor(out()).setup, order) : digest();
    await expect(again).rejects.toThrow(sentence);
  });
});

describe('pipes in norwire’s own folder', () => {
  it.each(['.norwire', '.norwire/writing', '.norwire/journal.sqlite', '.norwire/lock'])(
    'are told of and not waited for: %s',
    async (own) => {
      putFiles(inbox(), { 'a.txt': 'Ein' });
      mkdirSync(join(out(), own, '..'), { recursive: true });
      execFileSync('mkfifo', [join(out(), own)]);
      await expect(runBatch(setupFor(out()).setup, { inputs: [inbox()] })).rejects.toMatchObject({
        code: 'settings',
        message: expect.stringMatching(/is a pipe or a device, where norwire keeps a file\. Remove it/),
      });
    },
  );
});

describe('links in norwire’s own folder', () => {
  it.each([
    '.norwire',
    '.norwire/writing',
    '.norwire/journal.sqlite',
    '.norwire/desk.sqlite',
    '.norwire/posted',
    '.norwire/holder.json',
    '.norwire/lock',
  ])('are not followed: %s', async (own) => {
    putFiles(inbox(), { 'a.txt': 'Ein' });
    const elsewhere = join(room.path, 'annet');
    mkdirSync(join(elsewhere, 'writing'), { recursive: true });
    putFiles(join(elsewhere, 'writing'), { 'viktig.txt': 'behold' });
    mkdirSync(join(out(), '.norwire', '..', own, '..'), { recursive: true });
    symlinkSync(own === '.norwire' ? elsewhere : join(elsewhere, 'writing'), join(out(), own));
    await expect(runBatch(setupFor(out()).setup, { inputs: [inbox()] })).rejects.toMatchObject({
      code: 'settings',
      message: expect.stringMatching(
        /is a link to another place, and norwire follows none there\. Remove the link/,
      ),
    });
    expect(filesBelow(elsewhere)).toEqual(['writing/viktig.txt']);
  });

  it('but an output folder that is itself a link is one', async () => {
    putFiles(inbox(), { 'a.txt': 'Ein' });
    mkdirSync(join(room.path, 'annet'));
    symlinkSync(join(room.path, 'annet'), out());
    expect(await runBatch(setupFor(out()).setup, { inputs: [inbox()] })).toMatchObject({ finished: 1 });
    expect(filesBelow(join(room.path, 'annet'))).toContain('a.md');
  });
});

describe('a journal that cannot be written', () => {
  const path = () => join(out(), '.norwire', 'journal.sqlite');
  it.each<[string, () => void]>([
    [
      'bytes overwritten',
      () =>
        writeFileSync(path(), Buffer.concat([readFileSync(path()).subarray(0, 5000), Buffer.alloc(9000, 7)])),
    ],
    ['cut short', () => writeFileSync(path(), readFileSync(path()).subarray(0, 3000))],
    ['text in its place', () => writeFileSync(path(), 'hei '.repeat(5000))],
    [
      'a list of outputs that is none',
      () => {
        const db = new DatabaseSync(path());
        db.exec("UPDATE files SET outputs = '[\"a'");
        db.close();
      },
    ],
  ])('is told as damaged, with what to do, never to make room: %s', async (_what, harm) => {
    putFiles(inbox(), { 'a.txt': 'Ein', 'b.txt': 'To' });
    await runBatch(setupFor(out()).setup, { inputs: [inbox()] });
    harm();
    putFiles(inbox(), { 'c.txt': 'Tre' });
    const said = await runBatch(setupFor(out()).setup, { inputs: [inbox()] }).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(said).toMatch(
      /journal of .* is damaged\. Delete .*journal\.sqlite and run again: .* What was found: /,
    );
    expect(said).not.toMatch(/Make room/);
  });

  it('tells a damaged lock file apart from a disk that cannot lock', async () => {
    putFiles(inbox(), { 'a.txt': 'Ein' });
    await runBatch(setupFor(out()).setup, { inputs: [inbox()] });
    writeFileSync(join(out(), '.norwire', 'lock'), 'hei '.repeat(500));
    await expect(runBatch(setupFor(out()).setup, { inputs: [inbox()] })).rejects.toThrow(
      /lock is damaged\. Delete it/,
    );
  });
});
