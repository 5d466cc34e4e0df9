import { describe, expect, it } from 'vitest';
import { findMisplaced } from '../../src/check/misplaced.ts';
import { readSource, readTarget } from '../../src/check/view.ts';

type Result = readonly [norwegian: string, english: string];

const find = (...results: readonly Result[]) =>
  findMisplaced(
    results.map(([source, target]) => ({ source: readSource(source, []), target: readTarget(target, []) })),
    -6.5,
  );
const shown = (...results: readonly Result[]) =>
  find(...results).map(({ at, rival, swapped, margin }) => {
    const where = `${swapped ? '⇄' : '→'} ${rival ?? 'nowhere'}`;
    return `${at} ${where} ${margin.toFixed(1)}`;
  });

/** A figure found on the other side counts 1.5, one that is missing -0.7; each is counted from both sides. */
describe('results that stand in another’s place', () => {
  it.each<readonly [what: string, results: readonly Result[], found: readonly string[]]>([
    ['none', [], []],
    [
      'each in its place',
      [
        ['11 12', '11 12'],
        ['21 22', '21 22'],
      ],
      [],
    ],
    [
      'two swapped',
      [
        ['11 12', '21 22'],
        ['21 22', '11 12'],
      ],
      ['0 ⇄ 1 17.6', '1 ⇄ 0 17.6'],
    ],
    [
      'two swapped, with one between',
      [
        ['11 12', '21 22'],
        ['51 52', '51 52'],
        ['21 22', '11 12'],
      ],
      ['0 ⇄ 2 17.6', '2 ⇄ 0 17.6'],
    ],
    [
      'three moved round',
      [
        ['11 12', '21 22'],
        ['21 22', '31 32'],
        ['31 32', '11 12'],
      ],
      ['0 → 1 26.4', '1 → 2 26.4', '2 → 0 26.4'],
    ],
    [
      'two swapped, and one that holds more of theirs',
      [
        ['11 12', '21 22'],
        ['21 22 23 24 25', '11 12'],
        ['31 32', '21 22 23 24 25'],
      ],
      ['0 ⇄ 1 17.6', '1 ⇄ 0 17.6'],
    ],
    [
      'two swapped, though a third is nearer to one of them',
      [
        ['11 12', '21 22'],
        ['21 22 29', '11 12'],
        ['21 22', '41 42'],
      ],
      ['0 ⇄ 1 17.6', '1 ⇄ 0 17.6'],
    ],
    [
      'nearer to another that has its own',
      [
        ['11 12', '21 22'],
        ['21 22', '21 22'],
      ],
      [],
    ],
    [
      'nearer to another that gains nothing',
      [
        ['11 12', '21 22'],
        ['21 22', '41 42'],
      ],
      [],
    ],
    [
      'one that fits well enough where it stands',
      [
        ['11 12', '11 12 21 22 23'],
        ['21 22 23', '11 12'],
      ],
      [],
    ],
    [
      'two that fit hardly better the other way round',
      [
        ['bro qvzqvz', 'car qvzqvz'],
        ['bil wbdwbd', 'bridge wbdwbd'],
      ],
      [],
    ],
    [
      'one that would lose by the change',
      [
        ['11 12 13 14', '21 22'],
        ['21 22 41', '41 11'],
      ],
      [],
    ],
    [
      'the clearest of two changes',
      [
        ['11 12', '21 22 23'],
        ['21 22 23 27', '11 19'],
        ['21 22 23 27 28', '11 12'],
        ['21 22 23', '41 42'],
      ],
      ['0 ⇄ 2 22.0', '2 ⇄ 0 22.0'],
    ],
    [
      'three moved round, and one that is somewhat like them',
      [
        ['11 12', '21 22'],
        ['21 22', '31 32'],
        ['31 32', '11 12'],
        ['21 29', '41 42'],
      ],
      ['0 → 1 26.4', '1 → 2 26.4', '2 → 0 26.4'],
    ],
    [
      'two swapped, of which one stands rightly elsewhere too',
      [
        ['11 12', '21 22 23 24 25'],
        ['21 22 29', '11 12'],
        ['21 22 23 24 25', '21 22 23 24 25'],
      ],
      ['0 ⇄ 1 17.6', '1 ⇄ 0 17.6'],
    ],
    [
      'the same figure again and again',
      [
        ['77 77 77 77 77 77 77 77 77', '31'],
        ['31 31 31 31 31 31 31 31 31', '77'],
      ],
      ['0 ⇄ 1 44.0', '1 ⇄ 0 44.0'],
    ],
    [
      'five figures that stand twice',
      [
        ['11 12 13 14 15', '11 12 13 14 15'],
        ['31 32', '11 12 13 14 15'],
      ],
      ['1 → 0 12.4'],
    ],
    [
      'five figures that stand twice, the right ones last',
      [
        ['31 32', '11 12 13 14 15'],
        ['33 34', '11 12 13 14 15'],
        ['11 12 13 14 15', '11 12 13 14 15'],
      ],
      ['0 → 2 12.4', '1 → 2 12.4'],
    ],
    [
      'five figures that stand twice, and nowhere fit',
      [
        ['31 32', '11 12 13 14 15'],
        ['33 34', '11 12 13 14 15'],
      ],
      [],
    ],
    [
      'four figures that stand twice',
      [
        ['11 12 13 14', '11 12 13 14'],
        ['31 32', '11 12 13 14'],
      ],
      [],
    ],
    ['five figures of nobody', [['31 32 33 34 35', '11 12 13 14 15']], ['0 → nowhere 7.0']],
    ['four figures of nobody', [['31 32 33 34 35', '11 12 13 14']], []],
    [
      'of nobody, behind two swapped',
      [
        ['31 32 33 34 35', '61 62 63 64 65'],
        ['11 12', '21 22'],
        ['21 22', '11 12'],
        ['41 42 43 44 45', '71 72 73 74 75'],
      ],
      ['0 → nowhere 7.0', '1 ⇄ 2 17.6', '2 ⇄ 1 17.6', '3 → nowhere 7.0'],
    ],
    [
      'words by the dictionary',
      [
        ['Broen', 'school'],
        ['Skolen', 'bridge'],
      ],
      ['0 ⇄ 1 6.4', '1 ⇄ 0 6.4'],
    ],
    [
      'names by their sound',
      [
        ['Tsjaikovskij', 'Shevchuk'],
        ['Sjevtsjuk', 'Tchaikovsky'],
      ],
      ['0 ⇄ 1 5.5', '1 ⇄ 0 5.5'],
    ],
  ])('%s', (_, results, expected) => expect(shown(...results)).toEqual(expected));

  /** Results of which some share a figure, and two that have changed places. */
  const sharing = (number: number): readonly Result[] => [
    ...Array.from({ length: number }, (_, at): Result => [`77 ${100 + at}`, at === 0 ? '31' : `${200 + at}`]),
    ...Array.from({ length: number }, (_, at): Result => [`31 ${300 + at}`, at === 0 ? '77' : `${400 + at}`]),
  ];

  it('a figure that eight share tells them apart, and one that nine share does not', () => {
    expect(shown(...sharing(8))).toEqual(['0 ⇄ 8 8.8', '8 ⇄ 0 8.8']);
    expect(shown(...sharing(9))).toEqual([]);
  });

  it('those that share most are compared first', () => {
    const others = (shared: string, from: number) =>
      Array.from({ length: 4 }, (_, at): Result => [`${shared} ${from + at}`, `${from + 50 + at}`]);
    const swapped: readonly Result[] = [
      ['77 78', '31 32'],
      ['31 32', '77 78'],
    ];
    expect(shown(...others('77', 100), ...others('31', 200), ...swapped)).toEqual([
      '8 ⇄ 9 17.6',
      '9 ⇄ 8 17.6',
    ]);
  });

  it.each([
    ['marks', ', ; :', ', ; :'],
    ['light words', 'og fra til', 'and from to'],
  ])('%s that they share tell nothing', (_, norwegian, english) => {
    const others = Array.from({ length: 4 }, (_, at): Result => [`${100 + at} ${norwegian}`, `${150 + at}`]);
    const swapped: readonly Result[] = [
      ['77', `31 ${english}`],
      ['31', `77 ${english}`],
    ];
    expect(shown(...others, ...swapped)).toEqual(['4 ⇄ 5 8.8', '5 ⇄ 4 8.8']);
  });
});
