import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWhole } from '../../src/files/read-whole.ts';
import { foldName, safeName, safePath } from '../../src/files/safe-name.ts';
import { writeWhole } from '../../src/files/write-whole.ts';
import { folderWith } from '../support/run-setup.ts';

let room: ReturnType<typeof folderWith>;
beforeEach(() => {
  room = folderWith();
});
afterEach(() => room.remove());

describe('a safe name', () => {
  it.each([
    ['Været på Sørlandet', 'Været på Sørlandet'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['linje\nskift\u202e', 'linje_skift_'],
    ['..', 'story~'],
    ['-rf', 'rf'],
    ['.skjult', 'skjult'],
    ['slutt. ', 'slutt'],
    ['CON', '_CON'],
    ['aux.txt', '_aux.txt'],
    ['console', 'console'],
    ['bla\u030a', 'blå'],
  ])('of %j starts with %j', (name, safe) => {
    expect(safeName(name).startsWith(safe)).toBe(true);
  });

  it('is short enough for every disk and differs where the long names do', () => {
    const [one, two] = ['1', '2'].map((end) => safeName(`${'øy'.repeat(200)}${end}`));
    expect(Buffer.byteLength(one ?? '')).toBeLessThanOrEqual(200);
    expect(one).not.toBe(two);
  });

  it('never leaves its folder, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const path = safePath(name);
        for (const part of path.split('/')) {
          expect(part).not.toMatch(/^\.|[\\:*?"<>|]|[\p{Cc}\p{Cf}]/u);
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(200);
        }
        expect(join('/ut', path).startsWith('/ut')).toBe(true);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it.each([
    ['Sak', 'SAK'],
    ['blå', 'bla\u030a'],
    ['straße', 'STRASSE'],
    ['ﬁn', 'fin'],
  ])('folds %s and %s to one', (one, two) => {
    expect(foldName(one)).toBe(foldName(two));
  });
});

describe('writing whole', () => {
  it('replaces a file, and leaves nothing behind when it cannot', async () => {
    const path = join(room.path, 'a.md');
    await writeWhole(path, 'en');
    await writeWhole(path, ['t', 'o']);
    expect(readFileSync(path, 'utf8')).toBe('to');
    mkdirSync(join(room.path, 'mappe', 'full'), { recursive: true });
    await expect(writeWhole(join(room.path, 'mappe'), 'tre')).rejects.toThrow();
    expect(readdirSync(room.path)).toEqual(['a.md', 'mappe']);
  });

  it('replaces a link instead of writing through it', async () => {
    writeFileSync(join(room.path, 'annens.txt'), 'uendret');
    symlinkSync(join(room.path, 'annens.txt'), join(room.path, 'a.md'));
    await writeWhole(join(room.path, 'a.md'), 'ny');
    expect(readFileSync(join(room.path, 'annens.txt'), 'utf8')).toBe('uendret');
  });

  it('leaves the old file when the pieces end in an error', async () => {
    const path = join(room.path, 'a.md');
    await writeWhole(path, 'gammel');
    function* broken(): Generator<string> {
      yield 'ny';
      throw new Error('no more');
    }
    await expect(writeWhole(path, broken())).rejects.toThrow('no more');
    expect(readFileSync(path, 'utf8')).toBe('gammel');
    expect(readdirSync(room.path)).toEqual(['a.md']);
  });
});

describe('reading whole', () => {
  it.each([
    ['borte.txt', /was deleted before it could be read/],
    ['tom.txt', /is empty/],
    ['mappe', /is not a plain file|is a folder/],
  ])('refuses %s in a sentence', async (name, message) => {
    writeFileSync(join(room.path, 'tom.txt'), '');
    mkdirSync(join(room.path, 'mappe'));
    await expect(readWhole(join(room.path, name))).rejects.toMatchObject({
      code: 'input',
      message: expect.stringMatching(message),
    });
  });

  it('gives the bytes and what the disk said of them', async () => {
    writeFileSync(join(room.path, 'a.txt'), 'blåbær');
    expect(await readWhole(join(room.path, 'a.txt'))).toMatchObject({
      bytes: Buffer.from('blåbær'),
      size: 8,
    });
  });
});
