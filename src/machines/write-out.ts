import type { PostgresStore } from './open-store.ts';

/** Where outputs are put: a folder, as its machine calls it. */
export interface OutputTarget {
  readonly name: string;
  /** Takes away what a writer that died has left half-written. */
  readonly clear: () => Promise<void>;
  /** Puts a document at a path below it, whole or not at all; false where something else stands, which is left as it is. */
  readonly put: (path: string, document: Uint8Array) => Promise<boolean>;
}

/** Stories of one look at the table: little to hold in memory, and few to do again after a crash. Not measured. */
const AT_ONCE = 25;

/**
 * What writes the outputs of finished stories that the target does not have yet; each call gives how many stories that
 * were. One writer has a target, with the lease of its owner; the others leave it to that one. What was written when it
 * died is written again, to the same.
 */
export function openWriter(
  { database, owner }: PostgresStore,
  { name, clear, put }: OutputTarget,
): () => Promise<number> {
  let isOurs = false;

  async function takeTarget(): Promise<boolean> {
    const mine = await database.query(
      `INSERT INTO norwire.writers VALUES ($1, $2) ON CONFLICT (target) DO UPDATE SET owner = excluded.owner
       WHERE writers.owner = excluded.owner OR norwire.is_dead(writers.owner) RETURNING target`,
      [name, owner.id],
    );
    const before = isOurs;
    isOurs = mine.length > 0;
    if (isOurs && !before) await clear();
    return isOurs;
  }

  return async () => {
    if (!(await takeTarget())) return 0;
    const due = await database.query(
      `SELECT id, stem FROM norwire.stories s WHERE state = 'finished' AND NOT EXISTS
         (SELECT 1 FROM norwire.written w WHERE w.target = $1 AND w.story = s.id) ORDER BY ended LIMIT ${AT_ONCE}`,
      [name],
    );
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => String(id));
    const outputs = await database.query(
      'SELECT story, ending, document FROM norwire.outputs WHERE story = ANY($1) ORDER BY story, format',
      [ids],
    );
    const of = Map.groupBy(outputs, ({ story }) => String(story));
    await Promise.all(
      due.map(async ({ id, stem }) => {
        for (const { ending, document } of of.get(String(id)) ?? []) {
          // What is not ours, such as the story itself, is never written over.
          for (const path of placesOf(String(stem), String(id)))
            if (await put(`${path}${ending}`, document as Uint8Array)) break;
        }
      }),
    );
    await database.query(
      'INSERT INTO norwire.written SELECT $1, * FROM unnest($2::text[]) ON CONFLICT DO NOTHING',
      [name, ids],
    );
    return due.length;
  };
}

/** By its name, else with its digest, else with a number besides. */
function* placesOf(stem: string, id: string): Generator<string> {
  const digest = id.slice(0, 12);
  const own = stem.endsWith(`~${digest}`) ? stem : `${stem}~${digest}`;
  if (own !== stem) yield stem;
  yield own;
  for (let number = 2; ; number += 1) yield `${own}-${number}`;
}
