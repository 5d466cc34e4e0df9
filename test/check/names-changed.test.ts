import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

type Row = readonly [what: string, norwegian: string, english: string, told: readonly string[]];

/** What is told of names, as "part level: message". */
const told = (source: readonly string[], target: readonly string[]) =>
  checkSegments(source, target, { only: ['names-kept'] }).map(
    ({ at, level, message }) => `${at} ${level}: ${message}`,
  );
const toldOfOne = (source: string, target: string) =>
  told([source], [target]).map((each) => each.replace('0 ', ''));

describe('a name that has taken another’s place', () => {
  it.each<Row>([
    [
      'once more for another',
      'Sist slo Tangen ut Brekke, og Tangen vant.',
      'Last time Tangen beat Brekke, and Brekke won.',
      ['error: “Tangen” became “Brekke”'],
    ],
    [
      'of three letters',
      'Sist slo Moe ut Lid, og Moe vant.',
      'Last time Moe beat Lid, and Lid won.',
      ['error: “Moe” became “Lid”'],
    ],
    [
      'with a genitive',
      'Sist slo Tangen ut Brekke, og Tangens lag vant.',
      'Last time Tangen beat Brekke, and Brekke’s team won.',
      ['error: “Tangen” became “Brekke”'],
    ],
    [
      'in a full name',
      'Sist slo Siri Tangen ut Ola Brekke, og Siri Tangen vant.',
      'Last time Siri Tangen beat Ola Brekke, and Ola Brekke won.',
      ['error: “Siri Tangen” became “Ola Brekke”'],
    ],
    [
      'as a people',
      'Sist slo Tangen ut Makedonia, og Makedonia gikk.',
      'Last time Tangen beat the Macedonians, and Macedonians left.',
      [],
    ],
    ['of two letters', 'De så TV og mer TV.', 'They watched TV and more Television.', []],
    [
      'that ends in s',
      'Sist slo Aas ut Lid, og Aas vant.',
      'Last time Aas beat Lid, and Lid won.',
      ['error: “Aas” became “Lid”'],
    ],
    [
      'of the same first name',
      'Sist slo Siri Tangen ut Siri Brekke, og Siri Tangen vant.',
      'Last time Siri Tangen beat Siri Brekke, and Siri Brekke won.',
      ['error: “Siri Tangen” became “Siri Brekke”'],
    ],
    [
      'by an exonym, which cannot be counted',
      'Sist slo Tangen ut Firenze, og Tangen vant.',
      'Last time Tangen beat Florence, and she won.',
      [],
    ],
    [
      'in small letters in the Norwegian',
      'Ute på tangen slo Tangen ut Brekke, som gikk.',
      'Out on the spit Tangen beat Brekke, and Brekke left.',
      [],
    ],
    [
      'in small letters in the English',
      'Sist slo Tangen ut Berg, og Tangen vant.',
      'Last time Tangen beat Berg on a berg, and she won.',
      [],
    ],
    [
      'as a pronoun',
      'Sist slo Tangen ut Brekke, og Tangen vant.',
      'Last time Tangen beat Brekke, and she won.',
      [],
    ],
    [
      'as often as in the Norwegian',
      'Sist slo Tangen ut Brekke, og Brekke vant.',
      'Last time Tangen beat Brekke, and Brekke won.',
      [],
    ],
    [
      'more often in the English',
      'Sist slo Tangen ut Brekke, men nå tapte hun.',
      'Last time Tangen beat Brekke, but now Tangen lost.',
      [],
    ],
    [
      'under a headline in capitals',
      'Sist slo Tangen ut Brekke, og Tangen vant.',
      'Last Time Tangen Beat Brekke, and Brekke Won',
      [],
    ],
  ])('%s: %s → %s', (_, norwegian, english, expected) => {
    expect(toldOfOne(norwegian, english)).toEqual(expected);
  });

  it.each<Row>([
    ['Ms', 'De traff Tangen.', 'They met Ms Hill.', ['warning: “Tangen” became “Hill”']],
    ['Mr and a full stop', 'De traff Tangen.', 'They met Mr. Hill.', ['warning: “Tangen” became “Hill”']],
    ['Miss', 'De traff Tangen.', 'They met Miss Hill.', ['warning: “Tangen” became “Hill”']],
    [
      'a title that is no courtesy',
      'De traff Tangen.',
      'They met Dr Hill.',
      ['error: “Tangen” became “Hill”'],
    ],
    [
      'an institution of common words',
      'De traff Tangen.',
      'They met the Labour Union.',
      ['warning: “Tangen” became “Labour Union”'],
    ],
    [
      'an institution of one common word',
      'De traff Tangen.',
      'They met the Union.',
      ['error: “Tangen” became “Union”'],
    ],
    ['a people that the Norwegian has', 'Han kalte Tangen arisk.', 'He called her Aryan.', []],
    [
      'two for one',
      'De traff Tangen.',
      'They met Ola Brekke and Siri Lunde.',
      [
        'warning: the name “Siri Lunde” is not in the Norwegian of this part',
        'error: “Tangen” became “Ola Brekke”',
      ],
    ],
  ])('may be somebody we cannot tell: %s: %s → %s', (_, norwegian, english, expected) => {
    expect(toldOfOne(norwegian, english)).toEqual(expected);
  });
});

