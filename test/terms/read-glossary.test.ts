import { describe, expect, it } from 'vitest';
import { readGlossaries } from '../../src/terms/index.ts';

/** What a glossary comes to: "norwegian|… = english|…" for each term, and its problems by line. */
function read(text: string, name = 'desk.csv') {
  const { terms, problems } = readGlossaries([{ name, text }]);
  return {
    terms: terms.map(({ norwegian, english }) => `${norwegian.join('|')} = ${english.join('|')}`),
    problems: problems.map(({ line, message }) => `${line}: ${message}`),
  };
}

describe('reading a glossary', () => {
  it.each([
    ['commas', 'desk.csv', 'Norwegian,English\nkrafttak,"big push, joint effort"\n'],
    [
      'semicolons, as Norwegian spreadsheets write',
      'desk.csv',
      'Norsk;Engelsk\r\nkrafttak;big push, joint effort\r\n',
    ],
    ['tabs', 'desk.tsv', 'nb\ten\nkrafttak\tbig push, joint effort\n'],
    [
      'a byte order mark, remarks and empty lines',
      'desk.csv',
      '\uFEFF# from the desk\n\nnorsk,engelsk\nkrafttak,"big push, joint effort"\n',
    ],
    ['no heading', 'desk.csv', 'krafttak,"big push, joint effort"\n'],
    ['JSON', 'desk.json', '[{"norwegian": "krafttak", "english": "big push, joint effort"}]'],
  ])('reads %s', (_, name, text) => {
    expect(read(text, name)).toEqual({ terms: ['krafttak = big push, joint effort'], problems: [] });
  });

  it('reads every column, in any order, with several forms in a cell', () => {
    const text =
      'case,English,note,nb,nn,do-not-translate\n,drift ice | sea ice,,drivis,drivis | rekis,no\nyes,,the ferry,Fjordkatten,,yes\n';
    const { terms } = readGlossaries([{ name: 'desk.csv', text }]);
    expect(terms).toMatchObject([
      { norwegian: ['drivis', 'rekis'], english: ['drift ice', 'sea ice'], keep: false, matchCase: false },
      {
        norwegian: ['Fjordkatten'],
        english: ['Fjordkatten'],
        note: 'the ferry',
        keep: true,
        matchCase: true,
      },
    ]);
    expect(terms[1]?.written).toEqual({ file: 'desk.csv', line: 3 });
  });

  it('names each row that cannot be used, and reads the others', () => {
    const text = [
      'norsk,engelsk,note,do-not-translate',
      'kystvern,,,',
      ',coastal defence,,',
      'hurtigbåt,express boat,,perhaps',
      'Bergensbanen,the Bergen Line,,yes',
      '–,dash,,',
      'fjellovergang,mountain pass,,,,extra',
      'ferje,ferry,,',
    ].join('\n');
    expect(read(text)).toEqual({
      terms: ['ferje = ferry'],
      problems: [
        '2: has no English for “kystvern”',
        '3: has no Norwegian',
        '4: has “perhaps” for do-not-translate; write yes or no',
        '5: says that “Bergensbanen” is not translated, and gives “the Bergen Line” for it',
        '6: has no word in “–”',
        '7: has more columns than there are names',
      ],
    });
  });

  it('names both lines of a conflict and lets the first hold', () => {
    expect(read('norsk,engelsk\nferje,ferry\nhavn,port\nFerje,car ferry\nferje,ferry\n')).toEqual({
      terms: ['ferje = ferry', 'havn = port'],
      problems: ['4: has “car ferry” for “Ferje”, but line 2 has “ferry”, which holds'],
    });
  });

  it('names the file of a conflict between two glossaries', () => {
    const { terms, problems } = readGlossaries([
      { name: 'a.csv', text: 'norsk,engelsk\nferje,ferry\n' },
      { name: 'b.csv', text: 'norsk,engelsk\nferje,car ferry\n' },
    ]);
    expect(terms).toHaveLength(1);
    expect(problems).toEqual([
      {
        file: 'b.csv',
        line: 2,
        message: 'has “car ferry” for “ferje”, but a.csv, line 2 has “ferry”, which holds',
      },
    ]);
  });

  it('lets rows that mind capitals stand beside one that does not', () => {
    expect(read('norsk,engelsk,case\nvy,view,\nVy,Vy,yes\n').problems).toEqual([]);
  });

  it.each(['y', 'yes', 'ja', 'true', 'x', '1'])('takes “%s” for yes', (yes) => {
    expect(read(`norsk,engelsk,case\nvy,view,\nVy,Vy,${yes}\n`).problems).toEqual([]);
  });

  it.each(['n', 'no', 'nei', 'false', '0'])('takes “%s” for no', (no) => {
    expect(read(`norsk,engelsk,case\nvy,view,\nVy,Vy,${no}\n`).problems).toHaveLength(1);
  });

  it('takes a quotation mark inside a cell as it stands', () => {
    expect(read('norsk,engelsk\nhavn,the "port" town\nkai,"the ""quay"""\n').terms).toEqual([
      'havn = the "port" town',
      'kai = the "quay"',
    ]);
  });

  it('names the rows of a JSON glossary that do not fit', () => {
    const text =
      '[{"norwegian": "kai", "english": "quay"}, {"norwegian": "havn", "englsh": "port"}, {"english": "pier"}, 7]';
    expect(read(text, 'desk.json')).toEqual({
      terms: ['kai = quay'],
      problems: [
        '2: has an unknown key “englsh”. Did you mean “english”?',
        '3: has no usable “norwegian”',
        '4: is not a term',
      ],
    });
  });

  it.each([
    [
      'an unknown column',
      'desk.csv',
      'norsk,engelsk,notte\n',
      'The glossary desk.csv has a column “notte”; it may have Norwegian, English, note, do-not-translate and case. Did you mean “note”?',
    ],
    [
      'a quotation mark never closed',
      'desk.csv',
      'norsk,engelsk\nferje,ferry\nhavn,"port\nkai,quay\n',
      'The glossary desk.csv has a quotation mark that is never closed, in line 3.',
    ],
    [
      'a story, whose commas part no terms',
      'sak.txt',
      'Havna i Skjelvik er stengt, sier Larsen.\n\nHo venta i tre timar, og gjekk heim.\n\nStengt havn, tomme kaier\n',
      'sak.txt is running text, no list of terms',
    ],
    ['broken JSON', 'desk.json', '[{]', 'The glossary desk.json is not JSON'],
    ['JSON that is no list', 'desk.json', '{"a": 1}', 'The glossary desk.json is not a JSON array of terms.'],
    [
      'another ending',
      'desk.xlsx',
      '',
      'The glossary desk.xlsx has an unknown ending; name it .csv, .tsv or .json.',
    ],
  ])('refuses %s', (_, name, text, message) => {
    expect(() => read(text, name)).toThrow(message);
  });

  it('takes long names and notes in sentences as a list has them', () => {
    const list =
      'statsminister,prime minister,Brukes bare om Norge.\ndet haster,it is urgent,Sies av dem som venter.\nNorges vassdrags- og energidirektorat,Norwegian Water Resources and Energy Directorate\n';
    expect(read(list)).toMatchObject({ problems: [], terms: { length: 3 } });
  });

  it('takes an empty file for a glossary without terms', () => {
    expect(read('')).toEqual({ terms: [], problems: [] });
    expect(read('norsk,engelsk\n')).toEqual({ terms: [], problems: [] });
  });

  it('replaces half a character that JSON escapes', () => {
    expect(read('[{"norwegian": "krafttak", "english": "push \\ud83d"}]', 'desk.json').terms).toEqual([
      'krafttak = push \ufffd',
    ]);
  });
});
