import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';
import { isSamePeople } from '../../src/check/peoples.ts';
import unicode from '../../src/lexicon/unicode-names.json' with { type: 'json' };

const told = (norwegian: string, english: string) =>
  checkSegments([norwegian], [english], { only: ['names-kept'] }).map(({ message }) => message);

describe('peoples and what is theirs are told by their consonants', () => {
  it.each([
    ['bysantinske', 'byzantine'],
    ['fønikerne', 'phoenicians'],
    ['fønikarane', 'phoenicians'],
    ['kartagiske', 'carthaginian'],
    ['elisabetanske', 'elizabethan'],
    ['alavittiske', 'alawite'],
    ['astekerne', 'aztecs'],
    ['kasakhene', 'kazakhs'],
    ['uigurane', 'uyghurs'],
    ['kaldeerne', 'chaldeans'],
    ['prøysserne', 'prussians'],
    ['inkaene', 'incas'],
  ])('"%s" are “%s”', (norwegian, english) => {
    expect(isSamePeople(english, norwegian)).toBe(true);
    expect(told(`Det var ${norwegian} styrker her.`, `There were ${capital(english)} forces here.`)).toEqual(
      [],
    );
  });

  it.each([
    ['another people', 'fønikerne', 'franks'],
    ['one whose consonants go on otherwise', 'bysantinske', 'bosnian'],
    ['another first vowel', 'kasakhene', 'kosovans'],
    ['a noun that is no people', 'havn', 'havens'],
    ['a name too short to tell', 'irene', 'iris'],
    ['the name of a person', 'bergene', 'barker'],
  ])('not %s: "%s", “%s”', (_what, norwegian, english) => {
    expect(isSamePeople(english, norwegian)).toBe(false);
  });

  it('tells of a people that came in another’s place', () => {
    expect(told('Havna ble bygd av fønikerne.', 'The port was built by the Etruscans.')).toEqual([
      'the name “Etruscans” is not in the Norwegian of this part',
    ]);
  });
});

describe('rulers, popes and saints have other names in English', () => {
  it.each([
    ['a numeral', 'Karl 12. falt ved Fredriksten.', 'Charles XII fell at Fredriksten.'],
    ['an epithet', 'Boka om Karl den store selger.', 'The book on Charlemagne sells.'],
    ['an epithet', 'Boka om Katarina den store selger.', 'The book on Catherine the Great sells.'],
    [
      'a title',
      'Dronninga het Elisabet, og pave Frans møtte henne.',
      'The queen was Elizabeth, and Pope Francis met her.',
    ],
    ['a land', 'Krigen til Filip av Makedonia var over.', 'The war of Philip of Macedon was over.'],
    ['a prophet', 'Presten leste fra profeten Jesaja.', 'The priest read from the prophet Isaiah.'],
    [
      'a writer of old times',
      'Hun har oversatt Aristoteles og Evklid.',
      'She has translated Aristotle and Euclid.',
    ],
  ])('where %s tells: %s', (_what, norwegian, english) => {
    expect(told(norwegian, english)).toEqual([]);
  });

  it.each([
    [
      'nobody tells that he is one',
      'De møtte Karl i går.',
      'They met Charles yesterday.',
      '“Karl” became “Charles”',
    ],
    [
      'it is another ruler',
      'Hun har skrevet om Karl 12. av Sverige.',
      'She has written about Henry VIII of Sweden.',
      '“Karl” became “Henry VIII”',
    ],
  ])('and are told where %s', (_what, norwegian, english, message) => {
    expect(told(norwegian, english)).toEqual([message]);
  });

  it('takes “Elizabeth” for no misspelt “Elisabet”, and “Elisabat” for one', () => {
    expect(told('De møtte Elisabet Moe.', 'They met Elizabeth Moe.')).toEqual([]);
    expect(told('De møtte Elisabet Moe.', 'They met Elisabat Moe.')).toEqual([
      'the name “Elisabet” is spelt “Elisabat”',
    ]);
  });
});

describe('names of Unicode that no rule of spelling tells', () => {
  it('are single words in small letters with English of their own', () => {
    for (const [norwegian, english] of Object.entries(unicode.words)) {
      expect(norwegian).toMatch(/^\p{Ll}{4,}$/u);
      expect(english).toMatch(/^\p{Ll}{3,}(?: \p{Ll}{3,})*$/u);
    }
  });

  it.each([
    ['Han snakker tadsjikisk.', 'He speaks Tajik.', 'He speaks Turkish.'],
    ['Ho snakkar gammalnorsk.', 'She speaks Old Norse.', 'She speaks Old Bulgarian.'],
    [
      'Reisen gikk til Thimpu og Ulan Bator.',
      'The trip went to Thimphu and Ulaanbaatar.',
      'The trip went to Thimphu and Vladivostok.',
    ],
  ])('%s', (norwegian, english, other) => {
    expect(told(norwegian, english)).toEqual([]);
    expect(told(norwegian, other)).not.toEqual([]);
  });
});

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
