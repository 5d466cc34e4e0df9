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

function offsetAt(moment: Date): string {
  const zone =
    oslo()
      .formatToParts(moment)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d\d:\d\d$/.exec(zone)?.[0] ?? '+01:00';
}
