import type { ModelAnswer } from '../ask/index.ts';
import {
  type KeptAnswer,
  type Store,
  type StoreLine,
  type StoreStats,
  sealed,
  unsealed,
} from '../ask/kept/index.ts';
import { NorwireError } from '../errors.ts';
import type { PostgresDatabase, Row } from './database.ts';
import { gather } from './gather.ts';
import { storable } from './storable.ts';

/** Rows that are had at a time. */
const PAGE = 500;

/** The answers in PostgreSQL; `owner` is who claims. */
export function postgresAnswers(database: PostgresDatabase, owner: string, retentionDays = 30): Store {
  const find = gather(async (keys: readonly string[]) => {
    const rows = await database.query('SELECT key, answer FROM norwire.answers WHERE key = ANY($1)', [keys]);
    const found = new Map(rows.map((row) => [String(row.key), read(row, database.name)]));
    return keys.map((key) => found.get(key) ?? null);
  });
  const put = gather(async (all: readonly { key: string; kept: KeptAnswer }[]) => {
    // Of two for one key the later holds; in order of keys, so that two who write wait for each other in one way only.
    const rows = [...new Map(all.map((one) => [one.key, one.kept]))].sort(byKey);
    await database.query(
      `INSERT INTO norwire.answers (key, server, model, task, answer)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
       ON CONFLICT (key) DO UPDATE SET made = excluded.made, server = excluded.server, model = excluded.model,
       task = excluded.task, answer = excluded.answer`,
      [
        rows.map(([key]) => key),
        rows.map(([, { server }]) => storable(server)),
        rows.map(([, { model }]) => storable(model)),
        rows.map(([, { task }]) => storable(task)),
        rows.map(([, { answer }]) => sealed(JSON.stringify(answer))),
      ],
    );
    return all.map(() => undefined);
  });
  const take = gather(async (keys: readonly string[]) => {
    const rows = await database.query(
      `INSERT INTO norwire.claims (key, owner) SELECT key, $2 FROM unnest($1::text[]) AS key
       ON CONFLICT (key) DO UPDATE SET owner = excluded.owner
       WHERE claims.owner = excluded.owner OR norwire.is_dead(claims.owner) RETURNING key`,
      [[...new Set(keys)].sort(), owner],
    );
    const mine = new Set(rows.map(({ key }) => key));
    return keys.map((key) => mine.has(key));
  });
  const release = gather(async (keys: readonly string[]) => {
    await database.query('DELETE FROM norwire.claims WHERE key = ANY($1) AND owner = $2', [keys, owner]);
    return keys.map(() => undefined);
  });
  return {
    get: find,
    claims: { take, release },
    put: (key, kept) => put({ key, kept }),
    stats: () => readStats(database),
    prune: async (days = retentionDays) => {
      const gone = await database.query(
        `WITH gone AS (DELETE FROM norwire.answers WHERE made < clock_timestamp() - make_interval(days => $1) RETURNING 1)
         SELECT count(*) AS count FROM gone`,
        [days],
      );
      return Number(gone[0]?.count);
    },
    exportLines: async function* () {
      let last: Row | undefined;
      for (;;) {
        const rows = await database.query(
          `SELECT *, made::text AS exact, ${ISO} AS iso FROM norwire.answers
           WHERE $1::timestamptz IS NULL OR (made, key) > ($1::timestamptz, $2) ORDER BY made, key LIMIT ${PAGE}`,
          [last?.exact ?? null, last?.key ?? ''],
        );
        for (const row of rows) yield lineOf(row, database.name);
        last = rows.at(-1);
        if (last === undefined) return;
      }
    },
    // The database is not the answers' to close.
    close: async () => {},
  };
}

/** In UTC, whatever time zone the session is in. */
const ISO = `to_char(made AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function read(row: Row, name: string): ModelAnswer {
  const text = unsealed(String(row.answer));
  if (text !== null) return JSON.parse(text) as ModelAnswer;
  throw new NorwireError(
    'settings',
    `The store ${name} is damaged (the answer ${String(row.key).slice(0, 12)} is malformed). Delete its row and it is asked for anew.`,
  );
}

function lineOf(row: Row, name: string): StoreLine {
  const { key, iso, server, model, task } = row;
  const answer = read(row, name);
  return {
    key: String(key),
    made: String(iso),
    server: String(server),
    model: String(model),
    task: String(task),
    answer,
  };
}

async function readStats({ query }: PostgresDatabase): Promise<StoreStats> {
  const iso = (which: string) => ISO.replace('made', `${which}(made)`);
  const [whole] = await query(
    `SELECT count(*) AS answers, coalesce(sum(length(answer)), 0) AS bytes, ${iso('min')} AS oldest, ${iso('max')} AS newest
     FROM norwire.answers`,
  );
  const groups = await query(
    `SELECT server, model, count(*) AS answers FROM norwire.answers GROUP BY server, model
     ORDER BY answers DESC, model COLLATE "C"`,
  );
  const day = (text: unknown) => (text === null || text === undefined ? null : String(text));
  return {
    answers: Number(whole?.answers),
    bytes: Number(whole?.bytes),
    oldest: day(whole?.oldest),
    newest: day(whole?.newest),
    byModel: groups.map(({ server, model, answers }) => ({
      server: String(server),
      model: String(model),
      answers: Number(answers),
    })),
  };
}
