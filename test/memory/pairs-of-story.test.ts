import { describe, expect, it } from 'vitest';
import { pairsOf, wantedOf } from '../../src/memory/index.ts';
import { noFacts } from '../../src/story/article.ts';
import type { ArticleFacts, Story } from '../../src/story/types.ts';
import { storyOf } from '../support/story-of.ts';

const harbour = (facts: Partial<ArticleFacts> = {}): Story => {
  const story = storyOf({
    headline: 'Havna stenges',
    paragraphs: ['– Vi stenger, sier Larsen. Noen kaller det «dumt». Moe er enig.', 'Det er alt.'],
    speakers: [['s1', 'Amina Larsen']],
    quotes: [
      { id: 'q1', part: 'p1', words: ['Vi stenger'], speaker: 's1' },
      { id: 'q2', part: 'p1', words: ['dumt'], kind: 'partial', speaker: null },
      { id: 'q3', part: 'p1', words: ['er enig'], kind: 'indirect', mark: 'none', speaker: 's1' },
    ],
  });
  return { ...story, article: { ...story.article, facts: { ...noFacts, ...facts } } };
};

describe('a part is looked for', () => {
  it('with what stands before and behind it, who speaks its quotes, and its day', () => {
    const wanted = wantedOf(harbour({ date: '2026-11-02T09:00:00+01:00' }), '2026-11-05');
    expect([...wanted.keys()]).toEqual(['headline', 'p1', 'p2']);
    expect(wanted.get('p1')).toEqual({
      language: 'nb',
      norwegian: '– Vi stenger, sier Larsen. Noen kaller det «dumt». Moe er enig.',
      previous: 'Havna stenges',
      next: 'Det er alt.',
      speakers: ['Amina Larsen', '', 'Amina Larsen'],
      day: '2026-11-02',
    });
    expect(wanted.get('headline')).toMatchObject({ previous: '', speakers: [] });
    expect(wanted.get('p2')).toMatchObject({ next: '' });
  });

  it('on the day that is given where the story has none', () => {
    expect(wantedOf(harbour(), '2026-11-05').get('p1')?.day).toBe('2026-11-05');
    expect(wantedOf(harbour()).get('p1')?.day).toBeNull();
  });

  it('in both forms of Norwegian, and in no other language', () => {
    expect(wantedOf({ ...harbour(), language: 'nn' }).get('p1')?.language).toBe('nn');
    expect(wantedOf({ ...harbour(), language: 'en' }).size).toBe(0);
  });
});

describe('a story whose English was approved gives', () => {
  const approval = { by: 'Li Wei', at: 7, story: 'havn' };
  const parts = [
    { id: 'headline', text: 'Harbour to close' },
    { id: 'p1', text: '“We’re closing,” Larsen said. Some call it “stupid”. Moe agrees.' },
    { id: 'p2', text: ' ' },
  ];

  it('a pair of each part that has English, with who approved it', () => {
    const pairs = pairsOf(harbour(), { parts }, { ...approval, day: '2026-11-05' });
    expect(pairs.map(({ english }) => english)).toEqual(parts.slice(0, 2).map(({ text }) => text));
    expect(pairs[0]).toEqual({
      ...wantedOf(harbour(), '2026-11-05').get('headline'),
      ...{ english: 'Harbour to close', quotes: null, machine: null, held: null, ...approval },
    });
  });

  it('none of parts without English', () => {
    expect(pairsOf(harbour(), { parts: [{ id: 'p1', text: null }] }, approval)).toEqual([]);
  });

  it('where the words stand that it marks as somebody’s', () => {
    const span = (start: number, end: number) => ({ text: '', start, end });
    const quotes = [
      { id: 'q1', spans: [span(1, 15)], attribution: null },
      { id: 'q3', spans: [span(0, 1)], attribution: null },
    ];
    const pairs = pairsOf(harbour(), { parts, quotes }, approval);
    expect(pairs.map((pair) => pair.quotes)).toEqual([[], [[[1, 15]], []]]);
  });

  it('what norwire had written, where an editor wrote something else', () => {
    const machine = new Map([
      ['headline', 'Harbour to close'],
      ['p1', 'We close, Larsen says.'],
    ]);
    const pairs = pairsOf(harbour(), { parts }, { ...approval, machine });
    expect(pairs.map((pair) => pair.machine)).toEqual([null, 'We close, Larsen says.']);
  });

  it.each<[string, Partial<ArticleFacts>, string | null]>([
    ['free', {}, null],
    ['held until its embargo is over', { embargo: '2026-11-05T06:00:00+01:00' }, '2026-11-05T06:00:00+01:00'],
    ['held for good where it was withheld', { status: 'withheld', embargo: '2026-11-05' }, 'withheld'],
  ])('pairs that are %s', (_, facts, held) => {
    const pairs = pairsOf(harbour(facts), { parts }, approval);
    expect(pairs.map((pair) => pair.held)).toEqual([held, held]);
  });
});
