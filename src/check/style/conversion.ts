import type { Conversion, Finding } from '../../english/index.ts';
import { readEnglishFigures } from '../../language/en/index.ts';
import { tokenise } from '../../language/index.ts';
import type { EnglishText, StyleRule } from './types.ts';

/** How a currency is written, beside its code. */
const names: Readonly<Record<string, string>> = {
  USD: '\\$|dollars?',
  EUR: '€|euros?',
  GBP: '£|pounds?',
  JPY: '¥|yen',
  CNY: 'yuan|renminbi',
  CHF: 'francs?',
  SEK: 'kronor|Swedish kroner',
  DKK: 'Danish kroner',
  CAD: 'C\\$|dollars?',
  AUD: 'A\\$|dollars?',
};

interface Amount {
  readonly written: string;
  /** What it may stand for: in “10 to 12 million”, the first may be ten or ten million. */
  readonly values: readonly number[];
}

/** An amount in kroner, and the other currency's amounts in the bracket right after it. */
interface Told extends Amount {
  readonly at: string;
  readonly bracket: readonly Amount[];
}

/** The share by which a rounded sum may be off. */
const tolerance = 0.1;

/** Amounts in kroner without the other currency that the house style asks for, or with a wrong sum in it. */
export const checkConversion: StyleRule = ({ texts }, { conversion }) => {
  if (conversion === null) return [];
  // A brief has no room for two.
  const told = texts
    .filter(({ norwegian }) => norwegian !== null)
    .flatMap((text) => amountsIn(text, conversion));
  const { currency, rate, date } = conversion;
  const fits = (kroner: Amount, other: Amount) =>
    kroner.values.some((value) =>
      other.values.some((sum) => Math.abs(sum - value / rate) <= tolerance * (value / rate)),
    );
  const converted = told.flatMap(({ bracket }) => bracket);
  return told.flatMap((kroner): Finding[] => {
    const { at, written, values, bracket } = kroner;
    if ((bracket.length > 0 ? bracket : converted).some((other) => fits(kroner, other))) return [];
    const expected = `${Number((Math.max(...values) / rate).toPrecision(3)).toLocaleString('en-GB')} ${currency}`;
    const [wrong] = bracket;
    if (wrong === undefined) {
      const message = `The house style gives ${currency} after amounts in kroner; “${written}” stands alone.`;
      return [{ rule: 'style-conversion', level: 'warning', at, message, expected }];
    }
    const message = `${written} are some ${expected} at the rate of ${date}; here stands “${wrong.written}”.`;
    return [{ rule: 'style-conversion', level: 'error', at, message, expected, actual: wrong.written }];
  });
};

/** Whether a figure that the Norwegian lacks stands there because the house style asks for it. */
export function isConversion(
  { at, actual }: Finding,
  texts: readonly EnglishText[],
  conversion: Conversion,
): boolean {
  const there = texts.find((text) => text.at === at);
  if (there === undefined || actual === undefined) return false;
  return amountsIn(there, conversion).some(({ bracket }) =>
    bracket.some(({ written }) => written.includes(actual)),
  );
}

/** The amounts in kroner of a text's own voice; "a 500-krone note" is none. A headline has no room for two. */
function amountsIn({ at, kind, ownVoice }: EnglishText, { currency }: Conversion): Told[] {
  if (kind === 'headline' || kind === 'subhead') return [];
  const sign = new RegExp(`${names[currency] ?? currency}|${currency}`);
  return figuresIn(ownVoice)
    .filter(({ unit, written }) => unit === 'NOK' && !/\d-\p{L}/u.test(written))
    .map(({ written, values, end }) => {
      const inside = /^[^\p{L}(]{0,2}\(([^()]*)\)/u.exec(ownVoice.slice(end))?.[1] ?? '';
      return { at, written, values, bracket: sign.test(inside) ? figuresIn(inside) : [] };
    });
}

function figuresIn(text: string) {
  return readEnglishFigures(tokenise(text))
    .filter(({ kind }) => kind === 'amount')
    .map(({ values, unit, start, end }) => ({
      written: text.slice(start, end),
      values,
      unit,
      end,
    }));
}
