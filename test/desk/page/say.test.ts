import { describe, expect, it } from 'vitest';
import { count, sayAge, sayOpen, sayPlace, sayTime } from '../../../src/desk/page/say.ts';

const now = Date.parse('2026-03-05T12:00:00Z');
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

describe('what the page says', () => {
  it.each([
    [0, 0, 'Nothing open'],
    [1, 0, '1 error open'],
    [0, 2, '2 warnings open'],
    [2, 1, '2 errors and 1 warning open'],
  ])('%i errors and %i warnings: %s', (errors, warnings, said) => {
    expect(sayOpen(errors, warnings)).toBe(said);
  });

  it.each([
    [0, 'now'],
    [5, '5 min'],
    [59, '59 min'],
    [60, '1 h'],
    [47 * 60, '47 h'],
    [48 * 60, '2 d'],
  ])('the age after %i minutes: %s', (minutes, said) => {
    expect(sayAge(ago(minutes), now)).toBe(said);
  });

  it('gives the time of today alone, another day’s with its day, and what is no time as it stands', () => {
    expect(sayTime(ago(1), now)).toMatch(/^\d\d:\d\d$/u);
    expect(sayTime(ago(3 * 1440), now)).toMatch(/^2 Mar \d\d:\d\d$/u);
    expect(sayTime('2025-06-01T12:00:00Z', now)).toMatch(/^1 Jun 2025 \d\d:\d\d$/u);
    expect(sayTime('tomorrow', now)).toBe('tomorrow');
  });

  it('counts thousands as readers do', () => {
    expect(count(20_000, 'story', 'stories')).toBe('20,000 stories');
    expect(count(1, 'story', 'stories')).toBe('1 story');
  });

  it.each([
    [{ place: 'headline', kind: 'headline' }, 'Headline'],
    [{ place: 'p1', kind: 'lede' }, 'Lede, p1'],
    [{ place: 'p7', kind: 'body' }, 'p7'],
    [{ place: 'brief.lede', kind: 'lede' }, 'Brief, lede'],
    [{ place: 'brief.points.2', kind: 'point' }, 'Brief, point 2'],
    [{ place: 'gist.q3', kind: 'gist', speaker: 'Amina Larsen' }, 'Gist, Amina Larsen'],
    [{ place: 'gist.q3', kind: 'gist', speaker: null }, 'Gist'],
  ])('%o is called %s', (piece, said) => {
    expect(sayPlace(piece)).toBe(said);
  });
});
