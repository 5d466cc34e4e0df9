import { firstFrom } from './first-from.ts';
import { raisedFigure } from './raised-figures.ts';
import type { Token } from './tokens.ts';

/**
 * What a figure counts: an amount, a time of day (minutes after midnight), a weekday (1 Monday), a month, a decade
 * or century (its first year), or a relative day (-1 yesterday).
 */
export type FigureKind = 'amount' | 'clock' | 'weekday' | 'month' | 'years' | 'relative';

/** A date written in figures alone: the day and the month, and the year where it stands there. */
export interface WrittenDate {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** How many figures of the reading it takes the place of. */
  readonly takes: 1 | 2;
}

/** A value as a text gives it. */
export interface Figure {
  readonly kind: FigureKind;
  /** Every value the spelling may mean; two figures agree where they share one. */
  readonly values: readonly number[];
  readonly start: number;
  readonly end: number;
  /** Written in letters. */
  readonly spelt: boolean;
  /** May answer another figure, but is never missed: "en", "first", "both". */
  readonly weak: boolean;
  /** `percent`, a currency code or a unit of measure, where one stands beside it. */
  readonly unit: string | null;
  /** What it is as a date, where it may be one written in figures alone. */
  readonly date?: WrittenDate | null;
  /** A time of day whose spelling tells morning from evening: "06.47". */
  readonly exact?: true;
}

const hyphens = new Set(['-', '–']);

/** What reading a text's figures needs in either language: its words by place, and where a figure found goes. */
export function openFigures(tokens: readonly Token[]) {
  const figures: Figure[] = [];
  return {
    figures,
    wordAt: (at: number) => (tokens[at]?.kind === 'word' ? tokens[at].lower : ''),
    /** Whether a hyphen or dash stands there, with no space before it. */
    isHyphen: (at: number) => tokens[at]?.spaced === false && hyphens.has(tokens[at].text),
    /** A figure from token `from` up to `next`; an amount in figures, unless told. */
    push: (from: number, next: number, figure: Partial<Figure> & { values: readonly number[] }) =>
      figures.push({
        kind: 'amount',
        spelt: false,
        weak: false,
        unit: null,
        start: tokens[from]?.start ?? 0,
        end: tokens[next - 1]?.end ?? 0,
        ...figure,
      }),
  };
}

export interface DigitRun {
  readonly values: readonly number[];
  /** Minutes after midnight, where the spelling may be a time of day. */
  readonly clock: number | null;
  readonly next: number;
}

/**
 * Whether “and” may join the number after it to one read so far: “two hundred and fifty thousand”, “two thousand and
 * five”, but not “between two hundred and three hundred”. `scale` stands after that number; 1 is none.
 */
export const mayJoin = (total: number, current: number, scale = 1): boolean =>
  current === 0 ? total >= scale * 1000 : current >= 100 && scale !== 100;

const clockOf = (hours: string, minutes: string): number | null =>
  minutes.length === 2 && Number(hours) <= 24 && Number(minutes) < 60
    ? Number(hours) * 60 + Number(minutes)
    : null;

/** The digits that follow the mark at `at`, with no space round it: "500" for ".500"; else nothing. */
function digitsAfter(tokens: readonly Token[], at: number): string {
  const digits = tokens[at + 1];
  return tokens[at]?.spaced === false && digits?.kind === 'digits' && !digits.spaced ? digits.text : '';
}

/** How many tokens a further group of three digits takes: one for " 500", two for ".500", none where none stands. */
function groupAt(tokens: readonly Token[], at: number, thousands: string): 0 | 1 | 2 {
  const token = tokens[at];
  if (token?.text === thousands) return digitsAfter(tokens, at).length === 3 ? 2 : 0;
  const isGroup = token?.kind === 'digits' && token.text.length === 3;
  return isGroup && token.start === (tokens[at - 1]?.end ?? 0) + 1 ? 1 : 0;
}

/**
 * Reads the number that begins at token `at`, with its separators: `thousands` is "." or ",", the other is decimal;
 * and with the fraction or the power behind it.
 */
