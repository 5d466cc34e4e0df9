import type { Figure, WrittenDate } from './figures.ts';
import type { Token } from './tokens.ts';

/** What digits and marks without a space between them are: a date, the time of a race, or neither. */
export interface WrittenRun {
  /** The time of a race as one number: 20433 for "2.04.33", 3455.2 for "34.55,2". */
  readonly race: number | null;
  readonly date: WrittenDate | null;
  /** Year first, "2027-09-01": nothing else is written so. */
  readonly iso: boolean;
  readonly next: number;
}

const inside = /^[.:,/-]$/;

/** The run of digits and marks that begins at `at`, as one text; marks at its end are none of it. */
function runAt(tokens: readonly Token[], at: number): { readonly text: string; readonly next: number } {
  let text = tokens[at]?.text ?? '';
  let next = at + 1;
  for (;;) {
    const [mark, digits] = [tokens[next], tokens[next + 1]];
    if (mark === undefined || mark.spaced || !inside.test(mark.text)) break;
    if (digits?.kind !== 'digits' || digits.spaced) break;
    text += mark.text + digits.text;
    next += 2;
  }
  return { text, next };
}

const isDate = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;

function dateOf(day: number, month: number, year: string | undefined, takes: 1 | 2): WrittenDate | null {
  if (!isDate(day, month)) return null;
  return { day, month, year: year === undefined ? null : Number(year), takes };
}

const iso = /^(\d{4})-(\d\d)-(\d\d)$/;
const norwegianRace = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d\d),(\d{1,2})$/;
const whole = /^(\d{1,2})\.(\d{1,2})\.(\d\d|\d{4})$/;
const short = /^(\d{1,2})([./])(\d{1,2})$/;
const englishRace = /^(?:(\d{1,2}):)?(\d{1,2}):(\d\d)(?:[.,](\d{1,2}))?$/;

const raceOf = (hours = '0', minutes = '0', seconds = '0', part = '') =>
  Number(`${Number(hours) * 10_000 + Number(minutes) * 100 + Number(seconds)}.${part || '0'}`);

/** Reads a date or a time that is written in figures alone at token `at`; null where the digits are neither. */
export function readWrittenRun(tokens: readonly Token[], at: number, english: boolean): WrittenRun | null {
  const { text, next } = runAt(tokens, at);
  const years = iso.exec(text);
  if (years !== null) {
    const date = dateOf(Number(years[3]), Number(years[2]), years[1], 1);
    return date && { race: null, date, iso: true, next };
  }
  if (english) {
    const [, hours, minutes, seconds, part] = englishRace.exec(text) ?? [];
    // “14:05” alone is a time of day.
    if (seconds === undefined || (hours === undefined && part === undefined)) return null;
    return { race: raceOf(hours, minutes, seconds, part), date: null, iso: false, next };
  }
  const race = norwegianRace.exec(text);
  if (race !== null) {
    const [, hours, minutes, seconds, part] = race;
    return { race: raceOf(hours, minutes, seconds, part), date: null, iso: false, next };
  }
  const full = whole.exec(text);
  if (full !== null) {
    const [, day, month, year = ''] = full;
    const date = dateOf(Number(day), Number(month), year, 1);
    const time = year.length === 2 && Number(year) < 60 ? raceOf(day, month, year) : null;
    return date === null && time === null ? null : { race: time, date, iso: false, next };
  }
  const [, day, mark, month] = short.exec(text) ?? [];
  const date = dateOf(Number(day), Number(month), undefined, mark === '/' ? 2 : 1);
  return date && { race: null, date, iso: false, next };
}

/** The day, the month and the year of a written date as figures of their own. */
function figuresOf(figure: Figure, { day, month, year }: WrittenDate): Figure[] {
  const own = { ...figure, date: null, spelt: false, weak: false, unit: null } as const;
  const years = year === null ? [] : [{ ...own, kind: 'amount', values: yearsOf(year) } as const];
  return [{ ...own, kind: 'amount', values: [day] }, { ...own, kind: 'month', values: [month] }, ...years];
}

const yearsOf = (year: number) => (year < 100 ? [year, 2000 + year, 1900 + year] : [year]);

/**
 * The figures of a Norwegian text with each written date as day, month and year where the English tells a month, and as
 * a number or a time where it tells that: "22.10." is 22 October, and 22.1 too.
 */
export function settleDates(source: readonly Figure[], target: readonly Figure[]): readonly Figure[] {
  if (!source.some(({ date }) => date)) return source;
  const months = target.some(({ kind }) => kind === 'month');
  const settled: Figure[] = [];
  for (let at = 0; at < source.length; at++) {
    const figure = source[at];
    if (figure === undefined) continue;
    const { date } = figure;
    const isAnswered = target.some(
      ({ kind, values }) => kind === figure.kind && values.some((value) => figure.values.includes(value)),
    );
    const isClock = target.some(
      ({ kind, values }) => kind === 'clock' && date && values.includes(date.day * 60 + date.month),
    );
    if (!date || (date.year === null && !months) || (isAnswered && date.takes === 1) || isClock)
      settled.push(figure);
    else {
      settled.push(...figuresOf(figure, date));
      at += date.takes - 1;
    }
  }
  return settled;
}

/** "1. jan." and "12 mai": a month short or whole after its day. */
export const isDayBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'digits' || (tokens[at - 1]?.text === '.' && tokens[at - 2]?.kind === 'digits');
