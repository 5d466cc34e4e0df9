import { countCommon, countNGrams } from './n-grams.ts';
import { tokenize13a } from './tokenize-13a.ts';

const maxOrder = 4;

/**
 * BLEU of a corpus (Papineni et al., 2002), 0 to 100, with sacreBLEU's defaults: 13a tokens, capitals kept,
 * exponential smoothing. Several references a segment are allowed; the one nearest in length counts for brevity.
 */
export function bleu(hypotheses: readonly string[], references: readonly (readonly string[])[]): number {
  const matches = new Array<number>(maxOrder).fill(0);
  const totals = new Array<number>(maxOrder).fill(0);
  let hypothesisLength = 0;
  let referenceLength = 0;
  for (const [at, hypothesis] of hypotheses.entries()) {
    const tokens = tokenize13a(hypothesis);
    const others = (references[at] ?? []).map(tokenize13a);
    hypothesisLength += tokens.length;
    referenceLength += nearestLength(tokens.length, others);
    for (let order = 1; order <= maxOrder; order++) {
      const allowed = mostOfEach(others.map((reference) => countNGrams(reference, order)));
      matches[order - 1] = (matches[order - 1] ?? 0) + countCommon(countNGrams(tokens, order), allowed);
      totals[order - 1] = (totals[order - 1] ?? 0) + Math.max(0, tokens.length - order + 1);
    }
  }
  return score(matches, totals, brevity(hypothesisLength, referenceLength));
}

function score(matches: readonly number[], totals: readonly number[], penalty: number): number {
  if (matches.every((count) => count === 0)) return 0;
  let smoothing = 1;
  let logs = 0;
  for (const [at, total] of totals.entries()) {
    if (total === 0) return 0;
    const found = matches[at] ?? 0;
    if (found === 0) smoothing *= 2;
    logs += Math.log(found === 0 ? 1 / (smoothing * total) : found / total);
  }
  return 100 * penalty * Math.exp(logs / totals.length);
}

function brevity(hypothesisLength: number, referenceLength: number): number {
  if (hypothesisLength === 0) return 0;
  return hypothesisLength < referenceLength ? Math.exp(1 - referenceLength / hypothesisLength) : 1;
}

function nearestLength(length: number, references: readonly (readonly string[])[]): number {
  const lengths = references.map((reference) => reference.length);
  return lengths.reduce((best, other) => {
    const nearer = Math.abs(other - length) - Math.abs(best - length);
    return nearer < 0 || (nearer === 0 && other < best) ? other : best;
  }, lengths[0] ?? 0);
}

function mostOfEach(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const count of counts) {
    for (const [gram, times] of count) most.set(gram, Math.max(times, most.get(gram) ?? 0));
  }
  return most;
}
