import { NorwireError } from '../errors.ts';

/**
 * Classes and codes of SQLSTATE that pass: connections lost, a server that stops or starts, two in each other's way, a
 * change that was too slow.
 */
const PASSING = /^(?:08...|57P0[123]|53300|40001|40P01|55P03|25006|25P03)$/u;
const NETWORK =
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOENT)$/u;
const WORDS =
  /connection terminated|connection ended|timeout exceeded|read timeout|timeout expired|not queryable|connection error/iu;

/** Will the same, asked again a little later, do? */
export function isPassing(error: unknown): boolean {
  const all = error instanceof AggregateError ? error.errors : [error];
  return all.some((one) => {
    if (!(one instanceof Error) || one instanceof NorwireError) return false;
    const { code } = one as { readonly code?: unknown };
    if (typeof code === 'string') return PASSING.test(code) || NETWORK.test(code);
    return WORDS.test(one.message);
  });
}

/** What went wrong with the database, as a NorwireError (`settings`) for a person; ours are left as they are. */
export function sayTrouble(error: unknown, name: string): unknown {
  const one = error instanceof AggregateError ? error.errors[0] : error;
  if (one instanceof NorwireError || !(one instanceof Error)) return error;
  const { code } = one as { readonly code?: unknown };
  const settings = (sentence: string) =>
    new NorwireError('settings', sentence, { cause: error, endsRun: true });
  if (isPassing(error)) {
    return settings(
      `The database ${name} does not answer (${one.message}). Check that it runs and the address in --store.`,
    );
  }
  if (code === 'ENOTFOUND')
    return settings(`There is no server of the name in ${name}. Check the address in --store.`);
  if (code === '28P01' || code === '28000')
    return settings(
      `The database ${name} does not let norwire in (${one.message}). Check user and password.`,
    );
  if (code === '3D000')
    return settings(`There is no database ${name}. Make it with createdb, then run: norwire store migrate`);
  if (code === '42P01' || code === '3F000' || code === '42883')
    return settings(`The database ${name} is not ready for norwire. Run: norwire store migrate`);
  if (/\bSSL\b|certificate/iu.test(one.message))
    return settings(
      `The database ${name} and norwire do not agree on TLS (${one.message}). Check ?sslmode= in --store.`,
    );
  if (code === '42501')
    return settings(
      `The database ${name} does not let this user do it (${one.message}). Grant the right to it.`,
    );
  if (code === '53100') return settings(`The disk of the database ${name} is full (${one.message}).`);
  // Words of a statement are ours to mend; nothing that was stored stands in them.
  return settings(`The database ${name} refused (${one.message}). Please report it.`);
}
