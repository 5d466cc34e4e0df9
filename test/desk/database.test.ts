import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/desk/kept/database.ts';
import type { DeskDatabase, Rows } from '../../src/desk/port/index.ts';
import { folderWith } from '../support/run-setup.ts';

let room: ReturnType<typeof folderWith>;

beforeEach(() => {
  room = folderWith();
});
afterEach(() => room.remove());

const file = () => join(room.path, 'desk.sqlite');
const names = (db: DeskDatabase) => db.read((rows) => rows.all('SELECT name FROM settings'));
const put = (name: string, value = 'x') => `INSERT INTO settings VALUES ('${name}', '${value}')`;

describe('what the desk keeps', () => {
  it('waits while a copy is being made of it, and answers readers meanwhile', async () => {
    const db = openDatabase(room.path);
    await db.change((rows) => rows.run(put('one')));
    const copy = new DatabaseSync(file());
    copy.exec('BEGIN IMMEDIATE');
    const waiting = db.change((rows) => rows.run(put('two')));
    // Looks and changes take turns: the change was tried, in vain, before this is answered.
    expect(await names(db)).toHaveLength(1);
    copy.exec('COMMIT');
    await waiting;
    expect(await names(db)).toHaveLength(2);
    copy.close();
    await db.close();
  });

  it('says that nothing was saved where the file is held for too long', async () => {
    const db = openDatabase(room.path, 100);
    const copy = new DatabaseSync(file());
    copy.exec('BEGIN IMMEDIATE');
    await expect(db.change((rows) => rows.run(put('one')))).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('Nothing was saved'),
    });
    copy.exec('ROLLBACK');
    copy.close();
    await db.change((rows) => rows.run(put('one')));
    await db.close();
  });

  it('takes a change whole or not at all, also where the disk is full', async () => {
    const db = openDatabase(room.path);
    const pages = await db.read((rows) => rows.one<{ page_count: number }>('PRAGMA page_count'));
    await db.read((rows) => rows.one(`PRAGMA max_page_count = ${(pages?.page_count ?? 0) + 2}`));
    const much = async (rows: Rows) => {
      await rows.run(put('first'));
      await rows.run(put('much', 'x'.repeat(100_000)));
    };
    await expect(db.change(much)).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('Nothing was saved'),
    });
    expect(await names(db)).toEqual([]);
    await db.read((rows) => rows.one('PRAGMA max_page_count = 100000'));
    await db.change(much);
    await db.close();
  });

  it('is not opened where it is no database, or a newer one', () => {
    const newer = new DatabaseSync(file());
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => openDatabase(room.path)).toThrow('newer norwire');
    expect(() => openDatabase(join(room.path, 'none'))).toThrow('cannot be opened');
  });
});
