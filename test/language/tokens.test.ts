import { describe, expect, it } from 'vitest';
import { firstFrom } from '../../src/language/first-from.ts';
import { tokenise } from '../../src/language/tokens.ts';

/** Tokens on one line: words as they are, #digits, ‹marks›; behind a blank what is spaced, behind + what is not. */
const shown = (text: string) =>
  tokenise(text)
    .map(({ kind, text: own, spaced }) => {
      const token = kind === 'word' ? own : kind === 'digits' ? `#${own}` : `‹${own}›`;
      return `${spaced ? ' ' : '+'}${token}`;
    })
    .join('');

describe('a text is cut into words, runs of digits and single marks', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['Brann vant', ' Brann vant'],
    ['Ja, sa hun.', ' Ja+‹,› sa hun+‹.›'],
    ['Ola (41)', ' Ola ‹(›+#41+‹)›'],
    ['kl. 14.30', ' kl+‹.› #14+‹.›+#30'],
    ['2–1-seier', ' #2+‹–›+#1+‹-›+seier'],
    ['E6 og B52-flyet', ' E+#6 og B+#52+‹-›+flyet'],
    ['«Æ e trønder»', ' ‹«›+Æ e trønder+‹»›'],
    ['Kåre går på øya, Çelik òg', ' Kåre går på øya+‹,› Çelik òg'],
    ['3×4÷2', ' #3+‹×›+#4+‹÷›+#2'],
    ['3 × a÷b×c', ' #3 ‹×› a+‹÷›+b+‹×›+c'],
    ['ÀÖØÞßàöøþÿ', ' ÀÖØÞßàöøþÿ'],
    ['az{az AZ[AZ', ' az+‹{›+az AZ+‹[›+AZ'],
    ['`az @AZ ¿AZ', ' ‹`›+az ‹@›+AZ ‹¿›+AZ'],
    ['/09:', ' ‹/›+#09+‹:›'],
    ['Москва і Київ', ' Москва і Київ'],
    ['ⰀⰁ 東京 Ὼῼ', ' ⰀⰁ 東京 Ὼῼ'],
    ['20 €', ' #20 ‹€›'],
    ['a\ufe0fb a\ufdfdb', ' a\ufe0fb a+‹\ufdfd›+b'],
    ['a⯿b a\u1ffeb', ' a+‹⯿›+b a+‹\u1ffe›+b'],
    ['ja😀 𝒜ve', ' ja+‹😀› 𝒜ve'],
  ])('%j', (text, expected) => expect(shown(text)).toBe(expected));

  it.each([
    ['a tab', '\t'],
    ['a line end', '\n'],
    ['a carriage return', '\r'],
    ['a form feed', '\f'],
    ['two blanks', '  '],
    ['a no-break space', '\u00a0'],
    ['an en quad', '\u2000'],
    ['a thin space', '\u2009'],
    ['a hair space', '\u200a'],
    ['a narrow no-break space', '\u202f'],
  ])('%s stands between words and is none itself', (_what, space) => {
    expect(shown(`Ola${space}Lid${space}10${space}000`)).toBe(' Ola Lid #10 #000');
  });

  it.each([['\u0008'], ['\u000e'], ['\u200b'], ['\u202e'], ['\u2030']])(
    '%j is a mark, and no white space',
    (mark) => {
      expect(shown(`10${mark} kroner`)).toBe(` #10+‹${mark}› kroner`);
    },
  );

  it.each([
    ["it's", " it's"],
    ['it’s Vålerenga’s', ' it’s Vålerenga’s'],
    ["rock 'n' roll", " rock ‹'›+n+‹'› roll"],
    ["the players' homes", " the players+‹'› homes"],
    ['the players’', ' the players+‹’›'],
    ['l’’ami', ' l+‹’›+‹’›+ami'],
    ["the '90s and 90's", " the ‹'›+#90+s and #90+‹'›+s"],
    ['d`Or', ' d+‹`›+Or'],
  ])('an apostrophe belongs to a word where a letter stands on both sides: %s', (text, expected) =>
    expect(shown(text)).toBe(expected),
  );

  it.each([
    ['the U.S. economy', ' the US economy'],
    ['in the U.S.', ' in the US+‹.›'],
    ['the U.S.', ' the US+‹.›'],
    ['the U.S.,', ' the US+‹,›'],
    ['the U.S', ' the US'],
    ['the U.S-led', ' the US+‹-›+led'],
    ['the U.S.-led', ' the US+‹-›+led'],
    ['the U.S.A. team', ' the USA team'],
    ['J.K. Rowling', ' JK Rowling'],
    ['A.B.Carter', ' AB+Carter'],
    ['J. K. Rowling', ' J+‹.› K+‹.› Rowling'],
    ['K.Lunde', ' K+‹.›+Lunde'],
    ['AB.C. Dahl', ' AB+‹.›+C+‹.› Dahl'],
    ['Å.Þ.À. Øy', ' ÅÞÀ Øy'],
    ['Z.A. Dahl', ' ZA Dahl'],
    ['a.b. og A.b. og a.B. her', ' a+‹.›+b+‹.› og A+‹.›+b+‹.› og a+‹.›+B+‹.› her'],
    ['A.ß. B.×. her', ' A+‹.›+ß+‹.› B+‹.›+‹×›+‹.› her'],
    ['×.A. her', ' ‹×›+‹.›+A+‹.› her'],
    ['A.[. A.@. her', ' A+‹.›+‹[›+‹.› A+‹.›+‹@›+‹.› her'],
    ['A-B. og A/B', ' A+‹-›+B+‹.› og A+‹/›+B'],
    ['A.B-C.D', ' AB+‹-›+CD'],
    ['A.B/C', ' AB+‹/›+C'],
    ['St. Paul', ' St+‹.› Paul'],
  ])('initials with their stops are one word: %s', (text, expected) => expect(shown(text)).toBe(expected));

  it('each token says where it stands and how it is written in lower case', () => {
    expect(tokenise(' U.S.-Åsen 12')).toMatchObject([
      { kind: 'word', text: 'US', lower: 'us', start: 1, end: 5, spaced: true },
      { kind: 'mark', text: '-', lower: '-', start: 5, end: 6, spaced: false },
      { kind: 'word', text: 'Åsen', lower: 'åsen', start: 6, end: 10, spaced: false },
      { kind: 'digits', text: '12', lower: '12', start: 11, end: 13, spaced: true },
    ]);
  });
});

describe('the first token from a place on', () => {
  const tokens = tokenise('Tre menn ble reddet.');
  it.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 2],
    [9, 2],
    [10, 3],
    [13, 3],
    [19, 4],
    [20, 5],
  ])('from %i it is number %i', (place, expected) => expect(firstFrom(tokens, place)).toBe(expected));

  it('of no tokens is none', () => expect(firstFrom([], 3)).toBe(0));
});
