import { lazily } from '../lazily.ts';

const oslo = lazily(
  () => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' }),
);

/**
 * An ISO 8601 date as a date-time with its offset, as RFC 3339 wants it. Norwegian wires write Oslo's time without
 * one; a day without a time begins at midnight. Undefined for null.
 */
export function withOffset(date: string | null): string | undefined {
  if (date === null) return undefined;
  const whole = date.includes('T') ? date : `${date}T00:00:00`;
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(whole)) return whole;
  const asUtc = Date.parse(`${whole}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The offset an hour earlier is Oslo's at that wall clock, but for the hour that autumn repeats.
  return `${whole}${offsetAt(new Date(asUtc - 3_600_000))}`;
}

/**
 * A date-time with an offset as Oslo's clock shows it: "2026-11-19T23:30:00Z" is "2026-11-20T00:30:00+01:00". A day
 * without a time, and a time without an offset, are Oslo's already.
 */
export function inOslo(date: string | null): string | null {
  if (date === null || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(date)) return date;
  const moment = Date.parse(date);
  if (Number.isNaN(moment)) return date;
  const offset = offsetAt(new Date(moment));
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const ahead = (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  return `${new Date(moment + ahead).toISOString().slice(0, 19)}${offset}`;
}

function offsetAt(moment: Date): string {
  const zone =
    oslo()
      .formatToParts(moment)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d\d:\d\d$/.exec(zone)?.[0] ?? '+01:00';
}

/** Midnight UTC of the day on which that moment falls in Oslo; a date without time or offset is that day. */
export function dayInOslo(date: string | null): number | null {
  if (date === null) return null;
  const [, calendar] = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+)?$/u.exec(date) ?? [];
  if (calendar !== undefined) return valid(Date.parse(calendar));
  const moment = valid(Date.parse(date));
  if (moment === null) return null;
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });
  return valid(Date.parse(parts.format(moment)));
}

function valid(moment: number): number | null {
  return Number.isNaN(moment) ? null : moment;
}
