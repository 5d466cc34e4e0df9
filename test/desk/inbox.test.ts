import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { NorwireError } from '../../src/errors.ts';
import { harbour, idOf, startDesk } from '../support/open-desk.ts';
import { putFiles } from '../support/run-setup.ts';

let desk: Awaited<ReturnType<typeof startDesk>>;

afterEach(async () => {
  await desk.close();
  desk.room.remove();
});

const listed = async (query = ''): Promise<string[]> =>
  (await desk.api.get(`/api/stories${query}`)).body.stories.map(({ source }: { source: string }) => source);

describe('the inbox', () => {
  it('has what must be looked at on top, then the newest, page by page', async () => {
    const wrong = harbour.english.p1?.replace('12', '13') ?? '';
    const about = (place: string) => ({
      ...harbour,
      norwegian: harbour.norwegian.replaceAll('Skjelvik', place),
      english: Object.fromEntries(
        Object.entries(harbour.english).map(([id, text]) => [id, text.replaceAll('Skjelvik', place)]),
      ),
    });
    const told = ['Varnes', 'Tolmen', 'Grimsvik'].map(about);
    const stories = [
      { ...told[0]!, english: { ...told[0]!.english, p1: wrong.replaceAll('Skjelvik', 'Varnes') } },
      told[1]!,
      told[2]!,
    ];
    desk = await startDesk({ stories, run: { stories: 1 } });
    for (const [index, { norwegian }] of stories.entries()) {
      putFiles(desk.inbox, { [`${index}.txt`]: norwegian });
      await desk.story(`${index}.txt`);
    }
    expect(await listed()).toEqual(['0.txt', '2.txt', '1.txt']);
    const first = (await desk.api.get('/api/stories?limit=2')).body;
    expect(first.next).not.toBeNull();
    expect(await listed(`?limit=2&after=${first.next}`)).toEqual(['1.txt']);
    // A page that holds the last story offers no empty one behind it.
    expect((await desk.api.get('/api/stories?limit=3')).body.next).toBeNull();
    expect(first.counts).toEqual({ look: 1, open: 2, done: 0, passedOver: 0 });
    expect(await listed('?state=machine&language=nn')).toEqual([]);
    expect((await desk.api.get('/api/stories?limit=9999')).status).toBe(400);
    expect((await desk.api.get('/api/stories?state=none')).status).toBe(400);
  });

  it('has a story that failed on top, with the reason, until it can be worked on', async () => {
    let isDown = true;
    desk = await startDesk({
      files: { 'havn.txt': harbour.norwegian },
      stories: [harbour],
      run: {
        work: async () => {
          if (isDown) throw new NorwireError('model', 'The server is asleep.');
          throw new NorwireError('input', 'unreachable');
        },
      },
    });
    const id = idOf('havn.txt');
    const failed = await desk.until(async () => {
      const { body } = await desk.api.get(`/api/stories/${id}/state`);
      return body.state === 'failed' && body;
    });
    expect(failed).toMatchObject({ rank: 0, reason: 'The server is asleep.' });
    expect((await desk.api.get(`/api/stories/${id}`)).body).toMatchObject({
      code: 'wrong-state',
      message: expect.stringContaining('The server is asleep.'),
    });
    isDown = false;
    await desk.close();
    desk = await startDesk({ room: desk.room, stories: [harbour] });
    expect(await desk.story('havn.txt')).toMatchObject({ state: 'machine', reason: null });
  });

  it('keeps out of sight what is not Norwegian', async () => {
    desk = await startDesk({
      files: {
        'havn.txt': harbour.norwegian,
        'hamn.txt': 'Hamnen stängs i tre veckor efter stormen, uppger kommunen.',
      },
      stories: [harbour],
      run: { notForUs: ({ name }) => (name === 'hamn.txt' ? 'in Swedish, not in Norwegian' : null) },
    });
    await desk.story('havn.txt');
    await desk.until(async () => (await desk.api.get('/api/desk')).body.counts.passedOver === 1);
    expect(await listed()).toEqual(['havn.txt']);
    expect((await listed('?all=1')).sort()).toEqual(['hamn.txt', 'havn.txt']);
    expect((await desk.api.get(`/api/stories/${idOf('hamn.txt')}/state`)).body.reason).toContain('Swedish');
  });

  it('takes the same text in two files for two stories, each to be approved', async () => {
    desk = await startDesk({ files: { 'a.txt': harbour.norwegian }, stories: [harbour] });
    const { hash } = await desk.story('a.txt');
    await desk.api.post(`/api/stories/${idOf('a.txt')}/approve`, { hash });
    putFiles(desk.inbox, { 'b.txt': harbour.norwegian });
    expect(await desk.story('b.txt')).toMatchObject({ state: 'machine', approval: null });
    expect(readFileSync(join(desk.out, 'b.nitf.xml'), 'utf8')).toContain('withheld');
    expect(readFileSync(join(desk.out, 'a.nitf.xml'), 'utf8')).toContain('usable');
  });
});

describe('a paragraph that an editor cuts', () => {
  it('is in no output, after she has said why', async () => {
    desk = await startDesk({ files: { 'havn.txt': harbour.norwegian }, stories: [harbour] });
    await desk.story('havn.txt');
    const at = (path: string) => `/api/stories/${idOf('havn.txt')}${path}`;
    const cut = await desk.api.put(at('/texts/p3'), { text: '' }, 1);
    expect(cut.body.errors).toBeGreaterThan(0);
    expect((await desk.api.post(at('/approve'), { hash: cut.body.hash })).status).toBe(422);
    await desk.api.post(at('/approve'), { hash: cut.body.hash, reason: 'cut for length' });
    for (const ending of ['md', 'nitf.xml', 'ninjs.json']) {
      const text = readFileSync(join(desk.out, `havn.${ending}`), 'utf8');
      expect(text).not.toContain('No English for paragraph');
      expect(text).not.toContain('3.5 million');
      expect(text).toContain('harbour master Amina Larsen');
    }
  });
});

describe('a file that an editor has changed in the folder', () => {
  it('is left alone: what is approved is written beside it', async () => {
    desk = await startDesk({ files: { 'havn.txt': harbour.norwegian }, stories: [harbour] });
    const { hash } = await desk.story('havn.txt');
    putFiles(desk.out, { 'havn.md': 'my own words' });
    await desk.api.post(`/api/stories/${idOf('havn.txt')}/approve`, { hash });
    expect(readFileSync(join(desk.out, 'havn.md'), 'utf8')).toBe('my own words');
    expect(readFileSync(join(desk.out, 'havn~new.md'), 'utf8')).toContain('edited by cms');
  });
});