export function readDigits(tokens: readonly Token[], at: number, thousands: '.' | ','): DigitRun {
  const run = readRun(tokens, at, thousands);
  const [value] = run.values;
  const raised = value === undefined ? null : raisedFigure(tokens, value, run.next);
  return raised === null ? run : { values: [raised.value], clock: null, next: raised.next };
}

function readRun(tokens: readonly Token[], at: number, thousands: '.' | ','): DigitRun {
  const first = tokens[at]?.text ?? '';
  const mayBeGrouped = /^[1-9]\d?\d?$/.test(first);
  let digits = first;
  let next = at + 1;
  let step = mayBeGrouped ? groupAt(tokens, next, thousands) : 0;
  while (step > 0) {
    digits += tokens[next + step - 1]?.text;
    next += step;
    step = groupAt(tokens, next, thousands);
  }
  const mark = tokens[next]?.text;
  const after = digitsAfter(tokens, next);
  const whole: DigitRun = { values: [Number(digits)], clock: null, next };
  if (after === '') return whole;
  const decimal: DigitRun = { values: [Number(`${digits}.${after}`)], clock: null, next: next + 2 };
  const isDecimal = mark === (thousands === '.' ? ',' : '.');
  if (digits !== first) return isDecimal ? decimal : whole;
  if (mark === ':') {
    const clock = clockOf(digits, after);
    return clock === null ? whole : { values: [], clock, next: next + 2 };
  }
  // 23.10.2018 and 1.2.3 are no decimals.
  const goesOn = tokens[next + 2]?.text === mark && digitsAfter(tokens, next + 2) !== '';
  if (goesOn || (!isDecimal && mark !== thousands)) return whole;
  // By the other language's habit "12,500" has a mark of thousands.
  const values =
    mayBeGrouped && after.length === 3 ? [...decimal.values, Number(digits + after)] : decimal.values;
  return { ...decimal, values, clock: mark === '.' ? clockOf(digits, after) : null };
}

/** The decade or century that begins in a year, by its last two figures if there are no more: "80-tallet", "the 80s". */
export const yearsFrom = (year: number): number[] => (year < 100 ? [year, 1900 + year, 2000 + year] : [year]);

const between = new Set(['til', 'to', 'og', 'and', 'eller', 'or', '-', '–']);

/** "1940–45", "2018/19" */
const isYearSpan = (from: Figure, to: Figure): boolean =>
  from.end - from.start === 4 && to.end - to.start === 2 && !from.spelt && !to.spelt && to.unit === null;

/** In "3 til 10 cm" and "$5-10" the unit holds for both figures. */
export function shareUnits(figures: Figure[], tokens: readonly Token[]): Figure[] {
  for (let at = 0; at + 1 < figures.length; at++) {
    const figure = figures[at];
    const next = figures[at + 1];
    if (figure?.kind !== 'amount' || next?.kind !== 'amount') continue;
    const link = firstFrom(tokens, figure.end);
    if (tokens[link + 1]?.start !== next.start) continue;
    if (isYearSpan(figure, next) && /^[-–/]$/.test(tokens[link]?.text ?? '')) {
      const century = Math.floor((figure.values[0] ?? 0) / 100) * 100;
      figures[at + 1] = { ...next, values: [...next.values, century + (next.values[0] ?? 0)] };
      continue;
    }
    if (!between.has(tokens[link]?.lower ?? '')) continue;
    const unit = figure.unit ?? next.unit;
    if (next.unit === null) figures[at + 1] = { ...next, unit };
    // "fra 387 til 212 millioner": the scale may hold for both.
    const [value = 0] = figure.values;
    const [far = 0] = next.values;
    const scale = far >= 1e6 && value < 1000 && !figure.spelt ? 1000 ** Math.floor(Math.log10(far) / 3) : 1;
    figures[at] = { ...figure, unit, values: scale > 1 ? [...figure.values, value * scale] : figure.values };
  }
  return figures;
}
