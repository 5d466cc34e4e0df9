import { describe, expect, it } from 'vitest';
import { inEnglish, isSameName, rootOf, withoutAccents } from '../../src/check/name-match.ts';
import { isSpeltAlike } from '../../src/check/other-person.ts';
import { soundsLike, withoutGenitive } from '../../src/language/en/names.ts';

type Pairs = readonly (readonly [what: string, one: string, other: string])[];

/** A spelling answers another whichever of the two is asked about. */
const bothWays = (isSame: (one: string, other: string) => boolean, one: string, other: string) => [
  isSame(one, other),
  isSame(other, one),
];

describe('two names sound alike by their letters', () => {
  const alike: Pairs = [
    ['the same name of two letters', 'bø', 'bø'],
    ['a letter more at the end', 'berg', 'bergs'],
    ['a letter more inside', 'spieh', 'spieth'],
    ['a letter more inside a short name', 'dal', 'dahl'],
    ['another letter at the end', 'lavrov', 'lavrow'],
    ['another letter inside', 'sandal', 'sendal'],
    ['another letter before its like', 'hella', 'hekla'],
    ['another letter in three', 'moe', 'moa'],
    ['two other letters in seven', 'sandvik', 'sundvek'],
    ['two other letters side by side in seven', 'halvard', 'halword'],
    ['one other and one more in eight', 'mohamed', 'muhammed'],
    ['two letters more at the end of nine', 'zelensk', 'zelenskyj'],
    ['a letter more after another one in seven', 'tangrud', 'tengerud'],
  ];
  it.each(alike)('%s: %s and %s', (_, one, other) => {
    expect(bothWays(soundsLike, one, other)).toEqual([true, true]);
  });

  const unlike: Pairs = [
    ['two letters and three', 'bø', 'bøe'],
    ['another first letter', 'kari', 'mari'],
    ['another first letter in a long name', 'holberg', 'solberg'],
    ['two other letters in six', 'harald', 'herold'],
    ['two letters more in six', 'berg', 'berger'],
    ['one other and one more in six', 'tveit', 'tvaidt'],
    ['two letters that have changed places', 'tveit', 'tviet'],
    ['three other letters in seven', 'nordvik', 'nardvel'],
    ['three letters more', 'zelens', 'zelenskyj'],
    ['one other and two more', 'solberg', 'salbergen'],
    ['nothing in common', 'tangen', 'trøbakk'],
  ];
  it.each(unlike)('and do not: %s: %s and %s', (_, one, other) => {
    expect(bothWays(soundsLike, one, other)).toEqual([false, false]);
  });
});

describe('two words are spellings of one name', () => {
  const same: Pairs = [
    ['nearly the same letters', 'zelenskyj', 'zelensky'],
    ['an accent', 'orbán', 'orban'],
    ['a name of three letters with an accent', 'léa', 'lea'],
    ['a ring', 'ålesund', 'alesund'],
    ['a genitive of two letters', 'bøs', 'bø'],
    ['a genitive and a letter fewer', 'dahls', 'dal'],
    ['a genitive and another letter', 'skaus', 'skav'],
    ['Greek th', 'pytagoras', 'pythagoras'],
    ['c for k', 'mikronesia', 'micronesia'],
    ['c for k and s for s', 'kypros', 'cyprus'],
    ['ph for f, and a plural', 'filippinene', 'philippines'],
    ['an ending', 'kongressen', 'congress'],
    ['a noun joined', 'kyotoprotokollen', 'kyoto'],
    ['a lake joined', 'titicacasjøen', 'titicaca'],
    ['a noun joined to four letters', 'mosseregionen', 'moss'],
    ['a people, without the last letter of the land', 'ukrainerne', 'ukraina'],
    ['a people of a land of four letters', 'iranerne', 'iran'],
    ['tsj for ch', 'tsjekhov', 'chekhov'],
    ['j for y', 'jemen', 'yemen'],
    ['j for zh, kh for k', 'khrusjtsjov', 'khrushchev'],
    ['the same consonants in four letters', 'zaid', 'zeyd'],
  ];
  it.each(same)('%s: %s and %s', (_, one, other) => {
    expect(bothWays(isSameName, one, other)).toEqual([true, true]);
  });

  const different: Pairs = [
    ['nothing in common', 'tangen', 'brekke'],
    ['the same beginning', 'oslo', 'osaka'],
    ['a joined noun after three letters', 'vos', 'vossaboden'],
    ['the same consonants in three letters', 'roa', 'rue'],
    ['the same consonants in three letters and in four', 'rør', 'roar'],
    ['three of four letters at the beginning', 'bergen', 'berner'],
    ['three of four letters and a people', 'iran', 'irakerne'],
    ['all but the two last letters', 'drammen', 'drambuane'],
    ['another consonant', 'belgrad', 'bolgheim'],
  ];
  it.each(different)('and are not: %s: %s and %s', (_, one, other) => {
    expect(bothWays(isSameName, one, other)).toEqual([false, false]);
  });
});

describe('a spelling is made comparable', () => {
  it.each([
    ['kyoto', 'kioto', 'kioto'],
    ['micronesia', 'mikronesia', 'mikronesia'],
    ['beckett', 'bekett', 'beket'],
    ['quebec', 'kebek', 'kebek'],
    ['philippines', 'filippines', 'filipin'],
    ['athens', 'atens', 'aten'],
    ['louvre', 'lovr', 'lovr'],
    ['bergens', 'bergens', 'bergen'],
    ['nantes', 'nantes', 'nant'],
    ['haakon', 'haakon', 'haakon'],
    ['meddelelser', 'meddelelser', 'medelelser'],
  ])('%s in English spelling: %s, its root: %s', (word, english, root) => {
    expect([inEnglish(word), rootOf(word)]).toEqual([english, root]);
  });

  it.each([
    ['orbán', 'orban'],
    ['françois', 'francois'],
    ['ålesund', 'alesund'],
    ['tromsø', 'tromsø'],
    ['čapek', 'capek'],
    ['brekke', 'brekke'],
  ])('%s without accents: %s', (word, bare) => {
    expect(withoutAccents(word)).toBe(bare);
  });

  it.each([
    ["dahl's", 'dahl'],
    ['dahl’s', 'dahl'],
    ["aas'", 'aas'],
    ['aas’', 'aas'],
    ['bergens', 'bergens'],
    ["o'brien", "o'brien"],
    ["o'brien's", "o'brien"],
    ["jusuf'sen", "jusuf'sen"],
  ])('%s without genitive: %s', (word, bare) => {
    expect(withoutGenitive(word)).toBe(bare);
  });
});

describe('a spelling of who speaks', () => {
  it.each([
    ['one letter changed', 'sergej', 'sergei', true],
    ['the same consonants', 'jeltsin', 'yeltsin', true],
    ['the same consonants in four letters', 'jana', 'yana', true],
    ['the same consonants in three letters', 'jan', 'yan', false],
    ['other consonants', 'jeltsin', 'yelkin', false],
  ])('%s: %s and %s', (_, one, other, alike) => {
    expect(bothWays(isSpeltAlike, one, other)).toEqual([alike, alike]);
  });
});
