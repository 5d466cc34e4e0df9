import partial from '../lexicon/partial.json' with { type: 'json' };
import reports from '../lexicon/reports.json' with { type: 'json' };

/** The weight of each evidence, by its name, in hundredths. */
export type Weights = Readonly<Record<string, number>>;

/** What was learned of reported speech and of words between marks. */
export interface QuoteWeights {
  readonly reports: Weights;
  readonly partial: Weights;
}

export const trainedQuotes: QuoteWeights = { reports: reports.weights, partial: partial.weights };

/** Log odds that evidence adds up to. */
export function oddsOf(evidence: readonly string[], weights: Weights): number {
  let sum = 0;
  for (const one of evidence) sum += weights[one] ?? 0;
  return sum / 100;
}
