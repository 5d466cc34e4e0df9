import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Delivery, type DeliveryTarget, openQueueDesk } from '../../src/desk/index.ts';
import { defaultStyle } from '../../src/english/house-style.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import { addStories, openPostgresStore, postgresDesk, postgresLine, work } from '../../src/machines/index.ts';
import { checkEdited, processStory, rewritePart } from '../../src/process/index.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import type { Article } from '../../src/story/types.ts';
import { formats, harbour, idOf, modelFor, reach } from '../support/open-desk.ts';
import { testServer } from '../support/postgres.ts';
import { runOn } from '../support/postgres-server.ts';
import { queuePlace } from '../support/queue-place.ts';

const server = testServer();
const prompts = await loadPrompts();
const { model } = modelFor([harbour]);
const processing = { model, prompts, secondEditor: false, brief: null };

describe.skipIf(server === null)('desks on one queue', () => {
  const queue = queuePlace(['norwire_desk.stories', 'written']);
  let handed: Delivery[];
  const open: { close: () => Promise<void> }[] = [];
  beforeEach(() => {
    handed = [];
  });
  afterEach(async () => {
    for (const { close } of open.splice(0)) await close();
  });

  const cms: DeliveryTarget = {
    name: 'cms',
    hand: async (delivery) => {
      handed.push(delivery);
      return null;
    },
  };

  async function openDesk(targets: readonly DeliveryTarget[] = [cms]) {
    const own = await openPostgresStore({ address: queue.address, patience: 8_000 });
    const stop = new AbortController();
    const read = async (bytes: Uint8Array, name: string) =>
      readArticles(Buffer.from(bytes).toString('utf8'), name);
    const desk = await openQueueDesk({
      db: postgresDesk(own),
      line: postgresLine(own),
      run: {
        ...{ out: own.name, formats, readArticles: read, readStory, clock: Date.now, signal: stop.signal },
      },
      enter: async (articles) => (await add(articles)).names,
      ...{ port: 0, allowedHosts: [], bearers: [{ name: 'cms', token: 'a-token-for-the-tests-only' }] },
      ...{ pushSecret: null, targets, engine: 'fake', style: defaultStyle },
      check: (story, copy, texts) => checkEdited(story, copy, texts, processing),
      rewrite: (story, id, now, onAnswer) =>
        rewritePart(story, id, now, {
          ...processing,
          onEvent: (event) => event.type === 'answered' && onAnswer(event.answer),
        }),
      ...{ checkLoose: async () => [], log: () => undefined },
    });
    const close = async () => {
      stop.abort(new Error('the test is over'));
      await desk.ended;
      await own.close();
    };
    open.push({ close });
    return { ...reach(desk), owner: own.owner.id };
  }

  const add = (articles: readonly Article[]) =>
    addStories(
      queue.store,
      queue.jobs,
      articles.map((article) => ({
        ...{ article, wishes: '{"forDesk":true}', forDesk: true, sender: 'desk', urgency: null },
      })),
    );

  /** All that waits is worked on. */
  const workAll = () =>
    work({
      store: queue.store,
      jobs: queue.jobs,
      make: async (article, _wishes, signal) => {
        const story = readStory(article);
        return {
          copy: await processStory(story, { ...processing, signal, onEvent: () => {} }),
          documents: [],
        };
      },
      ...{ most: 4, untilEmpty: true, stop: new AbortController().signal, onEvent: () => {} },
    });

  const story = (name: string, facts: Partial<Article['facts']> = {}, text = harbour.norwegian): Article => {
    const article = plainArticle(`${name}.txt`, text);
    return { ...article, facts: { ...article.facts, ...facts } };
  };
  const at = (source: string, path = '') => `/api/stories/${idOf(source)}${path}`;

  it('have what was finished for them, and see each other’s edits', async () => {
    const [one, other] = [await openDesk(), await openDesk()];
    await add([story('havn')]);
    await workAll();
    const seen = await one.story('havn');
    expect(seen).toMatchObject({ state: 'machine', source: 'havn', edition: 1 });
    const text = 'Skjelvik harbour will close on Monday after 12 vessels were damaged in the storm.';
    expect((await one.api.put(at('havn', '/texts/p1'), { text }, 1)).status).toBe(200);
    expect((await other.story('havn')).parts[1]).toMatchObject({ text, by: 'cms' });
    const late = await other.api.put(at('havn', '/texts/p1'), { text: 'Something else entirely.' }, 1);
    expect(late).toMatchObject({ status: 412, body: { code: 'changed', current: { text } } });
  });

  it('tell each other’s pages of what changes', async () => {
    const [one, other] = [await openDesk(), await openDesk()];
    await add([story('havn')]);
    await workAll();
    await one.story('havn');
    const stop = new AbortController();
    const stream = await fetch(`http://127.0.0.1:${other.port}/api/events`, {
      headers: { authorization: 'Bearer a-token-for-the-tests-only' },
      signal: stop.signal,
    });
    const heard = (async () => {
      let said = '';
      for await (const bytes of stream.body ?? []) {
        said += Buffer.from(bytes).toString('utf8');
        if (said.includes('"place":"p1"')) return said;
      }
      return said;
    })();
    await one.api.put(at('havn', '/texts/p1'), { text: 'The harbour closes on Monday.' }, 1);
    expect(await heard).toContain(idOf('havn'));
    stop.abort();
  });

  it('approve a story once, however many do so at once, and hand it on once', async () => {
    const [one, other] = [await openDesk(), await openDesk()];
    const names = Array.from({ length: 12 }, (_, n) => `havn${n}`);
    // Another text each: the same one is in the queue once.
    await add(names.map((name, n) => story(name, { keywords: [String(n)] })));
    await workAll();
    await Promise.all(
      names.map(async (name) => {
        const { hash } = await one.story(name);
        const both = await Promise.all(
          [one, other].map((desk) => desk.api.post(at(name, '/approve'), { hash, reason: 'checked' })),
        );
        expect(both.map(({ status }) => status)).toEqual([200, 200]);
      }),
    );
    for (const name of names) await one.story(name, ({ state }) => state === 'sent');
    expect(handed.map(({ id }) => id).sort()).toEqual(names.map((name) => `${idOf(name)}.1.cms`).sort());
    const [approvals] = await runOn(queue.address, 'SELECT count(*)::int AS n FROM norwire_desk.approvals');
    expect(approvals?.n).toBe(names.length);
  });

  it('have approved copy in the database, in every format, and nothing before', async () => {
    const desk = await openDesk();
    await add([story('havn')]);
    await workAll();
    const { hash } = await desk.story('havn');
    expect((await desk.api.get(at('havn', '/outputs'))).body.outputs).toEqual([]);
    await desk.api.post(at('havn', '/approve'), { hash, reason: 'checked' });
    const { outputs } = (await desk.api.get(at('havn', '/outputs'))).body;
    expect(outputs.map(({ path }: { path: string }) => path)).toEqual([
      'havn.md',
      'havn.ninjs.json',
      'havn.nitf.xml',
    ]);
    const nitf = await desk.send('GET', at('havn', '/outputs/nitf'), {
      authorization: 'Bearer a-token-for-the-tests-only',
    });
    expect(nitf.text).toContain('Skjelvik harbour to close');
    await desk.api.post(at('havn', '/withdraw'), { reason: 'It stays open' });
    const left = (await desk.api.get(at('havn', '/outputs'))).body.outputs;
    expect(left.map(({ format }: { format: string }) => format)).toEqual(['ninjs', 'nitf']);
  });

  it('hand on what a desk that died had in hand, under the same id', async () => {
    const stuck: DeliveryTarget = {
      name: 'cms',
      hand: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    const first = await openDesk([stuck]);
    await add([story('havn')]);
    await workAll();
    const { hash } = await first.story('havn');
    await first.api.post(at('havn', '/approve'), { hash, reason: 'checked' });
    await first.until(async () => {
      const [row] = await runOn(
        queue.address,
        "SELECT taken FROM norwire_desk.deliveries WHERE target = 'cms'",
      );
      return row?.taken === first.owner;
    });
    const second = await openDesk();
    await second.story('havn');
    expect(handed).toEqual([]);
    await runOn(
      queue.address,
      "UPDATE norwire.owners SET until = now() - interval '1 day' WHERE owner = $1",
      [first.owner],
    );
    await second.api.post(at('havn', '/deliver-again'));
    await second.story('havn', ({ state }) => state === 'sent');
    expect(handed.map(({ id }) => id)).toEqual([`${idOf('havn')}.1.cms`]);
  });

  it('take a newer version of the wire in the place of the older, with what editors wrote', async () => {
    const desk = await openDesk();
    await add([story('v1', { id: 'w', version: 1 })]);
    await workAll();
    await desk.story('v1');
    const text = 'Skjelvik harbour is to close on Monday after 12 vessels were damaged in the storm.';
    await desk.api.put(at('v1', '/texts/p1'), { text }, 1);
    const more = `${harbour.norwegian}\n\nHavna i Skjelvik stenges fra mandag.`;
    await add([story('v2', { id: 'w', version: 2 }, more)]);
    await workAll();
    const now = await desk.story('v2', ({ edition }) => edition === 2);
    expect(now).toMatchObject({ id: idOf('v1'), source: 'v2', state: 'edited' });
    expect(now.parts[1].text).toBe(text);
    expect((await desk.api.get('/api/stories')).body.stories).toHaveLength(1);
  });

  it('withdraw what the wire calls back, and tell whoever had it', async () => {
    const desk = await openDesk();
    await add([story('v1', { id: 'w', version: 1 })]);
    await workAll();
    const { hash } = await desk.story('v1');
    await desk.api.post(at('v1', '/approve'), { hash, reason: 'checked' });
    await desk.story('v1', ({ state }) => state === 'sent');
    await add([story('v2', { id: 'w', version: 2, status: 'canceled' })]);
    await workAll();
    await desk.story('v1', ({ state }) => state === 'withdrawn');
    await desk.until(async () => handed.length === 2);
    expect(handed.map(({ event }) => event)).toEqual(['approved', 'withdrawn']);
    const { outputs } = (await desk.api.get(at('v1', '/outputs'))).body;
    expect(outputs.map(({ format }: { format: string }) => format)).toEqual(['ninjs', 'nitf']);
  });

  it('leave out an older version that is finished late', async () => {
    const desk = await openDesk();
    await add([story('v2', { id: 'w', version: 2 })]);
    await workAll();
    await desk.story('v2');
    await add([story('v1', { id: 'w', version: 1 })]);
    await workAll();
    await desk.until(async () => {
      const [row] = await runOn(queue.address, "SELECT at_desk FROM norwire.stories WHERE stem = 'v1'");
      return row?.at_desk;
    });
    const { stories } = (await desk.api.get('/api/stories?all=1')).body;
    expect(stories.map(({ source }: { source: string }) => source)).toEqual(['v2']);
  });

  it('put what is handed in into the queue, and say why a story failed', async () => {
    const desk = await openDesk();
    const order = { name: 'havn.txt', text: harbour.norwegian };
    const { status, body } = await desk.api.post('/api/stories', order);
    expect([status, body.stories]).toEqual([202, [{ id: idOf('havn'), state: 'arriving' }]]);
    await workAll();
    await desk.story('havn', ({ state }) => state === 'machine');
    await desk.api.post('/api/stories', { name: 'ukjent.txt', text: 'En sak\n\nSom modellen ikke kjenner.' });
    await workAll();
    const failed = await desk.until(async () => {
      const state = await desk.api.get(at('ukjent', '/state'));
      return state.body.state === 'failed' && state.body;
    });
    expect(failed.reason).toContain('no such story');
  });
});
