import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeDigest } from '../../src/batch/digest/digest.ts';
import { readJournal } from '../../src/batch/journal/journal.ts';
import { runBatch } from '../../src/batch/run/run-batch.ts';
import type { DeliveryTarget } from '../../src/desk/index.ts';
import { messageOf } from '../../src/desk/targets/message.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import { formats, harbour, idOf, startDesk, type Told } from '../support/open-desk.ts';
import { filesBelow, putFiles, setupFor } from '../support/run-setup.ts';

let desk: Awaited<ReturnType<typeof startDesk>>;

afterEach(async () => {
  await desk.close();
  desk.room.remove();
});

const SECRET = 'a-secret-of-sixteen-and-more';
const LATER = '2041-05-06T04:00:00+00:00';
const brief = { headline: 'Harbour closes', lede: 'It closes.', points: [], gists: [] };
const told: Told = { ...harbour, brief };

/** The harbour's story as ninjs, as it is pushed and as it lies in a folder. */
function ninjs(version: number, more: Readonly<Record<string, string>> = {}): string {
  const [headline = '', ...paragraphs] = harbour.norwegian.split('\n\n');
  return JSON.stringify({
    uri: 'urn:havn',
    guid: 'urn:havn',
    type: 'text',
    version: String(version),
    language: 'nb',
    headline,
    body_html: paragraphs.map((text) => `<p>${text}${version > 1 ? ' ' : ''}</p>`).join(''),
    pubstatus: 'usable',
    ...more,
  });
}

const kinds = [
  ['is under embargo', { embargoed: LATER }],
  ['is withheld', { pubstatus: 'withheld' }],
  ['is called back', { pubstatus: 'canceled' }],
] as const;

type Came = (version: number, more?: Readonly<Record<string, string>>) => Promise<unknown> | unknown;

/** How a version may come in, and what the first is then called. */
const ways: Readonly<Record<string, { readonly source: string; readonly come: Came }>> = {
  'in a file of its own': {
    source: 'havn-1.json',
    come: (version, more) => putFiles(desk.inbox, { [`havn-${version}.json`]: ninjs(version, more) }),
  },
  'in the same file': {
    source: 'havn.json',
    come: (version, more) => putFiles(desk.inbox, { 'havn.json': ninjs(version, more) }),
  },
  'over the API': {
    source: 'posted/havn.json',
    come: (version, more) => desk.api.post('/api/stories', { name: 'havn.json', text: ninjs(version, more) }),
  },
  'pushed by a Superdesk': {
    source: 'posted/urn_havn',
    come: (version, more) => {
      const body = ninjs(version, more);
      const signature = createHmac('sha1', SECRET).update(body).digest('hex');
      return desk.send(
        'POST',
        '/api/push/superdesk',
        { 'content-type': 'application/json', 'x-superdesk-signature': `sha1=${signature}` },
        body,
      );
    },
  },
};

const open = (targets: readonly DeliveryTarget[] = [], run: Parameters<typeof startDesk>[0] = {}) =>
  startDesk({ stories: [told], options: { targets, pushSecret: SECRET }, ...run });

/** The only story of the desk that has English. */
const only = (holds: (story: { state: string; id: string }) => boolean) =>
  desk.until(async () => {
    const { stories } = (await desk.api.get('/api/stories')).body;
    return (stories as { state: string; id: string }[]).find(holds);
  });

const usable = (): string[] =>
  filesBelow(desk.out).filter(
    (name) =>
      name.endsWith('.nitf.xml') &&
      readFileSync(join(desk.out, name), 'utf8').includes('management-status="usable"'),
  );

async function digested(): Promise<number> {
  const journal = readJournal(desk.out);
  const { sections } = await makeDigest(journal, { now: 0 });
  await journal.close();
  return sections.length;
}

