import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/english/types.ts';
import { NorwireError } from '../../src/errors.ts';
import {
  addStories,
  countWaiting,
  type MadeCopy,
  readStatus,
  retryStories,
  type WorkEvent,
  work,
} from '../../src/machines/index.ts';
import { plainArticle } from '../../src/story/article.ts';
import type { Article } from '../../src/story/types.ts';
import { testServer } from '../support/postgres.ts';
import { runOn } from '../support/postgres-server.ts';
import { queuePlace } from '../support/queue-place.ts';
import { copyOf } from '../support/run-setup.ts';
import { meeting } from '../support/until.ts';

const server = testServer();
const story = (name: string): Article => plainArticle(name, `Ferja står\n\nFerja ${name} står.`);
const finding = (level: Finding['level']): Finding => ({ rule: 'names-kept', level, at: 'p1', message: 'm' });

describe.skipIf(server === null)('what is told of the queue', () => {
  const queue = queuePlace(['outputs']);

  const add = (names: readonly string[], more: object = {}) =>
    addStories(
      queue.store,
      queue.jobs,
      names.map((name) => ({
        ...{ article: story(name), wishes: '{}', sender: 'desk', urgency: null },
        ...more,
      })),
    );
  const made = async (article: Article, findings: readonly Finding[] = []): Promise<MadeCopy> => ({
    ...{ copy: copyOf(article, findings), documents: [] },
  });

  async function workOff(make: (article: Article) => Promise<MadeCopy>, most = 1) {
    const events: WorkEvent[] = [];
    const worked = await work({
      ...{ store: queue.store, jobs: queue.jobs, most, untilEmpty: true, stop: new AbortController().signal },
      make,
      onEvent: (event) => events.push(event),
    });
    return { worked, events };
  }

  it('how urgent what waits is, from whom, and how long the oldest has waited', async () => {
    await add(['a', 'b'], { sender: 'nett' });
    await add(['c'], { urgency: 'breaking' });
    await add(['d'], { urgency: 'archive', sender: 'arkiv' });
    await runOn(queue.address, "UPDATE norwire.stories SET added = now() - interval '90 s' WHERE name = 'b'");
    const { urgency, senders, oldest, nextHeld, stories } = await readStatus(queue.store);
    expect(urgency).toEqual({ archive: 1, normal: 2, breaking: 1 });
    expect(senders).toEqual([
      { sender: 'nett', waiting: 2 },
      { sender: 'arkiv', waiting: 1 },
      { sender: 'desk', waiting: 1 },
    ]);
    expect(oldest).toBeGreaterThanOrEqual(90);
    expect(nextHeld).toBeNull();
    // How many are in work is what the last sign of life said.
    expect([stories.waiting + stories.inWork, stories.held]).toEqual([4, 0]);
  });

  it('how many errors and warnings stand in what was finished', async () => {
    await add(['a', 'b']);
    const { worked } = await workOff((article) =>
      made(article, article.name === 'a' ? [finding('error'), finding('warning'), finding('warning')] : []),
    );
    expect(worked).toMatchObject({ finished: 2, errors: 1 });
    expect((await readStatus(queue.store)).findings).toEqual({ errors: 1, warnings: 2 });
  });

  it('which stories are dead letters, the latest first, by the beginning of their id', async () => {
    await add(['a', 'b']);
    await workOff(() => Promise.reject(new NorwireError('reply', 'No part of it has English.')));
    const { dead } = await readStatus(queue.store);
    expect(dead.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(dead[0]).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{12}$/),
      ...{ code: 'reply', reason: 'No part of it has English.' },
    });
  });

  it('that a story is given up which did not reach the model five times', async () => {
    await add(['a']);
    await runOn(queue.address, 'UPDATE norwire.stories SET tries = 4');
    const error = new NorwireError('model', 'The server broke off.');
    const { worked, events } = await workOff(() => Promise.reject(error));
    expect(worked).toMatchObject({ failed: 1, ended: null });
    expect(events.at(-1)).toEqual({ type: 'failed', name: 'a', error });
    expect((await readStatus(queue.store)).dead).toMatchObject([
      { code: 'model', reason: 'The server broke off. (tried 5 times)' },
    ]);
  });

  it('that work ends where 25 stories in a row did not reach the model, and not before', async () => {
    const names = Array.from({ length: 30 }, (_, n) => `s${n}`);
    await add(names);
    await runOn(queue.address, 'UPDATE norwire.stories SET tries = 4');
    const away = new NorwireError('model', 'The server broke off.');
    let tries = 0;
    const { worked } = await workOff((article) => {
      tries += 1;
      return tries === 3 ? made(article) : Promise.reject(away);
    });
    expect([worked.ended, tries, worked.failed]).toEqual([away, 28, 27]);
  });

  it('that norwire itself failed, and that this is to be reported', async () => {
    await add(['a']);
    const { worked } = await workOff(() => Promise.reject(new TypeError('x is undefined')));
    expect(worked).toMatchObject({ failed: 1, ended: null });
    expect((await readStatus(queue.store)).dead).toMatchObject([
      { code: 'reply', reason: 'norwire itself failed (TypeError: x is undefined). Please report it.' },
    ]);
  });

  it('no more stories in work at a time than was said', async () => {
    await add(['a', 'b', 'c', 'd', 'e']);
    let [now, most] = [0, 0];
    const two = meeting(2);
    const { worked } = await workOff(async (article) => {
      now += 1;
      most = Math.max(most, now);
      await two();
      // A third would be begun before this is answered.
      await readStatus(queue.store);
      now -= 1;
      return made(article);
    }, 2);
    expect([worked.finished, most]).toEqual([5, 2]);
  });

  it('what is tried again: all dead letters, or one by its name', async () => {
    await add(['a', 'b', 'c']);
    await workOff(() => Promise.reject(new NorwireError('reply', 'No.')));
    expect(await retryStories(queue.store, queue.jobs, ['b'])).toEqual({ count: 1, not: [] });
    expect(await countWaiting(queue.store)).toBe(1);
    expect(await retryStories(queue.store, queue.jobs, [])).toEqual({ count: 2, not: [] });
    const { worked } = await workOff((article) => made(article), 3);
    expect(worked.finished).toBe(3);
  });

  it('where outputs stand: as the file was called, without its ending', async () => {
    await add(['sak.xml#2', 'mappe/ferje.ninjs.json', '.txt', 'A.B-3']);
    const rows = await runOn(queue.address, 'SELECT stem FROM norwire.stories ORDER BY rank');
    expect(rows.map(({ stem }) => stem)).toEqual(['sak-2', 'mappe/ferje.ninjs', 'story', 'A-3']);
  });
});
