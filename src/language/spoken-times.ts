import type { Token } from './tokens.ts';

/** A time of day told in words, in minutes after midnight or noon, and the token behind it. */
export interface SpokenTime {
  readonly minutes: number;
  readonly next: number;
}

export const minuteWords = new Set(['minutt', 'minutter', 'minuttar', 'minutes']);

/** An hour in figures that stands alone: the 9 of "halv 9", but not of "9.30" or "9-åringen". */
export function digitsAt(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.kind !== 'digits') return undefined;
  const goesOn = tokens[at + 1]?.spaced === false && /^[.:,–-]$/.test(tokens[at + 1]?.text ?? '');
  const isAlone = !goesOn || tokens[at + 2] === undefined || tokens[at + 2]?.spaced === true;
  return isAlone ? Number(tokens[at].text) : undefined;
}
