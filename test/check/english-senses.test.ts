import { describe, expect, it } from 'vitest';
import { cognatesOf, relate } from '../../src/check/match/english-senses.ts';
import { stemEnglish } from '../../src/language/en/stem.ts';

describe('what two English words are to each other', () => {
  it.each([
    ['purchase', 'buy', 'same'],
    ['doctor', 'physician', 'same'],
    ['house', 'home', 'same'],
    ['reduce', 'increase', 'opposite'],
    ['lucky', 'unlucky', 'opposite'],
    ['urban', 'rural', 'opposite'],
    ['autumn', 'spring', 'sister'],
    ['peace', 'trade', 'apart'],
    ['harbour', 'grumblethwaite', 'unknown'],
  ])('%s and %s: %s', (one, other, relation) => {
    expect(relate(stemEnglish(one), stemEnglish(other))).toBe(relation);
    expect(relate(stemEnglish(other), stemEnglish(one))).toBe(relation);
  });
});

describe('the English that a Norwegian word looks like', () => {
  it.each([
    ['desperat', 'desperate'],
    ['litteratur', 'literature'],
    ['estetikken', 'esthetics'],
  ])('%s: %s', (norwegian, english) => expect(cognatesOf(norwegian)).toContain(stemEnglish(english)));

  it.each(['hav', 'kjempeviktig', 'ß'.repeat(60_000)])('none of %.20s', (norwegian) =>
    expect(cognatesOf(norwegian)).toEqual([]),
  );
});
