/**
 * Fits the weights by which the lede is told from what stands above it: `node tools/train/train-lede.ts STORIES.jsonl …
 * [--folds 10] [--pull 5] [--without EVIDENCE] [--dry]`. Prints how often stories left out of the fit are right, and
 * writes src/lexicon/lede.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readTaggedTokens } from '../../src/language/nb/tokens.ts';
import { plainArticle } from '../../src/story/article.ts';
import { partArticle } from '../../src/story/frame.ts';
import {
  chooseLede,
  type LedeWeights,
  type WeighedOpening,
  weighLedes,
} from '../../src/story/structure/lede.ts';
import { ledeEvidence } from '../../src/story/structure/lede-evidence.ts';
import { even, type GoldStory } from '../../test/bench/split-score.ts';
import { fitChoice } from './fit-choice.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string' },
    pull: { type: 'string' },
    dry: { type: 'boolean' },
    without: { type: 'string' },
  },
});
const folds = Number(values.folds ?? 10);
const pull = Number(values.pull ?? 5);

/** What is believed of each evidence before any story is read; of the others, 1. */
const believed: LedeWeights = {
  'without a main verb': 2,
  question: 2,
  'speech of nobody': 2,
  'behind a kicker': 1.5,
  'kicker among captions': 1.5,
  'under a kicker': 2,
  'tells of a picture': 2.5,
  'shows what was done': 3,
  unfinished: 2,
  dateline: 2,
};

/** A story's openings, and which of them is the lede; -1 if it is none. */
interface Example {
  readonly id: string;
  readonly weighed: readonly WeighedOpening[];
  readonly right: number;
}

const examples = positionals
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line): Example => {
    const { id, text, lede } = JSON.parse(line) as GoldStory;
    const weighed = weighLedes(text, readTaggedTokens(text), partArticle(plainArticle(id, text)).kept);
    const right = weighed.findIndex(({ draft }) => even(text.slice(draft.start, draft.end)) === even(lede));
    return { id, weighed, right };
  });

const names = ledeEvidence.map(({ name }) => name);
const nothing = names.map(() => 0);

/** Each paragraph down to the lede is a choice of its own: the lede, or something above it. */
function fitLede(of: readonly Example[]): LedeWeights {
  const choices = of.flatMap(({ weighed, right }) =>
    weighed.slice(0, right + 1).map(({ values: row }, at) => ({
      values: [row.map((value, of) => (names[of] === values.without ? 0 : value)), nothing],
      right: at === right ? 0 : 1,
    })),
  );
  const weights = fitChoice(
    choices,
    Float64Array.from(names, (name) => believed[name] ?? 1),
    pull,
  );
  return Object.fromEntries(
    names.map((name, at) => [name, name === values.without ? 0 : Math.round(100 * (weights[at] ?? 0)) / 100]),
  );
}

const isRight = ({ weighed, right }: Example, weights: LedeWeights): boolean =>
  right >= 0 && chooseLede(weighed, weights) === right;

const show = (title: string, hits: number): void =>
  console.log(`${title}: ${((100 * hits) / examples.length).toFixed(1)} % of ${examples.length}`);
if (folds > 1) {
  let hits = 0;
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitLede(examples.filter((_, at) => at % folds !== fold));
    for (const one of examples.filter((_, at) => at % folds === fold)) {
      if (isRight(one, weights)) hits++;
      else
        console.log(`  left out and missed: ${one.id}${one.right < 0 ? ' (not among what is weighed)' : ''}`);
    }
  }
  show('stories left out of the fit', hits);
}
const weights = fitLede(examples);
show('all stories, fitted to them', examples.filter((one) => isRight(one, weights)).length);
console.log(weights);
if (!values.dry)
  writeFileSync(
    'src/lexicon/lede.json',
    `${JSON.stringify({ about: 'Weights of the evidence of which paragraph is the lede, fitted by tools/train/train-lede.ts.', weights }, null, 2)}\n`,
  );
