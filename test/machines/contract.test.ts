import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SharedStore } from '../../src/ask/kept/shared.ts';
import { makeAnswer } from '../ask/requests.ts';
import { collect } from '../support/collect.ts';
import { kindsOfStore, type StorePlace } from './stores.ts';

const kept = { server: 'https://api.example/v1', model: 'm', task: 'write', answer: makeAnswer() };
const noCaps = { cost: null, tokens: null };
const amount = (cost: number, tokens = 0) => ({ cost, tokens });

describe.each(kindsOfStore())('a shared store in %s', (_kind, makePlace) => {
  let place: StorePlace;
  let one: SharedStore;
  let other: SharedStore;
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(() => place.remove());
  beforeEach(async () => {
    await place.clear();
    one = await place.open();
    other = await place.open();
  });
  afterEach(async () => {
    await one.close();
    await other.close();
  });

  describe('answers', () => {
    it('come back word for word, whatever is in them', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'binary' }),
          async (text, model) => {
            const answer = makeAnswer({ text: `${text}\0\uD800 «æøå» 😀`, model });
            await one.answers.put('k', { ...kept, answer });
            expect(await other.answers.get('k')).toEqual(answer);
          },
        ),
        { numRuns: 15 },
      );
    });

    it('may have names with NUL and half a character in them', async () => {
      await one.answers.put('k', { ...kept, model: 'a\0b\uD800' });
      expect((await other.answers.stats()).byModel).toHaveLength(1);
    });

    it('count tokens beyond 32 bits', async () => {
      const usage = { input: 2 ** 40, cached: 0, output: 2 ** 33 };
      await one.answers.put('k', { ...kept, answer: makeAnswer({ usage }) });
      expect((await other.answers.get('k'))?.usage).toEqual(usage);
    });

    it('are told apart by every byte of their key, and are listed in its order', async () => {
      const keys = ['a', 'A', 'å', 'a\u030A', 'ab', 'B', 'aa', 'Å'];
      for (const key of keys) await one.answers.put(key, { ...kept, answer: makeAnswer({ text: key }) });
      for (const key of keys) expect((await other.answers.get(key))?.text).toBe(key);
      expect((await other.answers.stats()).answers).toBe(keys.length);
      expect((await collect(other.answers.exportLines())).map(({ answer }) => answer.text).sort()).toEqual(
        keys.toSorted(),
      );
    });

    it('are replaced by a later one, and of many at once for one key one stands whole', async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 === 0 ? one : other).answers.put('k', { ...kept, answer: makeAnswer({ text: `t${n}` }) }),
        ),
      );
      expect((await one.answers.get('k'))?.text).toMatch(/^t\d+$/);
      await other.answers.put('k', { ...kept, answer: makeAnswer({ text: 'last' }) });
      expect((await one.answers.get('k'))?.text).toBe('last');
      expect((await one.answers.stats()).answers).toBe(1);
    });

    it('say when they were made in UTC', async () => {
      const before = Date.now();
      await one.answers.put('k', kept);
      const [line] = await collect(other.answers.exportLines());
      expect(line?.made).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(Math.abs(Date.parse(line?.made ?? '') - before)).toBeLessThan(60_000);
    });

    it('are listed whole, more than a page of them, the oldest first', async () => {
      const keys = Array.from({ length: 1_100 }, (_, n) => `k${n}`);
      await Promise.all(keys.map((key) => one.answers.put(key, kept)));
      const listed = await collect(other.answers.exportLines());
      expect(new Set(listed.map(({ key }) => key))).toEqual(new Set(keys));
      expect(listed.map(({ made }) => made)).toEqual(listed.map(({ made }) => made).toSorted());
    });
  });

  describe('claims', () => {
    it('go to one of two, and to the other when they are given back', async () => {
      const [mine, theirs] = [one.answers.claims!, other.answers.claims!];
      expect(await mine.take('k')).toBe(true);
      expect(await theirs.take('k')).toBe(false);
      expect(await mine.take('k')).toBe(true);
      await theirs.release('k');
      expect(await theirs.take('k')).toBe(false);
      await mine.release('k');
      expect(await theirs.take('k')).toBe(true);
    });

    it('of a hundred keys asked for by both at once each goes to exactly one', async () => {
      const keys = Array.from({ length: 100 }, (_, n) => `k${n}`);
      const taken = await Promise.all(
        [...keys, ...keys.toReversed()].map((key, n) => (n < 100 ? one : other).answers.claims!.take(key)),
      );
      expect(taken.filter(Boolean)).toHaveLength(100);
    });

    it('of one who died go to who asks next', async () => {
      await one.answers.claims!.take('k');
      await place.buryOthers([other]);
      expect(await other.answers.claims!.take('k')).toBe(true);
    });
  });

  describe('a ledger', () => {
    const hold = (store: SharedStore, most: number, cap: number | null, id = randomUUID()) =>
      store.ledger('b').hold({ id, most: amount(most), caps: { cost: cap, tokens: null } });

    it('sets aside for all together no more than the cap, and says whether it is worth waiting', async () => {
      expect(await hold(one, 60, 100)).toBe('held');
      expect(await hold(other, 60, 100)).toBe('wait');
      expect(await hold(other, 40, 100)).toBe('held');
      expect(await hold(other, 101, 100)).toBe('reached');
    });

    it('never goes beyond the cap, however many ask at once', async () => {
      const all = await Promise.all(
        Array.from({ length: 60 }, (_, n) => hold(n % 2 === 0 ? one : other, 7, 100)),
      );
      expect(all.filter((held) => held === 'held')).toHaveLength(14);
      expect((await one.ledger('b').totals()).held.cost).toBe(98);
    });

    it('keeps to a cap of tokens too, beyond 32 bits', async () => {
      const caps = { cost: null, tokens: 2 ** 40 };
      const ask = (tokens: number) =>
        one.ledger('b').hold({ id: randomUUID(), most: amount(0, tokens), caps });
      expect([await ask(2 ** 40 - 1), await ask(2), await ask(1)]).toEqual(['held', 'wait', 'held']);
    });

    it('settles what it took, and frees the rest', async () => {
      const id = randomUUID();
      await hold(one, 90, 100, id);
      await one.ledger('b').settle(id, amount(2 ** 50, 7));
      const { spent, held, lost } = await other.ledger('b').totals();
      expect([spent, held, lost]).toEqual([amount(2 ** 50, 7), amount(0), amount(0)]);
    });

    it('holds and settles the same once, however often it is told', async () => {
      const id = randomUUID();
      expect([await hold(one, 50, 100, id), await hold(one, 50, 100, id)]).toEqual(['held', 'held']);
      expect((await one.ledger('b').totals()).held.cost).toBe(50);
      await one.ledger('b').settle(id, amount(5));
      await one.ledger('b').settle(id, amount(5));
      expect((await one.ledger('b').totals()).spent.cost).toBe(5);
    });

    it('takes what somebody who died had set aside for spent, until it is settled after all', async () => {
      const id = randomUUID();
      await hold(one, 50, 100, id);
      await place.buryOthers([other]);
      expect((await other.ledger('b').totals()).spent.cost).toBe(50);
      expect((await other.ledger('b').totals()).lost.cost).toBe(50);
      await one.ledger('b').settle(id, amount(3));
      const { spent, held, lost } = await other.ledger('b').totals();
      expect([spent.cost, held.cost, lost.cost]).toEqual([3, 0, 0]);
    });

    it('keeps one budget from another', async () => {
      await one.ledger('a').hold({ id: randomUUID(), most: amount(5), caps: noCaps });
      expect((await one.ledger('Å').totals()).held.cost).toBe(0);
    });
  });

  describe('a shared text', () => {
    it('is changed by one after the other', async () => {
      const add = (store: SharedStore) =>
        store.state.change('n', (text) => ({ text: String(Number(text ?? 0) + 1), result: null }));
      await Promise.all(Array.from({ length: 40 }, (_, n) => add(n % 2 === 0 ? one : other)));
      expect(await one.state.change('n', (text) => ({ text: text ?? '', result: text }))).toBe('40');
    });

    it('is null before it was written, and comes with the store’s own time', async () => {
      const seen = await one.state.change('new', (text, now) => ({ text: 'x', result: { text, now } }));
      expect(seen.text).toBeNull();
      expect(Math.abs(seen.now - Date.now())).toBeLessThan(60_000);
    });

    it('stays as it was where the change fails', async () => {
      await one.state.change('n', () => ({ text: 'first', result: null }));
      const fails = one.state.change('n', () => {
        throw new RangeError('no');
      });
      await expect(fails).rejects.toThrow();
      expect(await other.state.change('n', (text) => ({ text: 'x', result: text }))).toBe('first');
    });
  });

  it('has every answer whose put resolved when its process is killed, and gives back what it had claimed', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', `${place.script}\n${writeForEver}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const text of child.stdout.setEncoding('utf8')) {
      said += text;
      if (said.split('\n').length > 30) break;
    }
    child.kill('SIGKILL');
    const keys = said.split('\n').slice(0, -1);
    expect(keys.length).toBeGreaterThan(20);
    for (const key of keys) expect(await one.answers.get(key)).toEqual(kept.answer);
    await place.buryOthers([one]);
    expect(await one.answers.claims!.take('in hand')).toBe(true);
    expect((await one.ledger('b').totals()).lost).toEqual(amount(11, 12));
  });
});

/** Claims one key, sets one sum aside, and says each key once its answer is kept. */
const writeForEver = `
await store.answers.claims.take('in hand');
await store.ledger('b').hold({ id: crypto.randomUUID(), most: { cost: 11, tokens: 12 }, caps: { cost: null, tokens: null } });
for (let n = 0; ; n += 1) {
  await store.answers.put('k' + n, ${JSON.stringify(kept)});
  process.stdout.write('k' + n + '\\n');
}`;
