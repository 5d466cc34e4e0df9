/**
 * Trains what tells people's names from others: `node tools/train/train-people.ts
 * TREEBANK [LEAVE-OUT.jsonl …]` writes src/lexicon/people.json and prints how often it is right on the dev files.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNames } from '../../src/language/nb/names.ts';
import { readTaggedTokens } from '../../src/language/nb/tokens.ts';
import { personFeatureSet, personFeatures } from '../../src/story/people/person-features.ts';
import { documentsOf, readTreebank, type TreebankSentence } from './treebank.ts';

const [folder = '', ...others] = process.argv.slice(2);
const leaveOut = documentsOf(others);
const load = (name: string, without: ReadonlySet<string>): TreebankSentence[] =>
  readTreebank(join(folder, `${name}.conll.gz`), without);

interface Example {
  readonly features: readonly string[];
  readonly is: boolean;
}

/** The names in a sentence as the reading sees them, and whether the treebank calls them a person's. */
function examplesOf({ words, names }: TreebankSentence): Example[] {
  const starts: number[] = [];
  let text = '';
  for (const word of words) {
    if (text !== '' && !/^[.,!?:;)»]$/.test(word)) text += ' ';
    starts.push(text.length);
    text += word;
  }
  const tokens = readTaggedTokens(text);
  return readNames(text, tokens).map((name) => {
    const start = tokens[name.from]?.start ?? 0;
    const at = starts.findLastIndex((one) => one <= start);
    return { features: personFeatures(tokens, name), is: (names[at] ?? 'O').endsWith('PER') };
  });
}

/** Logistic regression by steps along the slope, weights drawn towards nought. */
function fitWeights(examples: readonly Example[], rounds: number, pull: number): Map<string, number> {
  const weights = new Map<string, number>();
  const slopes = new Map<string, number>();
  for (let round = 0; round < rounds; round++)
    for (const { features, is } of examples) {
      let sum = 0;
      for (const one of features) sum += weights.get(one) ?? 0;
      const error = (is ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (const one of features) {
        const weight = weights.get(one) ?? 0;
        const slope = error - pull * weight;
        const sofar = (slopes.get(one) ?? 0) + slope * slope;
        slopes.set(one, sofar);
        weights.set(one, weight + (0.3 * slope) / Math.sqrt(sofar + 1e-6));
      }
    }
  return weights;
}

function right(examples: readonly Example[], weights: ReadonlyMap<string, number>): string {
  let hits = 0;
  for (const { features, is } of examples)
    if (features.reduce((sum, one) => sum + (weights.get(one) ?? 0), 0) > 0 === is) hits++;
  return `${((100 * hits) / examples.length).toFixed(1)} % of ${examples.length}`;
}

/** Weights of features that were seen often enough and say something, in hundredths. */
function kept(
  examples: readonly Example[],
  weights: ReadonlyMap<string, number>,
  least: number,
): Record<string, number> {
  const times = new Map<string, number>();
  for (const { features } of examples) for (const one of features) times.set(one, (times.get(one) ?? 0) + 1);
  return Object.fromEntries(
    [...weights]
      .filter(([one, weight]) => (times.get(one) ?? 0) >= least && Math.abs(weight) > 0.15)
      .map(([one, weight]): [string, number] => [one, Math.round(100 * weight)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const train = [...load('nb-train', leaveOut), ...load('nn-train', leaveOut)].flatMap(examplesOf);
const person = kept(train, fitWeights(train, 6, 0.002), 5);
for (const name of ['nb-dev', 'nn-dev'])
  console.log(
    `${name}: person or not ${right(load(name, new Set()).flatMap(examplesOf), new Map(Object.entries(person).map(([one, weight]) => [one, weight / 100])))}`,
  );

writeFileSync(
  'src/lexicon/people.json',
  `${JSON.stringify({
    about:
      'Weights made by tools/train/train-people.ts: what tells a person’s name from others, from the names marked in the Norwegian Dependency Treebank (NorNE; CC0); in hundredths.',
    featureSet: personFeatureSet,
    person,
  })}\n`,
);
console.log(`${Object.keys(person).length} weights`);
