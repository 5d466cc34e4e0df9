/** One choice among several: what each evidence says of each candidate, and which is right. */
export interface Choice {
  readonly values: readonly ArrayLike<number>[];
  readonly right: number;
}

/** How likely each candidate of a choice is, by the weights. */
export function oddsOf({ values }: Pick<Choice, 'values'>, weights: Float64Array): number[] {
  const scores = values.map((row) => weights.reduce((sum, weight, at) => sum + weight * (row[at] ?? 0), 0));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const sum = odds.reduce((total, one) => total + one, 0);
  return odds.map((one) => one / sum);
}

/**
 * Weights that make the right candidates likely, drawn towards what was believed of them: the more so, the higher
 * `pull`.
 */
export function fitChoice(
  choices: readonly Choice[],
  believed: Float64Array,
  pull: number,
  rounds = 300,
): Float64Array {
  const weights = Float64Array.from(believed);
  const speed = new Float64Array(weights.length);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, at) => -pull * (weight - (believed[at] ?? 0)));
    for (const choice of choices) {
      const odds = oddsOf(choice, weights);
      for (const [row, values] of choice.values.entries()) {
        const error = (row === choice.right ? 1 : 0) - (odds[row] ?? 0);
        for (let at = 0; at < slope.length; at++) slope[at] = (slope[at] ?? 0) + error * (values[at] ?? 0);
      }
    }
    for (let at = 0; at < weights.length; at++) {
      speed[at] = 0.9 * (speed[at] ?? 0) + (0.3 / Math.max(20, choices.length)) * (slope[at] ?? 0);
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    }
  }
  return weights;
}
