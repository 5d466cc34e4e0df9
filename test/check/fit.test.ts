import { describe, expect, it } from 'vitest';
import { fitOf } from '../../src/check/fit.ts';
import { cut } from '../../src/check/stretch-words.ts';
import { readSource, readTarget } from '../../src/check/view.ts';

const reckon = (source: string, target: string, enough?: number) =>
  Number(fitOf(readSource(source, []), readTarget(target, []), enough).toFixed(2));

describe('how well an English text fits a Norwegian one', () => {
  it.each([
    ['figures found', '12', '12', 1.5 + 1.5],
    ['figures missing', '12', '13', -0.7 - 0.7],
    ['known words found', 'bro', 'bridge', 1.1 + 1.1],
    ['known words missing', 'bro', 'car', -0.5 - 0.5],
    ['a capital that opens the text', 'Bro', 'Bridge', 1.1 + 1.1],
    ['names found', 'bro Kvamme', 'bridge Kvamme', 1.1 + 1 + 1.1 + 1],
    ['names missing', 'bro Kvamme', 'bridge Moseng', 1.1 - 0.8 + 1.1 - 0.8],
    ['a capital behind a mark', 'bro, Kvamme', 'bridge, Kvamme', 1.1 + 1.3 + 1.1 + 1.3],
    ['a capital behind a figure', '12 Kvamme', '12 Kvamme', 1.5 + 1.3 + 1.5 + 1.3],
    ['other words found', 'qvzqvz', 'qvzqvz', 1.3 + 1.3],
    ['other words missing', 'qvzqvz', 'wbdwbd', -0.08 - 0.08],
    ['light words and marks', 'og – han!', 'but – she?', 0],
    ['nothing', '', '', 0],
    ['one side', 'bro', '', -0.5],
    ['the other side', '', 'bridge 12', -0.5 - 0.7],
  ])('%s: “%s”, “%s”', (_, source, target, expected) => {
    expect(reckon(source, target)).toBe(Number(expected.toFixed(2)));
  });

  it.each([
    ['the first word says enough', 0.5, 1.1],
    ['the Norwegian side says enough', 1.5, 2.2],
    ['neither says more than enough', 2.2, 4.4],
  ])('is reckoned no further where %s', (_, enough, expected) => {
    expect(reckon('bro bil', 'bridge car', enough)).toBe(expected);
  });

  it('is reckoned on where a word says just enough', () => expect(reckon('12 13', '12 13', 1)).toBe(3));
});

describe('what stands of a text in stretches of it', () => {
  const text = 'Broen åpner 12. juni. Lunde reiste.';

  it('has the words, and what they are looked up by, of those alone', () => {
    const whole = readSource(text, []);
    const piece = cut(whole, [
      { start: 22, end: 27 },
      { start: 0, end: 14 },
    ]);
    expect(piece.tokens.map((token) => token.text)).toEqual(['Lunde', 'Broen', 'åpner', '12']);
    expect(piece.words).toEqual([whole.words[6], whole.words[0], whole.words[1], null]);
    expect([...piece.lowers]).toEqual(['lunde', 'broen', 'åpner', '12']);
    expect(piece.text).toBe(text);
  });

  it.each([
    [0, 5, ['The']],
    [0, 10, ['The', 'bridge']],
    [1, 10, ['bridge']],
    [4, 36, ['bridge', 'opens', 'on', '12', 'June', '.', 'Lunde']],
    [39, 60, ['.']],
    [8, 8, []],
  ])('from %i to %i of an English text', (start, end, words) => {
    const piece = cut(readTarget('The bridge opens on 12 June. Lunde left.', []), [{ start, end }]);
    expect(piece.tokens.map((token) => token.text)).toEqual(words);
    expect(piece.words).toHaveLength(words.length);
  });
});
