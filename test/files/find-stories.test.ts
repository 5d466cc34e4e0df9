import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findStories, lookAtFile, type Search } from '../../src/files/find-stories.ts';
import { folderWith, putFiles } from '../support/desk.ts';

let room: ReturnType<typeof folderWith>;
const at = (...parts: string[]): string => join(room.path, ...parts);

beforeEach(() => {
  room = folderWith({
    'inn/b.xml': 'b',
    'inn/a.txt': 'a',
    'inn/sport/c.txt': 'c',
    'inn/.skjult.txt': 'nei',
    'inn/.git/d.txt': 'nei',
    'inn/bilde.jpg': 'nei',
    'utenfor/hemmelig.txt': 'nei',
  });
});
afterEach(() => room.remove());

function find(change: Partial<Search> = {}): { files: string[]; others: string[] } {
  const readable = (name: string): boolean => !name.endsWith('.jpg');
  const all = [...findStories({ inputs: [at('inn')], out: at('ut'), readable, ...change })];
  return {
    files: all.filter(({ kind }) => kind === 'file').map(({ name }) => name),
    others: all.flatMap((found) => (found.kind === 'file' ? [] : [`${found.name}: ${found.reason}`])),
  };
}

describe('finding stories', () => {
  it('goes through folders in depth and leaves dotfiles and pictures alone', () => {
    expect(find()).toEqual({
      files: ['a.txt', 'b.xml', 'sport/c.txt'],
      others: ['bilde.jpg: not a format norwire reads'],
    });
  });

  it('takes files, folders and patterns', () => {
    expect(find({ inputs: [at('inn/a.txt')] }).files).toEqual(['a.txt']);
    expect(find({ inputs: [at('inn/**/*.txt')] }).files).toEqual(['a.txt', 'sport/c.txt']);
    expect(find({ inputs: [at('inn/{a,b}.*')] }).files).toEqual(['a.txt', 'b.xml']);
    putFiles(room.path, { 'ute/a.txt': 'a' });
    expect(find({ inputs: [at('inn/sport'), at('ute')] }).files).toEqual(['sport/c.txt', 'ute/a.txt']);
  });

  it('takes a file whose name looks like a pattern', () => {
    putFiles(room.path, { 'inn/sak [1].txt': 'en' });
    expect(find({ inputs: [at('inn/sak [1].txt')] }).files).toEqual(['sak [1].txt']);
  });

  it.each([
    [{ include: ['*.txt'] }, ['a.txt', 'sport/c.txt']],
    [{ exclude: ['sport/**'] }, ['a.txt', 'b.xml']],
    [{ include: ['*.txt'], exclude: ['c.*'] }, ['a.txt']],
  ])('keeps to %j', (change, files) => {
    expect(find(change).files).toEqual(files);
  });

  it('never looks into the output folder', () => {
    putFiles(room.path, { 'inn/engelsk/a.md': 'copy', 'inn/engelsk/sport/c.md': 'copy' });
    expect(find({ out: at('inn/engelsk') }).files).toEqual(['a.txt', 'b.xml', 'sport/c.txt']);
    symlinkSync(at('inn/engelsk'), at('lenke'));
    expect(find({ out: at('lenke') }).files).toEqual(['a.txt', 'b.xml', 'sport/c.txt']);
    expect(find({ inputs: [at('inn/**/*.md')], out: at('inn/engelsk') }).files).toEqual([]);
  });

  it('follows no link out of the folder, round in circles, or to nowhere', () => {
    symlinkSync(at('utenfor/hemmelig.txt'), at('inn/ut.txt'));
    symlinkSync(at('utenfor'), at('inn/utmappe'));
    symlinkSync(at('inn'), at('inn/sport/rundt'));
    symlinkSync(at('borte'), at('inn/borte.txt'));
    symlinkSync(at('inn/selv.txt'), at('inn/selv.txt'));
    symlinkSync(at('inn/a.txt'), at('inn/siste.txt'));
    expect(find().files).toEqual(['a.txt', 'b.xml', 'siste.txt', 'sport/c.txt']);
    expect(find().others).toEqual([
      'bilde.jpg: not a format norwire reads',
      'borte.txt: a link that leads nowhere',
      'selv.txt: a link that leads nowhere',
      'ut.txt: a link that leads out of the folder',
      'utmappe: a link that leads out of the folder',
    ]);
    expect(find({ inputs: [at('inn/*.txt')] }).others).toContain(
      'ut.txt: a link that leads out of the folder',
    );
  });

  it('looks at one file by the same rules', () => {
    const search = { inputs: [at('inn')], out: at('inn/ut') };
    expect(lookAtFile(search, at('inn/sport/c.txt'))).toMatchObject({ kind: 'file', name: 'sport/c.txt' });
    mkdirSync(at('inn/ut'));
    putFiles(room.path, { 'inn/ut/a.md': 'copy' });
    for (const path of [
      'inn/.skjult.txt',
      'inn/.git/d.txt',
      'inn/ut/a.md',
      'utenfor/hemmelig.txt',
      'inn/ny.txt',
    ]) {
      expect(lookAtFile(search, at(path)), path).toBeNull();
    }
    rmSync(at('inn'), { recursive: true });
    expect(lookAtFile(search, at('inn/a.txt'))).toBeNull();
  });
});
