import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { lookUp, openMemory } from '../../src/memory/index.ts';
import { temporaryFolder } from '../support/command.ts';
import { pair, wanted } from './pairs.ts';

const text = 'Kaia i Skjelvik er stengt etter stormen.';
const english = 'The quay in Skjelvik is closed after the storm.';

describe('a memory keeps what was approved', () => {
  it('knows what it has already, and lets a newer English take the place of an older one', async () => {
    const memory = openMemory({ file: ':memory:' });
    expect(await memory.add([pair(text, english)])).toEqual({ added: 1, known: 0 });
    expect(await memory.add([pair(text, english, { by: 'Li Wei', at: 2_000 })])).toEqual({
      added: 0,
      known: 1,
    });
    await memory.add([pair(text, 'Skjelvik quay is shut after the storm.')]);
    const matches = await lookUp(await memory.freeze(), wanted(text));
    expect(matches.map((match) => match.pair.english)).toEqual(['Skjelvik quay is shut after the storm.']);
  });

  it('a story that is approved again leaves nothing behind of what it said before', async () => {
    const memory = openMemory({ file: ':memory:' });
    await memory.add([pair(text, english), pair('Noe som ble strøket.', 'Something cut.')], 'havn');
    await memory.add([pair(text, english)], 'havn');
    expect((await memory.stats()).pairs).toBe(1);
    expect(await lookUp(await memory.freeze(), wanted('Noe som ble strøket.'))).toEqual([]);
  });

  it('forgets a story, a person’s approvals or one pair, and nothing of it can be found', async () => {
    const memory = openMemory({ file: ':memory:' });
    await memory.add([pair(text, english, { story: 'a' }), pair('To skip.', 'Two ships.', { by: 'Li Wei' })]);
    expect(await memory.forget({ story: 'a' })).toBe(1);
    expect(await lookUp(await memory.freeze(), wanted(text))).toEqual([]);
    expect(await memory.forget({ by: 'Li Wei' })).toBe(1);
    expect(await memory.forget({ number: 1 })).toBe(0);
    expect((await memory.stats()).pairs).toBe(0);
  });

  it('forgets also for a run that is under way, and finds no pair by the words of one that is gone', async () => {
    const memory = openMemory({ file: ':memory:' });
    await memory.add([pair(text, english)]);
    const frozen = await memory.freeze();
    await memory.forget({ story: 'havn' });
    expect(await lookUp(frozen, wanted(text.replace('stengt', 'åpnet')))).toEqual([]);
  });

  it('finds pairs by words of either language, taken as they are', async () => {
    const memory = openMemory({ file: ':memory:' });
    await memory.add([pair(text, english), pair('Prisen steg 50%.', 'The price rose 50%.')]);
    expect(await memory.search('skjelvik CLOSED', 10)).toHaveLength(1);
    expect(await memory.search('0%', 10)).toHaveLength(1);
    expect(await memory.search('_____', 10)).toHaveLength(0);
  });

  it('gives every pair, whole', async () => {
    const memory = openMemory({ file: ':memory:' });
    const whole = pair('– Ja, sier hun.', '“Yes,” she said.', {
      ...{ speakers: ['Amina Larsen'], quotes: [[[1, 4]]], machine: '“Yes,” she says.', held: 'withheld' },
    });
    await memory.add([whole]);
    for await (const kept of memory.each()) expect(kept).toMatchObject(whole);
    expect((await memory.stats()).pairs).toBe(1);
  });
});

describe('a run’s memory is frozen', () => {
  it('sees neither what is approved after it began nor that something gave way', async () => {
    const memory = openMemory({ file: ':memory:' });
    await memory.add([pair(text, english)]);
    const frozen = await memory.freeze();
    await memory.add([pair(text, 'Another English.'), pair('To skip i havna.', 'Two ships in the harbour.')]);
    expect((await lookUp(frozen, wanted(text))).map((match) => match.pair.english)).toEqual([english]);
    expect(await lookUp(frozen, wanted('To skip i havna.'))).toEqual([]);
  });

  it('has a state that only approvals and forgetting change, and that the same approvals bring about again', async () => {
    const [one, other] = [openMemory({ file: ':memory:' }), openMemory({ file: ':memory:' })];
    const state = async (memory: typeof one) => (await memory.freeze()).state;
    await one.add([pair(text, english)]);
    const before = await state(one);
    expect(before).toMatch(/^[0-9a-f]{8}$/);
    await (await one.freeze()).used([1]);
    expect(await state(one)).toBe(before);
    await other.add([pair(text, english, { by: 'Li Wei', at: 5 })]);
    expect(await state(other)).toBe(before);
    await one.forget({ story: 'havn' });
    expect(await state(one)).not.toBe(before);
  });
});

describe('the file of a memory', () => {
  it('is read by another program that has it open too', async () => {
    const file = join(temporaryFolder(), 'memory.sqlite');
    const [one, other] = [openMemory({ file }), openMemory({ file })];
    await one.add([pair(text, english)]);
    expect(await lookUp(await other.freeze(), wanted(text))).toHaveLength(1);
    await one.close();
    await other.close();
  });

  it('is refused where it is another program’s, is no database, or is not there and must be', () => {
    const folder = temporaryFolder();
    const foreign = join(folder, 'bank.sqlite');
    new DatabaseSync(foreign).exec('CREATE TABLE accounts (id INTEGER)');
    expect(() => openMemory({ file: foreign })).toThrow(/bank\.sqlite is the file of another program/);
    expect(() => openMemory({ file: folder })).toThrow(/cannot be opened/);
    const missing = join(folder, 'none.sqlite');
    expect(() => openMemory({ file: missing, mustExist: true })).toThrow(/There is no memory in .*none/);
  });

  it('keeps terms that were accepted, and those that are not to be proposed again', async () => {
    const memory = openMemory({ file: ':memory:' });
    const term = { english: 'state secretary', note: null, by: 'Li Wei', at: 1 };
    await memory.addTerms([
      { ...term, norwegian: 'statssekretær', accepted: true },
      { ...term, norwegian: 'byråd', accepted: false },
    ]);
    expect((await memory.terms()).map(({ norwegian, accepted }) => [norwegian, accepted])).toEqual([
      ['byråd', false],
      ['statssekretær', true],
    ]);
    expect((await memory.stats()).terms).toBe(1);
    expect([await memory.forgetTerm('byråd'), await memory.forgetTerm('byråd')]).toEqual([true, false]);
  });
});
