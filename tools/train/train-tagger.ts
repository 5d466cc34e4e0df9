/**
 * Trains the tagger: `node tools/train/train-tagger.ts TREEBANK [LEAVE-OUT.jsonl …]`. Reads the treebank's train files,
 * without the documents that the stories of the other files are from, and writes src/lexicon/tagger.json; prints how
 * many words of the dev files it then tags right.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  clauseState,
  featureSet,
  finiteAhead,
  mostFeatures,
  tagCount,
  tagFeatures,
  tags,
  type WordFacts,
  wordFacts,
} from '../../src/language/nb/tag-features.ts';
import { cellOf, openBits, possibleTags } from '../../src/language/nb/tagger.ts';
import { documentsOf, readTreebank, type TreebankSentence } from './treebank.ts';

const bits = Number(process.env.BITS ?? 18);
const rounds = Number(process.env.ROUNDS ?? 7);
const [folder = '', ...others] = process.argv.slice(2);
const leaveOut = documentsOf(others);
const load = (name: string, without: ReadonlySet<string>): TreebankSentence[] =>
  readTreebank(join(folder, `${name}.conll.gz`), without);
const train = [...load('nb-train', leaveOut), ...load('nn-train', leaveOut)];

/** A word in fewer places than this may be anything. */
const leastSeen = 5;
const counts = new Map<string, Map<number, number>>();
for (const { words, tags: given } of train)
  for (const [at, word] of words.entries()) {
    const lower = word.toLowerCase();
    const byTag = counts.get(lower) ?? new Map<number, number>();
    counts.set(lower, byTag);
    byTag.set(given[at] ?? 0, (byTag.get(given[at] ?? 0) ?? 0) + 1);
  }
const known = new Map<string, number>();
const groups: Record<string, string[]> = {};
for (const [word, byTag] of counts) {
  const all = [...byTag.values()].reduce((sum, one) => sum + one, 0);
  if (all < leastSeen || !/^\p{L}[\p{L}-]*$/u.test(word)) continue;
  let possible = 0;
  for (const [tag, times] of byTag) if (times * 200 > all || (all < 60 && times > 1)) possible |= 1 << tag;
  // What was seen as names only may be a word elsewhere, and a common noun a verb.
  if (all < 20 && (possible & openBits) === possible) continue;
  known.set(word, possible);
  groups[possible] = [...(groups[possible] ?? []), word];
}

const number = tags.indexOf('number');
const factsOf = new Map<string, WordFacts>();
const facts = (word: string): WordFacts => {
  const before = factsOf.get(word);
  if (before !== undefined) return before;
  const made = wordFacts(word, word.toLowerCase());
  factsOf.set(word, made);
  return made;
};
interface Example {
  readonly ahead: Uint8Array;
  readonly facts: readonly WordFacts[];
  readonly possible: readonly number[];
  readonly gold: readonly number[];
}
const exampleOf = ({ words, tags: given }: TreebankSentence): Example => {
  const possible = words.map((word) => possibleTags(word, word.toLowerCase(), known));
  return {
    facts: words.map(facts),
    possible,
    ahead: finiteAhead(possible, 0, words.length),
    gold: words.map((word, at) => (/^\d/.test(word) && !word.includes('åring') ? number : (given[at] ?? 0))),
  };
};

const helping = new Set(
  'er var har hadde kan kunne vil ville skal skulle må måtte ble blir vart får fikk'.split(' '),
);

/**
 * Sentences whose common verbs and whose names are exchanged for rare ones, so that they are known by their place: of
 * "…, sier Moe" and "Moe sier at …" much is written with few verbs.
 */
function withRareWords(sentences: readonly TreebankSentence[]): TreebankSentence[] {
  const finite = tags.indexOf('finite');
  const name = tags.indexOf('name');
  const times = new Map<string, number>();
  const names = new Map<string, number>();
  for (const { words, tags: given } of sentences)
    for (const [at, word] of words.entries())
      if (given[at] === finite && /^\p{Ll}+$/u.test(word)) times.set(word, (times.get(word) ?? 0) + 1);
      else if (given[at] === name && /^\p{Lu}\p{Ll}+$/u.test(word))
        names.set(word, (names.get(word) ?? 0) + 1);
  const rare = [...times].filter(([, count]) => count < 4).map(([word]) => word);
  const rareNames = [...names].filter(([, count]) => count < 3).map(([word]) => word);
  let next = 0;
  const pick = (among: readonly string[]): string => {
    next += 7919;
    return among[next % among.length] ?? '';
  };
  return sentences.flatMap((sentence, place) => {
    const { words, tags: given } = sentence;
    let changed = false;
    const swapped = words.map((word, at) => {
      const before = words[at - 1] ?? '';
      const verb = given[at] === finite && (times.get(word) ?? 0) > 20 && !helping.has(word);
      const reports = words[at + 1] === 'at' || /^[,?!»"]$/.test(before) || (place + at) % 4 === 0;
      if (verb && reports) {
        changed = true;
        return pick(rare);
      }
      return given[at] === name && names.has(word) && (place + at) % 2 === 0 ? pick(rareNames) : word;
    });
    return changed ? [{ ...sentence, words: swapped }] : [];
  });
}
const examples = [...train, ...withRareWords(train)].map(exampleOf);

const mask = (1 << bits) - 1;
const size = (1 << bits) + tagCount;
const weights = new Float32Array(size);
const sums = new Float64Array(size);
const features = new Int32Array(mostFeatures);
const scores = new Float64Array(tagCount);
let step = 1;
let seed = 42;
const random = (): number => {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) / 4294967296;
};

