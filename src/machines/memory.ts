import {
  type ApprovedPair,
  contentOf,
  digestOf,
  type FrozenMemory,
  factsOf,
  fold,
  formOf,
  isInPlaceOf,
  KEPT_GONE_MS,
  type KeptPair,
  type Memory,
  MOST,
  type PairsToForget,
} from '../memory/index.ts';
import {
  type DatabaseOptions,
  openDatabase,
  type PostgresDatabase,
  type Query,
  type Row,
} from './database.ts';
import { postgresTerms } from './memory-terms.ts';
import { enterWords, leaveWords, numbersLike } from './memory-words.ts';
import { refuseOtherSteps } from './migrate.ts';
import { storable } from './storable.ts';

/** Pairs that are read or deleted with one statement. */
const AT_ONCE = 500;

/** Opens the memory in a PostgreSQL; what its methods do is said in `Memory`. Rejects (`settings`) as a store does. */
export async function openPostgresMemory(
  options: DatabaseOptions & { readonly now?: () => number },
): Promise<Memory> {
  const database = await openDatabase(options);
  try {
    await refuseOtherSteps(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return postgresMemory(database, options.now ?? Date.now);
}

function postgresMemory(database: PostgresDatabase, now: () => number): Memory {
  const { query, commit } = database;
  return {
    add: (pairs, story) => commit((within) => addPairs(within, pairs, { story, now: now() })),
    forget: (what) => commit((within) => forgetPairs(within, what)),
    freeze: async () => freeze(query),
    search: async (words, most) =>
      readPairs(
        query,
        `WHERE gone IS NULL AND NOT EXISTS (SELECT 1 FROM unnest($1::text[]) AS word WHERE strpos(found, word) = 0)
         ORDER BY number DESC LIMIT $2`,
        [words.split(/\s+/u).map(folded), most],
      ),
    each: async function* () {
      for (let last = 0; ; ) {
        const where = `WHERE gone IS NULL AND number > $1 ORDER BY number LIMIT ${AT_ONCE}`;
        const page = await readPairs(query, where, [last]);
        yield* page;
        last = page.at(-1)?.number ?? 0;
        if (page.length === 0) return;
      }
    },
    stats: async () => {
      const [row] = await query(
        `SELECT count(*) AS pairs, count(*) FILTER (WHERE language = 'nb') AS nb,
         count(*) FILTER (WHERE language = 'nn') AS nn, count(DISTINCT story) AS stories, count(held) AS held,
         coalesce(sum(uses), 0) AS uses, min(at) AS oldest, max(at) AS newest,
         (SELECT count(*) FROM norwire.memory_terms WHERE accepted) AS terms,
         (SELECT state FROM norwire.memory_state) AS state FROM norwire.memory_pairs WHERE gone IS NULL`,
      );
      const { pairs, nb, nn, stories, held, uses, terms, oldest, newest, state } = row ?? {};
      const known = (value: unknown) => (value === null ? null : Number(value));
      return {
        ...{ pairs: Number(pairs), nb: Number(nb), nn: Number(nn), stories: Number(stories) },
        ...{ held: Number(held), uses: Number(uses), terms: Number(terms) },
        ...{ oldest: known(oldest), newest: known(newest), state: stateOf(state) },
      };
    },
    ...postgresTerms(query),
    close: () => database.close(),
  };
}

async function freeze(query: Query): Promise<FrozenMemory> {
  const [row] = await query('SELECT sequence, state FROM norwire.memory_state');
  const sequence = Number(row?.sequence);
  return {
    state: stateOf(row?.state),
    candidates: async (language, norwegian) => {
      const wanted = { language, norwegian };
      const same = await readPairs(
        query,
        `WHERE form = $1 AND added <= $2 AND (gone IS NULL OR gone > $2) ORDER BY number DESC LIMIT ${MOST}`,
        [formOf(wanted), sequence],
      );
      const known = new Set(same.map(({ number }) => number));
      const numbers = (await numbersLike(query, wanted, sequence)).filter((one) => !known.has(one));
      const like =
        numbers.length === 0
          ? []
          : await readPairs(query, 'WHERE number = ANY($1) ORDER BY array_position($1, number)', [numbers]);
      return [...same, ...like].slice(0, MOST);
    },
    used: async (numbers) => {
      await query('UPDATE norwire.memory_pairs SET uses = uses + 1 WHERE number = ANY($1)', [numbers]);
    },
  };
}

/** Locks the memory for a change, and says where it stands. */
async function lock(query: Query) {
  const [row] = await query('SELECT sequence, last, state FROM norwire.memory_state FOR UPDATE');
  return { sequence: Number(row?.sequence) + 1, last: Number(row?.last), state: String(row?.state) };
}

interface MemoryChange {
  readonly before: Awaited<ReturnType<typeof lock>>;
  readonly added: number;
  readonly what: unknown;
}

/** Writes down that the memory is another now: the digest of all its changes, one after the other. */
async function count(query: Query, { before, added, what }: MemoryChange): Promise<void> {
  await query('UPDATE norwire.memory_state SET sequence = $1, last = $2, state = $3', [
    before.sequence,
    before.last + added,
    digestOf(`${before.state}\n${JSON.stringify(what)}`),
  ]);
}

async function addPairs(
  query: Query,
  pairs: readonly ApprovedPair[],
  { story, now }: { readonly story: string | undefined; readonly now: number },
) {
  const before = await lock(query);
  const kept = new Set(pairs.map(contentOf));
  const ofStory =
    story === undefined ? [] : await readPairs(query, 'WHERE story = $1 AND gone IS NULL', [storable(story)]);
  const old = ofStory.filter((one) => !kept.has(contentOf(one))).map(({ number }) => number);
  const alike = await readPairs(
    query,
    'WHERE form = ANY($1) AND gone IS NULL AND NOT number = ANY($2::bigint[])',
    [pairs.map(formOf), old],
  );
  const byForm = Map.groupBy(alike, formOf);
  const left = new Set<number>(old);
  const fresh = pairs.filter((pair) => {
    const same = (byForm.get(formOf(pair)) ?? []).filter((one) => isInPlaceOf(one, pair));
    if (same.some((one) => contentOf(one) === contentOf(pair))) return false;
    for (const { number } of same) left.add(number);
    return true;
  });
  await query('UPDATE norwire.memory_pairs SET gone = $1, gone_at = $2 WHERE number = ANY($3)', [
    before.sequence,
    now,
    [...left],
  ]);
  const numbered = fresh.map((pair, at) => [before.last + 1 + at, pair] as const);
  await insertPairs(query, numbered, before.sequence);
  if (numbered.length > 0) await enterWords(query, numbered);
  if (fresh.length + old.length > 0)
    await count(query, { before, added: fresh.length, what: [fresh.map(contentOf), old] });
  await deletePairs(query, await readPairs(query, 'WHERE gone_at < $1', [now - KEPT_GONE_MS]));
  return { added: fresh.length, known: pairs.length - fresh.length };
}

async function insertPairs(
  query: Query,
  pairs: readonly (readonly [number: number, pair: ApprovedPair])[],
  added: number,
): Promise<void> {
  const column = <T>(value: (pair: ApprovedPair) => T) => pairs.map(([, pair]) => value(pair));
  const text = (value: string | null) => (value === null ? null : storable(value));
  await query(
    `INSERT INTO norwire.memory_pairs (number, language, form, story, by, held, at, pair, found, added)
     SELECT *, $10::bigint FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
       $7::bigint[], $8::text[], $9::text[])`,
    [
      pairs.map(([number]) => number),
      column(({ language }) => language),
      column(formOf),
      column(({ story }) => text(story)),
      column(({ by }) => text(by)),
      column(({ held }) => text(held)),
      column(({ at }) => at),
      column((pair) => JSON.stringify({ ...pair, facts: factsOf(pair.norwegian) })),
      column(({ norwegian, english }) => folded(`${norwegian}\n${english}`)),
      added,
    ],
  );
}

async function forgetPairs(query: Query, what: PairsToForget): Promise<number> {
  const before = await lock(query);
  const [column, value] =
    'story' in what
      ? ['story', storable(what.story)]
      : 'by' in what
        ? ['by', storable(what.by)]
        : ['number', what.number];
  const found = await readPairs(query, `WHERE ${column} = $1 ORDER BY number`, [value]);
  await deletePairs(query, found);
  if (found.length > 0) await count(query, { before, added: 0, what: found.map(({ number }) => number) });
  return found.length;
}

async function deletePairs(query: Query, pairs: readonly KeptPair[]): Promise<void> {
  for (let from = 0; from < pairs.length; from += AT_ONCE) {
    const some = pairs.slice(from, from + AT_ONCE);
    await leaveWords(
      query,
      some.map((pair) => [pair.number, pair]),
    );
    await query('DELETE FROM norwire.memory_pairs WHERE number = ANY($1)', [
      some.map(({ number }) => number),
    ]);
  }
}

async function readPairs(
  query: Query,
  where: string,
  values: readonly unknown[],
): Promise<readonly KeptPair[]> {
  const rows = await query(`SELECT number, uses, pair FROM norwire.memory_pairs ${where}`, values);
  return rows.map(({ number, uses, pair }: Row) => ({
    ...JSON.parse(String(pair)),
    number: Number(number),
    uses: Number(uses),
  }));
}

const folded = (text: string): string => storable(fold(text));
const stateOf = (state: unknown): string => (String(state) || digestOf('')).slice(0, 8);
