import { mkdirSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findStories, lookAtFile, type StorySearch } from '../../src/files/find-stories.ts';
import { folderWith, putFiles } from '../support/run-setup.ts';

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

function find(change: Partial<StorySearch> = {}): { files: string[]; others: string[] } {
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

describe('names of files', () => {
  it.each([
    'sak.xml.part',
    'sak.tmp',
    'sak.xml.filepart',
    'sak.xml.crdownload',
    'sak.partial',
    'sak.txt~',
    '~$sak.docx',
    '#sak.txt#',
    'sak.txt.PART',
    'sak.txt.bak',
  ])('that say they are not finished are left alone: %s', (name) => {
    putFiles(at('inn'), { [name]: 'x' });
    expect(find()).toEqual({
      files: ['a.txt', 'b.xml', 'sport/c.txt'],
      others: expect.arrayContaining([`${name}: its name says that it is not finished, or a back-up`]),
    });
    expect(lookAtFile({ inputs: [at('inn')], out: at('ut') }, at('inn', name))).toBeNull();
    expect(find({ inputs: [at('inn', '*')] }).files).not.toContain(name);
  });

  it.each(['del.part.txt', 'tmp.txt', 'sak~1.txt', 'parter.txt', 'sak.parti', 'bakgrunn.txt'])(
    'that only look so are taken: %s',
    (name) => {
      putFiles(at('inn'), { [name]: 'x' });
      expect(find().files).toContain(name);
    },
  );

  it('that norwire is given one by one are taken as they are', () => {
    putFiles(at('inn'), { 'sak.txt.part': 'x' });
    expect(find({ inputs: [at('inn', 'sak.txt.part')] }).files).toEqual(['sak.txt.part']);
  });

  it.each<[string, string, string]>([
    ['composed on the disk, decomposed in the pattern', 'NFC', 'NFD'],
    ['decomposed on the disk, composed in the pattern', 'NFD', 'NFC'],
  ])('are found by patterns in the other Unicode form: %s', (_what, onDisk, typed) => {
    const name = 'kåre-på-Øya.txt'.normalize(onDisk);
    const folder = 'bø-på-tå'.normalize(onDisk);
    putFiles(at('inn', folder), { [name]: 'x' });
    const found = [`${folder}/${name}`];
    expect(find({ include: ['kåre*'.normalize(typed)] }).files).toEqual(found);
    expect(find({ include: ['bø-på*/*.txt'.normalize(typed)] }).files).toEqual(found);
    expect(find({ exclude: ['kåre*'.normalize(typed)] }).files).toEqual(['a.txt', 'b.xml', 'sport/c.txt']);
    expect(find({ inputs: [at('inn', 'bø-på-tå'.normalize(typed))] }).files).toEqual([name]);
    expect(
      find({ inputs: [at('inn', 'bø-på-tå'.normalize(typed), 'kåre*'.normalize(typed))] }).files,
    ).toEqual([name]);
    expect(find({ inputs: [at('inn', '*', 'kåre*'.normalize(typed))] }).files).toEqual(found);
    expect(find({ include: ['kare*'] }).files).toEqual([]);
  });

  it('that are not UTF-8 are said, of files and of folders', () => {
    const odd = (...bytes: number[]) => Buffer.concat([Buffer.from(`${at('inn')}/`), Buffer.from(bytes)]);
    writeFileSync(odd(0x62, 0xe5, 0x74, 0x2e, 0x74, 0x78, 0x74), 'x');
    mkdirSync(odd(0x6d, 0xf8));
    expect(find().others).toEqual(
      expect.arrayContaining([
        'b\uFFFDt.txt: the file cannot be looked at (ENOENT); its name is not UTF-8, rename it',
        'm\uFFFD: the folder cannot be read (ENOENT); its name is not UTF-8, rename it',
      ]),
    );
    rmSync(odd(0x62, 0xe5, 0x74, 0x2e, 0x74, 0x78, 0x74));
    rmdirSync(odd(0x6d, 0xf8));
  });
});
