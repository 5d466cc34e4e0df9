import { firstValue } from './fact-values.ts';

/** The fields of a JSON object, or null where the value is none. */
export type Fields = Readonly<Record<string, unknown>> | null;

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** The first of the fields that is there and not null. */
export function field(fields: Fields, ...names: readonly string[]): unknown {
  for (const name of names) {
    const value = fields !== null && Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/** A list as it is; an object of entries by key, as ninjs 1.x has them, as the list of its entries; else nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const fields = fieldsOf(value);
  return fields === null ? [] : Object.values(fields);
}

/** A string, or a number as one; null for anything else and for a blank. */
export function stringOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** `headlines[]` of 2.x and 3.x (the role wanted first, then `main`, then any), `headline` or `headline_…` of 1.x. */
export function variantOf(fields: Fields, what: 'headline' | 'description', role = 'main'): string | null {
  const variants = listOf(field(fields, `${what}s`)).map(fieldsOf);
  const having = (wanted: string) => variants.find((one) => stringOf(field(one, 'role')) === wanted);
  const chosen =
    having(role) ?? having('main') ?? variants.find((one) => stringOf(field(one, 'role')) !== 'brief');
  return firstValue(
    stringOf(field(chosen ?? null, 'value')),
    stringOf(field(fields, `${what}_text`)),
    stringOf(field(fields, what)),
    ...Object.entries(fields ?? {})
      .filter(([key]) => key.startsWith(`${what}_`))
      .map(([, value]) => stringOf(value)),
  );
}
