import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/batch/run/outcome.ts';
import { type BatchOptions, runBatch } from '../../src/batch/run/run-batch.ts';
import type { RunSetup, Work } from '../../src/batch/types.ts';
import { NorwireError } from '../../src/errors.ts';
import {
  copyOf,
  filesBelow,
  folderWith,
  honestWork,
  json,
  markdown,
  putFiles,
  reportIn,
  setupFor,
} from '../support/run-setup.ts';

let room: ReturnType<typeof folderWith>;
let out: string;
let inbox: string;
beforeEach(() => {
  room = folderWith();
  out = join(room.path, 'out');
  inbox = join(room.path, 'inn');
  mkdirSync(inbox);
});
afterEach(() => room.remove());

async function batch(change: Partial<RunSetup> = {}, order: Partial<BatchOptions> = {}) {
  let worked = 0;
  const work = change.work ?? honestWork;
  const counted: Work = (story, options) => {
    worked += 1;
    return work(story, options);
  };
  const { setup, events } = setupFor(out, { ...change, work: counted });
  const outcome = await runBatch(setup, { inputs: [inbox], ...order });
  return { outcome, events, worked, code: exitCodeOf(outcome) };
}

describe('a run over a folder', () => {
  it('mirrors the paths of its inputs and exits 0', async () => {
    putFiles(inbox, { 'ferje.txt': 'Ferja er innstilt', 'sport/ski.txt': 'Gull i Holmenkollen' });
    const { outcome, code } = await batch({ formats: [markdown, json] });
    expect(filesBelow(out)).toEqual(['ferje.json', 'ferje.md', 'sport/ski.json', 'sport/ski.md']);
    expect(readFileSync(join(out, 'sport/ski.md'), 'utf8')).toContain('# EN Gull i Holmenkollen');
    expect(outcome).toMatchObject({ files: 2, finished: 2, failed: 0, left: 0 });
    expect(code).toBe(0);
  });

  it('skips what is finished and unchanged, with a reason', async () => {
    putFiles(inbox, { 'a.txt': 'Ein', 'b.txt': 'To' });
    await batch();
    const second = await batch();
    expect(second.worked).toBe(0);
    expect(second.outcome).toMatchObject({ files: 2, finished: 2, unchanged: 2 });
    expect(second.events.filter(({ type }) => type === 'story-skipped')).toEqual([
      expect.objectContaining({ source: 'a.txt', reason: 'finished before and has not changed' }),
      expect.objectContaining({ source: 'b.txt' }),
    ]);
  });

  it('works again on what has changed', async () => {
    putFiles(inbox, { 'a.txt': 'Ein', 'b.txt': 'To' });
    await batch();
    putFiles(inbox, { 'b.txt': 'To og eit halvt' });
    expect((await batch()).worked).toBe(1);
    expect(readFileSync(join(out, 'b.md'), 'utf8')).toContain('# EN To og eit halvt');
  });

  it('works on all again when the settings have changed', async () => {
    putFiles(inbox, { 'a.txt': 'Ein' });
    await batch();
    expect((await batch({ settings: 'settings-2' })).worked).toBe(1);
  });

  it('writes another format, or a lost output, without asking for anything', async () => {
    putFiles(inbox, { 'a.txt': 'Ein' });
    await batch();
    expect((await batch({ formats: [markdown, json] })).worked).toBe(0);
    expect(filesBelow(out)).toEqual(['a.json', 'a.md']);
    unlinkSync(join(out, 'a.md'));
    const third = await batch({ formats: [markdown, json] });
    expect(third.worked).toBe(0);
    expect(third.events).toContainEqual(
      expect.objectContaining({ type: 'story-finished', requests: 0, cost: 0 }),
    );
    expect(filesBelow(out)).toEqual(['a.json', 'a.md']);
  });

  it('never writes over what an editor has changed', async () => {
    putFiles(inbox, { 'a.txt': 'Ein' });
    await batch();
    writeFileSync(join(out, 'a.md'), 'Edited by the desk');
    putFiles(inbox, { 'a.txt': 'Ein til' });
    const { events } = await batch();
    expect(readFileSync(join(out, 'a.md'), 'utf8')).toBe('Edited by the desk');
    expect(readFileSync(join(out, 'a~new.md'), 'utf8')).toContain('EN Ein til');
    expect(events).toContainEqual(expect.objectContaining({ type: 'story-finished', beside: ['a~new.md'] }));
    expect(reportIn(out).stories[0]?.outputs).toContainEqual(
      expect.objectContaining({ path: 'a~new.md', beside: true }),
    );
    putFiles(inbox, { 'a.txt': 'Ein gong til' });
    await batch();
    expect(filesBelow(out)).toEqual(['a.md', 'a~new.md']);
    expect(readFileSync(join(out, 'a~new.md'), 'utf8')).toContain('EN Ein gong til');
  });

  it('does the failed, those with findings, or all again on request', async () => {
    putFiles(inbox, { 'a.txt': 'Ein', 'b.txt': 'To', 'c.txt': 'Tre' });
    const work: Work = async (story) => {
      if (story.text === 'Ein') throw new NorwireError('reply', 'The model refused.');
      const found = [{ rule: 'numbers', level: 'error', at: 'p1', message: '2 is lost' }] as const;
      return copyOf(story.article, story.text === 'To' ? found : []);
    };
    expect((await batch({ work })).code).toBe(4);
    const plain = await batch({ work });
    expect([plain.worked, plain.code]).toEqual([0, 4]);
    expect((await batch({ work }, { redo: 'failed' })).worked).toBe(1);
    expect((await batch({ work }, { redo: 'findings' })).worked).toBe(1);
    expect((await batch({ work }, { redo: 'all' })).worked).toBe(3);
    expect((await batch({}, { redo: 'failed' })).code).toBe(1);
  });

  it('tries by itself again what failed through no fault of the story', async () => {
    putFiles(inbox, { 'a.txt': 'Ein' });
    const down = await batch({
      work: () => Promise.reject(new NorwireError('model', 'No route to the server.')),
    });
    expect(down.code).toBe(3);
    expect((await batch()).worked).toBe(1);
  });

  it('stops asking when story after story does not reach the model', async () => {
    putFiles(inbox, Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`s${n}.txt`, `Sak ${n}`])));
    const { worked, outcome, code } = await batch({
      work: () => Promise.reject(new NorwireError('model', 'No route to the server.')),
    });
    expect(worked).toBeLessThan(60);
    expect(outcome.left).toBe(200 - worked);
    expect(code).toBe(3);
  });

  it('stops at the cost limit, exits 5 and goes on from there', async () => {
    putFiles(inbox, Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`s${n}.txt`, `Sak ${n}`])));
    let paid = 0;
    const work: Work = async (story) => {
      paid += 1;
      if (paid > 3) throw new NorwireError('budget', 'The cost limit of $1 is reached.');
      return copyOf(story.article);
    };
    const { outcome, code } = await batch({ work, stories: 1 });
    expect([code, outcome.finished, outcome.left]).toEqual([5, 3, 5]);
    expect((await batch()).worked).toBe(6);
  });

  it('keeps to --limit, --newest-first and --fail-fast', async () => {
    putFiles(inbox, { 'a.txt': 'BROKEN', 'b.txt': 'To', 'c.txt': 'Tre' });
    const first = await batch({ stories: 1 }, { failFast: true });
    expect([first.worked, first.code, first.outcome.left]).toEqual([0, 4, 2]);
    const limited = await batch({ stories: 1 }, { limit: 1 });
    expect([limited.worked, limited.outcome.left]).toEqual([1, 1]);
  });

  it('splits over machines by shard, none twice and none left', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `mappe/s${n}.txt`);
    putFiles(inbox, Object.fromEntries(names.map((name) => [name, `Sak ${name}`])));
    const found: string[] = [];
    for (const number of [1, 2, 3]) {
      out = join(room.path, `out${number}`);
      const { outcome } = await batch({}, { shard: { number, of: 3 } });
      expect(outcome.files).toBeGreaterThan(5);
      found.push(...filesBelow(out));
    }
    expect(found.sort()).toEqual(names.map((name) => name.replace('.txt', '.md')).sort());
  });

  it('says so when there is nothing to read', async () => {
    await expect(batch()).rejects.toThrow(/No story was found in/);
    await expect(batch({}, { inputs: [join(room.path, 'borte')] })).rejects.toThrow(/does not exist/);
  });

  it('refuses an output folder that holds its inputs', async () => {
    putFiles(inbox, { 'a.txt': 'Ein' });
    out = room.path;
    await expect(batch()).rejects.toThrow(/holds the stories of/);
    expect(readdirSync(room.path)).not.toContain('.norwire');
  });

  it('lets only one run work in an output folder', async () => {
    putFiles(inbox, { 'a.txt': 'Ein' });
    let second: unknown;
    await batch({
      work: async (story) => {
        second = await batch().catch((cause: unknown) => cause);
        return copyOf(story.article);
      },
    });
    expect(second).toMatchObject({
      code: 'settings',
      message: expect.stringMatching(/process \d+ on .* is at work in/),
    });
    expect((await batch()).code).toBe(0);
  });
});

