import { describe, expect, it } from 'vitest';
import { checkConversion, isConversion } from '../../../src/check/style/conversion.ts';
import { wire } from '../../../src/english/house-style.ts';
import { copyOf, findings, headlineOf, textOf } from './copy-of.ts';

const conversion = { currency: 'USD', rate: 10, date: '2026-11-20' };
const check = (english: string, currency = 'USD') =>
  findings(checkConversion, copyOf(textOf(english)), { conversion: { ...conversion, currency } });

describe('kroner are told in the other currency, too', () => {
  it('says which sum stands alone', () => {
    expect(checkConversion(copyOf(textOf('It costs 17.2 million kroner.')), { ...wire, conversion })).toEqual(
      [
        {
          rule: 'style-conversion',
          level: 'warning',
          at: 'p2',
          message: 'The house style gives USD after amounts in kroner; “17.2 million kroner” stands alone.',
          expected: '1,720,000 USD',
        },
      ],
    );
  });

  it('says which sum is wrong', () => {
    expect(checkConversion(copyOf(textOf('It costs 500 kroner ($500).')), { ...wire, conversion })).toEqual([
      {
        rule: 'style-conversion',
        level: 'error',
        at: 'p2',
        message: '500 kroner are some 50 USD at the rate of 2026-11-20; here stands “500”.',
        expected: '50 USD',
        actual: '500',
      },
    ]);
  });

  it('asks for nothing where the style has no other currency', () => {
    expect(findings(checkConversion, copyOf(textOf('It costs 500 kroner.')))).toEqual([]);
  });

  it.each([
    ['It costs 1,000 kroner ($100).'],
    ['It costs 1,000 kroner ($90).'],
    ['It costs 1,000 kroner ($89).', 'p2: 89 → 100 USD'],
    ['It costs 1,000 kroner ($110).'],
    ['It costs 1,000 kroner ($111).', 'p2: 111 → 100 USD'],
    ['It costs 1,000 kroner (dollar 1,000, rather 100 dollars).'],
    ['It costs NOK 1,000, ($100).'],
    ['It costs 1,000 kroner – ($100).', 'p2: undefined → 100 USD'],
    ['It costs 1,000 kroner or ($100).', 'p2: undefined → 100 USD'],
    ['It costs 1,000 kroner (or so) ($100).', 'p2: undefined → 100 USD'],
    ['It costs 1,000 kroner (about 100).', 'p2: undefined → 100 USD'],
    ['It costs 1,000 kroner (€100).', 'p2: undefined → 100 USD'],
    ['It costs 1,000 kroner (100 USD).'],
    ['It costs 1,000 kroner ($ in May).', 'p2: undefined → 100 USD'],
    ['It costs 10 to 12 million kroner ($1 million to $1.2 million).'],
    ['It costs 10 to 20 million kroner ($1 to 2 million).'],
    ['It costs 500 kroner ($500). It is 500 kroner ($50).', 'p2: 500 → 50 USD'],
    ['It costs 10 to 12 million kroner ($1.2 million).', 'p2: undefined → 1,000,000 USD'],
    ['It costs 64 million kroner ($6.4 million). The 64 million kroner are borrowed.'],
    ['The 64 million kroner are lent. It costs 64 million kroner ($6.4 million).'],
    ['It costs 64 million kroner ($6.4 million). The 65 kroner are lent.', 'p2: undefined → 6.5 USD'],
    ['A 500-krone note and 500 metres.'],
    ['It is 1,234,567 kroner.', 'p2: undefined → 123,000 USD'],
  ])('%s', (english, ...told) => {
    expect(check(english)).toEqual(told);
  });

  it.each([
    ['GBP', 'It costs 1,000 kroner (£100).'],
    ['EUR', 'It costs 1,000 kroner (100 euros).'],
    ['SEK', 'It costs 1,000 kroner (100 Swedish kroner).'],
    ['DKK', 'It costs 1,000 kroner (100 Danish kroner).'],
    ['JPY', 'It costs 1,000 kroner (100 yen).'],
    ['CNY', 'It costs 1,000 kroner (100 yuan).'],
    ['CAD', 'It costs 1,000 kroner (C$100).'],
    ['AUD', 'It costs 1,000 kroner (100 dollars).'],
    ['CHF', 'It costs 1,000 kroner (CHF 100).'],
    ['PLN', 'It costs 1,000 kroner (100 PLN).'],
  ])('is content with %s: %s', (currency, english) => {
    expect(check(english, currency)).toEqual([]);
    expect(check('It costs 1,000 kroner (100 crowns).', currency)).toEqual([
      `p2: undefined → 100 ${currency}`,
    ]);
  });

  it.each([
    ['a headline', headlineOf('Bridge costs 500 kroner')],
    ['a subhead', textOf('Costs 500 kroner', 'Tekst.', { kind: 'subhead' })],
    ['a brief', textOf('It costs 500 kroner.', null)],
    ['somebody’s words', textOf('“It costs 500 kroner.”', 'Tekst.', { ownVoice: '“                    ”' })],
  ])('asks for none in %s', (_, text) => {
    expect(findings(checkConversion, copyOf(text), { conversion })).toEqual([]);
  });
});

describe('a sum that the house style asks for is no figure too many', () => {
  const text = textOf('It costs 500 kroner (about $50 to $60), 7 times as much, or 700 kroner.');
  const finding = { rule: 'numbers-kept', level: 'warning', at: 'p2', message: '' } as const;

  it.each([
    ['the sum', { ...finding, actual: '50' }, true],
    ['another figure', { ...finding, actual: '7' }, false],
    ['a figure lost', finding, false],
    ['a sum elsewhere', { ...finding, at: 'p3', actual: '50' }, false],
  ])('%s', (_, told, expected) => {
    expect(isConversion(told, [textOf('It is 8.', 'Tekst.', { at: 'p1' }), text], conversion)).toBe(expected);
  });
});
