import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/batch/run/outcome.ts';
import { type BatchOptions, runBatch } from '../../src/batch/run/run-batch.ts';
import type { OutputFormat, RunSetup } from '../../src/batch/types.ts';
import {
  filesBelow,
  folderWith,
  honestWork,
  markdown,
  putFiles,
  reportIn,
  setupFor,
} from '../support/run-setup.ts';

let room: ReturnType<typeof folderWith>;
const inbox = (): string => join(room.path, 'inn');
const out = (): string => join(room.path, 'ut');

beforeEach(() => {
  room = folderWith();
  mkdirSync(inbox());
});
afterEach(() => room.remove());

async function batch(change: Partial<RunSetup> = {}, order: Partial<BatchOptions> = {}) {
  const asked: string[] = [];
  const { setup, events } = setupFor(out(), {
    ...change,
    work: (story, options) => {
      asked.push(story.text);
      return (change.work ?? honestWork)(story, options);
    },
  });
  const outcome = await runBatch(setup, { inputs: [inbox()], ...order });
  return { outcome, events, asked, code: exitCodeOf(outcome) };
}

const wire = (id: string, rest: string, text: string): string => `id: ${id}\n${rest}\n---\n${text}`;

describe('a story of the wire in several versions', () => {
  it('is worked on once where the newest is already here', async () => {
    putFiles(inbox(), { 'a-v2.txt': wire('ntb1', 'version: 2', 'Ny melding') });
    await batch();
    putFiles(inbox(), { 'a-v1.txt': wire('ntb1', 'version: 1', 'Gammel melding') });
    const { asked, events, code } = await batch();
    expect([asked, code]).toEqual([[], 0]);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'story-skipped',
        state: 'replaced',
        reason: 'a-v2.txt holds a newer version (2)',
      }),
    );
  });

  it('keeps two stories apart whose versions nobody told', async () => {
    putFiles(inbox(), {
      'a.txt': wire('ntb1', 'section: Innenriks', 'En sak'),
      'b.txt': wire('ntb1', 'section: Innenriks', 'En annen sak'),
    });
    expect((await batch()).outcome.finished).toBe(2);
    expect(filesBelow(out())).toEqual(['a.md', 'b.md']);
  });

  it('does not write an update over what an editor made of the earlier version', async () => {
    putFiles(inbox(), { 'a-v1.txt': wire('ntb1', 'version: 1', 'Første') });
    await batch();
    writeFileSync(join(out(), 'a-v1.md'), 'Edited');
    putFiles(inbox(), { 'a-v2.txt': wire('ntb1', 'version: 2', 'Andre') });
    await batch();
    expect(filesBelow(out())).toEqual(['a-v1.md', 'a-v1~new.md']);
    expect(reportIn(out()).stories.map(({ source, state }) => [source, state])).toEqual(
      expect.arrayContaining([
        ['a-v1.txt', 'replaced'],
        ['a-v2.txt', 'finished'],
      ]),
    );
    expect((await batch()).asked).toEqual([]);
  });
});

