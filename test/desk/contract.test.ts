import { spawn } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskError } from '../../src/desk/desk-error.ts';
import { dismiss, historyOf, note } from '../../src/desk/kept/decisions.ts';
import { offer, settle, takeDelivery } from '../../src/desk/kept/deliveries.ts';
import { editionOf, putEdition } from '../../src/desk/kept/editions.ts';
import { countInbox, index, searchInbox, sectionsOf } from '../../src/desk/kept/inbox.ts';
import { addEdit, addSuggestion, endAwaited, putPiece, suggestionsOf } from '../../src/desk/kept/pieces.ts';
import { changeStory, type DeskStoryRow, enterStory, storyOf } from '../../src/desk/kept/stories.ts';
import type { DeskDatabase } from '../../src/desk/port/index.ts';
import { plainArticle } from '../../src/story/article.ts';
import { copyOf } from '../support/run-setup.ts';
import { type DeskPlace, kindsOfDesk } from './kinds.ts';

const now = 1_764_500_000_000;

describe.each(kindsOfDesk())('what a desk keeps in %s', (_kind, makePlace) => {
  let place: DeskPlace;
  let db: DeskDatabase;
  beforeAll(async () => {
    place = await makePlace();
    db = await place.open();
  });
  afterAll(async () => {
    await db.close();
    await place.remove();
  });

  let count = 0;
  const enter = (change: Partial<DeskStoryRow> = {}): Promise<DeskStoryRow> =>
    db.change(async (rows) => {
      count += 1;
      const story = await enterStory(rows, `havn-${count}.txt`, now + count);
      return changeStory(rows, story, change);
    });

  it('is a change whole or not at all, and the error is told as it is', async () => {
    const mine = new DeskError('changed', 'no', { yours: 'x' });
    const fails = db.change(async (rows) => {
      await enterStory(rows, 'whole.txt', now);
      throw mine;
    });
    await expect(fails).rejects.toBe(mine);
    expect(await db.read((rows) => storyOf(rows, 'whole.txt'))).toBeNull();
  });

  it('refuses a second of what there is one of, and goes on', async () => {
    await db.change((rows) => enterStory(rows, 'once.txt', now));
    await expect(db.change((rows) => enterStory(rows, 'once.txt', now))).rejects.toThrow();
    expect(await db.read((rows) => storyOf(rows, 'once.txt'))).toMatchObject({ state: 'arriving' });
  });

  it('gives numbers and times as numbers, however large, and what is not there as null', async () => {
    const changed = 2 ** 52 + 1;
    const { id, source } = await enter({ version: 2 ** 40, changed, arrived: 5, state: 'machine' });
    const story = await db.read((rows) => storyOf(rows, source));
    expect(story).toMatchObject({ id, version: 2 ** 40, changed, arrived: 5, wire: null, undelivered: 0 });
    expect(Object.values(story ?? {}).some((value) => typeof value === 'bigint')).toBe(false);
  });

  it('keeps a version of a story as it came, whatever is in it', async () => {
    const { number } = await enter();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (odd) => {
        const article = plainArticle('a.txt', `Ferja\0\uD800 står «${odd}» 😀`);
        const edition = { edition: 1, source: 'a.txt', digest: 'd', revision: 1, came: now };
        await db.change((rows) => putEdition(rows, number, { ...edition, article, copy: copyOf(article) }));
        const kept = await db.read((rows) => editionOf(rows, number, 1));
        expect(kept).toMatchObject({ ...edition, article, final: null });
      }),
      { numRuns: 10 },
    );
  });

  it('takes NUL and half a character in names and texts', async () => {
    const { number } = await enter({ norwegian: 'a\0b\uD800', reason: '\uDC00' });
    const odd = { at: now, by: 'Li\0\uD800', what: 'x', said: 'q\0' };
    await db.change((rows) => note(rows, number, odd));
    const [kept] = await db.read((rows) => historyOf(rows, number, 5));
    expect(kept?.by).toMatch(/^Li/);
  });

  it('is in the order of letters’ numbers, whatever the database’s language', async () => {
    for (const section of ['ås', 'Ås', 'aas', 'Zz', 'zz']) await enter({ section, state: 'machine' });
    expect(await db.read(sectionsOf)).toEqual(['Zz', 'aas', 'zz', 'Ås', 'ås']);
  });

  it('finds stories by beginnings of words, whatever case, accents and signs', async () => {
    const story = await enter({ state: 'machine', section: 'sport' });
    await db.change((rows) => index(rows, story, 'Måsøy’s ferge «Ærø» går', 'Café and 3,5 million'));
    const found = async (words: string) =>
      (await db.read((rows) => searchInbox(rows, { words, most: 5, section: 'sport' }))).stories.length;
    for (const words of ['masøy', 'MÅS', 'ærø går', 'cafe', "million' (*", 'sport', '3'])
      expect(await found(words)).toBe(1);
    for (const words of ['asøy', 'ferge tog', 'aero']) expect(await found(words)).toBe(0);
    await db.change((rows) => index(rows, story, 'Toget', ''));
    expect(await found('ferge')).toBe(0);
  });

  it('pages through the inbox without leaving out or doubling a story', async () => {
    for (let n = 0; n < 7; n += 1) await enter({ state: 'machine', language: 'nn', arrived: now });
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const search = { language: 'nn', most: 3, ...(after !== undefined && { after }) };
      const page = await db.read((rows) => searchInbox(rows, search));
      seen.push(...page.stories.map(({ id }) => id));
      after = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
    expect((await db.read(countInbox)).open).toBeGreaterThanOrEqual(7);
  });

  it('puts a piece, a decision and an edit in the place of the one before', async () => {
    const { number } = await enter();
    const finding = { rule: 'names-kept', level: 'error', at: 'p1', message: 'm', key: 'k' } as const;
    for (const revision of [1, 2])
      await db.change(async (rows) => {
        const piece = { place: 'p1', text: `t${revision}`, revision, by: 'Siw', at: now };
        await putPiece(rows, number, piece);
        await dismiss(rows, number, finding, { reason: `r${revision}`, by: 'Siw', at: now });
        await addEdit(rows, number, { ...piece, edition: 1, kind: 'typed', before: '', after: piece.text });
      });
    const all = await db.read(async (rows) => [
      await rows.all('SELECT text FROM pieces WHERE story = ?', number),
      await rows.all('SELECT reason FROM dismissals WHERE story = ?', number),
      await rows.all('SELECT after FROM edits WHERE story = ? ORDER BY number', number),
    ]);
    expect(all).toEqual([[{ text: 't2' }], [{ reason: 'r2' }], [{ after: 't1' }, { after: 't2' }]]);
  });

  it('changes what many change at once one after the other, and a look sees one moment', async () => {
    const other = place.isShared ? await place.open() : db;
    const { source } = await enter();
    const up = (desk: DeskDatabase) =>
      desk.change(async (rows) => {
        const story = (await storyOf(rows, source)) as DeskStoryRow;
        await changeStory(rows, story, { revision: story.revision + 1 });
        await note(rows, story.number, { at: now, by: null, what: 'up', said: String(story.revision + 1) });
      });
    const torn: unknown[] = [];
    let isOver = false;
    const watch = async () => {
      while (!isOver) {
        await db.read(async (rows) => {
          const story = (await storyOf(rows, source)) as DeskStoryRow;
          const [last] = await historyOf(rows, story.number, 1);
          if (String(story.revision) !== (last?.said ?? '0')) torn.push([story.revision, last]);
        });
        await setImmediate();
      }
    };
    const ups = Array.from({ length: 40 }, (_, n) => up(n % 2 === 0 ? db : other));
    const watching = watch();
    await Promise.all(ups).finally(() => {
      isOver = true;
    });
    await watching;
    expect((await db.read((rows) => storyOf(rows, source)))?.revision).toBe(40);
    expect(torn).toEqual([]);
  });

  it('gives each delivery into one hand, and again when that one has died', async () => {
    const other = place.isShared ? await place.open() : db;
    const { number, id } = await enter();
    for (const target of ['a', 'b', 'c', 'd'])
      await db.change((rows) =>
        offer(
          rows,
          { id: `${id}.${target}`, story: number, approval: 1, target, event: 'approved', due: 1 },
          {},
        ),
      );
    const take = (desk: DeskDatabase, target: string) =>
      desk.change((rows) => takeDelivery(rows, target, now));
    if (place.isShared) {
      const taken = await Promise.all(
        ['a', 'b', 'c', 'd'].flatMap((one) => [take(db, one), take(other, one)]),
      );
      expect(taken.filter((one) => one !== null)).toHaveLength(4);
    }
    const script = `${place.script}
      const { takeDelivery } = await import(${JSON.stringify(import.meta.resolve('../../src/desk/kept/deliveries.ts'))});
      const { offer } = await import(${JSON.stringify(import.meta.resolve('../../src/desk/kept/deliveries.ts'))});
      await db.change((rows) => offer(rows, { id: '${id}.e', story: ${number}, approval: 1, target: 'e', event: 'approved', due: 1 }, {}));
      console.log((await db.change((rows) => takeDelivery(rows, 'e', ${now}))).id); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const _ of child.stdout) break;
    if (place.isShared) expect(await take(db, 'e')).toBeNull();
    child.kill('SIGKILL');
    await place.buryOthers();
    expect((await take(db, 'e'))?.id).toBe(`${id}.e`);
    const done = { state: 'done', attempts: 1, due: now, trouble: null } as const;
    await db.change((rows) => settle(rows, `${id}.e`, done));
    expect(await take(db, 'e')).toBeNull();
  });

  it('ends what was asked for by a desk that has died, and nobody else’s', async () => {
    const { number } = await enter();
    const asked = { edition: 1, place: 'p1', wish: '', revision: 1, by: 'Siw', at: now };
    await db.change((rows) => addSuggestion(rows, number, asked));
    await db.change(endAwaited);
    const states = async () =>
      (await db.read((rows) => suggestionsOf(rows, number, 1))).map(({ state }) => state);
    expect(await states()).toEqual(['asking']);
    await db.change((rows) => rows.run('UPDATE suggestions SET taken = NULL WHERE story = ?', number));
    await db.change(endAwaited);
    expect(await states()).toEqual(['failed']);
  });

  it('has every change that resolved when its process is killed', async () => {
    const script = `${place.script}
      const { enterStory } = await import(${JSON.stringify(import.meta.resolve('../../src/desk/kept/stories.ts'))});
      for (let n = 0; ; n += 1) { await db.change((rows) => enterStory(rows, 'killed-' + n, 1)); console.log(n); }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const text of child.stdout.setEncoding('utf8')) {
      said += text;
      if (said.split('\n').length > 20) break;
    }
    child.kill('SIGKILL');
    for (const n of said.split('\n').slice(0, -1))
      expect(await db.read((rows) => storyOf(rows, `killed-${n}`))).not.toBeNull();
  });
});
