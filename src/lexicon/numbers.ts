import data from './numbers.json' with { type: 'json' };

/** The number words, calendar words and units of one language. */
export interface NumberWords {
  readonly units: ReadonlyMap<string, number>;
  readonly tens: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Amounts without a number before them: "tusenvis", "dozens". */
  readonly vague: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  /** "jan.", read as months only beside a figure or with their full stop. */
  readonly shortMonths: ReadonlyMap<string, number>;
  /** 1 is Monday. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** To `percent`, `points`, a currency code or a unit of measure. */
  readonly measures: ReadonlyMap<string, string>;
}

type Raw = { readonly [table in keyof NumberWords]: Readonly<Record<string, number | string>> };

function readTables(raw: Raw): NumberWords {
  const numbers = (table: Readonly<Record<string, number | string>>) =>
    new Map(Object.entries(table).map(([word, value]) => [word, Number(value)]));
  return {
    units: numbers(raw.units),
    tens: numbers(raw.tens),
    scales: numbers(raw.scales),
    ordinals: numbers(raw.ordinals),
    vague: numbers(raw.vague),
    fractions: numbers(raw.fractions),
    months: numbers(raw.months),
    shortMonths: numbers(raw.shortMonths),
    weekdays: numbers(raw.weekdays),
    measures: new Map(Object.entries(raw.measures).map(([word, unit]) => [word, String(unit)])),
  };
}

/** Bokmål and Nynorsk together; "milliard" is 10^9 and "billion" 10^12. */
export const norwegianNumbers: NumberWords = readTables(data.norwegian);
/** British and American English together, on the short scale. */
export const englishNumbers: NumberWords = readTables(data.english);
