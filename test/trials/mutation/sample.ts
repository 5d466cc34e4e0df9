import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Mutant } from '@stryker-mutator/api/core';

/** How much of every hundred mutants is tried. */
const percent = Number(process.env.NORWIRE_MUTATION_SAMPLE ?? 100);

/** Whether a mutant is of the sample: told from what it is, so that the same ones are tried each time. */
export function isSampled({
  fileName,
  location: { start, end },
  mutatorName,
  replacement,
}: Pick<Mutant, 'fileName' | 'location' | 'mutatorName' | 'replacement'>): boolean {
  const name = [basename(fileName), start.line, start.column, end.column, mutatorName, replacement].join(' ');
  return (createHash('sha256').update(name).digest().readUInt16BE() * 100) / 65_536 < percent;
}
