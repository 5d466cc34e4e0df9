import { describe, expect, it } from 'vitest';
import {
  isCommonEnglish,
  isCommonNorwegian,
  readEnglishWord,
  readNorwegianWord,
  skeletonOf,
} from '../../src/check/match/words.ts';

const stemsOf = (lower: string) => readNorwegianWord(lower).stems.join(' ');

describe('a Norwegian word finds what it may be in English', () => {
  it.each<readonly [english: string, forms: readonly string[]]>([
    ['bridg', ['bru', 'brua', 'bruer', 'bruene', 'bruane', 'bro', 'broen', 'broens']],
    ['hous hom build', ['hus', 'huset', 'husene', 'husa', 'husets']],
    ['city town urban', ['by', 'byen', 'byar', 'byane', 'byene', 'byens']],
    ['court', ['domstol', 'domstoler', 'domstolar']],
    ['club', ['klubb', 'klubben', 'klubber', 'klubbar', 'klubbane']],
    ['boat', ['båt', 'båten', 'båtene', 'båtane', 'båtanes']],
    ['mayor', ['ordfører', 'ordføreren', 'ordførar', 'ordføraren', 'ordførarane']],
    ['student pupil', ['elev', 'eleven', 'elevane', 'elevene', 'elevs']],
    ['electricity power current', ['strøm', 'strømmen']],
    ['street', ['gate', 'gata', 'gater', 'gatene']],
    ['quick fast rapid', ['rask', 'raskt', 'raske', 'raskere', 'raskest', 'raskeste', 'raskare', 'raskast']],
    ['teacher', ['lærer', 'læreren', 'lærerne', 'lærarane']],
    ['russian russia', ['russisk', 'russiske']],
    ['norwegian norway', ['nordmann', 'nordmenn', 'nordmennene', 'nordmennenes']],
    ['polic officer pd sherif', ['politi', 'politiet', 'politiets']],
    ['war', ['krig', 'krigens', 'krigar']],
    ['', ['ås', 'bas', 'og', 'på', 'skau']],
  ])('%s: %j', (english, forms) => {
    // A form may be one of another word too.
    const wanted = english.split(' ');
    expect(forms.filter((form) => !wanted.every((stem) => stemsOf(form).split(' ').includes(stem)))).toEqual(
      [],
    );
    if (english === '') expect(forms.map(stemsOf).join('')).toBe('');
  });

  it('an ending of one letter hides no longer one', () => {
    expect(stemsOf('lærere')).toMatch(/^teacher learn teach/);
    expect(stemsOf('arbeidere')).toMatch(/^worker work .*labour/);
  });

  it.each([
    ['two words', 'skolebuss', 'school bus'],
    ['two words of three letters and four', 'busstur', 'bus trip tour walk turn hik'],
    ['no more than six letters', 'biltur', ''],
    ['an s between', 'fylkesveg', 'county road way path trail rout'],
    ['an e between', 'barnerom', 'child kid room spac compartment roma peopl'],
    ['a second half with an ending', 'skolebussene', 'school bus'],
    ['a land with an s between', 'danmarkstur', 'denmark danish dan trip tour walk turn hik'],
    ['a land of six letters and a word unknown', 'islandbrygge', 'iceland'],
    ['a land and a word unknown', 'danmarksbrygge', 'denmark danish dan'],
    ['a name of five letters and a word unknown', 'japanbrygge', ''],
    ['a word unknown and one known', 'sluggebuss', ''],
    ['the parts that are words as they stand', 'busstur', 'bus trip tour walk turn hik'],
    ['a second half of two letters', 'skoleby', ''],
    ['a whole word that is no compound', 'kirkegård', 'cemetery'],
  ])('%s: %s → %s', (_, lower, english) => {
    expect(stemsOf(lower)).toBe(english);
  });

  it('a run of more than eighty letters is no compound', () => {
    expect(stemsOf(`danmark${'å'.repeat(73)}`)).toBe('denmark danish dan');
    expect(stemsOf(`danmark${'å'.repeat(74)}`)).toBe('');
  });
});

