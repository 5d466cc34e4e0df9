/**
 * npm run bench:names -- ../shared/corpus: the rule of names by itself. Clean translations that it flags, and planted errors
 * of names that the checks catch, each in the half that may be read and in the one that nobody reads. Exits 1 under a floor.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSegments } from '../../src/check/index.ts';
import type { Pair, Planted } from './check-planters.ts';
import pairs from './names-pairs.json' with { type: 'json' };

const folder = process.argv[2] ?? '../shared/corpus';
const mostFlagged = 0.01;
const leastCaught = 0.96;
const only = ['names-kept'];

const readLines = <T>(file: string): T[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** As in bench:check: 0 may be looked at, 1 is only scored. */
const halfOf = (id: string): 0 | 1 =>
  (createHash('sha1').update(id.replace(/^\w+:/, '')).digest()[0] ?? 0) % 2 === 0 ? 0 : 1;

type Row = { readonly id: string; readonly source: string } & Readonly<Record<string, string>>;
const rows = readLines<Row>('mt-dev.jsonl');
const ntrex = readLines<Pair>('ntrex-dev.jsonl');
const sets: Readonly<Record<string, readonly Pair[]>> = {
  ...Object.fromEntries(
    ['google', 'microsoft', 'human'].map((by) => [
      `mt-dev, ${by}`,
      rows.map(({ id, source, [by]: target = '' }): Pair => ({ id, source: [source], target: [target] })),
    ]),
  ),
  'ntrex-dev, human': ntrex,
};

const tally = (): [number, number][] => [
  [0, 0],
  [0, 0],
];
const percent = ([part, whole]: readonly [number, number] = [0, 0]) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part}/${whole})`;
const misses: string[] = [];

for (const [name, clean] of Object.entries(sets)) {
  const halves = tally();
  for (const { id, source, target } of clean) {
    const half = halves[halfOf(id)]!;
    half[0] += new Set(checkSegments(source, target, { only }).map(({ at }) => at)).size;
    half[1] += target.length;
  }
  const isMachine = !name.endsWith('human');
  if (isMachine && halves[1]![0] / halves[1]![1] > mostFlagged) misses.push(name);
  console.log(
    `clean, ${name}: flagged by the names rule alone ${percent(halves[0])}; unread ${percent(halves[1])}`,
  );
}

/** Our own pairs in a sentence; planted, each has the English of another of its kind. */
const frames = {
  adjectives: [
    'Den % kulturen ble borte, skriver forfatteren.',
    'The % culture disappeared, the author writes.',
  ],
  peoples: [
    'Det var % som bygde havna, ifølge boka.',
    'It was the % who built the harbour, according to the book.',
  ],
  names: ['Boka handler om %, sier de.', 'The book is about %, they say.'],
} as const;
const [ownClean, ownPlanted] = [tally(), tally()];
for (const kind of ['adjectives', 'peoples', 'names'] as const) {
  const [norwegian, english] = frames[kind];
  const rows = Object.entries(pairs[kind]);
  for (const [at, [word, own]] of rows.entries()) {
    const isTold = (name: string) =>
      checkSegments([norwegian.replace('%', word)], [english.replace('%', name)], { only }).length > 0;
    const half = halfOf(word);
    const other = rows[(at + 5) % rows.length]![1];
    for (const [sum, is] of [
      [ownClean, isTold(own)],
      [ownPlanted, isTold(other)],
    ] as const) {
      sum[half]![0] += Number(is);
      sum[half]![1] += 1;
    }
  }
}
console.log(`our own pairs: flagged ${percent(ownClean[0])}; unread ${percent(ownClean[1])}`);
console.log(
  `our own pairs, another in its place: told ${percent(ownPlanted[0])}; unread ${percent(ownPlanted[1])}`,
);

const byId = new Map(ntrex.map((pair) => [pair.id, pair]));
const kinds = new Map<string, [number, number][]>();
const alone = tally();
const together = tally();
for (const error of readLines<Planted>('planted-dev.jsonl')) {
  const pair = byId.get(error.pair);
  if (!error.kind.startsWith('name_') || pair === undefined) continue;
  const target = pair.target.toSpliced(error.at, error.count, ...error.replacement);
  const told = (english: readonly string[], choice: object) =>
    new Set(
      checkSegments(pair.source, english, choice)
        .filter(({ at }) => at !== null && at >= error.at && at < error.at + error.count)
        .map(({ rule, at, message }) => `${rule} ${at} ${message}`),
    );
  const isNew = (choice: object) => {
    const before = told(pair.target, choice);
    return [...told(target, choice)].some((finding) => !before.has(finding));
  };
  const half = halfOf(pair.id);
  const kind = kinds.get(error.kind) ?? tally();
  kinds.set(error.kind, kind);
  const [caught, caughtAlone] = [isNew({}), isNew({ only })];
  for (const [sum, is] of [
    [kind, caught],
    [together, caught],
    [alone, caughtAlone],
  ] as const) {
    sum[half]![0] += Number(is);
    sum[half]![1] += 1;
  }
}
for (const [kind, halves] of kinds)
  console.log(`planted, ${kind}: caught ${percent(halves[0])}; unread ${percent(halves[1])}`);
console.log(`planted, all names: caught ${percent(together[0])}; unread ${percent(together[1])}`);
console.log(`planted, all names, the names rule alone: ${percent(alone[0])}; unread ${percent(alone[1])}`);
if (together[1]![0] / together[1]![1] < leastCaught) misses.push('planted name errors');
for (const miss of misses) console.log(`MISSED: ${miss}`);
process.exitCode = misses.length > 0 ? 1 : 0;
