import { describe, expect, it } from 'vitest';
import { isTitleCase, readNames } from '../../../src/language/en/names.ts';
import { tokenise } from '../../../src/language/tokens.ts';

/** Each name as "Kari Dahl [kari dahl] 2-4", with a caret where it may be no more than a sentence's first word. */
const read = (text: string, language: 'en' | 'no') =>
  readNames(tokenise(text), text, language === 'en').map(
    ({ text: name, words, from, to, initial }) =>
      `${initial ? '^' : ''}${name} [${words.join(' ')}] ${from}-${to}`,
  );

type Row = readonly [what: string, text: string, names: readonly string[]];

describe('capitals tell the names of a text', () => {
  it.each<Row>([
    ['two names', 'He met Kari Dahl in Oslo.', ['Kari Dahl [kari dahl] 2-4', 'Oslo [oslo] 5-6']],
    ['none', 'He met nobody there.', []],
    ['a name that opens the sentence', 'Tangen left.', ['^Tangen [tangen] 0-1']],
    ['a full name that opens it', 'Kari Dahl left.', ['Kari Dahl [kari dahl] 0-2']],
    ['a word that opens it', 'However, Tangen left.', ['Tangen [tangen] 2-3']],
    ['people who open it', 'Police met Tangen.', ['Tangen [tangen] 2-3']],
    ['an article that opens it', 'The Guardian left.', ['Guardian [guardian] 1-2']],
    ['an article of the name', 'He likes The Guardian.', ['The Guardian [the guardian] 2-4']],
    ['a Norwegian opener', 'Regjeringen left.', ['^Regjeringen [regjeringen] 0-1']],
    ['a number before it', '12 Brekke men left.', ['Brekke [brekke] 1-2']],
    ['a genitive', 'He met Ali’s wife.', ['Ali’s [ali] 2-3']],
    [
      'a genitive before a name',
      'It is Norway’s Storting.',
      ['Norway’s [norway] 2-3', 'Storting [storting] 3-4'],
    ],
    ['a hyphen', 'He met Anne-Lise Moe.', ['Anne-Lise Moe [anne lise moe] 2-6']],
    ['a hyphen before a small letter', 'It is Norway-based.', ['Norway [norway] 2-3']],
    ['a hyphen with spaces', 'He met Kari - Lise left.', ['Kari [kari] 2-3', 'Lise [lise] 4-5']],
    ['a hyphen with a space before', 'He met Kari -Lise.', ['Kari [kari] 2-3', 'Lise [lise] 4-5']],
    ['a hyphen with a space behind', 'He met Kari- Lise.', ['Kari [kari] 2-3', 'Lise [lise] 4-5']],
    ['a hyphen at the end', 'He met Kari-', ['Kari [kari] 2-3']],
    ['a brand that begins small', 'He bought an iPhone.', []],
    ['an apostrophe inside', 'He met Kari D’silva Moe.', ['Kari D’silva Moe [kari d’silva moe] 2-5']],
    ['a colon behind one letter', 'it is plan B: Tangen left', ['B [b] 3-4', '^Tangen [tangen] 5-6']],
    ['an initial', 'He read J. Tveit.', ['J. Tveit [j tveit] 2-5']],
    ['an initial at the end', 'He chose plan B.', ['B [b] 3-4']],
    ['a full stop behind a name', 'He met Moe. Brekke left.', ['Moe [moe] 2-3', '^Brekke [brekke] 4-5']],
    ['Mr', 'He met Mr Dahl.', ['Dahl [dahl] 3-4']],
    ['Mr and a full stop', 'He met Mr. Dahl.', ['Dahl [dahl] 4-5']],
    ['Miss', 'He met Miss Dahl.', ['Dahl [dahl] 3-4']],
    ['a saint', 'He lives in St. Louis.', ['Louis [louis] 5-6']],
    ['a saint inside a name', 'He met Eva St. John there.', ['Eva St. John [eva st john] 2-6']],
    ['I', 'He knew I met Dahl.', ['Dahl [dahl] 4-5']],
    ['I’ve', 'He knew I’ve met Dahl.', ['Dahl [dahl] 4-5']],
    ['I behind a first word', 'Pots I can buy.', ['^Pots [pots] 0-1']],
    ['a king’s number', 'They met Charles I there.', ['Charles I [charles i] 2-4']],
    ['a king’s number in a name that opens', 'King Charles I left.', ['King Charles I [king charles i] 0-3']],
    ['a month', 'He came in May or June’s end.', []],
    ['weekdays', 'He came on Mondays and Friday.', []],
    ['a weekday behind a name', 'They met Dahl Friday.', ['Dahl [dahl] 2-3']],
    [
      'a name that begins like a month',
      'He met Mayer and Marchetti.',
      ['Mayer [mayer] 2-3', 'Marchetti [marchetti] 4-5'],
    ],
    ['a name that ends like a weekday', 'He met Unsunday.', ['Unsunday [unsunday] 2-3']],
    ['Mrs May', 'They met Mrs May.', ['May [may] 3-4']],
    ['Mrs. May', 'They met Mrs. May.', ['May [may] 4-5']],
    ['a month that opens', 'May came.', []],
    ['a surname like a month', 'They met Kari May there.', ['Kari May [kari may] 2-4']],
    ['a surname like a month in the genitive', 'It is Kari May’s car.', ['Kari May’s [kari may] 2-4']],
    ['a date behind a first name', 'They met Kari May 5.', ['Kari [kari] 2-3']],
    ['a month behind a place', 'They left Bergen May last.', ['Bergen [bergen] 2-3']],
    ['a month that is no surname', 'They met Kari July last.', ['Kari [kari] 2-3']],
    ['an abbreviation', 'He said UN men left.', ['UN [un] 2-3']],
  ])('English, %s: %s', (_, text, names) => {
    expect(read(text, 'en')).toEqual(names);
  });

  it.each<Row>([
    [
      'a full name',
      'De møtte Theresa May i Bergen.',
      ['Theresa May [theresa may] 2-4', 'Bergen [bergen] 5-6'],
    ],
    ['a noun that opens the sentence', 'Bru og veg er stengde.', []],
    ['a noun with its article that opens it', 'Kaia er stengt.', ['^Kaia [kaia] 0-1']],
    ['the government', 'Regjeringa gjekk.', []],
    ['an English opener', 'Because gikk.', ['^Because [because] 0-1']],
    ['a king’s number', 'Harald I var konge.', ['Harald I [harald i] 0-2']],
    ['a month in a name', 'Han budde i May.', ['May [may] 3-4']],
    ['a Nynorsk name', 'Ho møtte Åse Bjørkum.', ['Åse Bjørkum [åse bjørkum] 2-4']],
  ])('Norwegian, %s: %s', (_, text, names) => {
    expect(read(text, 'no')).toEqual(names);
  });

  it.each([
    '.',
    '!',
    '?',
    ':',
    '…',
    ';',
    ' «',
    ' "',
    ' “',
    ' –',
    ' —',
    ' ‘',
    " '",
    ' (',
    ' [',
    ' |',
    ' •',
    ' *',
  ])('a word behind “%s” opens a sentence', (mark) => {
    expect(read(`he left${mark} Tangen stayed`, 'en')).toEqual(['^Tangen [tangen] 3-4']);
  });

  it.each([
    ['a comma', 'he left, Tangen stayed'],
    ['an apostrophe that ends a word', "the players' Tangen stayed"],
    ['a full stop behind a title', 'it is dr. Tangen stayed'],
  ])('a word behind %s does not: %s', (_, text) => {
    expect(read(text, 'en').map((name) => name.replace(/\d.*/, ''))).toEqual(['Tangen [tangen] ']);
  });
});

