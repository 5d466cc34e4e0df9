import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { type Pair, type Planted, plant } from '../check-planters.ts';
import { goldExamples } from '../split-fixtures.ts';
import { perturb, perturbations } from '../split-perturb.ts';
import type { GoldStory } from '../split-score.ts';
import type { CollectedTest } from './collect-tests.ts';

/** A text that a benchmark reads or checks, or an example: what comes of it, with the code that is tried. */
export interface Item {
  readonly name: string;
  readonly run: (tried: Tried) => unknown;
}

/** The bundle of the code that is tried, with its tests. */
export type Tried = typeof import('./tried.ts') & {
  readonly tests: readonly CollectedTest[];
  readonly looks: unknown[];
};

/** What comes of an item, as a digest, never 0; an error is an outcome like others. */
export async function outcomeOf(item: Item, tried: Tried): Promise<bigint> {
  let outcome: unknown;
  try {
    outcome = await item.run(tried);
  } catch (error) {
    outcome = String(error);
  }
  return createHash('md5').update(written(outcome)).digest().readBigUInt64LE() | 1n;
}

function written(outcome: unknown): string {
  try {
    const text = JSON.stringify(outcome, (_, value) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    );
    return `${text}`;
  } catch {
    // What goes round in a circle, as a parsed document does.
    return inspect(outcome, { depth: 6 });
  }
}

/** Tests of the time that a large text takes. */
const ofSize = /comes? to an end|takes no minutes|200 kB/;

/** Everything the benchmarks of reading and checking go over, and every example of the tests. */
export function itemsOf(corpus: string, tests: readonly CollectedTest[]): readonly Item[] {
  const examples = tests.map(exampleOf).filter(({ name }) => !ofSize.test(name));
  return [...readings(corpus), ...checks(corpus), ...examples];
}

function exampleOf({ name }: CollectedTest, at: number): Item {
  return {
    name,
    run: async ({ tests, looks }) => {
      looks.length = 0;
      let fault: unknown = null;
      try {
        await tests[at]?.run();
      } catch (error) {
        fault = String(error);
      }
      return [...(await Promise.all(looks)), fault];
    },
  };
}

const linesOf = <T>(path: string): T[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as T)
    : [];

/** As bench:split reads them, whole and with words of no list in them. */
function readings(corpus: string): readonly Item[] {
  const golds = ['stories-dev', 'stories-dev-2'].flatMap((name) =>
    linesOf<GoldStory>(`${corpus}/${name}.jsonl`),
  );
  const perturbed = golds.flatMap((gold) =>
    perturbations.map((how) => ({ ...perturb(gold, how), id: `${gold.id} (${how})` })),
  );
  const own = ['partial.json', 'interrupted.json'].flatMap(goldExamples);
  return [...golds, ...perturbed, ...own].map(({ id, text }) => ({
    name: id,
    run: ({ plainArticle, readStory }) => {
      const { language, headline, lede, speakers, quotes } = readStory(plainArticle(id, text));
      return [language, headline?.text, lede?.text, speakers, quotes];
    },
  }));
}

/** As bench:check and bench:terms check them: good translations, and such with an error planted. */
function checks(corpus: string): readonly Item[] {
  const human = linesOf<Pair>(`${corpus}/ntrex-dev.jsonl`);
  const machine = linesOf<Record<string, string>>(`${corpus}/mt-dev.jsonl`).flatMap(
    ({ id, source = '', ...made }) =>
      ['google', 'microsoft', 'human'].map(
        (by): Pair => ({ id: `${by} ${id}`, source: [source], target: [made[by] ?? ''] }),
      ),
  );
  const own = JSON.parse(readFileSync(new URL('../check-own-pairs.json', import.meta.url), 'utf8')) as Pair[];
  const byId = new Map(human.map((pair) => [pair.id, pair]));
  const planted = [...linesOf<Planted>(`${corpus}/planted-dev.jsonl`), ...plant(human)].flatMap(
    ({ pair: id, kind, at, count, replacement }) => {
      const pair = byId.get(id);
      if (pair === undefined) return [];
      const target = pair.target.toSpliced(at, count, ...replacement);
      // The segments round the error: the others say what the good translation says.
      const [from, to] = [Math.max(0, at - 2), at + count + 2];
      return [{ id: `${id} ${kind}`, source: pair.source.slice(from, to), target: target.slice(from, to) }];
    },
  );
  return [...human, ...machine, ...own, ...planted].map(({ id, source, target }) => ({
    name: id,
    run: ({ checkSegments, checkTerms, checkTrapsIn, findTermsIn, glossary }) => {
      const texts = source.map((text, at) => ({ id: `p${at}`, text }));
      const parts = target.map((text, at) => ({ id: `p${at}`, text }));
      const terms = findTermsIn(texts, glossary);
      return [
        checkSegments(source, target).map(({ rule, level, at }) => [rule, level, at]),
        terms.length,
        checkTerms(terms, { parts }).length,
        checkTrapsIn(texts, parts).length,
      ];
    },
  }));
}
