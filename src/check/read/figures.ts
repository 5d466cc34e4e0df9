import type { Token } from './tokens.ts';

/**
 * What a figure counts: an amount, a time of day (minutes after midnight), a weekday (1 Monday), a month, a decade
 * or century (its first year), or a relative day (-1 yesterday).
 */
export type FigureKind = 'amount' | 'clock' | 'weekday' | 'month' | 'years' | 'relative';

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
  /** A time of day whose spelling tells morning from evening: "06.47". */
  readonly exact?: true;
}

/** What reading a text's figures needs in either language: its words by place, and where a figure found goes. */
export function openFigures(tokens: readonly Token[]) {
  const figures: Figure[] = [];
  return {
    figures,
    wordAt: (at: number) => (tokens[at]?.kind === 'word' ? tokens[at].lower : ''),
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

const isGroup = (token: Token | undefined) => token?.kind === 'digits' && token.text.length === 3;

const clockOf = (hours: string, minutes: string): number | null =>
  minutes.length === 2 && Number(hours) <= 24 && Number(minutes) < 60
    ? Number(hours) * 60 + Number(minutes)
    : null;

/** Reads the number that begins at token `at`, with its separators: `thousands` is "." or ",", the other is decimal. */
export function readDigits(tokens: readonly Token[], at: number, thousands: '.' | ','): DigitRun {
  const first = tokens[at];
  if (first === undefined) return { values: [], clock: null, next: at + 1 };
  const decimal = thousands === '.' ? ',' : '.';
  let digits = first.text;
  let next = at + 1;
  const mark = tokens[next];
  const after = tokens[next + 1];
  if (first.text.length <= 3 && first.text !== '0') {
    while (
      isGroup(tokens[next]) &&
      tokens[next]?.spaced &&
      (tokens[next]?.start ?? 0) === (tokens[next - 1]?.end ?? 0) + 1
    ) {
      digits += tokens[next]?.text;
      next++;
    }
    if (next === at + 1) {
      while (
        tokens[next]?.text === thousands &&
        !tokens[next]?.spaced &&
        isGroup(tokens[next + 1]) &&
        !tokens[next + 1]?.spaced
      ) {
        digits += tokens[next + 1]?.text;
        next += 2;
      }
    }
    if (next > at + 1) {
      const { value, next: end } = readDecimals(tokens, next, decimal, digits);
      return { values: [value], clock: null, next: end };
    }
  }
  if (mark === undefined || after?.kind !== 'digits' || mark.spaced || after.spaced) {
    return { values: [Number(digits)], clock: null, next };
  }
  if (mark.text === ':') {
    const clock = clockOf(first.text, after.text);
    return clock === null ? { values: [Number(digits)], clock, next } : { values: [], clock, next: next + 2 };
  }
  if (mark.text === decimal || mark.text === thousands) {
    const fraction = Number(`${digits}.${after.text}`);
    const values = after.text.length === 3 ? [fraction, Number(digits + after.text)] : [fraction];
    const clock = mark.text === '.' ? clockOf(first.text, after.text) : null;
    const further = tokens[next + 2];
    // 23.10.2018 and 1.2.3 are no decimals.
    if (
      further?.text === mark.text &&
      !further.spaced &&
      tokens[next + 3]?.kind === 'digits' &&
      !tokens[next + 3]?.spaced
    ) {
      return { values: [Number(digits)], clock: null, next };
    }
    return { values, clock, next: next + 2 };
  }
  return { values: [Number(digits)], clock: null, next };
}

function readDecimals(tokens: readonly Token[], at: number, decimal: string, digits: string) {
  const mark = tokens[at];
  const after = tokens[at + 1];
  return mark?.text === decimal && !mark.spaced && after?.kind === 'digits' && !after.spaced
    ? { value: Number(`${digits}.${after.text}`), next: at + 2 }
    : { value: Number(digits), next: at };
}

const between = new Set(['til', 'to', 'og', 'and', 'eller', 'or', '-', '–']);

/** In "3 til 10 cm" and "$5-10" the unit holds for both figures. */
export function shareUnits(figures: Figure[], tokens: readonly Token[]): Figure[] {
  if (figures.length < 2) return figures;
  let token = 0;
  for (let at = 0; at + 1 < figures.length; at++) {
    const figure = figures[at];
    const next = figures[at + 1];
    if (figure === undefined || next === undefined) continue;
    if (figure.kind !== 'amount' || next.kind !== 'amount') continue;
    while (token < tokens.length && (tokens[token]?.start ?? 0) < figure.end) token++;
    if (!between.has(tokens[token]?.lower ?? '') || (tokens[token + 1]?.start ?? -1) !== next.start) continue;
    const unit = figure.unit ?? next.unit;
    if (next.unit === null && unit !== null) figures[at + 1] = { ...next, unit };
    // "fra 387 til 212 millioner": the scale may hold for both.
    const [value = 0] = figure.values;
    const [far = 0] = next.values;
    const scale = far >= 1e6 && value < 1000 && !figure.spelt ? 1000 ** Math.floor(Math.log10(far) / 3) : 1;
    figures[at] = { ...figure, unit, values: scale > 1 ? [...figure.values, value * scale] : figure.values };
  }
  return figures;
}
