import trained from '../../lexicon/reports.json' with { type: 'json' };

/** The weight of each evidence, by its name, in hundredths. */
export type ReportWeights = Readonly<Record<string, number>>;

export const trainedReports: ReportWeights = trained.weights;

/** Log odds that a candidate tells somebody's words. */
export function weighReport(evidence: readonly string[], weights: ReportWeights = trainedReports): number {
  let sum = 0;
  for (const one of evidence) sum += weights[one] ?? 0;
  return sum / 100;
}
