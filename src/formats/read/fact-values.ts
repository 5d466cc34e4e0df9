import { cleanLine } from '../markup/index.ts';

/** A text in one clean line; null where there is none. */
export function lineOf(text: string | null | undefined): string | null {
  const value = cleanLine(text ?? '');
  return value === '' ? null : value;
}

/** The first of the texts that says something. */
export function firstValue(...texts: readonly (string | null | undefined)[]): string | null {
  return texts.map(lineOf).find((value) => value !== null) ?? null;
}

/** A date in ISO 8601 from ISO, compact (`20210516T090004`), NTB's (`2021.05.16 09:00:04`) or e-mail form; null for others. */
export function dateOf(text: string | null | undefined): string | null {
  const value = lineOf(text);
  if (value === null) return null;
  const found =
    /^(\d{4})[-.]?(\d\d)[-.]?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i.exec(
      value,
    );
  if (found !== null) {
    const [, year, month, day, hour, minute, second = '00', zone = ''] = found;
    const date = `${year}-${month}-${day}`;
    return Number.isNaN(Date.parse(date))
      ? null
      : hour === undefined
        ? date
        : `${date}T${hour}:${minute}:${second}${zoneOf(zone)}`;
  }
  return mailedDate(value);
}

/** "Fri, 20 Nov 2026 00:30:00 +0100", as mail and RSS have it. A time without its zone is Oslo's, and stays without. */
function mailedDate(value: string): string | null {
  const found =
    /^(?:\w{3,9},? )?(\d{1,2}) (\w{3})\w* (\d{4}|\d\d)(?: (\d\d?):(\d\d)(?::(\d\d))?(?: ?(?:([+-]\d{4})|([A-Z]{1,4})))?)?(?: \([^)]*\))?$/i.exec(
      value,
    );
  const [, day = '', month = '', written = '', hour, minute = '', second = '00', offset, zone] = found ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return null;
  const year = written.length === 2 ? `20${written}` : written;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(date)) return null;
  if (hour === undefined) return date;
  const time = `${date}T${hour.padStart(2, '0')}:${minute}:${second}`;
  const shift = offset ?? zones[(zone ?? '').toUpperCase()];
  if (shift === undefined || Number.isNaN(Date.parse(`${time}Z`))) return zone === undefined ? time : date;
  return `${time}${zoneOf(shift)}`;
}

/** 31 November is none, though Date would take it for 1 December. */
function isDay(date: string): boolean {
  const moment = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(date);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const zones: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UTC: 'Z',
  UT: 'Z',
  Z: 'Z',
  CET: '+0100',
  MET: '+0100',
  CEST: '+0200',
  MEST: '+0200',
  EST: '-0500',
  EDT: '-0400',
  PST: '-0800',
  PDT: '-0700',
};

function zoneOf(zone: string): string {
  if (/^z$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
}

/** A whole number from 0 up, or null. */
export function numberOf(text: string | number | null | undefined): number | null {
  const value = lineOf(text === undefined || text === null ? null : String(text));
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Each text once, blank ones left out. */
export function distinct(texts: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(texts.map(lineOf).filter((value): value is string => value !== null))];
}
