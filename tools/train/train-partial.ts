/**
 * Trains what tells words between marks that are somebody's from titles, nicknames and irony: `node
 * tools/train/train-partial.ts SENTENCES.jsonl STORIES.jsonl … [--misses]`. Learns from the annotated stories, from our own examples
 * in test/bench/partial.json and from the sentences that partial-judged.json judges; prints scores with the stories left
 * out that are scored, and writes src/lexicon/partial.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { explainStory, plainArticle } from '../../src/story/index.ts';
import type { WeighedMarks } from '../../src/story/marked-quotes.ts';
import { oddsOf, trainedQuotes, type Weights } from '../../src/story/odds.ts';
import { goldExamples } from '../../test/bench/split-fixtures.ts';
import { type GoldStory, scoreStories, showTally } from '../../test/bench/split-score.ts';
import { type Example, fitWeights } from './fit.ts';
import judged from './partial-judged.json' with { type: 'json' };

const misses = process.argv.includes('--misses');
const [sentenceFile = '', ...files] = process.argv.slice(2).filter((one) => one !== '--misses');
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n');
const golds = files.flatMap((file) => linesOf(file).map((line) => JSON.parse(line) as GoldStory));
const own = goldExamples('partial.json');
const nothing: Weights = { always: -1000 };

function fragmentsOf(name: string, text: string): readonly WeighedMarks[] {
  return explainStory(plainArticle(name, text), {
    quotes: { ...trainedQuotes, partial: nothing },
  }).parts.flatMap(({ fragments }) => fragments ?? []);
}

function examplesOf({ id, text, quotes }: GoldStory): Example[] {
  return fragmentsOf(id, text).map(({ start, evidence }) => ({
    evidence,
    is: quotes.some(({ kind, spans }) => kind === 'partial' && text.startsWith(spans[0] ?? '', start + 1)),
    // What we and the annotators of whole stories say counts twice.
    weight: 2,
  }));
}

const sentences = linesOf(sentenceFile);
function judgedExamples(rows: readonly number[][]): Example[] {
  return rows.flatMap(([line = 0, at = 0, yes]) => {
    const { text } = JSON.parse(sentences[line] ?? '{}') as { text: string };
    const copy = `Nytt i dag\n\nDette er ingressen til saken, som er lang nok til å være en ingress.\n\n${text}`;
    const one = fragmentsOf('sentence', copy).find(({ start }) => start === at + copy.length - text.length);
    return one === undefined ? [] : [{ evidence: one.evidence, is: yes === 1, weight: 1 }];
  });
}

const learned = judgedExamples(judged.learn);
const measured = judgedExamples(judged.measure);
const ours = own.flatMap(examplesOf);
const byStory = golds.map(examplesOf);
console.log(
  `${learned.length}, ${ours.length}, ${byStory.flat().length} examples, ${measured.length} to measure on`,
);

const folds = 5;
const left = { hits: 0, read: 0, gold: 0 };
for (let fold = 0; fold < folds; fold++) {
  const partial = fitWeights([...learned, ...ours, ...byStory.filter((_, at) => at % folds !== fold).flat()]);
  const quotes = { ...trainedQuotes, partial };
  const held = golds.filter((_, at) => at % folds === fold);
  const { exact } = scoreStories(
    held.map((gold) => ({ gold, story: explainStory(plainArticle(gold.id, gold.text), { quotes }).story })),
    !misses
      ? undefined
      : (gold, { kind, gold: want, read: got, exact }) => {
          if (kind !== 'partial' || exact) return;
          const quote = want ?? got;
          const at = gold.text.indexOf(quote?.spans[0] ?? '');
          console.log(
            gold.id,
            want === null ? 'FALSE' : 'MISSED',
            gold.text.slice(Math.max(0, at - 90), at + 60).replace(/\n+/g, ' ¶ '),
          );
        },
  );
  left.hits += exact.partial.hits;
  left.read += exact.partial.read;
  left.gold += exact.partial.gold;
}
console.log(`left out: ${showTally(left)}`);

const weights = fitWeights([...learned, ...ours, ...byStory.flat()]);
const tally = { hits: 0, read: 0, gold: judged.measure.filter(([, , yes]) => yes === 1).length };
for (const { evidence, is } of measured) {
  const taken = oddsOf(evidence, weights) > 0;
  if (taken) tally.read++;
  if (taken && is) tally.hits++;
}
console.log(`judged sentences, unread: ${showTally(tally)}`);
writeFileSync(
  'src/lexicon/partial.json',
  `${JSON.stringify(
    {
      about:
        'Weights made by tools/train/train-partial.ts: what speaks for and against words between marks being somebody’s, from stories and sentences annotated by hand; in hundredths.',
      weights,
    },
    null,
    2,
  )}\n`,
);
