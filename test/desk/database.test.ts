import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/desk/kept/database.ts';
import { folderWith } from '../support/desk.ts';

let room: ReturnType<typeof folderWith>;

beforeEach(() => {
  room = folderWith();
});
afterEach(() => room.remove());

const file = () => join(room.path, 'desk.sqlite');
const put = (name: string, value = 'x') => `INSERT INTO settings VALUES ('${name}', '${value}')`;

describe('what the desk keeps', () => {
  it('waits while a copy is being made of it, and answers readers meanwhile', async () => {
    const db = openDatabase(room.path);
    await db.change(() => db.run(put('one')));
    const copy = new DatabaseSync(file());
    copy.exec('BEGIN IMMEDIATE');
    const waiting = db.change(() => db.run(put('two')));
    expect(db.all('SELECT name FROM settings')).toHaveLength(1);
    setTimeout(() => copy.exec('COMMIT'), 120);
    await waiting;
    expect(db.all('SELECT name FROM settings')).toHaveLength(2);
    copy.close();
    db.close();
  });

  it('says that nothing was saved where the file is held for too long', async () => {
    const db = openDatabase(room.path, 100);
    const copy = new DatabaseSync(file());
    copy.exec('BEGIN IMMEDIATE');
    await expect(db.change(() => db.run(put('one')))).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('Nothing was saved'),
    });
    copy.exec('ROLLBACK');
    copy.close();
    await db.change(() => db.run(put('one')));
    db.close();
  });

  it('takes a change whole or not at all, also where the disk is full', async () => {
    const db = openDatabase(room.path);
    const pages = db.one<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    db.one(`PRAGMA max_page_count = ${pages + 2}`);
    const much = () => {
      db.run(put('first'));
      db.run(put('much', 'x'.repeat(100_000)));
    };
    await expect(db.change(much)).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('Nothing was saved'),
    });
    expect(db.all('SELECT name FROM settings')).toEqual([]);
    db.one('PRAGMA max_page_count = 100000');
    await db.change(much);
    db.close();
  });

  it('is not opened where it is no database, or a newer one', () => {
    const newer = new DatabaseSync(file());
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => openDatabase(room.path)).toThrow('newer norwire');
    expect(() => openDatabase(join(room.path, 'none'))).toThrow('cannot be opened');
  });
});
