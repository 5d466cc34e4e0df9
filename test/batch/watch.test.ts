import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchStories } from '../../src/batch/run/watch.ts';
import type { BatchEvent, RunSetup } from '../../src/batch/types.ts';
import { filesBelow, folderWith, honestWork, putFiles, setupFor } from '../support/run-setup.ts';

let room: ReturnType<typeof folderWith>;
const inbox = (): string => join(room.path, 'inn');
const out = (): string => join(room.path, 'ut');

beforeEach(() => {
  room = folderWith();
  mkdirSync(inbox());
});
afterEach(() => room.remove());

/** Starts a watch; `until` waits for what the events come to. */
function startWatch(change: Partial<RunSetup> = {}) {
  const stop = new AbortController();
  const { setup, events } = setupFor(out(), { signal: stop.signal, ...change });
  const ended = watchStories(setup, { inputs: [inbox()], settle: 60, rescanEvery: 200 });
  const finished = (): string[] =>
    events.flatMap((event) => (event.type === 'story-finished' ? [event.source] : []));
  const until = async (holds: (events: readonly BatchEvent[]) => boolean): Promise<void> => {
    while (!holds(events)) await Promise.race([ended, new Promise((next) => setTimeout(next, 5))]);
  };
  return {
    events,
    finished,
    until,
    untilFinished: (count: number) => until(() => finished().length >= count),
    stop: async () => {
      stop.abort(new Error('Ctrl-C'));
      return await ended;
    },
  };
}

describe('watch', () => {
  it('works on what is there and on what arrives, in order of arrival', async () => {
    putFiles(inbox(), { 'z.txt': 'Først' });
    const watch = startWatch({ stories: 1 });
    await watch.untilFinished(1);
    putFiles(inbox(), { 'y.txt': 'Så denne' });
    await watch.untilFinished(2);
    putFiles(inbox(), { 'sport/x.txt': 'Til slutt' });
    await watch.untilFinished(3);
    expect(watch.finished()).toEqual(['z.txt', 'y.txt', 'sport/x.txt']);
    expect(await watch.stop()).toMatchObject({ finished: 3, failed: 0, left: 0, interrupted: false });
    expect(filesBelow(out())).toEqual(['sport/x.md', 'y.md', 'z.md']);
  });

  it('takes a file only when it is whole', async () => {
    // The clock by which it waits stands still until the file is whole, however long the machine takes.
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const watch = startWatch();
    await watch.until((events) => events.length > 0);
    putFiles(inbox(), { 'sak.txt': 'Begynnelsen' });
    for (let turn = 0; turn < 8; turn += 1) {
      // It looks meanwhile.
      await new Promise((next) => setTimeout(next, 25));
      appendFileSync(join(inbox(), 'sak.txt'), ` og ${turn}`);
    }
    expect(watch.finished()).toEqual([]);
    await watch.until(() => {
      vi.advanceTimersByTime(60);
      return watch.finished().length > 0;
    });
    await watch.stop();
    expect(watch.finished()).toHaveLength(1);
    expect(readFileSync(join(out(), 'sak.md'), 'utf8')).toContain(
      'Begynnelsen og 0 og 1 og 2 og 3 og 4 og 5 og 6 og 7',
    );
  });

  it('takes a file that is renamed into the folder, and none that is hidden or in the output folder', async () => {
    const watch = startWatch();
    await watch.until((events) => events.length > 0);
    putFiles(room.path, { 'sak.tmp': 'Hel sak' });
    putFiles(inbox(), { '.sak.txt.part': 'Halv sak' });
    renameSync(join(room.path, 'sak.tmp'), join(inbox(), 'sak.txt'));
    await watch.untilFinished(1);
    expect(await watch.stop()).toMatchObject({ files: 1, finished: 1 });
  });

  it('lets an update replace the earlier copy', async () => {
    const watch = startWatch();
    await watch.until((events) => events.length > 0);
    putFiles(inbox(), { 'sak-v1.txt': 'id: ntb1\nversion: 1\n---\nFørste melding' });
    await watch.untilFinished(1);
    putFiles(inbox(), { 'sak-v3.txt': 'id: ntb1\nversion: 3\n---\nTredje melding' });
    await watch.untilFinished(2);
    putFiles(inbox(), { 'sak-v2.txt': 'id: ntb1\nversion: 2\n---\nAndre melding' });
    await watch.until((events) => events.some((event) => event.type === 'story-skipped'));
    await watch.stop();
    expect(watch.finished()).toEqual(['sak-v1.txt', 'sak-v3.txt']);
    expect(filesBelow(out())).toEqual(['sak-v1.md']);
    expect(readFileSync(join(out(), 'sak-v1.md'), 'utf8')).toContain('Tredje melding');
  });

  it('keeps up with a burst of 500 files', async () => {
    const watch = startWatch();
    await watch.until((events) => events.length > 0);
    putFiles(inbox(), Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`s${n}.txt`, `Sak ${n}`])));
    await watch.untilFinished(500);
    expect(await watch.stop()).toMatchObject({ files: 500, finished: 500, failed: 0 });
    expect(filesBelow(out())).toHaveLength(500);
  });

  it('waits for a folder that vanishes and goes on when it is back', async () => {
    putFiles(inbox(), { 'a.txt': 'Ein' });
    const watch = startWatch();
    await watch.untilFinished(1);
    rmSync(inbox(), { recursive: true });
    await watch.until((events) =>
      events.some((event) => event.type === 'notice' && /is gone/.test(event.message)),
    );
    putFiles(inbox(), { 'b.txt': 'To' });
    await watch.untilFinished(2);
    putFiles(inbox(), { 'c.txt': 'Tre' });
    await watch.untilFinished(3);
    expect(await watch.stop()).toMatchObject({ finished: 3 });
  });

  it('refuses a folder that is not there', async () => {
    rmSync(inbox(), { recursive: true });
    await expect(startWatch().stop()).rejects.toThrow(/does not exist/);
  });

  it('withdraws what is called back although all who work are busy', async () => {
    putFiles(inbox(), { 'a-1.txt': 'id: ntb1\nversion: 1\n---\nFørste' });
    const busy = Promise.withResolvers<void>();
    const watch = startWatch({
      stories: 1,
      work: async (story, options) => {
        if (story.text === 'Lang') await busy.promise;
        return honestWork(story, options);
      },
    });
    await watch.untilFinished(1);
    putFiles(inbox(), { 'b.txt': 'Lang' });
    await watch.until((events) =>
      events.some((one) => one.type === 'story-started' && one.source === 'b.txt'),
    );
    putFiles(inbox(), { 'c.txt': 'id: ntb1\nversion: 2\nstatus: canceled\n---\nTrukket' });
    await watch.until((events) => events.some(({ type }) => type === 'story-withdrawn'));
    expect(watch.finished()).toEqual(['a-1.txt']);
    busy.resolve();
    await watch.untilFinished(2);
    await watch.stop();
    expect(filesBelow(out())).toEqual(['a-1.withdrawn.md', 'a-1.withdrawn.txt', 'b.md']);
  });
});
