import { DatabaseSync } from 'node:sqlite';
import { type Clock, systemClock } from './clock.ts';

/** A version of a story as it was answered: what each piece of it became, by the digest of what was asked. */
export interface RememberedVersion {
  /** Digest of each piece asked for, in order. */
  readonly digests: readonly string[];
  /** The replies that stood the checks, by digest. */
  readonly replies: Readonly<Record<string, string>>;
  /** Digests of the pieces whose replies were kept from an earlier version then. */
  readonly kept: readonly string[];
}

export interface StoryKey {
  /** Digest of all else that the replies depend on: server, model, prompt, house style, glossary. */
  readonly settings: string;
  /** The wire's id of the story; null where it has none. */
  readonly story: string | null;
}

/** Earlier versions of stories, so that one that comes again with some pieces changed asks for those alone. */
export interface Memory {
  /** The version this one is an update of: of the same id, or one that shares at least half of its pieces. */
  readonly recall: (key: StoryKey, digests: readonly string[]) => RememberedVersion | null;
  readonly remember: (key: StoryKey, version: RememberedVersion) => void;
  readonly close: () => void;
}

const tables = `
CREATE TABLE IF NOT EXISTS versions (id INTEGER PRIMARY KEY, settings TEXT NOT NULL, story TEXT, made INTEGER NOT NULL, version TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS versions_by_story ON versions (settings, story) WHERE story IS NOT NULL;
CREATE TABLE IF NOT EXISTS version_pieces (settings TEXT NOT NULL, digest TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (settings, digest, version)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS pieces_by_version ON version_pieces (version);`;

const day = 86_400_000;

/** Opens the memory beside the answers, in the store's own file. Several processes may have it open. */
export function openMemory({
  file,
  clock = systemClock,
  retentionDays = 30,
  onNotice = () => {},
}: {
  readonly file: string;
  readonly clock?: Clock;
  readonly retentionDays?: number;
  readonly onNotice?: (sentence: string) => void;
}): Memory {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  database.exec(`PRAGMA synchronous = NORMAL;${tables}`);
  const old = Math.floor(clock.now() - retentionDays * day);
  database.exec(
    `DELETE FROM version_pieces WHERE version IN (SELECT id FROM versions WHERE made < ${old}); DELETE FROM versions WHERE made < ${old}`,
  );
  const sameId = database.prepare(
    'SELECT version FROM versions WHERE settings = ? AND story = ? ORDER BY id DESC LIMIT 1',
  );
  const newestWith = database.prepare(
    'SELECT version FROM version_pieces WHERE settings = ? AND digest = ? ORDER BY version DESC LIMIT 4',
  );
  const byNumber = database.prepare('SELECT version FROM versions WHERE id = ?');
  const insertVersion = database.prepare(
    'INSERT INTO versions (settings, story, made, version) VALUES (?, ?, ?, ?)',
  );
  const insertPiece = database.prepare('INSERT OR IGNORE INTO version_pieces VALUES (?, ?, ?)');
  const find: Memory['recall'] = ({ settings, story }, digests) => {
    const number = mostAlike(
      digests.map((digest) => newestWith.all(settings, digest).map(({ version }) => Number(version))),
    );
    const found =
      number === null ? (story === null ? undefined : sameId.get(settings, story)) : byNumber.get(number);
    return found === undefined ? null : JSON.parse(String(found.version));
  };
  return {
    recall: (key, digests) => {
      try {
        return find(key, digests);
      } catch (error) {
        // Nothing is lost: the story is asked for whole.
        onNotice(`The earlier version could not be read: ${error instanceof Error ? error.message : error}.`);
        return null;
      }
    },
    remember: ({ settings, story }, version) => {
      try {
        database.exec('BEGIN IMMEDIATE');
        const made = Math.floor(clock.now());
        const { lastInsertRowid } = insertVersion.run(settings, story, made, JSON.stringify(version));
        for (const digest of new Set(version.digests)) insertPiece.run(settings, digest, lastInsertRowid);
        database.exec('COMMIT');
      } catch (error) {
        // The story is done and its answers are kept; only its next version will be asked for whole.
        if (database.isTransaction) database.exec('ROLLBACK');
        onNotice(
          `This version could not be remembered for the next one: ${error instanceof Error ? error.message : error}.`,
        );
      }
    },
    close: () => database.close(),
  };
}

/**
 * The version that holds at least half of the pieces (two at least), the newest of those that hold most. For each
 * piece only its newest versions count, so that a line that thousands of stories share costs no more than another.
 */
function mostAlike(versionsOfPieces: readonly (readonly number[])[]): number | null {
  const shared = new Map<number, number>();
  for (const version of versionsOfPieces.flat()) shared.set(version, (shared.get(version) ?? 0) + 1);
  const enough = Math.max(2, Math.ceil(versionsOfPieces.length / 2));
  const alike = [...shared]
    .filter(([, count]) => count >= enough)
    .sort(([one, some], [other, more]) => more - some || other - one);
  return alike[0]?.[0] ?? null;
}
