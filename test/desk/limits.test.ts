import { describe, expect, it } from 'vitest';
import { alignParts } from '../../src/desk/flow/align-parts.ts';
import { whyTooLong } from '../../src/desk/flow/limits.ts';
import { rememberCheck } from '../../src/desk/flow/remember-check.ts';
import { likeness } from '../../src/desk/flow/words.ts';
import type { Edited } from '../../src/process/index.ts';
import { plainArticle } from '../../src/story/article.ts';
import { copyOf } from '../support/run-setup.ts';
import { storyOf } from '../support/story-of.ts';

describe('a story is too long for a desk', () => {
  const lines = (count: number, line = 'x') => Array.from({ length: count }, () => line).join('\n');

  it.each<[string, string, string | null]>([
    ['no letter too many', `${lines(10, 'x'.repeat(9_999))}y`, null],
    ['one letter too many', `${lines(10, 'x'.repeat(9_999))}\ny`, '100,001 characters (100,000 at most)'],
    ['no line too many', lines(2_000), null],
    ['no line too many but blank ones', lines(2_000, 'x\n \n'), null],
    ['one line too many', lines(2_001), '2,001 lines (2,000 at most)'],
    ['no letter of a line too many', 'x'.repeat(10_000), null],
    [
      'one letter of a line too many',
      `short\n${'x'.repeat(10_001)}\nshort`,
      '10,001 characters in one paragraph (10,000 at most)',
    ],
    [
      'all of it too many',
      lines(2_001, 'x'.repeat(10_001)),
      '20,014,001 characters (100,000 at most), 2,001 lines (2,000 at most), 10,001 characters in one paragraph (10,000 at most)',
    ],
  ])('by its size, with %s', (_, text, has) => {
    expect(whyTooLong(text)).toBe(has === null ? null : `is too long for a desk: it has ${has}`);
  });
});

describe('two texts are alike', () => {
  it.each([
    ['we wait here', 'We wait, here!', 1],
    ['we wait', 'we go', 0.5],
    ['we wait', 'they go', 0],
    ['no no yes', 'no yes yes', 2 / 3],
    ['we wait for 12 ships', 'we wait', 4 / 7],
    ['', '', 0],
    ['–', '…', 0],
  ])('%s / %s: %d', (one, other, share) => {
    expect(likeness(one, other)).toBeCloseTo(share, 10);
    expect(likeness(other, one)).toBeCloseTo(share, 10);
  });
});

describe('parts of two versions', () => {
  const align = (before: readonly string[], after: readonly string[]) => {
    const [one, other] = [before, after].map(([headline = '', ...paragraphs]) =>
      storyOf({ headline, paragraphs }),
    );
    return one && other && alignParts(one, other).map(({ was, same }) => `${was}${same ? '' : ' changed'}`);
  };

  it('are paired with what is most alike, not with what comes first', () => {
    const before = ['Havna', 'Kaia er gammel og bygd i tre.', 'Kaia er gammel og bygd i stål nå.'];
    expect(align(before, ['Havna', 'Kaia er gammel og bygd i stål her.'])).toEqual([
      'headline',
      'p2 changed',
    ]);
  });

  it('are one down to two words in five, each once', () => {
    const before = ['Havna', 'en to tre fire fem'];
    expect(align(before, ['Havna', 'en to sju åtte ni'])).toEqual(['headline', 'p1 changed']);
    expect(align(before, ['Havna', 'en seks sju åtte ni'])).toEqual(['headline', 'null changed']);
    expect(align(before, ['Havna', 'en to tre fire sju', 'en to tre fire ni'])).toEqual([
      'headline',
      'p1 changed',
      'null changed',
    ]);
  });

  it('are never a headline and a paragraph, though they read the same', () => {
    const [headline, text] = ['Havna stenges fra mandag', 'Kaia er gammel.'];
    expect(align([headline, text], ['Kaia er gammel.', headline])).toEqual([
      'headline changed',
      'null changed',
    ]);
  });
});

describe('a copy that reads as it read last', () => {
  const edited = () => ({}) as Edited;
  const story = storyOf({ headline: 'Havna', paragraphs: [] });
  const copy = copyOf(plainArticle('a.txt', 'Havna'));
  const texts = (...given: readonly [string, string][]) => new Map(given);

  it('is not checked again, in whatever order its texts come', () => {
    let count = 0;
    const check = rememberCheck(() => {
      count += 1;
      return edited();
    });
    const first = check(story, copy, texts(['p1', 'a'], ['p2', 'b']));
    expect(check(story, copy, texts(['p2', 'b'], ['p1', 'a']))).toBe(first);
    expect(count).toBe(1);
    check(story, copy, texts(['p1', 'a'], ['p2', 'c']));
    check(story, copyOf(plainArticle('b.txt', 'Kaia')), texts(['p1', 'a'], ['p2', 'c']));
    expect(count).toBe(3);
  });
});
