import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeDocument } from '../../../src/desk/documents.ts';
import { type Conflict, openDrafts, type Saved } from '../../../src/desk/page/drafts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const saved = (version: number) =>
  ({ kind: 'saved', change: { changed: { version } } as unknown as ChangeDocument }) as const;

function open(answers: (place: string, text: string, version: number) => Saved | Promise<Saved>) {
  const asked: [string, string, number][] = [];
  const told = {
    conflicts: [] as Conflict[],
    refused: [] as string[],
    moved: [] as string[],
    unsaved: {},
    trouble: null as string | null,
  };
  const drafts = openDrafts({
    save: async (place, text, version) => {
      asked.push([place, text, version]);
      return answers(place, text, version);
    },
    onSaved: () => undefined,
    onConflict: (conflict) => void told.conflicts.push(conflict),
    onRefused: (_, message) => void told.refused.push(message),
    onMoved: (place) => void told.moved.push(place),
    onUnsaved: (texts, trouble) => {
      told.unsaved = Object.fromEntries(texts);
      told.trouble = trouble;
    },
  });
  return { drafts, asked, told };
}

describe('what is typed', () => {
  it('is saved once, a moment after the last key and within 150 ms', async () => {
    const { drafts, asked, told } = open(() => saved(2));
    for (const text of ['S', 'St', 'Sto']) drafts.type('p1', text, 1);
    expect(told.unsaved).toEqual({ p1: 'Sto' });
    await vi.advanceTimersByTimeAsync(150);
    expect(asked).toEqual([['p1', 'Sto', 1]]);
    expect(told.unsaved).toEqual({});
  });

  it('is saved again over the version just saved when typing went on meanwhile', async () => {
    let answer = (_: Saved): void => undefined;
    const first = new Promise<Saved>((resolve) => {
      answer = resolve;
    });
    const { drafts, asked } = open((_, text) => (text === 'Storm' ? saved(3) : first));
    drafts.type('p1', 'Stor', 1);
    await vi.advanceTimersByTimeAsync(150);
    drafts.type('p1', 'Storm', 1);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toHaveLength(1);
    answer(saved(2));
    await vi.advanceTimersByTimeAsync(150);
    expect(asked).toEqual([
      ['p1', 'Stor', 1],
      ['p1', 'Storm', 2],
    ]);
  });

  it('is kept and tried again while the desk does not answer', async () => {
    let isThere = false;
    const { drafts, asked, told } = open(() =>
      isThere ? saved(2) : { kind: 'later', message: 'The desk does not answer.' },
    );
    drafts.type('p1', 'Storm', 1);
    await vi.advanceTimersByTimeAsync(150);
    expect(told).toMatchObject({ unsaved: { p1: 'Storm' }, trouble: 'The desk does not answer.' });
    isThere = true;
    await vi.advanceTimersByTimeAsync(2_500);
    expect(asked).toHaveLength(2);
    expect(told).toMatchObject({ unsaved: {}, trouble: null });
  });

  it('waits for a choice where another editor was faster, keeps what is typed on, and saves what is chosen', async () => {
    const conflict: Conflict = {
      ...{ place: 'p1', by: 'Kari Moen', theirs: 'Gale', mine: 'Storm', base: null },
      version: 5,
    };
    const { drafts, asked, told } = open((_, __, version) =>
      version === 5 ? saved(6) : { kind: 'conflict', conflict },
    );
    drafts.type('p1', 'Storm', 1);
    await vi.advanceTimersByTimeAsync(150);
    expect(told.conflicts).toEqual([conflict]);
    drafts.type('p1', 'Storms', 1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(1);
    expect(drafts.textOf('p1')).toBe('Storms');
    await drafts.choose('p1', 'Storms', 5);
    expect(asked.at(-1)).toEqual(['p1', 'Storms', 5]);
    expect(told.unsaved).toEqual({});
  });

  it('takes theirs without a word to the desk', async () => {
    const { drafts, asked, told } = open(() => saved(2));
    drafts.hold('p1', 'Storm', 1);
    await drafts.choose('p1', null, 2);
    expect(asked).toEqual([]);
    expect(told.unsaved).toEqual({});
  });

  it('is sent again after a refusal only when it is another text', async () => {
    const { drafts, asked, told } = open((_, text) =>
      text === '' ? { kind: 'refused', message: 'headline cannot be empty.' } : saved(2),
    );
    drafts.type('headline', '', 1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(1);
    expect(told.refused).toEqual(['headline cannot be empty.']);
    expect(await drafts.settled()).toBe(false);
    drafts.type('headline', 'Storm', 1);
    await vi.advanceTimersByTimeAsync(150);
    expect(asked).toHaveLength(2);
  });

  it('leaves its place, kept in the history, when a new version of the story came first', async () => {
    const { drafts, told } = open(() => ({ kind: 'moved', message: 'changed' }));
    drafts.type('p2', 'Storm', 1);
    await vi.advanceTimersByTimeAsync(150);
    expect(told).toMatchObject({ moved: ['p2'], unsaved: {} });
    expect(drafts.textOf('p2')).toBeNull();
  });

  it('is on the desk before anything that is asked after it', async () => {
    const { drafts, asked } = open(() => saved(2));
    drafts.type('p1', 'Storm', 1);
    const order = await drafts.inTurn(async () => asked.length);
    expect(order).toBe(1);
  });
});