describe('what everybody says tells little about which texts answer each other', () => {
  it.each([
    ['jeg', 0.25],
    ['der', 0.25],
    ['og', 0.25],
    ['på', 0.25],
    ['ås', 0.25],
    ['hjå', 0.25],
    ['dokker', 0.25],
    ['åk', 0.25],
    ['gys', 1],
    ['omtrent', 1],
    ['bru', 1],
    ['kai', 1],
    ['strøm', 1],
  ])('%s weighs %d', (lower, weight) => {
    expect(readNorwegianWord(lower).weight).toBe(weight);
  });

  it.each([
    ['the', 0.25],
    ['about', 0.25],
    ['uk', 0.25],
    ['usa', 1],
    ['bridge', 1],
  ])('%s weighs %d', (lower, weight) => {
    expect(readEnglishWord(lower).weight).toBe(weight);
  });
});

describe('a Norwegian word is read with its consonants', () => {
  it.each([
    ['ær', 'ær'],
    ['øse', 'øse'],
    ['åpne', 'apn'],
    ['jærbu', 'jrb'],
    ['sjøbu', 'Sb'],
    ['skjærgårdsperle', 'Srgr'],
  ])('%s', (lower, skeleton) => {
    expect(readNorwegianWord(lower).skeleton).toBe(skeleton);
  });
});

describe('an English word is read with its stem and its consonants', () => {
  it.each([
    ['bridges', 'bridg', 'brdg'],
    ['electricity', 'electricity', 'elkt'],
    ['oslo', 'oslo', 'osl'],
    ['usa', 'usa', 'usa'],
    ['fishes', 'fish', 'fSs'],
  ])('%s', (lower, stem, skeleton) => {
    expect(readEnglishWord(lower)).toEqual({ stem, skeleton, weight: 1, sides: [], denial: null });
  });
});

describe('Norwegian, English and both transliterations have the same consonants', () => {
  it.each<readonly [skeleton: string, spellings: readonly string[]]>([
    ['Ckv', ['tsjekhov', 'chekhov', 'tchekhov', 'tsjekkhov']],
    ['krCv', ['khrusjtsjov', 'khrushchev']],
    ['Zkv', ['zjukov', 'zhukov']],
    ['Sg', ['sjojgu', 'shoigu']],
    ['brZnv', ['brezjnev', 'brezhnev']],
    ['stsn', ['stasjon', 'station']],
    ['psn', ['pasjon', 'passion']],
    ['Sld', ['skjold', 'shold']],
    ['bkr', ['becker', 'bekker', 'beqer']],
    ['kprs', ['kypros', 'cyprus']],
    ['fntk', ['fonetikk', 'phonetic']],
    ['tr', ['thor', 'tor']],
    ['dk', ['dhaka', 'daka']],
    ['gn', ['ghana', 'gana']],
    ['mksm', ['maxim', 'maksim']],
    ['vn', ['wien', 'vien']],
    ['slnsk', ['zelenskyj', 'zelensky']],
    ['jrvn', ['jerevan', 'yerevan']],
    ['ostls', ['østlos', 'ostlos']],
    ['alsnd', ['ålesund', 'alesund']],
    ['ern', ['ærne', 'erne', 'œrne']],
    ['obrn', ["o'brien", 'o’brien', 'obrien']],
    ['orbn', ['orbán', 'orban']],
    ['an', ['anna', 'ana', 'annna']],
    ['almbr', ['alhambra', 'alambra']],
    ['hm', ['ham', 'hjem']],
  ])('%s: %j', (skeleton, spellings) => {
    expect(spellings.map(skeletonOf)).toEqual(spellings.map(() => skeleton));
  });
});

describe('the common words of a name', () => {
  it('are those of the glossary, and a few more', () => {
    const common = ['street', 'county', 'league', 'committee', 'court', 'cup', 'avenue', 'bridge', 'school'];
    expect(common.filter((word) => !isCommonEnglish(word))).toEqual([]);
    expect(['brekke', 'bru', 'oslo', 'madrid'].filter(isCommonEnglish)).toEqual([]);
    expect(['bru', 'skole', 'cup', 'avenue'].filter((word) => !isCommonNorwegian(word))).toEqual([]);
    expect(['brekke', 'oslo', 'madrid'].filter(isCommonNorwegian)).toEqual([]);
  });
});
