import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { type Memory, openMemory } from '../../src/memory/index.ts';
import { processStory } from '../../src/process/process-story.ts';
import { harbour, idOf, modelFor, startDesk, type Told } from '../support/open-desk.ts';
import { folderWith } from '../support/run-setup.ts';

const prompts = await loadPrompts();
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The harbour's next story: two paragraphs stand as they stood, one has another figure. */
const nextDay: Told = {
  norwegian: harbour.norwegian
    .replace('Havna i Skjelvik stenges i tre uker', 'Skjelvik venter på havna')
    .replace('3,5 millioner', '4,5 millioner'),
  english: {
    ...harbour.english,
    headline: 'Skjelvik waits for its harbour',
    p3: 'Repairs will cost 4.5 million kroner, according to the municipality.',
  },
  said: harbour.said ?? [],
};

async function open(files: Readonly<Record<string, string>>, more: Parameters<typeof startDesk>[0] = {}) {
  const room = folderWith();
  const memory = openMemory({ file: join(room.path, 'memory.sqlite') });
  ends.push(room.remove, () => memory.close());
  const stories = [harbour, nextDay];
  const { model, asked } = modelFor(stories);
  const desk = await startDesk({
    ...{ room, files, stories },
    run: {
      work: async (story, { signal, onEvent }) =>
        processStory(story, {
          ...{ model, prompts, secondEditor: false, brief: null, signal, onEvent },
          approved: await memory.freeze(),
        }),
    },
    ...more,
    options: { memory: async () => memory, ...more.options },
  });
  ends.push(desk.close);
  const approve = async (source: string) => {
    const { hash } = await desk.story(source);
    await desk.api.post(`/api/stories/${idOf(source)}/approve`, { hash, reason: 'for the test' });
    return desk.story(source, ({ state }) => state === 'sent');
  };
  return { ...desk, memory, approve, asked };
}

async function pairsIn(memory: Memory) {
  const found = [];
  for await (const pair of memory.each()) found.push(pair);
  return found;
}

describe('what a desk approves comes back', () => {
  it('enters the memory when it is approved, with who, when and what norwire had written', async () => {
    const desk = await open({ 'havn.txt': harbour.norwegian });
    const { parts } = await desk.story('havn.txt');
    expect(await pairsIn(desk.memory)).toEqual([]);
    const p3 = parts.find((part: { place: string }) => part.place === 'p3');
    const text = 'The repairs will cost 3.5 million kroner, the municipality said.';
    await desk.api.put(`/api/stories/${idOf('havn.txt')}/texts/p3`, { text }, p3.version);
    const sent = await desk.approve('havn.txt');
    expect(sent.history.map((one: { said: string }) => one.said)).toContain('Handed to the memory.');
    const pairs = await pairsIn(desk.memory);
    expect(pairs).toHaveLength(4);
    expect(pairs[3]).toMatchObject({
      ...{ english: text, machine: harbour.english.p3, by: 'cms', story: 'havn.txt', held: null },
      next: '',
    });
    expect(pairs[2]).toMatchObject({ machine: null, speakers: ['Amina Larsen'] });
  });

  it('stands in the next story, marked, and is shown beside what it is like', async () => {
    const desk = await open({ 'havn.txt': harbour.norwegian });
    await desk.approve('havn.txt');
    await desk.api.post('/api/stories', { name: 'dag2.txt', text: nextDay.norwegian });
    const list = await desk.until(async () => {
      const { body } = await desk.api.get('/api/stories?limit=10');
      return body.stories.find(
        (one: { source: string; state: string }) => /dag2/.test(one.source) && one.state === 'machine',
      );
    });
    const { body: story } = await desk.api.get(`/api/stories/${list.id}`);
    const marked = story.parts.filter((part: { fromMemory: boolean }) => part.fromMemory);
    // The headline before p1 is another, and so is the paragraph behind p2.
    expect(marked.map((part: { place: string }) => part.place)).toEqual([]);
    const { body } = await desk.api.get(`/api/stories/${list.id}/memory`);
    expect(
      body.matches.map(({ place, score, use, differs, by }: Record<string, unknown>) => [
        place,
        score,
        use,
        differs,
        by,
      ]),
    ).toEqual([
      ['p1', 100, 'example', ['day'], 'cms'],
      ['p2', 100, 'offer', [], 'cms'],
      ['p3', expect.any(Number), 'example', ['figure'], 'cms'],
    ]);
  });

  it('takes over what may be taken, and refuses what differs in a figure', async () => {
    const desk = await open({ 'havn.txt': harbour.norwegian });
    const { parts } = await desk.story('havn.txt');
    const p2 = parts.find((part: { place: string }) => part.place === 'p2');
    const text = '“We can’t let ships in until the quay is safe,” harbour master Amina Larsen said.';
    await desk.api.put(`/api/stories/${idOf('havn.txt')}/texts/p2`, { text }, p2.version);
    await desk.approve('havn.txt');
    await desk.api.post('/api/stories', { name: 'dag2.txt', text: nextDay.norwegian });
    const { id } = await desk.until(async () => {
      const { body } = await desk.api.get('/api/stories?limit=10');
      return body.stories.find(
        (one: { source: string; state: string }) => /dag2/.test(one.source) && one.state === 'machine',
      );
    });
    const { body } = await desk.api.get(`/api/stories/${id}/memory`);
    const of = (place: string) => body.matches.find((one: { place: string }) => one.place === place);
    const version = (await desk.api.get(`/api/stories/${id}`)).body.parts[2].version;
    const take = (place: string, number: number) =>
      desk.api.post(
        `/api/stories/${id}/texts/${place}/memory/${number}/take`,
        {},
        { 'if-match': `"${version}"` },
      );
    expect((await take('p3', of('p3').number)).status).toBe(404);
    const taken = await take('p2', of('p2').number);
    expect(taken.status).toBe(200);
    expect(taken.body.changed).toMatchObject({ text, by: 'cms' });
    expect((await desk.memory.stats()).uses).toBe(1);
  });

  it('leaves the memory when the story is withdrawn', async () => {
    const desk = await open({ 'havn.txt': harbour.norwegian });
    await desk.approve('havn.txt');
    expect(await pairsIn(desk.memory)).toHaveLength(4);
    await desk.api.post(`/api/stories/${idOf('havn.txt')}/withdraw`, { reason: 'Wrong harbour.' });
    await desk.until(async () => (await desk.memory.stats()).pairs === 0);
  });
});

