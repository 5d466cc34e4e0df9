import { describe, expect, it } from 'vitest';
import type { ChangeDocument, PartDocument, StoryDocument } from '../../../src/desk/documents.ts';
import { bothIn, differing, mendedIn, withChange } from '../../../src/desk/page/changes.ts';
import { tiesAt } from '../../../src/desk/page/ties.ts';

const part = (place: string, text: string, more: Partial<PartDocument> = {}): PartDocument => ({
  ...{ place, kind: 'body', norwegian: 'Broen er stengt.', text, version: 1, by: null, at: null },
  ...{ machine: null, undoable: false, fromMemory: false, ties: [], change: null },
  ...more,
});
const story = (parts: readonly PartDocument[], more: Partial<StoryDocument> = {}) =>
  ({ parts, brief: null, findings: [], mended: [], ...more }) as unknown as StoryDocument;
const change = (changed: ChangeDocument['changed']): ChangeDocument => ({
  ...{ id: '0123456789abcdef', state: 'edited', hash: 'new', errors: 2, warnings: 1, findings: [] },
  changed,
});

describe('an answer of the desk', () => {
  it('puts the new text in its place, with counts and hash, and leaves the other parts alone', () => {
    const other = part('p2', 'Nobody was hurt.');
    const next = withChange(
      story([part('p1', 'The bridge is shut.'), other]),
      change(part('p1', 'The bridge is closed.', { version: 2 })),
    );
    expect(next).toMatchObject({ state: 'edited', hash: 'new', errors: 2, warnings: 1 });
    expect(next.parts[0]).toMatchObject({ text: 'The bridge is closed.', version: 2 });
    expect(next.parts[1]).toBe(other);
  });

  it('goes on showing what an update changed, against the English before the update', () => {
    const updated = part('p1', 'The bridge is shut.', {
      change: {
        kind: 'changed',
        was: 'p1',
        norwegian: [{ kind: 'new', text: 'stengt' }],
        english: [
          { kind: 'same', text: 'The bridge is ' },
          { kind: 'gone', text: 'open' },
          { kind: 'new', text: 'shut' },
          { kind: 'same', text: '.' },
        ],
      },
    });
    const typed = withChange(story([updated]), change(part('p1', 'The bridge is closed.')));
    expect(typed.parts[0]?.change?.english).toEqual([
      { kind: 'same', text: 'The bridge is ' },
      { kind: 'gone', text: 'open' },
      { kind: 'new', text: 'closed' },
      { kind: 'same', text: '.' },
    ]);
    expect(typed.parts[0]?.change?.norwegian).toEqual([{ kind: 'new', text: 'stengt' }]);
    const back = withChange(typed, change(part('p1', 'The bridge is open.')));
    expect(back.parts[0]?.change?.english).toEqual([]);
  });

  it('names the places whose text is another by now, so that nothing unseen is approved', () => {
    const shown = story([part('p1', 'One.'), part('p2', 'Two.')]);
    expect(differing(shown, story([part('p1', 'One.'), part('p2', 'Zwei.')]))).toEqual(['p2']);
    expect(differing(shown, story([part('p1', 'One.'), part('p2', 'Two.'), part('p3', 'Three.')]))).toEqual([
      'p3',
    ]);
    expect(differing(shown, shown)).toEqual([]);
  });

  it('shows what was mended in a quote at the part the quote stands in', () => {
    const tie = { id: 'q2', kind: 'quote' as const, speaker: 's1', norwegian: [], english: [] };
    const one = { at: 'q2', before: 'a', after: 'b', why: 'c' };
    const quoting = part('p3', 'Said.', { ties: [tie] });
    expect(mendedIn(story([quoting], { mended: [one] }), quoting)).toEqual([one]);
    expect(mendedIn(story([quoting], { mended: [one] }), part('p4', 'x'))).toEqual([]);
  });
});

describe('both texts in one', () => {
  const conflict = { base: 'The bridge is shut.', theirs: 'The old bridge is shut.' };

  it.each([
    ['The bridge is shut for good.', 'The old bridge is shut for good.'],
    ['The new bridge is shut.', null],
    [
      'The bridge is shut for good until further notice. ',
      'The old bridge is shut for good until further notice.',
    ],
  ])('“%s”: %s', (mine, both) => {
    expect(bothIn(conflict, mine)).toBe(both);
  });

  it('are not guessed at where nobody knows what both began with', () => {
    expect(bothIn({ ...conflict, base: null }, 'The bridge is shut for good.')).toBeNull();
  });
});

describe('what belongs together', () => {
  const span = (start: number, end: number) => [{ start, end }];
  const ties = [
    { id: 'q1', kind: 'quote', speaker: 's1', norwegian: span(2, 40), english: span(1, 38) },
    { id: 'q1.by', kind: 'attribution', speaker: 's1', norwegian: span(42, 50), english: span(40, 50) },
    { id: 'n1', kind: 'figure', speaker: null, norwegian: span(10, 12), english: span(8, 10) },
  ] as const;

  it.each([
    ['norwegian', 20, ['q1', 'q1.by']],
    ['english', 45, ['q1', 'q1.by']],
    ['norwegian', 11, ['n1']],
    ['english', 39, []],
    ['norwegian', 40, []],
  ] as const)('%s, %i: %o', (side, offset, ids) => {
    expect(tiesAt(ties, side, offset).map(({ id }) => id)).toEqual(ids);
  });
});
