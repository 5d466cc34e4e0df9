import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Mutant } from '@stryker-mutator/api/core';

/** How much of every hundred mutants is tried. */
const percent = Number(process.env.NORWIRE_MUTATION_SAMPLE ?? 100);

/** The names of those that survived last time, where only they are wanted. */
const wanted =
  process.env.NORWIRE_MUTATION_AGAIN === undefined
    ? null
    : new Set(JSON.parse(readFileSync(process.env.NORWIRE_MUTATION_AGAIN, 'utf8')) as string[]);

type Place = Pick<Mutant, 'fileName' | 'location' | 'mutatorName' | 'replacement'>;

/** What tells a mutant from all others. */
export function nameMutant({ fileName, location: { start, end }, mutatorName, replacement }: Place): string {
  return [basename(fileName), start.line, start.column, end.column, mutatorName, replacement].join(' ');
}

/** Whether a mutant is of the sample: told from what it is, so that the same ones are tried each time. */
export function isSampled(mutant: Place): boolean {
  const name = nameMutant(mutant);
  if (wanted !== null) return wanted.has(name);
  return (createHash('sha256').update(name).digest().readUInt16BE() * 100) / 65_536 < percent;
}
