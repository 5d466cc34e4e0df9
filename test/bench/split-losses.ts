import { plainArticle, readStory } from '../../src/story/index.ts';
import { type Perturbation, perturb, perturbations } from './split-perturb.ts';
import { f1, type GoldStory, type Pair, percentOf, type Scores, scoreStories } from './split-score.ts';

/** By how many points each figure falls where one kind of word is replaced by words that are in no list. */
export type Losses = ReadonlyMap<Perturbation, readonly (readonly [figure: string, loss: number])[]>;

const figures = (of: Scores): readonly (readonly [string, number])[] => [
  ['direct F1', f1(of.exact.direct)],
  ['speaker', percentOf(of.shares.speaker)],
  ['pronoun', percentOf(of.shares.pronoun)],
  ['whole F1', f1(of.whole)],
  ['indirect F1', f1(of.overlap.indirect)],
];

const scoresOf = (golds: readonly GoldStory[], onPair?: (gold: GoldStory, pair: Pair) => void): Scores =>
  scoreStories(
    golds.map((gold) => ({ gold, story: readStory(plainArticle(gold.id, gold.text)) })),
    onPair,
  );

/** Reads the stories as they are and with each kind of word replaced. `onPair` sees what was read with `how`. */
export function readLosses(
  golds: readonly GoldStory[],
  { how, onPair }: { how?: string | undefined; onPair?: (gold: GoldStory, pair: Pair) => void } = {},
): Losses {
  const before = figures(scoresOf(golds));
  return new Map(
    perturbations.map((kind) => {
      const changed = golds.map((gold) => perturb(gold, kind));
      const got = figures(scoresOf(changed, how === kind ? onPair : undefined));
      return [kind, got.map(([name, value], at) => [name, (before[at]?.[1] ?? 0) - value] as const)];
    }),
  );
}

/** The losses in lines for a person. */
export function sayLosses(losses: Losses): readonly string[] {
  return [
    '\nloss when words are replaced by ones that are in no list',
    ...Array.from(
      losses,
      ([kind, lost]) =>
        `  ${kind.padEnd(16)} ${lost.map(([name, loss]) => `${name} ${loss.toFixed(1).padStart(5)}`).join('   ')}`,
    ),
  ];
}
