import { cleanLine } from './clean-text.ts';

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
  const mailed = /^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(mailed) ? null : new Date(mailed).toISOString().replace('.000', '');
}

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
