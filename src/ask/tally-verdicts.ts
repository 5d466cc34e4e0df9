import type { Verdict } from './ask.ts';

/** As much of a finding as the loop needs. */
interface Judgement {
  readonly at: string | null;
  readonly level: 'error' | 'warning' | 'remark';
  readonly message: string;
}

/** Adds findings up by the piece of the reply that they concern; those of the whole are left out. */
export function tallyVerdicts(
  findings: readonly Judgement[],
  pieceOf: (at: string) => string,
): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const { at, level, message } of findings) {
    if (at === null) continue;
    const piece = pieceOf(at);
    const { errors, warnings, says } = verdicts.get(piece) ?? { errors: 0, warnings: 0, says: [] };
    const isError = level === 'error';
    verdicts.set(piece, {
      errors: errors + Number(isError),
      warnings: warnings + Number(level === 'warning'),
      says: isError ? [...says, message] : says,
    });
  }
  return verdicts;
}
