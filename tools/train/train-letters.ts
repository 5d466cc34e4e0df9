/**
 * Trains what a word's letters tell, where no list knows it: a Norwegian noun from a given name, which its capital hides at
 * the start of a sentence, and women's given names from men's. `node tools/train/train-letters.ts TREEBANK NAMES.tsv` writes
 * src/lexicon/letters.json and prints how often it is right on words left out. NAMES.tsv has a given name a line, and in
 * how many languages it is a woman's and a man's: those of @faker-js/faker 10.6 (MIT) in Latin letters, of 60 languages.
 * Names that test/support/names.ts makes people of are left out, so that its people stay unheard of.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lettersOf, letterWeights } from '../../src/language/letters.ts';
import { tags } from '../../src/language/nb/tag-features.ts';
import firstNames from '../../src/lexicon/first-names.json' with { type: 'json' };
import { readTreebank } from './treebank.ts';

const [folder = '', namesFile = ''] = process.argv.slice(2);

/** A word, how far the answer to the question is yes, and how much it counts. */
interface Word {
  readonly text: string;
  readonly places: readonly number[];
  readonly yes: number;
  readonly counts: number;
}

const wordOf = (text: string, yes: number, times: number): Word => ({
  text,
  places: [...lettersOf(text)],
  yes,
  counts: Math.min(5, 1 + Math.log(times)),
});

/** Given names, and how often each was seen as a woman's and as a man's. */
const names = new Map<string, { women: number; men: number }>();
const invented = new Set(
  readFileSync(join(import.meta.dirname, '../../test/support/names.ts'), 'utf8').match(/\p{Lu}[\p{L}-]+/gu),
);
function seeName(name: string, women: number, men: number): void {
  if (invented.has(name)) return;
  const sofar = names.get(name) ?? { women: 0, men: 0 };
  names.set(name, { women: sofar.women + women, men: sofar.men + men });
}
for (const line of readFileSync(namesFile, 'utf8').trim().split('\n')) {
  const [name = '', women, men] = line.split('\t');
  seeName(name, Number(women), Number(men));
}
for (const name of firstNames.female.split(' ')) seeName(name, 2, 0);
for (const name of firstNames.male.split(' ')) seeName(name, 0, 2);
const women = [...names].map(([name, seen]) =>
  wordOf(name, seen.women / (seen.women + seen.men), seen.women + seen.men),
);

const nouns = new Map<string, number>();
for (const name of firstNames.other.split(' ')) seeName(name, 0, 0);
const open = new Set(['noun', 'adjective', 'participle']);
for (const file of ['nb-train', 'nn-train'])
  for (const sentence of readTreebank(join(folder, `${file}.conll.gz`)))
    for (const [at, word] of sentence.words.entries()) {
      const next = sentence.names[at + 1] ?? '';
      const named = sentence.names[at] === 'B-PER' && next === 'I-PER';
      if (named && /^\p{Lu}\p{L}+/u.test(word)) seeName(word, 0, 0);
      if (!open.has(tags[sentence.tags[at] ?? -1] ?? '') || !/^\p{Ll}[\p{Ll}-]{2,}$/u.test(word)) continue;
      // A noun right before a person's name is what is asked for.
      nouns.set(word, (nouns.get(word) ?? 0) + (next === 'B-PER' ? 10 : 1));
    }
const openers = [
  ...[...nouns].map(([word, times]) => wordOf(word, 1, times)),
  ...[...names.keys()].map((name) => wordOf(name, 0, 1)),
];

/** Logistic regression by steps along the slope, weights drawn towards nought; words in an order that is always the same. */
function learn(words: readonly Word[]): Float64Array {
  const weights = new Float64Array(letterWeights);
  const slopes = new Float64Array(letterWeights);
  const order = [...words];
  let seed = 1;
  for (let round = 0; round < 12; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const other = seed % (at + 1);
      [order[at], order[other]] = [order[other] as Word, order[at] as Word];
    }
    for (const { places, yes, counts } of order) {
      const error = (yes - 1 / (1 + Math.exp(-oddsOf(weights, places)))) * counts;
      for (const place of places) {
        const slope = error - 2e-3 * counts * (weights[place] ?? 0);
        slopes[place] = (slopes[place] ?? 0) + slope * slope;
        weights[place] = (weights[place] ?? 0) + (0.2 * slope) / Math.sqrt((slopes[place] ?? 0) + 1e-6);
      }
    }
  }
  return weights;
}

const oddsOf = (weights: Float64Array, places: readonly number[]): number =>
  places.reduce((sum, place) => sum + (weights[place] ?? 0), 0);

const isLeftOut = ({ text }: Word): boolean =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1000003, 7) % 10 === 0;
const share = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} % of ${of}`;

const known = learn(openers.filter((word) => !isLeftOut(word)));
const leftOpeners = openers.filter(isLeftOut);
for (const least of [0, 1, 2, 3, 4]) {
  const over = (yes: number): string => {
    const of = leftOpeners.filter((word) => word.yes === yes);
    return share(of.filter(({ places }) => oddsOf(known, places) > least).length, of.length);
  };
  console.log(`nouns, odds over ${least}: ${over(1)} nouns, ${over(0)} given names`);
}
const guessed = learn(women.filter((word) => !isLeftOut(word)));
const leftNames = women.filter((word) => isLeftOut(word) && word.yes !== 0.5);
for (const least of [0, 1, 2, 3]) {
  const sure = leftNames.filter(({ places }) => Math.abs(oddsOf(guessed, places)) > least);
  const right = sure.filter(({ places, yes }) => oddsOf(guessed, places) > 0 === yes > 0.5);
  console.log(`women, odds over ${least} either way: right ${share(right.length, sure.length)}`);
}

function pack(weights: Float64Array): { scale: number; weights: string } {
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0);
  const scale = Math.floor((100 * 127) / most) / 100;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight * scale));
  return { scale, weights: Buffer.from(bytes.buffer).toString('base64') };
}
const about =
  'Weights of letters that tell a noun from a given name and women’s given names from men’s, fitted by tools/train/train-letters.ts to words of the Norwegian Dependency Treebank (CC0) and given names of 60 languages.';
writeFileSync(
  'src/lexicon/letters.json',
  `${JSON.stringify({ about, noun: pack(learn(openers)), female: pack(learn(women)) }, null, 2)}\n`,
);
