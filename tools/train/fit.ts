/** An example to learn from: what speaks for and against it, whether it is so, and how much it counts. */
export interface Example {
  readonly evidence: readonly string[];
  readonly is: boolean;
  readonly weight: number;
}

/** Logistic regression by steps along the slope, weights drawn towards nought. */
export function fitWeights(examples: readonly Example[], rounds = 40, pull = 0.003): Record<string, number> {
  const weights = new Map<string, number>();
  const slopes = new Map<string, number>();
  const order = [...examples.keys()];
  let seed = 7;
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      const other = seed % (at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const { evidence, is, weight: counts } = examples[at] as Example;
      let sum = 0;
      for (const one of evidence) sum += weights.get(one) ?? 0;
      const error = (is ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (const one of evidence) {
        const weight = weights.get(one) ?? 0;
        const slope = counts * error - pull * weight;
        const sofar = (slopes.get(one) ?? 0) + slope * slope;
        slopes.set(one, sofar);
        weights.set(one, weight + (0.15 * slope) / Math.sqrt(sofar + 1e-6));
      }
    }
  }
  const times = new Map<string, number>();
  for (const { evidence, weight } of examples)
    if (weight >= 1) for (const one of evidence) times.set(one, (times.get(one) ?? 0) + 1);
  return Object.fromEntries(
    [...weights]
      .filter(([one]) => (times.get(one) ?? 0) >= 2)
      .map(([one, weight]): [string, number] => [one, Math.round(100 * weight)])
      .filter(([, weight]) => Math.abs(weight) > 10)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
