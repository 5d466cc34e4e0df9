import { expect } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

/** The findings of one pair as "rule level". */
export const found = (source: string, target: string): readonly string[] =>
  checkSegments([source], [target]).map((finding) => `${finding.rule} ${finding.level}`);

/** A faithful pair is silent; an unfaithful one has its finding, whatever else is told of it. */
export function expectFindings(
  _what: string,
  source: string,
  target: string,
  findings: readonly string[],
): void {
  const all = found(source, target);
  if (findings.length === 0) expect(all).toEqual([]);
  else expect(all).toEqual(expect.arrayContaining([...findings]));
}

export type Row = readonly [what: string, source: string, target: string, findings: readonly string[]];
