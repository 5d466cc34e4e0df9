/**
 * Trains what tells reported speech: `node tools/train/train-reports.ts SENTENCES.jsonl STORIES.jsonl … [--misses]`. Every verb that
 * the reading weighs in the annotated stories is an example, and those of the sentences that reports-judged.json judges;
 * prints scores with the stories left out that are scored, and writes src/lexicon/reports.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readTaggedTokens } from '../../src/language/nb/tokens.ts';
import { explainStory, plainArticle } from '../../src/story/index.ts';
import { oddsOf, trainedQuotes, type Weights } from '../../src/story/odds.ts';
import { readLeading, type Weighed } from '../../src/story/reported/leading.ts';
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

import { type Example, fitWeights } from './fit.ts';
import judged from './reports-judged.json' with { type: 'json' };

const misses = process.argv.includes('--misses');
const [sentenceFile = '', ...files] = process.argv.slice(2).filter((one) => one !== '--misses');
const golds = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldStory),
);

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
    if (/^(?:takes|by) /.test(one) && !/, (?:unlisted|other)$/.test(one)) return [`${one}, unlisted`];
    return [one];
  });
}

function examplesOf(gold: GoldStory, reports: Weights): Example[] {
  const { parts } = explainStory(plainArticle(gold.id, gold.text), {
    quotes: { ...trainedQuotes, reports },
  });
  return parts
    .flatMap(({ weighed }) => weighed ?? [])
    .filter(({ evidence }) => evidence.length > 0)
    .flatMap((one) => {
      const is = isGold(one, gold.quotes, gold.text);
      return [{ evidence: one.evidence, is, weight: 1 }];
    });
}

const lines = readFileSync(sentenceFile, 'utf8').trim().split('\n');

/** Judged sentences as examples; a verb that the reading no longer weighs falls out. */
function judgedExamples(rows: readonly number[][]): Example[] {
  return rows.flatMap(([line = 0, at, yes]) => {
    const { text } = JSON.parse(lines[line] ?? '{}') as { text: string };
    const tokens = readTaggedTokens(text);
    const sentence = { from: 0, to: tokens.length };
    const one = readLeading(tokens, sentence, null, () => -1).find(({ cue }) => cue.start === at);
    if (one === undefined) return [];
    const is = yes === 1;
    return [{ evidence: one.evidence, is, weight: 1 }];
  });
}
const learned = judgedExamples(judged.learn);
const measured = judgedExamples(judged.measure);

/** How often weights judge right, and precision and recall. */
function measure(weights: Weights, which: 0 | 1): string {
  const tally = { hits: 0, read: 0, gold: 0 };
  let right = 0;
  for (const { evidence, is } of measured) {
    const taken =
      oddsOf(which === 0 || evidence.includes('class other') ? evidence : unlisted(evidence), weights) > 0;
    if (taken === is) right++;
    if (taken && is) tally.hits++;
    if (taken) tally.read++;
    if (is) tally.gold++;
  }
  return `${((100 * right) / measured.length).toFixed(1)} % right, ${showTally(tally)}`;
}

/**
 * Each example again as of a verb that nobody knows: a verb that is met for the first time may be any, so that many
 * examples of one count for less.
 */
function withUnknownVerbs(examples: readonly Example[]): Example[] {
  const verbOf = ({ evidence }: Example): string => evidence.find((one) => one.startsWith('verb ')) ?? '';
  const times = new Map<string, number>();
  for (const one of examples) times.set(verbOf(one), (times.get(verbOf(one)) ?? 0) + 1);
  const known = (one: Example): boolean => one.evidence.includes('class other');
  return [
    ...examples,
    ...examples
      .filter((one) => !known(one))
      .map((one) => ({
        ...one,
        evidence: unlisted(one.evidence),
        weight: 0.5 / Math.sqrt(times.get(verbOf(one)) ?? 1),
      })),
  ];
}

const start: Weights = { always: 100, 'class unlisted': -300 };

function train(stories: readonly GoldStory[], others: readonly Example[]): Record<string, number> {
  let weights: Weights = start;
  let made: Record<string, number> = {};
  for (let round = 0; round < 3; round++) {
    const own = stories.flatMap((gold) => examplesOf(gold, weights));
    const changed = stories
      .flatMap((gold) => examplesOf(perturb(gold, 'reporting verbs'), weights))
      .filter(({ evidence }) => evidence.includes('class unlisted'));
    made = fitWeights([...withUnknownVerbs([...own, ...others]), ...changed]);
    weights = made;
  }
  return made;
}

const score = (stories: readonly GoldStory[], reports: Weights): Scores =>
  scoreStories(
    stories.map((gold) => ({
      gold,
      story: explainStory(plainArticle(gold.id, gold.text), { quotes: { ...trainedQuotes, reports } }).story,
    })),
    !misses
      ? undefined
      : (gold, { kind, gold: want, read: got }) => {
          if (kind !== 'indirect' || (want !== null && got !== null)) return;
          const quote = want ?? got;
          const at = gold.text.indexOf(quote?.spans[0] ?? '');
          console.log(
            `${gold.id} ${want === null ? 'FALSE' : 'MISSED'} ${quote?.cue} | ${quote?.attribution} | ${gold.text.slice(Math.max(0, at - 110), at)}[${quote?.spans.join('] [')}]`.replace(
              /\n+/g,
              ' ¶ ',
            ),
          );
        },
  );

const folds = 5;
const whole = { hits: 0, read: 0, gold: 0 };
const changed = { hits: 0, read: 0, gold: 0 };
for (let fold = 0; fold < folds; fold++) {
  const weights = train(
    golds.filter((_, at) => at % folds !== fold),
    learned,
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

const weights = train(golds, learned);
console.log(
  `judged sentences, unread: ${measure(weights, 0)}\n  as of verbs in no list: ${measure(weights, 1)}`,
);
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
