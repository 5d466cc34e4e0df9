import { countCommon, countNGrams } from './n-grams.ts';

export interface ChrfOptions {
  /** 2 makes it chrF++, 0 chrF. */
  readonly wordOrder?: number;
  /** How many times recall weighs as much as precision. */
  readonly beta?: number;
}

const characterOrder = 6;
const tiny = 1e-16;

interface Counts {
  hypothesis: number;
  reference: number;
  common: number;
}

/**
 * chrF++ of a corpus (Popović, 2017), 0 to 100, with sacreBLEU's defaults: characters to order 6 without white
 * space, words to order 2, beta 2, capitals kept, only orders that both sides have. One reference a segment.
 */
export function chrf(
  hypotheses: readonly string[],
  references: readonly string[],
  { wordOrder = 2, beta = 2 }: ChrfOptions = {},
): number {
  const sums = Array.from(
    { length: characterOrder + wordOrder },
    (): Counts => ({
      hypothesis: 0,
      reference: 0,
      common: 0,
    }),
  );
  for (const [at, hypothesis] of hypotheses.entries()) {
    const ours = orders(hypothesis, wordOrder);
    const theirs = orders(references[at] ?? '', wordOrder);
    for (const [order, sum] of sums.entries()) {
      const one = ours[order] ?? new Map<string, number>();
      const other = theirs[order] ?? new Map<string, number>();
      // A segment too short for an order on the reference side does not count against the hypothesis.
      sum.hypothesis += other.size === 0 ? 0 : total(one);
      sum.reference += total(other);
      sum.common += countCommon(one, other);
    }
  }
  return meanScore(sums, beta);
}

/** n-grams of characters, then of words, by order. */
function orders(segment: string, wordOrder: number): Map<string, number>[] {
  const characters = [...segment.replaceAll(/\s+/gu, '')];
  const words = wordsAndMarks(segment);
  return [
    ...Array.from({ length: characterOrder }, (_, at) => countNGrams(characters, at + 1)),
    ...Array.from({ length: wordOrder }, (_, at) => countNGrams(words, at + 1)),
  ];
}

const mark = /[!-/:-@[-`{-~]/u;

/** Words, one punctuation mark at the end, else one at the beginning, taken off each. */
function wordsAndMarks(segment: string): string[] {
  return segment
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const characters = [...word];
      const [first = ''] = characters;
      const last = characters.at(-1) ?? '';
      if (characters.length === 1) return [word];
      if (mark.test(last)) return [characters.slice(0, -1).join(''), last];
      return mark.test(first) ? [first, characters.slice(1).join('')] : [word];
    });
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function meanScore(sums: readonly Counts[], beta: number): number {
  const factor = beta ** 2;
  let scores = 0;
  let counted = 0;
  for (const { hypothesis, reference, common } of sums) {
    const precision = hypothesis > 0 ? common / hypothesis : tiny;
    const recall = reference > 0 ? common / reference : tiny;
    const weight = factor * precision + recall;
    scores += weight > 0 ? ((1 + factor) * precision * recall) / weight : tiny;
    if (hypothesis > 0 && reference > 0) counted++;
  }
  return counted === 0 ? 0 : (100 * scores) / counted;
}
