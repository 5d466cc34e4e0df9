import { describe, expect, it } from 'vitest';
import {
  appendInbox,
  compareStories,
  keepChosen,
  mergeInbox,
  step,
} from '../../../src/desk/page/inbox-order.ts';

const story = (id: string, rank: number, minute: number) => ({
  id,
  rank,
  arrived: `2026-03-05T12:${String(minute).padStart(2, '0')}:00.000Z`,
});
const ids = (stories: readonly { id: string }[]) => stories.map(({ id }) => id).join('');

const [a, b, c, d] = [story('a', 0, 10), story('b', 0, 5), story('c', 1, 30), story('d', 2, 40)];

describe('the order of the inbox', () => {
  it('has what must be looked at on top, and the newest first', () => {
    expect(ids([d, b, c, a].sort(compareStories))).toBe('abcd');
  });

  it('takes the first page as it came, and keeps what was shown beyond it', () => {
    const fresh = story('e', 0, 59);
    expect(ids(mergeInbox([a, b, c, d], [fresh, a, b], false))).toBe('eabcd');
  });

  it('does not show a story twice that has moved up into the first page', () => {
    const mended = story('d', 0, 40);
    expect(ids(mergeInbox([a, b, c, d], [mended, a], false))).toBe('dabc');
  });

  it('drops what is no longer there when the page is the whole list', () => {
    expect(ids(mergeInbox([a, b, c, d], [a, c], true))).toBe('ac');
    expect(ids(mergeInbox([a, b], [], true))).toBe('');
  });

  it('puts the next page behind, each story once', () => {
    expect(ids(appendInbox([a, b], [b, c, d]))).toBe('abcd');
  });

  it('keeps the chosen story, or takes the one that stands in its place', () => {
    expect(keepChosen([a, b, c], [story('x', 0, 59), a, b, c], 'b')).toBe('b');
    expect(keepChosen([a, b, c], [a, c], 'b')).toBe('c');
    expect(keepChosen([a, b], [a], 'b')).toBe('a');
    expect(keepChosen([], [a, b], null)).toBe('a');
    expect(keepChosen([a], [], 'a')).toBeNull();
  });

  it('steps to the next and stays at the ends', () => {
    expect(step([a, b, c], 'b', 1)).toBe('c');
    expect(step([a, b, c], 'c', 1)).toBe('c');
    expect(step([a, b, c], 'a', -1)).toBe('a');
    expect(step([], null, 1)).toBeNull();
  });
});
