import { describe, expect, it } from 'vitest';
import { type FigureRow, readEnglish, readNorwegian } from './written-figures.ts';

const norwegian: readonly FigureRow[] = [
  ['Bølgja var 10 1/2 meter høg.', '10 1/2 meter: amount 10.5 m'],
  ['Det er 3 × 10⁶ celler i prøven.', '3 × 10⁶: amount 3000000'],
  ['Det er 3·10⁶ celler i prøva.', '3·10⁶: amount 3000000'],
  ['Det er 10⁶ celler i prøven.', '10⁶: amount 1000000'],
  ['Koden har 2^10 svar.', '2^10: amount 1024'],
  ['Toget gjekk fem minuttar over halv ni.', 'fem minuttar over halv ni: clock 515 spelt'],
  // An article behind "halv" is no hour, and what is counted is none either.
  [
    'De fikk en halv en hver.',
    'en: amount 1 spelt weak',
    'halv: amount 0.5 spelt weak',
    'en: amount 1 spelt weak',
  ],
  [
    'Huset kostar halv tre millionar kroner.',
    'halv: amount 0.5 spelt weak',
    'tre millionar kroner: amount 3000000 NOK spelt',
  ],
  ['Kirkene er fra 1800- til 1900-tallet.', '1800-: years 1800', '1900-tallet: years 1900'],
];

const english: readonly FigureRow[] = [
  ['The ban lasts through May.', 'May: month 5 spelt'],
  ['The ban lasts till May.', 'May: month 5 spelt'],
  ['The ban goes beyond May.', 'May: month 5 spelt'],
  ['It will be lifted after May.', 'May: month 5 spelt'],
  ['They met at around half nine.', 'half nine: clock 570/1290 spelt'],
  ['They stood at half two metres.', 'half: amount 0.5 spelt weak', 'two metres: amount 2 m spelt'],
];

describe('figures that are rare, and no less exact', () => {
  it.each(norwegian)('%s', (text, ...figures) => {
    expect(readNorwegian(text)).toEqual(figures);
  });

  it.each(english)('%s', (text, ...figures) => {
    expect(readEnglish(text)).toEqual(figures);
  });

  it.each([
    'Han fikk dobbelt lønn.',
    'Dei doble gullmedaljane kom seint.',
    'Det fyrste løpet gjekk bra.',
    'Ho spring kvart år.',
    'Dei har eitt håp.',
  ])('%s: a word that is most often no figure counts for little', (text) => {
    expect(readNorwegian(text).every((figure) => figure.includes('weak'))).toBe(true);
    expect(readNorwegian(text)).toHaveLength(1);
  });
});
