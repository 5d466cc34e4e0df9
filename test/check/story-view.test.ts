import { describe, expect, it } from 'vitest';
import { readStoryView } from '../../src/check/story-view.ts';
import type { Story } from '../../src/story/types.ts';
import { type QuoteGiven, storyOf, translationOf } from '../support/story-of.ts';

const paragraphs = [
  'Lunde kaller boka «Havet» for «stor kunst» på et møte.',
  '– Vi har sett det, sier Lunde. Vi går, la hun til.',
  'Lunde sier at "alt er klart". Hun venter.',
];
const quote = (id: string, part: string, words: string, given: Partial<QuoteGiven> = {}): QuoteGiven => ({
  id,
  part,
  words: [words],
  ...given,
});
const story = storyOf({
  headline: '«Havet» er ute',
  paragraphs,
  marked: ['Havet'],
  quotes: [
    quote('q1', 'p1', 'stor kunst', { kind: 'partial', mark: 'guillemets' }),
    { id: 'q2', part: 'p2', words: ['Vi har sett det', 'Vi går'] },
    quote('q3', 'p3', 'alt er klart', { kind: 'partial', mark: 'quotation-marks' }),
    quote('q4', 'p3', 'Hun venter', { mark: 'none' }),
    quote('q5', 'p3', 'Lunde', { kind: 'indirect' }),
  ],
});
const english = {
  headline: '‘The Sea’ is out',
  p1: 'Lunde calls the book “The Sea” “great art” at a meeting.',
  p2: '“We have seen it,” Lunde says. “We are going,” she added.',
  p3: 'Lunde says “all is clear”. She waits.',
};

const shown = (of: Story, texts: Readonly<Record<string, string | null>> = english) => {
  const view = readStoryView(of, translationOf(of, texts));
  const parts = view.told?.parts ?? [];
  return view.pairs.map(({ source }, at) => [
    parts[at]?.id,
    ...source.marked.map(({ start, end, mark, opens, closes, maybe }) => {
      expect([opens, closes]).toEqual([true, true]);
      return `${mark} ${start} ${source.text.slice(start, end)}${maybe ? '?' : ''}`;
    }),
  ]);
};

describe('the quoted stretches of a story’s parts', () => {
  it('stand where the story has them, titles as what may be quoted', () => {
    expect(shown(story)).toEqual([
      ['headline', 'guillemets 1 Havet?'],
      ['p1', 'guillemets 31 stor kunst'],
      ['p2', 'dash 2 Vi har sett det', 'dash 31 Vi går'],
      ['p3', 'double 15 alt er klart'],
    ]);
  });

  it('are in the order of the text, titles among quotes', () => {
    const at = story.text.indexOf('Havet', 20);
    const title = { text: 'Havet', start: at, end: at + 5, inside: null };
    expect(shown({ ...story, marked: [title] })).toContainEqual([
      'p1',
      'guillemets 19 Havet?',
      'guillemets 31 stor kunst',
    ]);
    expect(shown({ ...story, marked: [{ ...title, inside: 'q1' }] })).toContainEqual([
      'p1',
      'guillemets 31 stor kunst',
    ]);
  });

  it('are not told for what reaches beyond the part', () => {
    const [, p1, p2] = [story.headline, ...story.paragraphs];
    if (p1 === undefined || p2 === undefined) throw new Error('the story has paragraphs');
    const over = { text: '', start: p1.end - 3, end: p2.start + 3, inside: null };
    const exact = { text: '', start: p2.start, end: p2.end, inside: null };
    expect(shown({ ...story, marked: [over] })).toEqual(shown({ ...story, marked: [] }));
    expect(shown({ ...story, quotes: [], marked: [exact] })).toContainEqual([
      'p2',
      `guillemets 0 ${paragraphs[1]}?`,
    ]);
  });

  it('belong to the part their quote stands in', () => {
    const [q1] = story.quotes;
    if (q1 === undefined) throw new Error('the story has quotes');
    expect(shown({ ...story, marked: [], quotes: [{ ...q1, part: 'p2' }] })).toEqual([
      ['headline'],
      ['p1'],
      ['p2'],
      ['p3'],
    ]);
  });

  it('are followed in the English part by part', () => {
    const view = readStoryView(story, translationOf(story, { ...english, p1: 'Lunde calls it “great art' }));
    const marked = view.pairs.map(({ target }) =>
      target.marked.map(({ start, end }) => target.text.slice(start, end)),
    );
    expect(marked).toEqual([
      ['The Sea'],
      ['great art'],
      ['We have seen it,', 'We are going,'],
      ['all is clear'],
    ]);
  });
});

describe('parts and quotes of a translation', () => {
  it('parts that have no English are left out', () => {
    const translation = translationOf(story, { ...english, p2: null, p3: '' });
    const view = readStoryView(story, translation);
    expect(view.places).toEqual(['headline', 'p1', 'p3']);
    expect(view.pairs.map(({ target }) => target.text)).toEqual([english.headline, english.p1, '']);
  });

  it('it is exact where it says where quotes stand, or where there are none to place', () => {
    const exact = (of: Story, quotes = {}) =>
      readStoryView(of, translationOf(of, english, quotes)).told?.exact;
    expect(exact(story)).toBe(false);
    expect(exact(story, { q1: { words: ['great art'] } })).toBe(true);
    expect(exact({ ...story, quotes: [] })).toBe(true);
    expect(exact({ ...story, quotes: story.quotes.filter(({ kind }) => kind === 'indirect') })).toBe(true);
    expect(exact({ ...story, quotes: story.quotes.slice(3) })).toBe(false);
  });
});
