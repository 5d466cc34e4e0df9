import { spawn } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApprovedPair, lookUp, type Memory } from '../../src/memory/index.ts';
import { collect } from '../support/collect.ts';
import { kindsOfMemory, type MemoryPlace } from './kinds.ts';
import { pair, wanted } from './pairs.ts';

const text = 'Kaia i Skjelvik er stengt etter stormen.';
const english = 'The quay in Skjelvik is closed after the storm.';
const englishOf = async (memory: Memory, looked = text) =>
  (await lookUp(await memory.freeze(), wanted(looked))).map((match) => match.pair.english);

describe.each(kindsOfMemory())('a memory in %s', (_kind, makePlace) => {
  let place: MemoryPlace;
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(() => place.remove());

  it('knows what it has already, and lets a newer English take the place of an older one', async () => {
    const memory = await place.fresh();
    expect(await memory.add([pair(text, english)])).toEqual({ added: 1, known: 0 });
    expect(await memory.add([pair(text, english, { by: 'Li Wei', at: 2_000 })])).toEqual({
      added: 0,
      known: 1,
    });
    await memory.add([pair(text, 'Skjelvik quay is shut after the storm.')]);
    expect(await englishOf(memory)).toEqual(['Skjelvik quay is shut after the storm.']);
  });

  it('keeps what two people said in the same words apart', async () => {
    const memory = await place.fresh();
    const said = (name: string) => pair('– Ja, seier dei.', `EN of ${name}`, { speakers: [name] });
    await memory.add([said('Hodan Warfa')]);
    await memory.add([said('Áslak Utsi')]);
    expect((await memory.stats()).pairs).toBe(2);
    await memory.add([pair('– Ja, seier dei.', 'Another English', { speakers: ['Áslak Utsi'] })]);
    expect((await memory.stats()).pairs).toBe(2);
  });

  it('a story that is approved again leaves nothing behind of what it said before', async () => {
    const memory = await place.fresh();
    await memory.add([pair(text, english), pair('Noe som ble strøket.', 'Something cut.')], 'havn');
    await memory.add([pair(text, english)], 'havn');
    expect((await memory.stats()).pairs).toBe(1);
    expect(await englishOf(memory, 'Noe som ble strøket.')).toEqual([]);
  });

  it('forgets a story, a person’s approvals or one pair, and nothing of it can be found', async () => {
    const memory = await place.fresh();
    await memory.add([pair(text, english, { story: 'a' }), pair('To skip.', 'Two ships.', { by: 'Li Wei' })]);
    expect(await memory.forget({ story: 'a' })).toBe(1);
    expect(await englishOf(memory)).toEqual([]);
    expect(await memory.forget({ by: 'Li Wei' })).toBe(1);
    expect(await memory.forget({ number: 1 })).toBe(0);
    expect((await memory.stats()).pairs).toBe(0);
  });

  it('forgets also for a run that is under way, and finds no pair by the words of one that is gone', async () => {
    const memory = await place.fresh();
    await memory.add([pair(text, english)]);
    const frozen = await memory.freeze();
    await memory.forget({ story: 'havn' });
    expect(await lookUp(frozen, wanted(text.replace('stengt', 'åpnet')))).toEqual([]);
  });

  it('forgets more than goes into one statement', async () => {
    const memory = await place.fresh();
    const many = Array.from({ length: 1_100 }, (_, n) => pair(`Skip ${n} ligger i havna.`, `Ship ${n}.`));
    await memory.add(many);
    expect(await collect(memory.each())).toHaveLength(1_100);
    expect(await memory.forget({ story: 'havn' })).toBe(1_100);
    expect(await englishOf(memory, 'Skip 7 ligger i havna.')).toEqual([]);
  });

  it('finds what is like a text by its rarest words, and what is the same where it has none', async () => {
    const memory = await place.fresh();
    await memory.add([pair(text, english), pair('Det sa han.', 'He said that.')]);
    expect(await englishOf(memory, text.replace('stengt', 'åpnet'))).toEqual([english]);
    expect(await englishOf(memory, 'Det sa han.')).toEqual(['He said that.']);
    expect(await englishOf(memory, 'Noe helt annet om været i helga.')).toEqual([]);
  });

  it('finds pairs by words of either language, taken as they are', async () => {
    const memory = await place.fresh();
    await memory.add([pair(text, english), pair('Prisen på Ærøya steg 50%.', 'The price rose 50%.')]);
    expect(await memory.search('skjelvik CLOSED', 10)).toHaveLength(1);
    expect(await memory.search('0%', 10)).toHaveLength(1);
    expect(await memory.search('æRØYA', 10)).toHaveLength(1);
    expect(await memory.search('_____', 10)).toHaveLength(0);
    expect((await memory.search('', 10)).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('gives every pair as it was approved, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(), async (odd, add) => {
        const memory = await place.fresh();
        const whole = pair('– Ja, sier hun.', `“Yes,” she said. ${odd.toWellFormed()} «æøå» 😀`, {
          ...{ speakers: ['Amina Larsen', 'Þóra'], quotes: [[[1, 4]]], held: 'withheld', at: 2 ** 45 + add },
          ...{ machine: '“Yes,” she says.', previous: null, next: '' },
        });
        await memory.add([whole]);
        const kept = await collect(memory.each());
        expect(kept).toEqual([expect.objectContaining(whole)]);
        expect(await memory.stats()).toMatchObject({ pairs: 1, held: 1, newest: 2 ** 45 + add });
        await memory.close();
      }),
      { numRuns: 8 },
    );
  });

  it('takes NUL and half a character in every text', async () => {
    const memory = await place.fresh();
    const odd = (about: string) => `${about}\0\uD800.`;
    const one = pair(odd('Kaia i Skjelvik er stengt'), odd('The quay'), {
      ...{ by: odd('Li'), story: odd('havn'), previous: odd('Før') },
    });
    expect(await memory.add([one], one.story ?? '')).toEqual({ added: 1, known: 0 });
    expect(await memory.search('quay', 1)).toHaveLength(1);
    expect(await memory.forget({ story: one.story ?? '' })).toBe(1);
  });

  it('tells stories, names and terms apart by every letter, and lists terms in one order', async () => {
    const memory = await place.fresh();
    const names = ['Ås', 'ås', 'AS', 'as', 'Aas', 'zz', 'Zz'];
    await memory.add(names.map((story) => pair(`Skip ved ${story}.`, story, { story })));
    expect(await memory.forget({ story: 'ås' })).toBe(1);
    expect((await memory.stats()).stories).toBe(names.length - 1);
    const term = { english: 'x', note: null, by: null, at: 1, accepted: true };
    await memory.addTerms(names.map((norwegian) => ({ ...term, norwegian })));
    expect((await memory.terms()).map(({ norwegian }) => norwegian)).toEqual(names.toSorted());
  });

  it('keeps terms that were accepted, and those that are not to be proposed again', async () => {
    const memory = await place.fresh();
    const term = { english: 'state secretary', note: null, by: 'Li Wei', at: 1 };
    await memory.addTerms([
      { ...term, norwegian: 'statssekretær', accepted: false },
      { ...term, norwegian: 'byråd', accepted: false },
    ]);
    await memory.addTerms([{ ...term, norwegian: 'statssekretær', accepted: true }]);
    expect(await memory.terms()).toEqual([
      { ...term, norwegian: 'byråd', accepted: false },
      { ...term, norwegian: 'statssekretær', accepted: true },
    ]);
    expect((await memory.stats()).terms).toBe(1);
    expect([await memory.forgetTerm('byråd'), await memory.forgetTerm('byråd')]).toEqual([true, false]);
  });

  describe('frozen for a run', () => {
    it('sees neither what is approved after it began nor that something gave way', async () => {
      const memory = await place.fresh();
      await memory.add([pair(text, english)]);
      const frozen = await memory.freeze();
      await memory.add([pair(text, 'Another English.'), pair('To skip i havna.', 'Two ships.')]);
      expect((await lookUp(frozen, wanted(text))).map((match) => match.pair.english)).toEqual([english]);
      expect(await lookUp(frozen, wanted('To skip i havna.'))).toEqual([]);
      expect(await englishOf(memory)).toEqual(['Another English.']);
    });

    it('has a state that only approvals and forgetting change, and that the same approvals bring about again', async () => {
      const state = async (memory: Memory) => (await memory.freeze()).state;
      const one = await place.fresh();
      const empty = await state(one);
      await one.add([pair(text, english)]);
      const before = await state(one);
      expect(before).toMatch(/^[0-9a-f]{8}$/);
      await (await one.freeze()).used([1]);
      expect(await state(one)).toBe(before);
      expect((await one.stats()).uses).toBe(1);
      await one.forget({ story: 'havn' });
      expect(await state(one)).not.toBe(before);
      const other = await place.fresh();
      expect(await state(other)).toBe(empty);
      await other.add([pair(text, english, { by: 'Li Wei', at: 5 })]);
      expect(await state(other)).toBe(before);
    });
  });

  it('that two fill at once has each pair once, and of a story what one of them said last', async () => {
    const [one, other] = [await place.fresh(), await place.again()];
    const says = (name: string) =>
      Array.from({ length: 4 }, (_, n) => pair(`Skip ${n} ligger i ${n} havner.`, `${name} ${n}`));
    await Promise.all(
      Array.from({ length: 16 }, (_, n) => (n % 2 === 0 ? one : other).add(says(`English ${n}`), 'havn')),
    );
    const kept = await collect(one.each());
    expect(kept).toHaveLength(4);
    expect(new Set(kept.map((each) => each.english.replace(/ \d$/, ''))).size).toBe(1);
    await other.close();
  });

  it('has every pair whose add resolved when its process is killed, and none by half', async () => {
    const memory = await place.fresh();
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', `${place.script()}\n${addForEver(pair('', ''))}`],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    for await (const line of child.stdout.setEncoding('utf8')) {
      said += line;
      if (said.split('\n').length > 15) break;
    }
    child.kill('SIGKILL');
    const told = said.split('\n').slice(0, -1);
    expect(told.length).toBeGreaterThan(10);
    for (const n of told) {
      const like = `Skipet Havbris${n} ligger fortsatt i havna ved Skjelvik.`;
      expect(await englishOf(memory, like)).toContain(`Ship ${n}`);
    }
    const kept = await collect(memory.each());
    expect(new Set(kept.map(({ english: each }) => each)).size).toBe(kept.length);
    expect(await memory.forget({ by: 'Amina Larsen' })).toBe(kept.length);
  });
});

/** Adds one pair after the other, and says each when it is kept. */
const addForEver = (model: ApprovedPair) => `
for (let n = 0; ; n += 1) {
  const norwegian = 'Skipet Havbris' + n + ' ligger nå i havna ved Skjelvik.';
  await memory.add([{ ...${JSON.stringify(model)}, norwegian, english: 'Ship ' + n }]);
  process.stdout.write(n + '\\n');
}`;