describe('what the wire holds back', () => {
  it('is not sent: withheld, called back', async () => {
    putFiles(inbox(), {
      'a.txt': 'status: withheld\n---\nVent med denne',
      'b.txt': 'status: canceled\n---\nTrukket',
      'c.txt': 'Vanlig sak',
    });
    const { asked, outcome, code } = await batch();
    expect(asked).toEqual(['Vanlig sak']);
    expect(outcome).toMatchObject({ finished: 1, skipped: 2, failed: 0 });
    expect(code).toBe(0);
  });

  it.each([
    ['by the file itself', { 'a.txt': wire('ntb1', 'status: canceled', 'Trukket') }],
    ['by another file', { 'kill.txt': `status: canceled\n${wire('ntb1', 'version: 2', 'Trukket')}` }],
  ])('marks the earlier copy as withdrawn, called back %s', async (_, notice) => {
    putFiles(inbox(), { 'a.txt': wire('ntb1', 'version: 1', 'Feil opplysninger') });
    await batch();
    putFiles(inbox(), notice);
    const { events, asked } = await batch();
    expect(asked).toEqual([]);
    expect(filesBelow(out())).toEqual(['a.withdrawn.md', 'a.withdrawn.txt']);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'story-withdrawn',
        source: 'a.txt',
        outputs: ['a.withdrawn.md', 'a.withdrawn.txt'],
        pull: ['a.md'],
      }),
    );
    expect(reportIn(out()).stories[0]).toMatchObject({ source: 'a.txt', state: 'withdrawn' });
    expect((await batch()).asked).toEqual([]);
  });

  it('leaves an edited copy where it is and puts a note beside it', async () => {
    putFiles(inbox(), { 'a.txt': wire('ntb1', 'version: 1', 'Feil') });
    await batch();
    writeFileSync(join(out(), 'a.md'), 'Edited');
    putFiles(inbox(), { 'a.txt': wire('ntb1', 'status: canceled', 'Trukket') });
    await batch();
    expect(filesBelow(out())).toEqual(['a.md', 'a.withdrawn.txt']);
  });

  const item: OutputFormat = {
    name: 'item',
    ending: '.item.xml',
    write: ({ withdrawn }) => `<item>${withdrawn === undefined ? 'usable' : 'canceled'}</item>`,
    cancels: true,
  };
  const story = () => putFiles(inbox(), { 'a.txt': wire('ntb1', 'version: 1', 'Feil') });
  const recall = () => putFiles(inbox(), { 'a.txt': wire('ntb1', 'status: canceled', 'Trukket') });
  const read = (name: string) => readFileSync(join(out(), name), 'utf8');

  it.each([
    ['is as it was written', () => undefined, '- a.item.xml (now a.withdrawn.item.xml)'],
    [
      'was changed by an editor',
      () => writeFileSync(join(out(), 'a.item.xml'), 'Edited'),
      '- a.item.xml (an editor has changed it; it still stands there; cancelled by a.withdrawn.item.xml)',
    ],
    [
      'was fetched away',
      () => rmSync(join(out(), 'a.item.xml')),
      '- a.item.xml (it has been fetched away or removed; cancelled by a.withdrawn.item.xml)',
    ],
  ])('cancels an item that %s, and names it', async (_, meanwhile, line) => {
    story();
    await batch({ formats: [item] });
    meanwhile();
    recall();
    // In the meantime the desk writes another format.
    await batch({ formats: [markdown], everyFormat: [markdown, item] });
    expect(read('a.withdrawn.item.xml')).toBe('<item>canceled</item>');
    expect(read('a.withdrawn.txt')).toContain(line);
  });

  it('names every file to pull in the report, also those that an editor has changed', async () => {
    story();
    await batch({ formats: [markdown, item] });
    writeFileSync(join(out(), 'a.md'), 'Edited');
    recall();
    await batch({ formats: [markdown, item] });
    const [reported] = reportIn(out()).stories;
    expect(reported?.reason).toContain('to pull: a.item.xml, a.md');
    expect(reported?.outputs.map(({ path }) => path)).toEqual([
      'a.md',
      'a.withdrawn.item.xml',
      'a.withdrawn.txt',
    ]);
    expect(read('report.html')).toContain('pull it: an editor has changed it');
  });

  it('takes its word back when the story comes again', async () => {
    story();
    await batch({ formats: [item] });
    recall();
    await batch({ formats: [item] });
    putFiles(inbox(), { 'a.txt': wire('ntb1', 'version: 2', 'Rett') });
    await batch({ formats: [item] });
    expect(filesBelow(out())).toEqual(['a.item.xml']);
    expect(read('a.item.xml')).toBe('<item>usable</item>');
  });

  it('skips an earlier version that comes after its recall', async () => {
    putFiles(inbox(), { 'a.txt': wire('ntb1', 'status: canceled', 'Trukket') });
    await batch();
    putFiles(inbox(), { 'b.txt': wire('ntb1', 'version: 1', 'Feil') });
    expect((await batch()).asked).toEqual([]);
  });

  it('writes copy again when a corrected version comes', async () => {
    putFiles(inbox(), { 'a.txt': `status: canceled\n${wire('ntb1', 'version: 2', 'Trukket')}` });
    await batch();
    putFiles(inbox(), { 'b.txt': wire('ntb1', 'version: 3', 'Rettet') });
    expect((await batch()).asked).toEqual(['Rettet']);
  });
});

