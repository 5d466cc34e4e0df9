import { describe, expect, it } from 'vitest';
import { isAnswered, isFounded } from '../../src/check/answers.ts';
import { readSource, readTarget } from '../../src/check/view.ts';

const answers = (norwegian: string, english: string) => {
  const source = readSource(norwegian, []);
  const target = readTarget(english, []);
  return [isAnswered(source, 0, target), isFounded(source, target, 0)];
};

describe('a Norwegian word and an English one', () => {
  it.each([
    ['sykehus', 'hospital'],
    ['sjukehuset', 'hospitals'],
    ['konflikt', 'conflict'],
    ['ås', 'ås'],
    ['2026', '2026'],
    ['Vereides', 'Vereide'],
    ['Moes', 'Moe'],
  ])('answer each other: %s, %s', (norwegian, english) =>
    expect(answers(norwegian, english)).toEqual([true, true]),
  );

  it.each([
    ['sykehus', 'school'],
    ['2026', '2027'],
    ['Moen', 'Moe'],
    ['Torder', 'Torde'],
    ['og', 'is'],
    ['.', '.'],
    ['', ''],
  ])('do not answer each other: %s, %s', (norwegian, english) =>
    expect(answers(norwegian, english)).toEqual([false, false]),
  );

  it('answer each other in the genitive, on either side', () => {
    expect(isAnswered(readSource('Lloyd’s', []), 0, readTarget('Lloyd', []))).toBe(true);
    expect(isFounded(readSource('Vereide', []), readTarget('Vereide’s', []), 0)).toBe(true);
    expect(isFounded(readSource('Vereides', []), readTarget('Vereide’s', []), 0)).toBe(true);
    expect(isAnswered(readSource('ris', []), 0, readTarget('Ri', []))).toBe(false);
  });
});
