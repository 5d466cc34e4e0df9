import { describe, expect, it } from 'vitest';
import { cut, shareOf, total, wordsIn } from '../../src/check/stretch-words.ts';
import { readSource, readTarget } from '../../src/check/view.ts';
import type { Stretch } from '../../src/language/marks.ts';

const stretch = (text: string, words: string): Stretch => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, mark: 'double', opens: true, closes: true };
};

describe('the words of a stretch', () => {
  const text = 'After an all-nighter, he said: 12 men - and 3 - left (- twice).';
  it.each([
    ['After an all-nighter', 3],
    ['an all', 2],
    ['an all-', 2],
    ['nighter, he', 1],
    ['he said: 12 men', 4],
    ['12 men - and 3 - left', 5],
    ['(- twice)', 1],
    [',', 0],
    ['fter an all', 2],
    ['After an al', 2],
    [text, 11],
  ])('“%s”: %i', (words, expected) => {
    expect(wordsIn(readTarget(text, []), stretch(text, words))).toBe(expected);
  });

  it('are counted over several stretches', () => {
    const stretches = [stretch(text, 'After an'), stretch(text, 'he said: 12')];
    expect(total(readTarget(text, []), stretches)).toBe(5);
    expect(total(readTarget(text, []), [])).toBe(0);
  });
});

describe('the share of a stretch, by weight', () => {
  const text = 'They closed the bridge, he said, at 10.';
  const target = readTarget(text, []);
  const passing = (...words: readonly string[]) =>
    shareOf(target, stretch(text, text), (at) => words.includes(target.tokens[at]?.text ?? ''));

  it('counts light words a quarter, and figures as words', () => {
    expect(passing()).toEqual({ part: 0, weight: 4.25 });
    expect(passing('bridge', '10')).toEqual({ part: 2 / 4.25, weight: 4.25 });
    expect(passing('the', 'he', ',', '.')).toEqual({ part: 0.5 / 4.25, weight: 4.25 });
  });

  it('is none where there are no words', () => {
    expect(shareOf(target, stretch(text, ','), () => true)).toEqual({ part: 0, weight: 0 });
  });

  it('looks at the stretch alone', () => {
    expect(shareOf(target, stretch(text, 'closed the bridge'), () => true)).toEqual({
      part: 1,
      weight: 2.25,
    });
  });
});

describe('what stands inside stretches', () => {
  const text = 'Broen, sa Lunde, åpner 12. juni igjen.';
  const source = readSource(text, []);
  const lowers = (...words: readonly string[]) => [
    ...cut(
      source,
      words.map((each) => stretch(text, each)),
    ).lowers,
  ];

  it.each<readonly [what: string, stretches: readonly string[], words: readonly string[]]>([
    ['nothing', [], []],
    ['one', ['sa Lunde'], ['sa', 'lunde']],
    ['two, in their order', ['åpner 12', 'Broen'], ['åpner', '12', 'broen']],
    ['side by side', ['Broen', ', sa', ' Lunde'], ['broen', 'sa', 'lunde']],
    ['one inside another', ['sa Lunde, åpner', 'Lunde'], ['sa', 'lunde', 'åpner']],
    ['the same twice', ['igjen', 'igjen'], ['igjen']],
    ['pieces of words', ['roen, sa Lun'], ['sa']],
    ['all', [text], ['broen', 'sa', 'lunde', 'åpner', '12', 'juni', 'igjen']],
  ])('%s', (_, stretches, words) => expect(lowers(...stretches)).toEqual(words));

  it('has the stems and consonants of those words alone', () => {
    const { stems, skeletons } = cut(source, [stretch(text, 'Broen')]);
    expect(stems).toEqual(new Set(['bridg']));
    expect(skeletons).toEqual(new Set(['brn']));
  });
});