describe('a story under embargo', () => {
  const embargoed = { 'a.txt': 'embargo: 2026-03-02T12:00:00Z\n---\nBudsjettet' };

  it('fails in a sentence, is in the report, and is taken up when the embargo is over', async () => {
    putFiles(inbox(), embargoed);
    const first = await batch();
    expect([first.asked, first.code]).toEqual([[], 4]);
    expect(reportIn(out()).stories[0]).toMatchObject({
      state: 'failed',
      embargo: '2026-03-02T12:00:00Z',
      reason: expect.stringMatching(/under embargo until .* --allow-embargoed/),
    });
    expect((await batch({ clock: () => Date.parse('2026-03-02T12:00:01Z') })).outcome.finished).toBe(1);
  });

  it('is worked on where that is allowed', async () => {
    putFiles(inbox(), embargoed);
    expect((await batch({ rights: () => ({ allowEmbargoed: true }) })).outcome.finished).toBe(1);
  });

  describe('that comes after a version without one', () => {
    const later = `embargo: 2026-03-02T12:00:00Z\n${wire('ntb1', 'version: 2', 'Ny melding')}`;
    const first = wire('ntb1', 'version: 1', 'Gammel melding');

    it.each([
      ['is not sent', {}],
      ['is worked on', { rights: () => ({ allowEmbargoed: true }) }],
    ])('withdraws its copy, where the later one %s', async (_, change) => {
      putFiles(inbox(), { 'a.txt': first });
      await batch();
      putFiles(inbox(), { 'b.txt': later });
      const { events } = await batch(change);
      expect(events).toContainEqual(
        expect.objectContaining({
          type: 'story-withdrawn',
          source: 'a.txt',
          reason: 'under embargo until 2026-03-02T12:00:00Z',
        }),
      );
      expect(filesBelow(out())).not.toContain('a.md');
      expect(readFileSync(join(out(), 'a.withdrawn.txt'), 'utf8')).toContain('a.md');
      // Nor does the earlier one come back at the next look.
      await batch(change);
      expect(filesBelow(out())).not.toContain('a.md');
    });

    it('keeps back the earlier one that comes after it, and is itself copy when the time has come', async () => {
      putFiles(inbox(), { 'b.txt': later });
      await batch();
      putFiles(inbox(), { 'a.txt': first });
      expect((await batch()).asked).toEqual([]);
      expect((await batch({ clock: () => Date.parse('2026-03-02T12:00:01Z') })).asked).toEqual([
        'Ny melding',
      ]);
    });

    it('withdraws the copy of its own file', async () => {
      putFiles(inbox(), { 'a.txt': 'Budsjettet' });
      await batch();
      putFiles(inbox(), embargoed);
      await batch();
      expect(filesBelow(out())).toEqual(['a.withdrawn.md', 'a.withdrawn.txt']);
    });

    it('leaves copy alone that was under the same embargo, or a longer one', async () => {
      const allowed = { rights: () => ({ allowEmbargoed: true }) };
      putFiles(inbox(), { 'a.txt': `embargo: 2026-03-02T13:00:00Z\n${first}` });
      await batch(allowed);
      putFiles(inbox(), { 'b.txt': later });
      await batch(allowed);
      expect(filesBelow(out())).toEqual(['a.md']);
      expect(readFileSync(join(out(), 'a.md'), 'utf8')).toContain('Ny melding');
    });
  });
});