describe('a headline in American capitals', () => {
  it.each<readonly [capital: number, plain: number, small: number, told: boolean]>([
    [4, 0, 0, true],
    [3, 0, 0, false],
    [0, 4, 0, false],
    [3, 1, 0, true],
    [7, 3, 0, false],
    [7, 1, 2, false],
    [8, 1, 2, true],
    [8, 2, 0, false],
    [11, 2, 0, false],
    [12, 2, 0, true],
    [17, 3, 0, false],
    [18, 3, 0, true],
  ])('%d capitals, %d small letters and %d “with”: %s', (capital, plain, small, told) => {
    const words = ['Ferry '.repeat(capital), 'sails '.repeat(plain), 'with '.repeat(small)];
    expect(isTitleCase(tokenise(words.join('')))).toBe(told);
  });

  it.each([
    ['Tangen Elected Leader of the New Oslo Side', true],
    ['Tangen elected leader of the new Oslo side', false],
    ['Leader Quits As 2025 Talks Fail', true],
    ['TV and Web Are Off', false],
    ['Leader Quits As 2025 and 2026 Talks Fail', true],
    ['Tangen Elected Leader In St. Louis', true],
    ['They met Ola Brekke and Siri Lunde', true],
    ['They met Ola Brekke and Siri Lunde.', false],
    ['They met Ola Brekke and Siri Lunde.”', false],
    ['Government Proposes Cuts in Electricity Support for Households.', true],
    ['Sami Parliament Says No to Wind Power at Fosen.', true],
    ['Ola Brekke won ahead of Siri Lunde.', false],
    ['Lyn: Brekke – Tangen, Lunde – Solberg, Dahl.', false],
    ['Tangen, Brekke Agree on New Oslo Side.', true],
  ])('does not count short words and numbers, and is neither sentence nor list: %s', (text, told) => {
    expect(isTitleCase(tokenise(text))).toBe(told);
  });
});