describe('terms from edits', () => {
  it('are proposed, and accepted by an editor', async () => {
    const desk = await open({});
    const told = (norwegian: string) => ({
      ...{ language: 'nb' as const, norwegian, previous: '', next: '', speakers: [], quotes: [], day: null },
      ...{ by: 'Li Wei', at: 1, story: 'x', held: null },
    });
    await desk.memory.add(
      [
        'Kystverket advarer mot is.',
        'To skip fikk hjelp av Kystverket.',
        'Ifølge Kystverket er leia trygg.',
      ].map((norwegian, at) => ({
        ...told(norwegian),
        english: `The Norwegian Coastal Administration ${at}.`,
        machine: `The Coastal Directorate ${at}.`,
      })),
    );
    const { body } = await desk.api.get('/api/terms');
    expect(body.proposed).toMatchObject([{ norwegian: 'kystverket', times: 3, of: 3 }]);
    expect((await desk.api.post('/api/terms', { norwegian: 'noe', accepted: true })).status).toBe(404);
    const after = await desk.api.post('/api/terms', { norwegian: 'kystverket', accepted: true });
    expect(after.body).toMatchObject({
      proposed: [],
      accepted: [{ norwegian: 'kystverket', english: 'Norwegian Coastal Administration', by: 'cms' }],
    });
  });
});

describe('a desk without a memory', () => {
  it('shows nothing and says so where a term is decided', async () => {
    const desk = await startDesk({ files: { 'havn.txt': harbour.norwegian }, stories: [harbour] });
    ends.push(desk.close, desk.room.remove);
    await desk.story('havn.txt');
    expect((await desk.api.get(`/api/stories/${idOf('havn.txt')}/memory`)).body).toEqual({ matches: [] });
    expect((await desk.api.get('/api/terms')).body).toEqual({ proposed: [], accepted: [] });
    const refused = await desk.api.post('/api/terms', { norwegian: 'x', accepted: true });
    expect(refused.body.message).toMatch(/opened without a memory/);
  });
});
