import { describe, expect, it } from 'vitest';
import { otherPersonIn, wordsOf } from '../../src/check/other-person.ts';

type Row = readonly [what: string, english: string, names: readonly string[], other: string | null];

describe('half another’s name', () => {
  it.each<Row>([
    ['another first name', 'transport director Per Dahl', ['Kari Dahl'], 'Per Dahl'],
    ['another surname', 'Kari Holm', ['Kari Dahl'], 'Kari Holm'],
    ['another surname behind a title', 'Prime Minister Kari Holm', ['Kari Dahl'], 'Kari Holm'],
    ['another surname with a genitive', 'Kari Holm’s office', ['Kari Dahl'], 'Kari Holm’s'],
    ['another half of a double name', 'Kari-Anne Holm', ['Kari Dahl'], 'Kari-Anne Holm'],
    ['a surname of three letters', 'Kari Lid', ['Kari Liv'], 'Kari Lid'],
    ['two first names of like consonants', 'Turi Dahl', ['Terje Dahl'], 'Turi Dahl'],
    ['behind somebody else', 'Anne Moe and Kari Holm', ['Kari Dahl'], 'Kari Holm'],
    ['the one of two names that is a whole one', 'Per Dahl', ['Dahl', 'Kari Dahl'], 'Per Dahl'],
    ['neither of two names', 'Kari Holm', ['Kari Dahl', 'Kari Dal'], 'Kari Holm'],
  ])('%s: %s', (_, english, names, other) => {
    expect(otherPersonIn(english, names)).toBe(other);
  });

  it.each<Row>([
    ['the name', 'Kari Dahl', ['Kari Dahl'], null],
    ['both halves and a third name', 'Kari Dahl Holm', ['Kari Dahl'], null],
    ['nobody', 'the minister', ['Kari Dahl'], null],
    ['the first name alone', 'Kari', ['Kari Dahl'], null],
    ['the first name behind a title', 'Minister Kari', ['Kari Dahl'], null],
    ['the surname behind a title', 'Mayor Dahl', ['Kari Dahl'], null],
    ['the surname before another word', 'Dahl Energy', ['Kari Dahl'], null],
    ['a weekday', 'Kari Monday', ['Kari Dahl'], null],
    ['small letters', 'kari holm', ['Kari Dahl'], null],
    ['another person altogether', 'Anne Moe', ['Kari Dahl'], null],
    ['no names', 'Per Dahl', [], null],
    ['a name in the middle', 'Per Olav', ['Jens Olav Berg'], null],
    ['a surname only', 'Per Dahl', ['Dahl'], null],
    ['a letter fewer than four', 'Kari Dal', ['Kari Dahl'], null],
    ['a genitive and a letter fewer', 'Kari Dal', ['Kari Dahls'], null],
    ['a hyphen', 'Kim Jong Un', ['Kim Jong-un'], null],
    ['Muhammad for Mohamed', 'Muhammad Dahl', ['Mohamed Dahl'], null],
    ['Felipe for Filip', 'Felipe Dahl', ['Filip Dahl'], null],
    ['a first name spelt as nobody’s is', 'Ola Jemaal', ['Ola Jamal'], null],
    ['another transliteration of a surname', 'Boris Piotrovsky', ['Boris Pjotrovskij'], null],
    ['the second name as the English has it', 'Yusuf Dahl', ['Josef Dahl', 'Yusuf Dahl'], null],
  ])('is not seen in %s: %s', (_, english, names, other) => {
    expect(otherPersonIn(english, names)).toBe(other);
  });

  it('is somebody else’s whole name where the Norwegian has it', () => {
    expect(otherPersonIn('Per Dahl', ['Kari Dahl'], 'Kari Dahl og broren Per')).toBeNull();
    expect(otherPersonIn('Per Dahl', ['Kari Dahl'], 'Kari Dahl og broren')).toBe('Per Dahl');
  });
});

describe('the words of a text', () => {
  it.each([
    ['Kari Dahl’s bil, Anne-Lise!', ['kari', 'dahl', 'bil', 'anne-lise']],
    ["Åse O'Brien’s 12 ord", ['åse', "o'brien", 'ord']],
    ['…', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