describe('a name that has gone', () => {
  it.each<Row>([
    [
      'a full name',
      'Kravet kom fra Sverre Tangen i går.',
      'The demand came yesterday.',
      ['warning: the name “Sverre Tangen” is not in the English'],
    ],
    [
      'a surname alone',
      'Kravet kom fra Tangen i går.',
      'The demand came yesterday.',
      ['warning: the name “Tangen” is not in the English'],
    ],
    ['a surname alone, with a pronoun for it', 'Kravet kom fra Tangen.', 'The demand came from her.', []],
    [
      'a place whose people are told',
      'Ministeren dro til Kongressen.',
      'He went to congressional leaders.',
      [],
    ],
    ['a first name left', 'Kravet kom fra Sverre Tangen.', 'The demand came from Sverre.', []],
    ['one of three names left', 'De traff Jens Olav Tangen.', 'They met Tangen.', []],
    ['one of four names left', 'De traff Jens Olav Moe Tangen.', 'They met Tangen.', []],
    ['a region after its town', 'Han bodde i Harlem, New York.', 'He lived in Harlem.', []],
    ['a region with a hyphen', 'Han bodde i Londonderry, Nord-Irland.', 'He lived in Londonderry.', []],
    [
      'a region that is no gloss',
      'Han reiste fra Harlem til New York.',
      'He left Harlem.',
      ['warning: the name “New York” is not in the English'],
    ],
    [
      'a region after a word in small letters',
      'Det regnet i havnebyen, New York, hele natta.',
      'It rained in the port all night.',
      ['warning: the name “New York” is not in the English'],
    ],
    [
      'what is no region after a town',
      'Han bodde i Harlem, Store Vik.',
      'He lived in Harlem.',
      ['warning: the name “Store Vik” is not in the English'],
    ],
    [
      'a school’s own name',
      'Hun går på Brekke Skole.',
      'She goes to school.',
      ['warning: the name “Brekke Skole” is not in the English'],
    ],
  ])('%s: %s → %s', (_, norwegian, english, expected) => {
    expect(toldOfOne(norwegian, english)).toEqual(expected);
  });
});

describe('a name spelt otherwise', () => {
  const misspelt = (one: string, other: string) => [`warning: the name “${one}” is spelt “${other}”`];
  it.each<Row>([
    ['a letter', 'De traff Tangerud.', 'They met Tangarud.', misspelt('Tangerud', 'Tangarud')],
    ['of five letters', 'De traff Brekk.', 'They met Brekl.', misspelt('Brekk', 'Brekl')],
    ['of four letters', 'De traff Holm.', 'They met Halm.', []],
    [
      'a genitive',
      'De støtter Tangeruds plan.',
      'They back Tangarud’s plan.',
      misspelt('Tangeruds', 'Tangarud’s'),
    ],
    [
      'in a full name that opens',
      'Siri Tangerud gikk.',
      'Siri Tangarud left.',
      misspelt('Tangerud', 'Tangarud'),
    ],
    ['in a word that opens', 'Tangerud gikk.', 'Tangarud left.', []],
    ['an ending of the Norwegian', 'De traff Bergotteren.', 'They met the Bergotter.', []],
    ['a noun in small letters', 'De dro til Granitt.', 'They went to the granite.', []],
    ['a letter more at the end', 'De dro til Granitt.', 'They went to Granitta.', []],
    ['a Russian name', 'De traff Sergej.', 'They met Sergei.', []],
    ['an Arabic name', 'De traff Khaleda.', 'They met Kaleda.', []],
    ['an English sh', 'De traff Masadi.', 'They met Mashadi.', []],
    ['a letter English lacks', 'De traff Bjørgum.', 'They met Bjorgum.', []],
    ['a letter Norwegian lacks', 'De traff Tangerud.', 'They met Tangérud.', []],
    ['a land', 'De dro til Brasil.', 'They went to Brazil.', []],
    ['c for k', 'De dro til Mikronesia.', 'They went to Micronesia.', []],
    ['c for k with a genitive', 'De støtter Mikronesias plan.', 'They back Micronesia’s plan.', []],
    ['c for k with a plural', 'De støtter Mikronesia.', 'They back the Micronesias.', []],
    ['a noun joined', 'De dro til Hardanger.', 'They went to Hardangervidda.', []],
    ['a noun joined in the Norwegian', 'De dro til Tangerudsletta.', 'They went to Tangerud plain.', []],
    ['somebody else', 'De traff Tangerud og Tangarud.', 'They met Tangarud.', []],
    [
      'two of them, of which the first is told',
      'De traff Tangerud og Solbergi.',
      'They met Tangarud and Solberga.',
      misspelt('Tangerud', 'Tangarud'),
    ],
    [
      'a second name',
      'De traff Moe og Tangerud.',
      'They met Moe and Tangarud.',
      misspelt('Tangerud', 'Tangarud'),
    ],
  ])('%s: %s → %s', (_, norwegian, english, expected) => {
    expect(toldOfOne(norwegian, english)).toEqual(expected);
  });

  it('is no slip where another part of the Norwegian has that spelling, also with a genitive', () => {
    const english = ['The plane from Tangarud landed.', 'The airport at Tangarud is closed.'];
    const first = 'Flyet fra Tangerud landet.';
    expect(told([first, 'Flyplassen i Tangarud er stengt.'], english)).toEqual([]);
    expect(told([first, 'Tangaruds flyplass er stengt.'], english)).toEqual([]);
    expect(told([first, 'Flyplassen der er stengt.'], english.slice(0, 1).concat('It is closed.'))).toEqual([
      '0 warning: the name “Tangerud” is spelt “Tangarud”',
    ]);
  });
});