describe('names', () => {
  it('tells clashing names apart, and keeps them from run to run', async () => {
    putFiles(inbox, {
      'sak.txt': 'Ein',
      'sak.xml': 'To',
      'Sak.txt': 'Tre',
      'bl\u00e5.txt': 'Fire',
      'bla\u030a.txt': 'Fem',
      'report.txt': 'Seks',
      [`${'lang'.repeat(60)}.txt`]: 'Sju',
      'linje\nskift.txt': 'Åtte',
    });
    const { outcome } = await batch();
    const written = filesBelow(out);
    expect(outcome.finished).toBe(8);
    expect(new Set(written.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(8);
    expect(written).toContain('linje_skift.md');
    rmSync(join(inbox, 'Sak.txt'));
    await batch({ settings: 'other' });
    expect(filesBelow(out)).toEqual(written);
  });

  it('names several stories of one file by number', async () => {
    putFiles(inbox, { 'dag.txt': 'Ein\n=====\nTo\n=====\nBare tre' });
    const { outcome, events } = await batch();
    expect(filesBelow(out)).toEqual(['dag-1.md', 'dag-2.md', 'dag-3.md']);
    expect(outcome).toMatchObject({ files: 1, finished: 3 });
    expect(events).toContainEqual(expect.objectContaining({ type: 'story-finished', source: 'dag.txt#2' }));
    putFiles(inbox, { 'dag.txt': 'Ein\n=====\nTo' });
    const second = await batch();
    expect(second.worked).toBe(0);
    expect(filesBelow(out)).toEqual(['dag-1.md', 'dag-2.md', 'dag-3.withdrawn.md', 'dag-3.withdrawn.txt']);
  });

  it('keeps two files of one name from two places apart', async () => {
    const [first, second] = [join(room.path, 'x/sak.txt'), join(room.path, 'y/sak.txt')];
    putFiles(room.path, { 'x/sak.txt': 'Ein', 'y/sak.txt': 'To' });
    await batch({}, { inputs: [first, second] });
    expect(filesBelow(out)).toHaveLength(2);
    await batch({}, { inputs: [first, second] });
    expect(filesBelow(out)).toHaveLength(2);
  });

  it('writes nothing through a link that leads out of the output folder', async () => {
    putFiles(inbox, { 'a/sak.txt': 'Ein', 'b.txt': 'To' });
    mkdirSync(out);
    mkdirSync(join(room.path, 'elsewhere'));
    symlinkSync(join(room.path, 'elsewhere'), join(out, 'a'));
    const { code, outcome } = await batch();
    expect([code, outcome.finished, outcome.failed]).toEqual([4, 1, 1]);
    expect(filesBelow(join(room.path, 'elsewhere'))).toEqual([]);
  });
});

describe('trouble with one story', () => {
  it('fails that story in a sentence and goes on with the others', async () => {
    putFiles(inbox, {
      'a.txt': 'God sak',
      'rar.txt': 'BROKEN',
      'slettet.txt': 'Borte',
      'tom.txt': '',
      'ø.txt': 'Bra',
    });
    const { readArticles } = setupFor(out).setup;
    const { code, events, outcome } = await batch({
      stories: 1,
      readArticles: (bytes, name) => {
        rmSync(join(inbox, 'slettet.txt'), { force: true });
        return readArticles(bytes, name);
      },
    });
    expect(code).toBe(4);
    expect(outcome).toMatchObject({ finished: 2, failed: 3 });
    const messages = events.flatMap((event) => (event.type === 'story-failed' ? [event.message] : []));
    expect(messages).toEqual([
      'rar.txt is not a story.',
      expect.stringMatching(/slettet\.txt was deleted before it could be read\.$/),
      expect.stringMatching(/tom\.txt is empty\.$/),
    ]);
  });

  it('fails the story whose folder is a file in the output folder', async () => {
    putFiles(inbox, { 'a/sak.txt': 'Ein', 'b.txt': 'To' });
    mkdirSync(out);
    writeFileSync(join(out, 'a'), 'somebody else put this here');
    const { code, events } = await batch();
    expect(code).toBe(4);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'story-failed',
        message: expect.stringContaining('a file stands where its folder'),
      }),
    );
    expect(existsSync(join(out, 'b.md'))).toBe(true);
  });
});
