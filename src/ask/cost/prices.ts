import { NorwireError } from '../../errors.ts';
import type { TokenUsage } from '../model.ts';
import { readServerAddress } from '../server-address.ts';
import table from './prices.json' with { type: 'json' };

/** US dollars for a million tokens; `cached` is input that the server's prompt cache served. */
export interface Price {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/** When the built-in table was read from the provider's price list: year and month. */
export const PRICES_AS_OF: string = table.asOf;

const KNOWN: ReadonlyMap<string, Price> = new Map(Object.entries(table.perMillionTokens));

/**
 * What a model costs at a server: as the settings say, else as the built-in table does, which knows the default
 * server only. A dated name (`gpt-4o-2024-08-06`) costs what its family does. Null where nobody knows.
 */
export function findPrice(model: string, baseURL?: string, fromSettings: Price | null = null): Price | null {
  if (fromSettings !== null) return fromSettings;
  if (readServerAddress(baseURL).host !== table.server) return null;
  return KNOWN.get(model) ?? KNOWN.get(model.replace(/-\d{4}-\d\d-\d\d$/, '')) ?? null;
}

/** Reads `INPUT/OUTPUT` or `INPUT/CACHED/OUTPUT`, dollars for a million tokens. Rejects (`settings`) all else. */
export function readPrice(text: string): Price {
  const numbers = text
    .split('/')
    .map((part) => (/^\s*\d+(?:\.\d+)?\s*$/.test(part) ? Number(part) : Number.NaN));
  const [input = Number.NaN, second = Number.NaN, third] = numbers;
  if (numbers.length < 2 || numbers.length > 3 || numbers.some(Number.isNaN)) {
    throw new NorwireError(
      'settings',
      `The price "${text}" is not INPUT/OUTPUT or INPUT/CACHED/OUTPUT in dollars for a million tokens, as in 0.15/0.6.`,
    );
  }
  return third === undefined
    ? { input, cached: input, output: second }
    : { input, cached: second, output: third };
}

/** US dollars. */
export function costOf(usage: TokenUsage, price: Price): number {
  const fresh = usage.input - usage.cached;
  return (fresh * price.input + usage.cached * price.cached + usage.output * price.output) / 1_000_000;
}

/** `$0.0042`, `$1.25`: small sums are not rounded to nothing. */
export function sayCost(dollars: number): string {
  return `$${dollars !== 0 && dollars < 0.1 ? Number(dollars.toPrecision(2)) : dollars.toFixed(2)}`;
}
