/**
 * Fits the weights by which the lede is told from what stands above it: `node tools/train/train-lede.ts STORIES.jsonl …
 * [--folds 10] [--pull 10] [--without EVIDENCE] [--dry]`. Prints how often stories left out of the fit are right, and
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
const pull = Number(values.pull ?? 10);

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
  'last of the copy': 2.75,
};

/** A story's openings, and which of them is the lede; -1 if it is none. */
interface Example {
  readonly story: string;
  readonly id: string;
  /** Where it is from, by which it is counted. */
  readonly from: string;
  readonly weighed: readonly WeighedOpening[];
  readonly right: number;
}

/** Captions that name their photographer are known by that; without it, others must tell them. */
const credit = /\s*\(?(?:Foto|FOTO):? .*$/;
const creditFirst =
  /^(?:FOTO|Foto): (?:Foto: )?(?:[^.!?]*?[Ss](?:canpix|CANPIX)\s+|(?:\p{Lu}[\p{L}-]+[ ,/]*){2,3}?(?=\p{Lu}[\p{L}-]* ))/u;
const kicker = /^\p{Lu}[^.!?:«»"–-]{1,40}: (?=\p{Lu})/u;

/** A story with the captions above its lede without credits, and without kickers as well. */
function bareOf(story: GoldStory): readonly (readonly [from: string, story: GoldStory])[] {
  const at = story.text.indexOf(story.lede);
  if (at < 0 || credit.test(story.lede)) return [];
  const change = (how: (block: string) => string, of: string): string => {
    const [headline = '', ...blocks] = of.slice(0, of.indexOf(story.lede)).split('\n\n');
    const above = blocks.map(how).filter((block, nth) => block !== '' || nth === blocks.length - 1);
    return [headline, ...above].join('\n\n') + of.slice(of.indexOf(story.lede));
  };
  const uncredited = change((block) => block.replace(creditFirst, '').replace(credit, ''), story.text);
  const unkickered = change((block) => block.replace(kicker, ''), uncredited);
  return [
    ...(uncredited === story.text ? [] : [['without credits', { ...story, text: uncredited }] as const]),
    ...(unkickered === uncredited ? [] : [['without kickers', { ...story, text: unkickered }] as const]),
  ];
}

const examples = positionals
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => [file, JSON.parse(line) as GoldStory] as const),
  )
  .flatMap((one) => [one, ...bareOf(one[1])])
  .map(([from, { id, text, lede }]): Example => {
    const weighed = [...weighLedes(text, readTaggedTokens(text), partArticle(plainArticle(id, text)).kept)];
    const right = weighed.findIndex(({ paragraph: { start, end, dated } }) => {
      const line = even(text.slice(start, end));
      return line === even(lede) || (dated && even(lede).endsWith(line));
    });
    return { story: id, id: positionals.includes(from) ? id : `${id} ${from}`, from, weighed, right };
  });
const stories = [...new Set(examples.map(({ story }) => story))];

const names = ledeEvidence.map(({ name }) => name);
const nothing = names.map(() => 0);

/** Each paragraph down to the lede is a choice of its own: the lede, or something above it. */
function fitLede(of: readonly Example[]): LedeWeights {
  // As it was written a story counts twice.
  const counted = of.flatMap((one) => (positionals.includes(one.from) ? [one, one] : [one]));
  const choices = counted.flatMap(({ weighed, right }) =>
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

function show(title: string, right: readonly Example[]): void {
  console.log(`${title}: ${right.length} of ${examples.length}`);
  for (const from of new Set(examples.map((one) => one.from))) {
    const count = (of: readonly Example[]): number => of.filter((one) => one.from === from).length;
    console.log(`  ${count(right)} of ${count(examples)} ${from}`);
  }
}
if (folds > 1) {
  const right: Example[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const left = new Set(stories.filter((_, at) => at % folds === fold));
    const weights = fitLede(examples.filter(({ story }) => !left.has(story)));
    for (const one of examples.filter(({ story }) => left.has(story))) {
      if (isRight(one, weights)) right.push(one);
      else
        console.log(`  left out and missed: ${one.id}${one.right < 0 ? ' (not among what is weighed)' : ''}`);
    }
  }
  show('left out of the fit', right);
}
const weights = fitLede(examples);
show(
  'all, fitted to them',
  examples.filter((one) => isRight(one, weights)),
);
console.log(weights);
if (!values.dry)
  writeFileSync(
    'src/lexicon/lede.json',
    `${JSON.stringify({ about: 'Weights of the evidence of which paragraph is the lede, fitted by tools/train/train-lede.ts.', weights }, null, 2)}\n`,
  );
