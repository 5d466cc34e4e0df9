/**
 * Fits what speaks for an English word standing in another's place: `node tools/train/train-replaced.ts ANSWERS.jsonl
 * MT.jsonl STORIES.jsonl [--dry]`. Learned from are every fourth answer and one half of the others, by a hash; into each
 * text a word of the same kind is put in another's place. Prints how many of those are told at how many false ones in
 * texts that were left out, and writes src/lexicon/replaced.json.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isTelling } from '../../src/check/match/align-words.ts';
import { classesOf, relate } from '../../src/check/match/english-senses.ts';
import { findReplaced, type Habits, oddsOf } from '../../src/check/match/replaced.ts';
import { compareWords } from '../../src/check/match/unmatched.ts';
import { readSource, readTarget, type TargetReading } from '../../src/check/view.ts';
import { stemEnglish } from '../../src/language/en/stem.ts';
import { type Example, fitWeights } from './fit.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dry: { type: 'boolean', default: false } },
});
const [answers = '', sentences = '', stories = ''] = positionals;

interface Couple {
  readonly source: string;
  readonly target: string;
  /** 0 and 1 are learned from, each with the habits of the other; the others are left out. */
  readonly fold: 0 | 1 | 'answers left out' | 'translations left out';
}

const readLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
const byteOf = (text: string) => createHash('sha256').update(text).digest()[0] ?? 0;

type Part = { readonly source: string; readonly text: string | null };
type Sentence = Record<'id' | 'source' | 'google' | 'microsoft' | 'human', string>;
type StoryPair = {
  readonly id: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
};

function readCouples(): Couple[] {
  const couples: Couple[] = [];
  for (const [at, { document }] of readLines<{ document: { parts: Part[] } }>(answers).entries())
    for (const { source, text } of document.parts)
      if (text)
        couples.push({ source, target: text, fold: at % 4 > 0 ? 'answers left out' : at % 8 ? 1 : 0 });
  const foldOf = (id: string): Couple['fold'] => {
    const byte = byteOf(String(id));
    return byte % 2 === 0 ? 'translations left out' : byte % 4 === 1 ? 0 : 1;
  };
  for (const each of readLines<Sentence>(sentences))
    for (const target of [each.google, each.microsoft, each.human])
      couples.push({ source: each.source, target, fold: foldOf(each.id) });
  for (const { id, source, target } of readLines<StoryPair>(stories))
    for (const [at, text] of source.entries())
      if (text && target[at]) couples.push({ source: text, target: target[at], fold: foldOf(id) });
  return couples;
}

/** Of words that answer nothing in so many good translations before any is counted. */
const usual = 0.17;
const certainty = 4;
/** How often a word answers nothing, in five steps; the middle one is left out. */
const steps = [0.06, 0.12, 0.22, 0.4];

function countHabits(couples: readonly Couple[]): Habits {
  const counts = { norwegian: new Map<string, number[]>(), english: new Map<string, number[]>() };
  const count = (map: Map<string, number[]>, key: string, isAlone: boolean) => {
    const [times = 0, alone = 0] = map.get(key) ?? [];
    map.set(key, [times + 1, alone + Number(isAlone)]);
  };
  for (const { source, target } of couples) {
    const [from, to] = [readSource(source, []), readTarget(target, [])];
    const { byFrom, byTo } = compareWords(from, to).alignment;
    for (const [at, token] of from.tokens.entries())
      if (from.words[at] && token.text === token.lower) count(counts.norwegian, token.lower, !byFrom[at]);
    for (const [at, token] of to.tokens.entries()) {
      const word = to.words[at];
      if (word && token.text === token.lower && isTelling(to, at))
        count(counts.english, word.stem, !byTo[at]);
    }
  }
  const table = (map: Map<string, number[]>) =>
    Object.fromEntries(
      [...map]
        .filter(([, [times = 0]]) => times >= 3)
        .map(([word, [times = 0, alone = 0]]): [string, number] => {
          const share = (alone + usual * certainty) / (times + certainty);
          return [word, steps.filter((step) => share >= step).length];
        })
        .filter(([, step]) => step !== 2)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  return { norwegian: table(counts.norwegian), english: table(counts.english) };
}

let seed = 11;
const draw = <T>(list: readonly T[]): T | undefined => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return list[seed % list.length];
};

