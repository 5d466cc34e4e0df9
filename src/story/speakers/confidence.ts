import trained from '../../lexicon/speakers.json' with { type: 'json' };
import type { RawQuote } from '../raw-quote.ts';
import type { AskKind, Candidate } from './ask.ts';

/** What an answer rests on: a question of some kind, or a name at the cue of a person, a body, or one not known else. */
export type Basis =
  | AskKind
  | 'role as written'
  | 'person named'
  | 'body named'
  | 'words named'
  | 'several named'
  | 'nothing';

/** How sure answers are, as stories left out of the fit bear it out. */
export interface Calibration {
  /** Below this nobody is told. */
  readonly leastTold: number;
  /** By what an answer rests on and whether the words are quoted in part: log odds, and what its own log odds are times. */
  readonly rows: Readonly<Record<string, readonly number[]>>;
}

export const trainedCalibration: Calibration = trained.calibration;

/** Which row of the calibration an answer is read by. */
export function rowOf(basis: Basis, { kind }: Pick<RawQuote, 'kind'>): string {
  return kind === 'partial' ? `${basis}, partial` : basis;
}

/** Log odds, kept from being endless. */
export function logOdds(probability: number): number {
  const kept = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(kept / (1 - kept));
}

/** How likely an answer with this share among its candidates is right. */
export function confidenceOf(
  basis: Basis,
  quote: Pick<RawQuote, 'kind'>,
  probability: number,
  { rows }: Calibration,
): number {
  const [base = 0, times = 1] = rows[rowOf(basis, quote)] ?? rows[basis] ?? [];
  return 1 / (1 + Math.exp(-(base + times * logOdds(probability))));
}

/** What the name at a cue is taken to rest on. */
export function basisOfNamed(candidate: Candidate): Basis {
  if (candidate.kind === 'phrase') return 'words named';
  return candidate.kind === 'person' && candidate.person.odds > 0 ? 'person named' : 'body named';
}
