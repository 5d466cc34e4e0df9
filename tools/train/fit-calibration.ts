import { type Calibration, logOdds } from '../../src/story/speakers/confidence.ts';
import { fitChoice } from './fit-choice.ts';

/** An answer of a story left out of the fit: by which row it is calibrated, its share among the candidates, whether right. */
export interface Outcome {
  readonly row: string;
  readonly probability: number;
  readonly right: boolean;
}

/** Below this an answer is oftener wrong than worth telling. */
const leastTold = 0.35;
/** As if this many answers more had been seen that are as good as they claim, for rows of few answers. */
const pull = 2;

/** How sure an answer is by a calibration. */
export function sure(row: string, probability: number, { rows }: Calibration): number {
  const [base = 0, times = 1] = rows[row] ?? rows[row.split(',')[0] ?? ''] ?? [];
  return 1 / (1 + Math.exp(-(base + times * logOdds(probability))));
}

/** The log odds that fit how often answers of each row were right. */
export function fitCalibration(outcomes: readonly Outcome[]): Calibration {
  const rows: Record<string, readonly number[]> = {};
  for (const row of new Set(outcomes.map((one) => one.row))) {
    const own = outcomes.filter((one) => one.row === row);
    const weighed = own.some(({ probability }) => probability !== 0.5);
    const choices = own.map(({ probability, right }) => ({
      values: [
        [1, weighed ? logOdds(probability) : 0],
        [0, 0],
      ],
      right: right ? 0 : 1,
    }));
    // A name at the cue is right oftener than not before any is seen.
    const believed = Float64Array.from(weighed ? [0, 1] : [2, 0]);
    const [base = 0, times = 0] = fitChoice(choices, believed, pull, 600);
    // What is likelier by its own odds is never worth less.
    rows[row] = [base, Math.max(0, times)].map((one) => Math.round(100 * one) / 100);
  }
  return { leastTold, rows };
}
