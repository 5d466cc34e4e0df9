import { withoutGenitive } from '../language/en/index.ts';
import type { Token } from '../language/index.ts';
import { lazily } from '../lazily.ts';
import data from '../lexicon/rulers.json' with { type: 'json' };
import { wordSet } from '../lexicon/word-set.ts';

const titles = wordSet(data.titles);
const epithets = wordSet(data.epithets);
const names: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(data.names).map(([name, english]) => [name, english.split(' ')]),
);
const inEnglish = lazily((): ReadonlySet<string> => new Set([...names.values()].flat()));
const numeral = /^[IVX]+$/;

/** The rulers, popes and saints of an English text, by what their Norwegian names are there: “charles” in “Charles XII”. */
export function readRulers(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, { text, lower }] of tokens.entries()) {
    const bare = withoutGenitive(lower);
    if (text === lower || !inEnglish().has(bare)) continue;
    const [before, after, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
    const isTold =
      bare === 'charlemagne' ||
      titles.has(before?.lower ?? '') ||
      numeral.test(after?.text ?? '') ||
      (after?.lower === 'the' && epithets.has(next?.lower ?? '')) ||
      (after?.lower === 'of' && next !== undefined && next.text !== next.lower);
    if (isTold) found.add(bare);
  }
  return found;
}

/** Whether a Norwegian name, in lower case, is one of these rulers. */
export const isRuler = (norwegianName: string, rulers: ReadonlySet<string>): boolean =>
  rulers.size > 0 && (names.get(norwegianName)?.some((name) => rulers.has(name)) ?? false);