const kindOf = (lower: string) =>
  `${[...classesOf(stemEnglish(lower))].sort().join('')} ${/(?:ing|ed|s|ly)$/.exec(lower)?.[0] ?? ''}`;

/** The text with a word of the same kind in a word's place, and where that stands; null where there is none. */
function plant(text: string, reading: TargetReading, others: ReadonlyMap<string, readonly string[]>) {
  const places = reading.tokens.filter(
    (token, at) =>
      token.kind === 'word' && token.text === token.lower && token.lower.length > 3 && isTelling(reading, at),
  );
  const old = draw(places);
  const list = others.get(kindOf(old?.lower ?? '')) ?? [];
  if (old === undefined || list.length < 5) return null;
  const wanted = draw(['any', 'opposite', 'sister']);
  let word: string | undefined;
  for (let tries = 0; tries < 60; tries++) {
    const other = draw(list) ?? '';
    const relation = relate(stemEnglish(old.lower), stemEnglish(other));
    if (other === old.lower || relation === 'same') continue;
    word = other;
    if (wanted === 'any' || relation === wanted) break;
  }
  return word === undefined
    ? null
    : { text: text.slice(0, old.start) + word + text.slice(old.end), at: old.start };
}

const couples = readCouples();
const others = new Map<string, string[]>();
for (const { target } of couples)
  for (const { kind, text, lower } of readTarget(target, []).tokens)
    if (kind === 'word' && text === lower && lower.length > 3)
      others.set(kindOf(lower), [...(others.get(kindOf(lower)) ?? []), lower]);

const learned = [0, 1].map((fold) => couples.filter((couple) => couple.fold === fold));
const habits = learned.map(countHabits);
const whole = countHabits(learned.flat());
const examples = new Map<Couple['fold'], Example[]>();
for (const { source, target, fold } of couples) {
  const known = fold === 0 ? habits[1] : fold === 1 ? habits[0] : whole;
  const from = readSource(source, []);
  const to = readTarget(target, []);
  const list = examples.get(fold) ?? [];
  examples.set(fold, list);
  for (const { evidence } of findReplaced(from, to, compareWords(from, to), known))
    list.push({ evidence, is: false, weight: 1 });
  const planted = plant(target, to, others);
  if (planted === null) continue;
  const changed = readTarget(planted.text, []);
  const found = [...findReplaced(from, changed, compareWords(from, changed), known)].filter(
    (each) => changed.tokens[each.to]?.start === planted.at,
  );
  for (const { evidence } of found) list.push({ evidence, is: true, weight: 1 / found.length });
}
const weights = fitWeights([...(examples.get(0) ?? []), ...(examples.get(1) ?? [])]);
console.log(weights);
for (const [fold, list] of examples) {
  const odds = (is: boolean) =>
    list
      .filter((each) => each.is === is)
      .map(({ evidence }) => oddsOf({ evidence }, weights))
      .sort((one, other) => other - one);
  const [right, wrong] = [odds(true), odds(false)];
  const texts = couples.filter((couple) => couple.fold === fold).length;
  const told = [0.02, 0.05, 0.1, 0.2].map((rate) => {
    const least = wrong[Math.floor(rate * texts)] ?? Number.NEGATIVE_INFINITY;
    const share = (100 * right.filter((each) => each > least).length) / right.length;
    return `${rate} false a text (over ${least.toFixed(1)}): ${share.toFixed(0)} %`;
  });
  console.log(`${fold}: ${told.join(', ')}`);
}
if (!values.dry)
  writeFileSync(
    new URL('../../src/lexicon/replaced.json', import.meta.url),
    `${JSON.stringify(
      { source: 'Fitted by tools/train/train-replaced.ts on good translations.', weights, ...whole },
      null,
      2,
    )}\n`,
  );
