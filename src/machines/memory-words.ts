import { type ApprovedPair, indexOf, likelyFor, MOST } from '../memory/index.ts';
import type { Query } from './database.ts';
import { storable } from './storable.ts';

type Numbered = readonly (readonly [number: number, pair: Pick<ApprovedPair, 'language' | 'norwegian'>])[];

/** Enters pairs under their telling words. */
export async function enterWords(query: Query, pairs: Numbered): Promise<void> {
  const { counts, rows } = wordsOf(pairs);
  const numbered = await query(
    `INSERT INTO norwire.memory_vocabulary AS v (word, pairs) SELECT * FROM unnest($1::text[], $2::int[])
     ON CONFLICT (word) DO UPDATE SET pairs = v.pairs + excluded.pairs RETURNING word, number`,
    [[...counts.keys()], [...counts.values()]],
  );
  const numbers = new Map(numbered.map(({ word, number }) => [String(word), Number(number)]));
  await query(
    `INSERT INTO norwire.memory_words SELECT * FROM unnest($1::int[], $2::int[], $3::bigint[]) ON CONFLICT DO NOTHING`,
    [
      rows.map(({ word }) => numbers.get(word)),
      rows.map(({ size }) => size),
      rows.map(({ number }) => number),
    ],
  );
}

/** Takes pairs out from under their words. */
export async function leaveWords(query: Query, pairs: Numbered): Promise<void> {
  const { counts, rows } = wordsOf(pairs);
  await query(
    `DELETE FROM norwire.memory_words w USING unnest($1::text[], $2::int[], $3::bigint[]) AS gone (word, size, pair)
     JOIN norwire.memory_vocabulary v ON v.word = gone.word
     WHERE w.word = v.number AND w.size = gone.size AND w.pair = gone.pair`,
    [rows.map(({ word }) => word), rows.map(({ size }) => size), rows.map(({ number }) => number)],
  );
  await query(
    `UPDATE norwire.memory_vocabulary v SET pairs = v.pairs - gone.pairs
     FROM unnest($1::text[], $2::int[]) AS gone (word, pairs) WHERE v.word = gone.word`,
    [[...counts.keys()], [...counts.values()]],
  );
}

function wordsOf(pairs: Numbered) {
  const rows = pairs.flatMap(([number, pair]) => {
    const { size, words } = indexOf(pair);
    return words.map((word) => ({ word: storable(word), size, number }));
  });
  const counts = new Map<string, number>();
  for (const { word } of rows) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, rows };
}

/** The numbers of pairs that may be like a text, those that share most of its rarest words first. */
export async function numbersLike(
  query: Query,
  wanted: Pick<ApprovedPair, 'language' | 'norwegian'>,
  sequence: number,
): Promise<readonly number[]> {
  const indexed = indexOf(wanted);
  const rows = await query(
    'SELECT word, number, pairs FROM norwire.memory_vocabulary WHERE word = ANY($1) AND pairs > 0',
    [indexed.words.map(storable)],
  );
  const known = new Map(
    rows.map(({ word, number, pairs }) => [String(word), { number: Number(number), pairs: Number(pairs) }]),
  );
  const { words, sizes, shared } = likelyFor(indexed, (word) => known.get(storable(word)) ?? null);
  if (words.length < shared) return [];
  const found = await query(
    `SELECT number FROM (
       SELECT pair, count(*) AS shared FROM norwire.memory_words
       WHERE word = ANY($1::int[]) AND size BETWEEN $2 AND $3 GROUP BY pair HAVING count(*) >= $6) AS likely
     JOIN norwire.memory_pairs p ON p.number = likely.pair
     WHERE added <= $4 AND (gone IS NULL OR gone > $4) ORDER BY shared DESC, number DESC LIMIT $5`,
    [words, ...sizes, sequence, MOST, shared],
  );
  return found.map(({ number }) => Number(number));
}
