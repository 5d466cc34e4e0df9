/**
 * Fits what speaks for English words having been put in another's place, put in or left out: `node
 * tools/train/train-unanswered.ts ANSWERS.jsonl MT.jsonl STORIES.jsonl [--dry]`. Learned from are every other answer and
 * one half of the others, by a hash; into each text one error of each sort is put. Prints how many of those are told at
 * how many false ones in texts that were left out, and writes src/lexicon/unanswered.json.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findChangedLimits } from '../../src/check/limits-kept.ts';
import { isTelling } from '../../src/check/match/align-words.ts';
import { findReplaced, type Habits, oddsOf } from '../../src/check/match/replaced.ts';
import { compareWords } from '../../src/check/match/unmatched.ts';
import { limitKinds } from '../../src/check/read/limits.ts';
import { readSource, readTarget } from '../../src/check/view.ts';
import { type Example, fitWeights } from './fit.ts';
import { leaveOut, putIn, replaceWord, Stock } from './plant-words.ts';

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
        couples.push({ source, target: text, fold: at % 2 > 0 ? 'answers left out' : at % 4 ? 1 : 0 });
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

const couples = readCouples();
const stock = new Stock(couples.map(({ target }) => target));
const learned = [0, 1].map((fold) => couples.filter((couple) => couple.fold === fold));
const habits = learned.map(countHabits);
const whole = countHabits(learned.flat());

const sorts = ['replaced', 'added', 'lost'] as const;
type Sort = (typeof sorts)[number];
const examples = new Map<string, Example[]>();
const planted = new Map<string, number>();
const keep = (fold: Couple['fold'], sort: Sort, evidences: readonly (readonly string[])[], is: boolean) => {
  const list = examples.get(`${fold} ${sort}`) ?? [];
  examples.set(`${fold} ${sort}`, list);
  for (const evidence of evidences) list.push({ evidence, is, weight: is ? 1 / evidences.length : 1 });
  if (is) planted.set(`${fold} ${sort}`, (planted.get(`${fold} ${sort}`) ?? 0) + 1);
};
const evidencesOf = (found: readonly { readonly evidence: readonly string[] }[]) =>
  found.map(({ evidence }) => evidence);

for (const { source, target, fold } of couples) {
  const known = fold === 0 ? habits[1] : fold === 1 ? habits[0] : whole;
  const from = readSource(source, []);
  const to = readTarget(target, []);
  const clean = compareWords(from, to, known);
  keep(fold, 'replaced', evidencesOf([...findReplaced(from, to, clean, known)]), false);
  keep(fold, 'added', evidencesOf(clean.added), false);
  keep(fold, 'lost', evidencesOf(clean.lost), false);
  const other = replaceWord(target, to, stock);
  if (other !== null) {
    const changed = readTarget(other.text, []);
    const found = [...findReplaced(from, changed, compareWords(from, changed, known), known)];
    keep(
      fold,
      'replaced',
      evidencesOf(found.filter((each) => changed.tokens[each.to]?.start === other.start)),
      true,
    );
  }
  const more = putIn(target, to, stock);
  if (more !== null) {
    const changed = readTarget(more.text, []);
    const isIn = (run: { readonly from: number; readonly to: number }) =>
      (changed.tokens[run.from]?.start ?? 0) < more.end &&
      (changed.tokens[run.to - 1]?.end ?? 0) > more.start;
    keep(fold, 'added', evidencesOf(compareWords(from, changed, known).added.filter(isIn)), true);
  }
  const less = leaveOut(target, to);
  if (less !== null) {
    const gone = clean.alignment.byTo.slice(less.start, less.end).flatMap((link) => link?.from ?? []);
    const found = compareWords(from, readTarget(less.text, []), known).lost;
    const isIn = (run: { readonly from: number; readonly to: number }) =>
      gone.some((at) => at >= run.from && at < run.to);
    if (gone.length > 0) keep(fold, 'lost', evidencesOf(found.filter(isIn)), true);
  }
}

/** How much rarer than the others a kind of limit is lost, added or changed in good translations. */
function countLimits(texts: readonly Couple[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of texts) {
    const [from, to] = [readSource(source, []), readTarget(target, [])];
    for (const { kind } of findChangedLimits(from, to, compareWords(from, to).alignment, 'norwegian'))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const names = limitKinds.flat().flatMap(({ name }) => ['lost', 'added', 'changed'].map((how) => `${name} ${how}`));
  const per = 3000 / texts.length;
  const mean = [...counts.values()].reduce((sum, count) => sum + count * per, 0) / counts.size;
  const odds = (count: number) => Math.round(100 * Math.max(-1.2, Math.log((mean + 2) / (count * per + 2))));
  return {
    any: odds(0),
    ...Object.fromEntries(names.flatMap((name) => (counts.has(name) ? [[name, odds(counts.get(name) ?? 0)]] : []))),
  };
}

const weights: Record<string, number> = {};
for (const sort of sorts) {
  const own = fitWeights([0, 1].flatMap((fold) => examples.get(`${fold} ${sort}`) ?? []));
  Object.assign(weights, own);
  for (const fold of [0, 1, 'answers left out', 'translations left out'] as const) {
    const odds = (is: boolean) =>
      (examples.get(`${fold} ${sort}`) ?? [])
        .filter((each) => each.is === is)
        .map(({ evidence }) => oddsOf({ evidence }, own))
        .sort((one, other) => other - one);
    const [right, wrong] = [odds(true), odds(false)];
    const texts = couples.filter((couple) => couple.fold === fold).length;
    const told = [0.02, 0.05, 0.1, 0.2].map((rate) => {
      const least = wrong[Math.floor(rate * texts)] ?? Number.NEGATIVE_INFINITY;
      const share =
        (100 * right.filter((each) => each > least).length) / (planted.get(`${fold} ${sort}`) ?? 1);
      return `${rate} false a text (over ${least.toFixed(1)}): ${share.toFixed(0)} %`;
    });
    console.log(`${sort}, ${fold}: ${told.join(', ')}`);
  }
}
if (!values.dry)
  writeFileSync(
    new URL('../../src/lexicon/unanswered.json', import.meta.url),
    `${JSON.stringify(
      { source: 'Fitted by tools/train/train-unanswered.ts on good translations.', weights, limits: countLimits(learned.flat()), ...whole },
      null,
      2,
    )}\n`,
  );
