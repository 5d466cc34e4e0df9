/**
 * Trains what tells reported speech: `node tools/train/train-reports.ts STORIES.jsonl …`. Every verb that the
 * reading weighs in the annotated stories is an example; prints scores with the stories and the verbs left out that are
 * scored, and writes src/lexicon/reports.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { explainStory, plainArticle } from '../../src/story/index.ts';
import type { Weighed } from '../../src/story/reported/leading.ts';
import type { ReportWeights } from '../../src/story/reported/weigh.ts';
import { perturb } from '../../test/bench/split-perturb.ts';
import {
  f1,
  type GoldQuote,
  type GoldStory,
  overlapOf,
  type Scores,
  scoreStories,
  showTally,
} from '../../test/bench/split-score.ts';

const files = process.argv.slice(2);
const golds = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldStory),
);

export interface Example {
  readonly evidence: readonly string[];
  readonly is: boolean;
  readonly weight: number;
}

/** Whether a candidate is one of the quotes that the gold has: its words are, and its cue is none of them. */
function isGold(one: Weighed, quotes: readonly GoldQuote[], text: string): boolean {
  const words = one.spans.map(({ start, end }) => text.slice(start, end));
  return quotes.some((quote) => {
    if (quote.kind !== 'indirect' || overlapOf(quote.spans, words) < 0.5) return false;
    const place = text.indexOf(quote.spans[0] ?? '', Math.max(0, (one.spans[0]?.start ?? 0) - 200));
    return !(one.cue.start >= place && one.cue.end <= place + (quote.spans[0]?.length ?? 0));
  });
}

/** The same as of a verb that stands in no list. */
function unlisted(evidence: readonly string[]): string[] {
  return evidence.flatMap((one) => {
    if (one.startsWith('verb ')) return [];
    if (one.startsWith('class ')) return ['class unlisted'];
    if (one.startsWith('takes ') && !one.endsWith(', unlisted')) return [`${one}, unlisted`];
    return [one];
  });
}

function examplesOf(gold: GoldStory, reports: ReportWeights): Example[] {
  const { weighed } = explainStory(plainArticle(gold.id, gold.text), { reports });
  return weighed
    .filter(({ evidence }) => evidence.length > 0)
    .flatMap((one) => {
      const is = isGold(one, gold.quotes, gold.text);
      return [
        { evidence: one.evidence, is, weight: 1 },
        { evidence: unlisted(one.evidence), is, weight: Number(process.env.HALF ?? 0.5) },
      ];
    });
}

/** Logistic regression by steps along the slope, weights drawn towards nought. */
export function fitWeights(examples: readonly Example[], rounds = Number(process.env.ROUNDS ?? 40), pull = Number(process.env.PULL ?? 0.003)): Record<string, number> {
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
  return Object.fromEntries(
    [...weights]
      .map(([one, weight]): [string, number] => [one, Math.round(100 * weight)])
      .filter(([, weight]) => Math.abs(weight) > 10)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const start: ReportWeights = { always: 100, 'class unlisted': -300 };

function train(stories: readonly GoldStory[], others: readonly Example[]): Record<string, number> {
  let weights: ReportWeights = start;
  let made: Record<string, number> = {};
  for (let round = 0; round < 3; round++) {
    const own = stories.flatMap((gold) => examplesOf(gold, weights));
    made = fitWeights([...own, ...others]);
    weights = made;
  }
  return made;
}

const score = (stories: readonly GoldStory[], reports: ReportWeights): Scores =>
  scoreStories(
    stories.map((gold) => ({
      gold,
      story: explainStory(plainArticle(gold.id, gold.text), { reports }).story,
    })),
  );

const folds = 5;
const whole = { hits: 0, read: 0, gold: 0 };
const changed = { hits: 0, read: 0, gold: 0 };
for (let fold = 0; fold < folds; fold++) {
  const weights = train(
    golds.filter((_, at) => at % folds !== fold),
    [],
  );
  const held = golds.filter((_, at) => at % folds === fold);
  for (const [tally, stories] of [
    [whole, held],
    [changed, held.map((gold) => perturb(gold, 'reporting verbs'))],
  ] as const) {
    const { indirect } = score(stories, weights).overlap;
    tally.hits += indirect.hits;
    tally.read += indirect.read;
    tally.gold += indirect.gold;
  }
}
console.log(`left out: ${showTally(whole)}`);
console.log(
  `left out, verbs in no list: ${showTally(changed)}  loss ${(f1(whole) - f1(changed)).toFixed(1)}`,
);

const weights = train(golds, []);
console.log(`fitted on all: ${showTally(score(golds, weights).overlap.indirect)}`);
console.log(
  `fitted on all, verbs in no list: ${showTally(
    score(
      golds.map((gold) => perturb(gold, 'reporting verbs')),
      weights,
    ).overlap.indirect,
  )}`,
);
writeFileSync(
  'src/lexicon/reports.json',
  `${JSON.stringify(
    {
      about:
        'Weights made by tools/train/train-reports.ts: what speaks for and against a verb with a clause being reported speech, from stories annotated by hand; in hundredths.',
      weights,
    },
    null,
    2,
  )}\n`,
);
