import { describe, expect, it } from 'vitest';
import { is, readTaggedTokens, readTokens, spanOf } from '../../../src/language/nb/tokens.ts';

const wordsOf = (text: string): string[] => readTokens(text).map((token) => token.text);

describe('what is cut into words, numbers and marks', () => {
  it.each<readonly [text: string, ...words: string[]]>([
    [''],
    [' \n\t '],
    ['Vi er klare.', 'Vi', 'er', 'klare', '.'],
    ['Hva nå?', 'Hva', 'nå', '?'],
    ['«Ja», sa ho; (nei)!', '«', 'Ja', '»', ',', 'sa', 'ho', ';', '(', 'nei', ')', '!'],
    ['“Ja” og "nei" og ‘kanskje’', '“', 'Ja', '”', 'og', '"', 'nei', '"', 'og', '‘', 'kanskje', '’'],
    ['–Vi venter', '–', 'Vi', 'venter'],
    ['Han sier:\n– Ja', 'Han', 'sier', ':', '–', 'Ja'],
    ['siste\nlinje', 'siste', 'linje'],
    ['zebra Zorro anda Anda 0 9', 'zebra', 'Zorro', 'anda', 'Anda', '0', '9'],
    ['Ærlig Øystein åtte façade Ÿ', 'Ærlig', 'Øystein', 'åtte', 'façade', 'Ÿ'],
    ['Łódź og Київ', 'Łódź', 'og', 'Київ'],
    ['Nordłódź', 'Nordłódź'],
    ['हिन्दी er et språk', 'हिन्दी', 'er', 'et', 'språk'],
    ['e-post, e-हिन्दी', 'e-post', ',', 'e-हिन्दी'],
    ['43-åringen og E6-en', '43-åringen', 'og', 'E6-en'],
    ['nord-sør-aksen', 'nord-sør-aksen'],
    ['Wi‑Fi', 'Wi‑Fi'],
    ["Rock’n’roll d'Or d´Or d`Or", 'Rock’n’roll', "d'Or", 'd´Or', 'd`Or'],
    ['AT&T og/eller 12:30', 'AT&T', 'og/eller', '12:30'],
    ['Moe’ kom', 'Moe', '’', 'kom'],
    ['kl. 12.30 bl.a. i dag.', 'kl', '.', '12.30', 'bl.a', '.', 'i', 'dag', '.'],
    ['Les mer: Her', 'Les', 'mer', ':', 'Her'],
    ['på- og avstigning', 'på-', 'og', 'avstigning'],
    ['inn- eller utland', 'inn-', 'eller', 'utland'],
    ['inn- men', 'inn', '-', 'men'],
    ['inn- også', 'inn', '-', 'også'],
    ['inn-og ut', 'inn-og', 'ut'],
    ['vest-, øst', 'vest', '-', ',', 'øst'],
    ['2,9 prosent', '2,9', 'prosent'],
    ['2,95', '2,95'],
    ['9,0', '9,0'],
    ['0,5', '0,5'],
    ['1, 2', '1', ',', '2'],
    ['i 2024, men', 'i', '2024', ',', 'men'],
    ['1,a', '1', ',', 'a'],
    ['a,9', 'a', ',', '9'],
    ['1.234,5', '1.234,5'],
    ['1,2,3', '1,2', ',', '3'],
    ['1\u00a0000 eller 1\u202f000', '1', '000', 'eller', '1', '000'],
    ['5×2 og 6÷2', '5', '×', '2', 'og', '6', '÷', '2'],
    ['×2÷3', '×', '2', '÷', '3'],
    ['20 % og 20% av §2', '20', '%', 'og', '20', '%', 'av', '§', '2'],
    ['[sic] @moe `moe {moe', '[', 'sic', ']', '@', 'moe', '`', 'moe', '{', 'moe'],
    ['/moe :moe', '/', 'moe', ':', 'moe'],
    ['ja😀 😀', 'ja', '😀', '😀'],
  ])('%j', (text, ...words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('every token stands where its text does', () => {
    const text = ' Hun\u00a0sa:\n\n«2,9 kr.»\u2003Nei ';
    const tokens = readTokens(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(tokens.map((token) => token.text));
    expect(tokens.map((token) => token.start)).toEqual([1, 5, 7, 10, 11, 15, 17, 18, 20]);
  });
});

describe('what a token is', () => {
  it.each([
    ['Moe', 'word', 'moe', true],
    ['moe', 'word', 'moe', false],
    ['Ærlig', 'word', 'ærlig', true],
    ['iPhone', 'word', 'iphone', false],
    ['1970-tallet', 'number', '1970-tallet', false],
    ['2', 'number', '2', false],
    ['0,5', 'number', '0,5', false],
    ['9.', 'number', '9', false],
    ['43-åringen', 'word', '43-åringen', false],
    ['43-ÅRINGEN', 'word', '43-åringen', false],
    ['43åringen', 'word', '43åringen', false],
    ['»', 'mark', '»', false],
    ['–', 'mark', '–', false],
    ['/', 'mark', '/', false],
    [':', 'mark', ':', false],
  ])('%s is a %s', (text, kind, lower, capital) => {
    expect(readTokens(text)[0]).toMatchObject({ kind, lower, capital });
  });

  it('a word has its classes, with a capital or without', () => {
    const [says, Says, house, dash] = readTokens('sier Sier hus –');
    expect([says, Says, house, dash, undefined].map((token) => is(token, 'cue'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(is(readTokens('to')[0], 'determiner')).toBe(true);
    expect(is(says, 'determiner')).toBe(false);
  });

  it('a word read before is read alike', () => {
    const [first, again] = readTokens('Moe Moe');
    expect(again).toEqual({ ...first, start: 4, end: 7, opens: false });
  });
});

describe('where a capital says nothing, as it opens a line or a sentence', () => {
  it.each([
    ['Kari Moe kom, så og vann.', 'Kari'],
    ['Moe kom. Vik dro! Lie ble? Dahl: Nei … Ås', 'Moe Vik Lie Dahl Nei Ås'],
    ['Moe\nVik Lie\n\nÅs', 'Moe Vik Ås'],
    ['Moe\u00a0Vik\tLie', 'Moe'],
    ['Moe – Vik, Lie; Dahl (Ås)', 'Moe'],
    ['«Kari Moe kom.» Vik', '« Kari » Vik'],
    ['– Kari', '– Kari'],
    ['. Kari', '. Kari'],
    ['Pål W. Moe', 'Pål'],
    ['Hans Chr. Moe', 'Hans'],
    ['Pål w. Moe', 'Pål Moe'],
    ['Pål Wi. Moe', 'Pål Moe'],
    ['Pål W! Moe', 'Pål Moe'],
    ['Nr. 5. Moe', 'Nr 5 Moe'],
    ['Bø kl. 12 Moe', 'Bø 12'],
  ])('%j: %s', (text, opening) => {
    const tokens = readTokens(text).filter((token) => token.opens);
    expect(tokens.map((token) => token.text).join(' ')).toBe(opening);
  });
});

it.each([
  // A given name that nobody has met, with a verb's ending.
  ['Saka er klar. |Ánte Solvik, som sit i nemnda, seier ja.', 'name'],
  ['Saka er klar. |Aslaket Solvik fyrer opp ein pipe.', 'name'],
  // A verb before a name, listed or known to the tagger.
  ['Saka er klar. |Kjem Hætta i dag, blir det moro.', 'finite'],
  ['Saka er klar. |Mener Hætta det, blir det moro.', 'finite'],
])('%s: the word behind the stroke is a %s', (copy, tag) => {
  const text = copy.replace('|', '');
  expect(readTaggedTokens(text).find(({ start }) => start === copy.indexOf('|'))?.tag).toBe(tag);
});

it('a span holds what stands between its ends', () => {
  expect(spanOf('Kari Moe kom', 5, 8)).toEqual({ text: 'Moe', start: 5, end: 8 });
});