/** Fills `features` with those of a token, where its clause has got to `clause`. Returns how many there are. */
function featuresOf(example: Example, given: number[], at: number, clause: number): number {
  const { facts, ahead } = example;
  return tagFeatures(
    features,
    { words: facts, given, from: 0, to: facts.length },
    at,
    clause + 4 * (ahead[at] ?? 0),
  );
}

function guess(
  cells: Float32Array | Int16Array,
  example: Example,
  given: number[],
  at: number,
  clause: number,
): number {
  const possible = example.possible[at] ?? 0;
  if ((possible & (possible - 1)) === 0 && possible !== 0) return 31 - Math.clz32(possible);
  const count = featuresOf(example, given, at, clause);
  scores.fill(0);
  for (let one = 0; one < count; one++) {
    const cell = cellOf(features[one] ?? 0, mask);
    for (let tag = 0; tag < tagCount; tag++) scores[tag] = (scores[tag] ?? 0) + (cells[cell + tag] ?? 0);
  }
  let best = -1;
  for (let tag = 0; tag < tagCount; tag++)
    if ((possible & (1 << tag)) !== 0 && (best < 0 || (scores[tag] ?? 0) > (scores[best] ?? 0))) best = tag;
  return best;
}

for (let round = 0; round < rounds; round++) {
  for (let at = examples.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const one = examples[at] as Example;
    examples[at] = examples[other] as Example;
    examples[other] = one;
  }
  let wrong = 0;
  for (const example of examples) {
    const given: number[] = [];
    let next = 0;
    for (let at = 0; at < example.facts.length; at++) {
      const clause = next;
      const got = guess(weights, example, given, at, clause);
      next = clauseState(clause, got);
      const want = example.gold[at] ?? 0;
      given.push(got);
      const possible = example.possible[at] ?? 0;
      if ((possible & (possible - 1)) === 0) continue;
      step++;
      if (got === want) continue;
      wrong++;
      const count = featuresOf(example, given, at, clause);
      for (let one = 0; one < count; one++) {
        const cell = cellOf(features[one] ?? 0, mask);
        weights[cell + want] = (weights[cell + want] ?? 0) + 1;
        sums[cell + want] = (sums[cell + want] ?? 0) + step;
        weights[cell + got] = (weights[cell + got] ?? 0) - 1;
        sums[cell + got] = (sums[cell + got] ?? 0) - step;
      }
    }
  }
  console.log(`round ${round + 1}: ${wrong} wrong`);
}

const averaged = weights.map((weight, at) => weight - (sums[at] ?? 0) / step);
const largest = averaged.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
// Square roots are kept, so that small weights keep their size beside the few large ones.
const roots = Int8Array.from(averaged, (one) =>
  Math.round(Math.sign(one) * 127 * Math.sqrt(Math.abs(one) / largest)),
);
const cells = Int16Array.from(roots, (root) => root * Math.abs(root));

for (const [name, made] of [
  ['nb-dev', (same: TreebankSentence[]) => same],
  ['nn-dev', (same: TreebankSentence[]) => same],
  ['nb-dev', withRareWords],
  ['nn-dev', withRareWords],
] as const) {
  let right = 0;
  let all = 0;
  const finite = { hits: 0, read: 0, gold: 0 };
  const place = tags.indexOf('finite');
  for (const sentence of made(load(name, new Set()))) {
    const example = exampleOf(sentence);
    const given: number[] = [];
    let clause = 0;
    for (let at = 0; at < example.facts.length; at++) {
      const got = guess(cells, example, given, at, clause);
      clause = clauseState(clause, got);
      given.push(got);
      all++;
      if (got === example.gold[at]) right++;
      if (got === place) finite.read++;
      if (example.gold[at] === place) finite.gold++;
      if (got === place && example.gold[at] === place) finite.hits++;
    }
  }
  console.log(
    `${name}${made === withRareWords ? ', rare words' : ''}: ${((100 * right) / all).toFixed(2)} % of ${all} words; finite verbs P ${((100 * finite.hits) / finite.read).toFixed(1)} R ${((100 * finite.hits) / finite.gold).toFixed(1)}`,
  );
}

const knownWords = Object.fromEntries(
  Object.entries(groups).map(([possible, words]) => [possible, words.sort().join(' ')]),
);
writeFileSync(
  'src/lexicon/tagger.json',
  `${JSON.stringify({
    about:
      'Weights of the tagger, made by tools/train/train-tagger.ts from the annotations of the Norwegian Dependency Treebank (National Library of Norway, CC0).',
    featureSet,
    tags: tags.join(' '),
    known: knownWords,
    cells: Buffer.from(roots.buffer).toString('base64'),
  })}\n`,
);
console.log(`${known.size} known words, ${(cells.length / 1024).toFixed(0)} kB of weights`);
