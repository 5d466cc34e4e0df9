import type { StatementSync } from 'node:sqlite';
import { tokenise } from '../../check/index.ts';
import { enoughWords, sizesLike } from '../likeness.ts';
import { tellingWords } from '../text.ts';
import type { ApprovedPair, Norwegian } from '../types.ts';

type Sql = (text: string) => StatementSync;

/** A Norwegian text as it is entered and looked for: how many words it has, and those that tell it from others. */
export interface Indexed {
  readonly size: number;
  readonly words: readonly string[];
}

export function indexOf({
  language,
  norwegian,
}: {
  readonly language: Norwegian;
  readonly norwegian: string;
}): Indexed {
  const tokens = tokenise(norwegian);
  return { size: tokens.length, words: tellingWords(tokens).map((word) => `${language}:${word}`) };
}

/** Enters pairs under their telling words, in the order of the table, so that many go in fast. */
export function enterWords(
  sql: Sql,
  pairs: readonly (readonly [number: number, pair: ApprovedPair])[],
): void {
  const indexed = pairs.map(([number, pair]) => ({ number, ...indexOf(pair) }));
  const counts = new Map<string, number>();
  for (const { words } of indexed) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const count = sql(`INSERT INTO memory_vocabulary (word, pairs) VALUES (?, ?)
    ON CONFLICT (word) DO UPDATE SET pairs = pairs + excluded.pairs RETURNING number`);
  const numbers = new Map(
    [...counts].map(([word, times]) => [word, Number(count.get(word, times)?.number)] as const),
  );
  const enter = sql('INSERT OR IGNORE INTO memory_words (word, size, pair) VALUES (?, ?, ?)');
  indexed
    .flatMap(({ number, size, words }) =>
      words.map((word) => [numbers.get(word) ?? 0, size, number] as const),
    )
    .sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2])
    .forEach((row) => {
      enter.run(...row);
    });
}

export function leaveWords(
  sql: Sql,
  number: number,
  pair: Pick<ApprovedPair, 'language' | 'norwegian'>,
): void {
  const { size, words } = indexOf(pair);
  for (const word of words) {
    sql(`DELETE FROM memory_words WHERE size = ? AND pair = ?
      AND word = (SELECT number FROM memory_vocabulary WHERE word = ?)`).run(size, number, word);
    sql('UPDATE memory_vocabulary SET pairs = pairs - 1 WHERE word = ?').run(word);
  }
}

/** So many candidates are looked at closely: `npm run bench:memory` holds what a look-up costs with these two. */
export const MOST = 50;
/** So many more rare words are asked for than must be, and so many more must be shared: far fewer texts do. */
const SPARE = 3;

/** A word of the index: its number, and of how many pairs it is. */
export interface KnownWord {
  readonly number: number;
  readonly pairs: number;
}

/** Which pairs may be like a text: of these sizes, with at least so many of these words. */
export interface Likely {
  readonly words: readonly number[];
  readonly sizes: readonly [least: number, most: number];
  readonly shared: number;
}

/**
 * What to look for. Of a text as long as it is, at least one of so many words stands in every text like it, whichever
 * they are, and so many more of these as are asked for beyond that; the rarest stand in the fewest. `known` gives null
 * for a word that is of no pair.
 */
export function likelyFor({ size, words }: Indexed, known: (word: string) => KnownWord | null): Likely {
  const found = words
    .map((word) => known(word) ?? { number: -1, pairs: 0 })
    .sort((one, other) => one.pairs - other.pairs);
  const enough = enoughWords(size);
  const asked = found.slice(0, enough + SPARE);
  return {
    words: asked.filter(({ pairs }) => pairs > 0).map(({ number }) => number),
    sizes: sizesLike(size),
    shared: 1 + Math.min(SPARE, Math.max(0, asked.length - enough)),
  };
}

/**
 * The numbers of pairs that may be like a text, those that share most of its rarest words first. Ten times as many as
 * are wanted are looked up, for some of them may be gone or not yet there.
 */
export function numbersLike(
  sql: Sql,
  wanted: { readonly language: Norwegian; readonly norwegian: string },
  sequence: number,
): readonly number[] {
  const known = sql('SELECT number, pairs FROM memory_vocabulary WHERE word = ? AND pairs > 0');
  const { words, sizes, shared } = likelyFor(
    indexOf(wanted),
    (word) => (known.get(word) as KnownWord | undefined) ?? null,
  );
  const each = sql(`SELECT number FROM (
      SELECT pair, count(*) AS shared FROM memory_words
      WHERE word IN (SELECT value FROM json_each(?1)) AND size BETWEEN ?2 AND ?3 GROUP BY pair HAVING shared >= ?6
      ORDER BY shared DESC, pair DESC LIMIT 10 * ?5)
    JOIN memory_pairs ON number = pair
    WHERE added <= ?4 AND (gone IS NULL OR gone > ?4) ORDER BY shared DESC, number DESC LIMIT ?5`);
  return each
    .all(JSON.stringify(words), ...sizes, sequence, MOST, shared)
    .map(({ number }) => Number(number));
}