describe.each(Object.entries(ways))('a later version that comes %s', (_, { come }) => {
  it.each(kinds)(
    'and %s leaves nothing of the earlier that could be approved or used',
    async (_kind, more) => {
      desk = await open();
      await come(1);
      const { id } = await only(({ state }) => state === 'machine');
      const { hash } = (await desk.api.get(`/api/stories/${id}`)).body;
      expect(await digested()).toBe(1);
      await come(2, more);
      await only((story) => story.id === id && story.state === 'withdrawn');
      expect(await desk.api.post(`/api/stories/${id}/approve`, { hash, reason: 'Now' })).toMatchObject({
        status: 409,
        body: { code: 'wrong-state' },
      });
      expect(usable()).toEqual([]);
      expect(await digested()).toBe(0);
    },
  );

  it.each(kinds)('and %s stops what was approved and is on its way', async (_kind, more) => {
    const got: string[] = [];
    let isOpen = false;
    const cms: DeliveryTarget = {
      name: 'cms',
      hand: async ({ event }) => {
        if (!isOpen) throw new Error('it answered 503');
        got.push(event);
        return null;
      },
    };
    desk = await open([cms]);
    await come(1);
    const { id } = await only(({ state }) => state === 'machine');
    const { hash } = (await desk.api.get(`/api/stories/${id}`)).body;
    await desk.api.post(`/api/stories/${id}/approve`, { hash });
    await desk.until(async () => (await desk.api.get(`/api/stories/${id}`)).body.deliveries[0]?.attempts > 0);
    expect(usable()).toHaveLength(1);
    await come(2, more);
    await only((story) => story.id === id && story.state === 'withdrawn');
    isOpen = true;
    // Asked for while a try is under way it waits for the next.
    await desk.until(async () => {
      await desk.api.post(`/api/stories/${id}/deliver-again`);
      return got.length > 0;
    });
    expect(got).toEqual(['withdrawn']);
    expect(usable()).toEqual([]);
  });
});

describe('a later version under embargo', () => {
  it('that may go to the model holds the earlier back while it is in work, and is the story then', async () => {
    const got: string[] = [];
    const cms: DeliveryTarget = {
      name: 'cms',
      hand: async (delivery) => {
        const { type, status, embargo } = messageOf(delivery);
        got.push(`${type} ${status} ${embargo}`);
        return null;
      },
    };
    desk = await open([cms], {
      rights: { allowEmbargoed: true },
      files: { 'havn-1.json': ninjs(1) },
    });
    const id = idOf('havn-1.json');
    const first = await desk.story('havn-1.json');
    await desk.api.post(`/api/stories/${id}/approve`, { hash: first.hash });
    await desk.until(async () => got.length === 1);
    putFiles(desk.inbox, { 'havn-2.json': ninjs(2, { embargoed: LATER }) });
    await desk.until(async () => got.length === 2);
    const story = await desk.story('havn-1.json', ({ edition }) => edition === 2);
    expect(story).toMatchObject({ state: 'stale', embargoed: true });
    await desk.api.post(`/api/stories/${id}/approve`, { hash: story.hash });
    await desk.until(async () => got.length === 3);
    expect(got).toEqual([
      'story.approved usable null',
      'story.withdrawn canceled null',
      `story.approved embargoed ${LATER}`,
    ]);
    expect(usable()).toEqual([]);
  });

  it('is seen by a desk that was closed when it came', async () => {
    desk = await open([], { files: { 'havn.json': ninjs(1) } });
    const { hash } = await desk.story('havn.json');
    const { room, inbox, out } = desk;
    await desk.close();
    putFiles(inbox, { 'havn.json': ninjs(2, { embargoed: LATER }) });
    const batch = setupFor(out, {
      formats,
      readArticles: async (bytes, name) => readArticles(Buffer.from(bytes).toString('utf8'), name),
    }).setup;
    await runBatch(batch, { inputs: [inbox] });
    desk = await open([], { room });
    const story = await desk.story('havn.json', ({ state }) => state === 'withdrawn');
    expect(story.reason).toContain(`under embargo until ${LATER}`);
    const approved = await desk.api.post(`/api/stories/${idOf('havn.json')}/approve`, { hash });
    expect(approved.status).toBe(409);
  });
});

describe('a story that its sender held back', () => {
  it('is copy again when it is released, though it reads as it did', async () => {
    desk = await open([], { files: { 'havn.json': ninjs(1) } });
    await desk.story('havn.json');
    putFiles(desk.inbox, { 'havn.json': ninjs(1, { pubstatus: 'withheld' }) });
    await desk.story('havn.json', ({ state }) => state === 'withdrawn');
    putFiles(desk.inbox, { 'havn.json': ninjs(1) });
    await desk.story('havn.json', ({ state }) => state === 'machine' || state === 'edited');
    expect(existsSync(join(desk.out, 'havn.nitf.xml'))).toBe(true);
  });
});

describe('an older version', () => {
  it('posted after a newer one waits for nothing', async () => {
    desk = await open([], { files: { 'havn-2.json': ninjs(2) } });
    await desk.story('havn-2.json');
    const { body } = await desk.api.post('/api/stories', { name: 'havn-1.json', text: ninjs(1) });
    const state = await desk.until(async () => {
      const told = (await desk.api.get(`/api/stories/${body.stories[0].id}/state`)).body;
      return told.state === 'arriving' ? null : told;
    });
    expect(state).toMatchObject({ state: 'passed-over', reason: 'havn-2.json holds a newer version (2)' });
  });
});
