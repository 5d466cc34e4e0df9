import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NorwireError } from '../../src/errors.ts';
import {
  addStories,
  countWaiting,
  drainQueue,
  type MadeCopy,
  openPostgresStore,
  openWriter,
  readStatus,
  retryStories,
  type Urgency,
  type WorkEvent,
  work,
} from '../../src/machines/index.ts';
import { refuseToSend } from '../../src/refuse-to-send.ts';
import { plainArticle } from '../../src/story/article.ts';
import type { Article } from '../../src/story/types.ts';
import { norwire, temporaryFolder } from '../support/command.ts';
import { testServer } from '../support/postgres.ts';
import { runOn } from '../support/postgres-server.ts';
import { queuePlace } from '../support/queue-place.ts';
import { copyOf, filesBelow } from '../support/run-setup.ts';

const server = testServer();
/** Nothing is stopped. */
const stay = new AbortController().signal;
const story = (name: string, text = `Ferja står\n\nFerja ${name} står, seier Kari Dahl.`): Article =>
  plainArticle(`${name}.txt`, text);

describe.skipIf(server === null)('the queue', () => {
  const queue = queuePlace(['outputs', 'writers', 'written', 'claims', 'holds', 'budgets', 'answers']);

  const add = (articles: readonly Article[], sender = 'desk', urgency: Urgency | null = null) =>
    addStories(
      queue.store,
      queue.jobs,
      articles.map((article) => ({ article, wishes: '{}', sender, urgency })),
    );

  type Make = (article: Article, signal: AbortSignal) => Promise<MadeCopy>;
  const made: Make = async (article) => ({
    copy: copyOf(article),
    documents: [{ format: 'md', ending: '.md', text: `English of ${article.name}\0` }],
  });

  /** Works until nothing waits; gives the names in the order in which they were begun. */
  async function workOff(make: Make = made, most = 1, stop = stay) {
    const events: WorkEvent[] = [];
    const worked = await work({
      ...{ store: queue.store, jobs: queue.jobs, most, untilEmpty: true, stop },
      make: (article, _wishes, signal) => make(article, signal),
      onEvent: (event) => events.push(event),
    });
    const begun = events.flatMap((event) => (event.type === 'started' ? [event.name] : []));
    return { worked, events, begun };
  }

  it('takes a story once, whatever its file is called, and again when something else is wished', async () => {
    expect(await add([story('a'), { ...story('a'), name: 'b.txt' }])).toMatchObject({
      added: 1,
      known: 1,
      dead: 0,
    });
    const [article] = [story('a')];
    const other = [{ article, wishes: '{"brief":false}', sender: 'desk', urgency: null }];
    expect(await addStories(queue.store, queue.jobs, other)).toMatchObject({ added: 1, known: 0, dead: 0 });
  });

  it('finishes a story with its outputs, whatever is in them, and what it cost', async () => {
    await add([story('a')]);
    const { worked } = await workOff();
    expect(worked).toMatchObject({ finished: 1, failed: 0, ended: null });
    const [output] = await runOn(queue.address, 'SELECT document FROM norwire.outputs');
    expect(String(output?.document)).toBe('English of a.txt\0');
    expect((await readStatus(queue.store)).stories).toMatchObject({ waiting: 0, finished: 1 });
  });

  it('has breaking stories first and archives last', async () => {
    await add([story('arkiv')], 'desk', 'archive');
    await add([story('vanlig')]);
    await add([story('siste')], 'desk', 'breaking');
    const urgent = { ...story('haster'), facts: { ...story('x').facts, urgency: 1 } };
    await add([urgent]);
    expect((await workOff()).begun).toEqual(['siste.txt', 'haster.txt', 'vanlig.txt', 'arkiv.txt']);
  });

  it('lets senders take turns: a hundred of one do not keep another waiting', async () => {
    await add(
      Array.from({ length: 20 }, (_, n) => story(`stor${n}`)),
      'stor',
    );
    await add([story('liten1'), story('liten2')], 'liten');
    const { begun } = await workOff();
    expect(begun.indexOf('liten1.txt')).toBeLessThanOrEqual(2);
    expect(begun.indexOf('liten2.txt')).toBeLessThanOrEqual(4);
  });

  it('makes a dead letter, with its reason, of a story that cannot be done, and goes on', async () => {
    await add([story('god'), story('vond')]);
    const { worked } = await workOff(async (article) => {
      if (article.name === 'vond.txt') throw new NorwireError('reply', 'No part of it has English.');
      return await made(article, stay);
    });
    expect(worked).toMatchObject({ finished: 1, failed: 1 });
    const { dead } = await readStatus(queue.store);
    expect(dead).toMatchObject([{ name: 'vond.txt', code: 'reply', reason: 'No part of it has English.' }]);
    const id = dead[0]!.id;
    expect(await retryStories(queue.store, queue.jobs, ['annet.txt', id.slice(0, 5), 'god.txt'])).toEqual({
      count: 0,
      not: [
        { which: 'annet.txt', why: 'no story of that id or name is in the queue' },
        { which: id.slice(0, 5), why: 'give at least 6 characters of an id' },
        { which: 'god.txt', why: 'it is no dead letter, but finished' },
      ],
    });
    expect(await add([story('god'), story('vond')])).toMatchObject({ added: 0, known: 2, dead: 1 });
    expect(await retryStories(queue.store, queue.jobs, [id, id.slice(0, 6)])).toEqual({ count: 1, not: [] });
    expect((await workOff()).worked).toMatchObject({ finished: 1, failed: 0 });
  });

  it('ends where every other story would fare the same, and gives back what it had', async () => {
    await add([story('a'), story('b'), story('c')]);
    for (const error of [
      new NorwireError('budget', 'The limit is reached.'),
      new NorwireError('model', 'The key is wrong.', { endsRun: true }),
    ]) {
      const { worked } = await workOff(() => Promise.reject(error), 2);
      expect(worked.ended).toBe(error);
      // How many are in work is what the last sign of life said.
      const { waiting, inWork, failed } = (await readStatus(queue.store)).stories;
      expect([waiting + inWork, failed]).toEqual([3, 0]);
    }
    expect((await workOff()).begun).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('gives back what is in work when it is stopped, in its place, with no try counted', async () => {
    await add([story('a'), story('b')]);
    const stop = new AbortController();
    const { worked, events } = await workOff(
      (_article, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          stop.abort(new Error('terminated'));
        }),
      1,
      stop.signal,
    );
    expect(worked).toMatchObject({ finished: 0, failed: 0, ended: null });
    expect(events.map(({ type }) => type)).toEqual(['started']);
    expect((await workOff()).begun).toEqual(['a.txt', 'b.txt']);
  });

  it('puts a story off that did not reach the model', async () => {
    await add([story('a')]);
    let tries = 0;
    const { worked, events } = await workOff(async (article) => {
      tries += 1;
      if (tries === 1) throw new NorwireError('model', 'The server broke off.');
      return await made(article, stay);
    });
    expect(worked).toMatchObject({ finished: 1, failed: 0 });
    expect(events).toContainEqual({ type: 'notice', message: expect.stringContaining('It is tried again') });
  });

  it('writes nothing for a job that another has taken over', async () => {
    await add([story('a')]);
    const { worked } = await workOff(async (article) => {
      await runOn(
        queue.address,
        "UPDATE norwire_jobs.job SET retry_count = retry_count + 1 WHERE name = 'stories'",
      );
      await runOn(queue.address, "UPDATE norwire.stories SET state = 'drained'");
      return await made(article, stay);
    });
    expect(worked.finished).toBe(0);
    expect(await runOn(queue.address, 'SELECT * FROM norwire.outputs')).toEqual([]);
  });

  it('takes out what waits, and takes it in again when it is added again', async () => {
    await add([story('a'), story('b')]);
    expect(await drainQueue(queue.store, queue.jobs)).toBe(2);
    expect((await readStatus(queue.store)).stories).toMatchObject({ waiting: 0, drained: 2 });
    expect(await add([story('a')])).toMatchObject({ added: 1, known: 0, dead: 0 });
    expect((await workOff()).begun).toEqual(['a.txt']);
  });

  it('lets a story under embargo wait, keeps nobody waiting for it, and takes it up by itself when that is over', async () => {
    let now = Date.now();
    const until = now + 3_600_000;
    const article = story('sperra');
    const embargoed = { ...article, facts: { ...article.facts, embargo: new Date(until).toISOString() } };
    await add([embargoed, story('fri')]);
    const careful: Make = async (one) => {
      refuseToSend(one, { now });
      return await made(one, stay);
    };
    const { worked, events } = await workOff(careful);
    expect(worked).toMatchObject({ finished: 1, failed: 0, ended: null });
    expect(events).toContainEqual({
      type: 'notice',
      message: expect.stringMatching(
        /^sperra.txt: .* is under embargo until .* It waits, and is taken up then\.$/,
      ),
    });
    const status = await readStatus(queue.store);
    expect(status.stories).toMatchObject({ waiting: 0, held: 1, inWork: 0, finished: 1, failed: 0 });
    expect(Date.parse(status.nextHeld ?? '')).toBe(until + 1_000);
    expect([status.oldest, await countWaiting(queue.store)]).toEqual([null, 0]);
    // As if the hour were over.
    now = until + 1_000;
    await runOn(queue.address, "UPDATE norwire.stories SET not_before = not_before - interval '2 hours'");
    await runOn(queue.address, "UPDATE norwire_jobs.job SET start_after = start_after - interval '2 hours'");
    expect((await workOff(careful)).begun).toEqual(['sperra.txt']);
    expect((await readStatus(queue.store)).stories).toMatchObject({ held: 0, finished: 2 });
  });

  it('makes a dead letter of a story whose embargo nobody can read', async () => {
    const article = story('sperra');
    await add([{ ...article, facts: { ...article.facts, embargo: 'i morgon' } }]);
    const { worked } = await workOff(async (one) => {
      refuseToSend(one, { now: Date.now() });
      return await made(one, stay);
    });
    expect(worked.failed).toBe(1);
  });

  it('skips what its sender has called back', async () => {
    const article = story('a');
    await add([{ ...article, facts: { ...article.facts, status: 'canceled' } }]);
    const { events } = await workOff();
    expect(events).toEqual([{ type: 'skipped', name: 'a.txt', reason: 'called back by the wire' }]);
  });

  it('is written out by one of several, and by the next when that one has died', async () => {
    await add([story('a'), story('b')]);
    await workOff();
    const written: string[] = [];
    let cleared = 0;
    const target = {
      name: 'folder',
      clear: async () => {
        cleared += 1;
      },
      put: async (path: string, document: Uint8Array) => {
        written.push(`${path}: ${Buffer.from(document).toString()}`);
        return true;
      },
    };
    const other = await openPostgresStore({ address: queue.address });
    const [mine, theirs] = [openWriter(queue.store, target), openWriter(other, target)];
    expect([await mine(), await mine(), await theirs()]).toEqual([2, 0, 0]);
    expect(written.sort()).toEqual(['a.md: English of a.txt\0', 'b.md: English of b.txt\0']);
    await add([story('c')]);
    await workOff();
    expect(await theirs()).toBe(0);
    await runOn(
      queue.address,
      `UPDATE norwire.owners SET until = now() - interval '1 day' WHERE owner = $1`,
      [queue.store.owner.id],
    );
    expect([await theirs(), written.length, cleared]).toEqual([1, 3, 2]);
    await other.close();
  });

  it('calls two stories of one name apart', async () => {
    await add([story('a', 'Ferja står\n\nSeier Kari.'), story('a', 'Toget går\n\nSeier Ola.')]);
    const rows = await runOn(queue.address, 'SELECT stem FROM norwire.stories ORDER BY stem');
    expect(rows.map(({ stem }) => stem)).toEqual(['a', expect.stringMatching(/^a~[0-9a-f]{12}$/)]);
  });

  describe('as a command', () => {
    const env = () => ({ NORWIRE_STORE: queue.address, NORWIRE_HOME: temporaryFolder() });
    const samples = join(process.cwd(), 'samples/stories');

    it('adds the samples, works on them and writes them out, each once', async () => {
      const ut = join(temporaryFolder(), 'ut');
      const added = await norwire(['queue', 'add', samples, '-f', 'md,json'], { env: env() });
      expect([added.code, added.stderr]).toEqual([0, '8 added.\n']);
      expect((await norwire(['queue', 'add', samples, '-f', 'md,json'], { env: env() })).stderr).toContain(
        '0 added, 8',
      );
      const worked = await norwire(['work', '--engine', 'recorded', '--until-empty', '--out', ut], {
        env: env(),
      });
      expect(worked.stderr).toContain('8 finished here.');
      expect(worked.code).toBe(0);
      expect(filesBelow(ut)).toHaveLength(16);
      expect(readFileSync(join(ut, 'ferje.md'), 'utf8')).toMatch(/^# /);
      const status = JSON.parse((await norwire(['queue', 'status', '--json'], { env: env() })).stdout);
      expect(status.stories).toMatchObject({ waiting: 0, finished: 8, failed: 0 });
      const metrics = (await norwire(['queue', 'status', '--metrics'], { env: env() })).stdout;
      expect(metrics).toContain('norwire_stories{state="finished"} 8');
    });

    it('writes over no file of others, and writes anew what was in a folder that is gone', async () => {
      const folder = temporaryFolder();
      const [own, ut] = [join(folder, 'ferje.txt'), join(folder, 'ut')];
      const norwegian = readFileSync(join(samples, 'ferje.txt'), 'utf8');
      writeFileSync(own, norwegian);
      const add = await norwire(['queue', 'add', own, '-f', 'text'], { env: env() });
      expect(add.stderr).toBe('1 added.\n');
      const workInto = (out: string) =>
        norwire(['work', '--engine', 'recorded', '--until-empty', '--out', out], { env: env() });
      expect((await workInto(folder)).code).toBe(0);
      expect(readFileSync(own, 'utf8')).toBe(norwegian);
      const made = expect.stringMatching(/^ferje~[0-9a-f]{12}\.txt$/);
      expect(readdirSync(folder).sort()).toEqual(['.norwire', 'ferje.txt', made]);
      for (const _time of [1, 2]) {
        expect((await workInto(ut)).code).toBe(0);
        expect(readdirSync(ut)).toEqual(['.norwire', 'ferje.txt']);
        rmSync(ut, { recursive: true });
      }
    });

    it('says which of the stories to be tried again are none, and which that are added again are dead letters', async () => {
      const input = { env: env(), input: story('vond').text };
      await norwire(['queue', 'add'], input);
      await workOff(() => Promise.reject(new NorwireError('reply', 'No part of it has English.')));
      const added = await norwire(['queue', 'add'], input);
      expect(added.stderr).toContain(
        '1 of them is a dead letter (norwire queue status); norwire queue retry',
      );
      const name = (await readStatus(queue.store)).dead[0]!.name;
      const retried = await norwire(['queue', 'retry', 'abc', 'annan.txt', name], { env: env() });
      expect([retried.code, retried.stderr]).toEqual([
        2,
        'abc: give at least 6 characters of an id.\nannan.txt: no story of that id or name is in the queue.\n1 put back into the queue.\n',
      ]);
    });

    it.each([
      [['--brief-style', 'flsh'], /no brief style “flsh”/],
      [[], /No story was found in tom/],
    ])('puts nothing in, and says why: %s', async (flags, sentence) => {
      const cwd = temporaryFolder();
      mkdirSync(join(cwd, 'tom'));
      const { code, stderr } = await norwire(['queue', 'add', 'tom', ...flags], { env: env(), cwd });
      expect([code, stderr]).toEqual([2, expect.stringMatching(sentence)]);
    });

    it('reads a story from stdin, and says what it could not read', async () => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'inn'));
      writeFileSync(join(folder, 'inn/tom.txt'), '');
      const piped = await norwire(['queue', 'add'], { env: env(), input: story('a').text });
      expect(piped.stderr).toContain('1 added');
      const broken = await norwire(['queue', 'add', join(folder, 'inn')], { env: env() });
      expect([broken.code, broken.stderr]).toEqual([2, expect.stringMatching(/is empty[\s\S]*1 not read/)]);
    });

    it('puts nothing into a queue that is full, and says so, when it is stopped', async () => {
      await add([story('a')]);
      const stop = new AbortController();
      let said = '';
      const write = (text: string) => {
        said += text;
        stop.abort();
      };
      const { code } = await norwire(['queue', 'add', '--most', '1'], {
        env: env(),
        input: story('b').text,
        stop: stop.signal,
        stderr: { write, isTTY: false, columns: 80 },
      });
      expect([code, said]).toEqual([130, expect.stringMatching(/^1 stories are in the queue; waiting/)]);
      expect((await readStatus(queue.store)).stories.waiting).toBe(1);
    });

    it('tells a password to nobody', async () => {
      const address = 'postgres://kari:hemmelig@127.0.0.1:1/norwire';
      const { code, stderr } = await norwire(['queue', 'status'], {
        env: { NORWIRE_STORE: address },
        stop: AbortSignal.abort(),
      });
      expect(code).not.toBe(0);
      expect(stderr).not.toContain('hemmelig');
    });
  });
});
