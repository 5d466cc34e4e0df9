import { DatabaseSync } from 'node:sqlite';
import { inOneCommit } from '../../in-one-commit.ts';
import { type Clock, systemClock } from '../clock.ts';
import { digestOf } from '../loop/index.ts';
import { sealed, unsealed } from './sealed.ts';
import { LOCKED_MS } from './store-trouble.ts';

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
export interface EarlierVersions {
  /**
   * The very same version, if it is remembered; else the version this one is an update of: one that shares at least
   * half of its pieces, or of the same id. Which one that was is kept, so that a run that died asks the same again,
   * whatever other versions came in between.
   */
  readonly recall: (key: StoryKey, digests: readonly string[]) => RememberedVersion | null;
  readonly remember: (key: StoryKey, version: RememberedVersion) => void;
  readonly close: () => void;
}

const tables = `
CREATE TABLE IF NOT EXISTS versions (id INTEGER PRIMARY KEY, settings TEXT NOT NULL, story TEXT, made INTEGER NOT NULL, version TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS versions_by_story ON versions (settings, story) WHERE story IS NOT NULL;
CREATE TABLE IF NOT EXISTS version_pieces (settings TEXT NOT NULL, digest TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (settings, digest, version)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS pieces_by_version ON version_pieces (version);
CREATE TABLE IF NOT EXISTS recalled (settings TEXT NOT NULL, whole TEXT NOT NULL, version INTEGER, made INTEGER NOT NULL, PRIMARY KEY (settings, whole)) STRICT, WITHOUT ROWID;`;

const day = 86_400_000;

/** Opens what is kept of earlier versions beside the answers, in the store's own file. Several processes may have it open. */
export function openEarlierVersions({
  file,
  clock = systemClock,
  retentionDays = 30,
  onNotice = () => {},
}: {
  readonly file: string;
  readonly clock?: Clock;
  readonly retentionDays?: number;
  readonly onNotice?: (sentence: string) => void;
}): EarlierVersions {
  const database = new DatabaseSync(file, { timeout: LOCKED_MS });
  database.exec(`PRAGMA synchronous = NORMAL;${tables}`);
  const old = Math.floor(clock.now() - retentionDays * day);
  database.exec(
    `DELETE FROM version_pieces WHERE version IN (SELECT id FROM versions WHERE made < ${old}); DELETE FROM versions WHERE made < ${old}; DELETE FROM recalled WHERE made < ${old}`,
  );
  const sameId = database.prepare(
    'SELECT id FROM versions WHERE settings = ? AND story = ? ORDER BY id DESC LIMIT 1',
  );
  const newestWith = database.prepare(
    'SELECT version FROM version_pieces WHERE settings = ? AND digest = ? ORDER BY version DESC LIMIT 4',
  );
  const byNumber = database.prepare('SELECT version FROM versions WHERE id = ?');
  const insertVersion = database.prepare(
    'INSERT INTO versions (settings, story, made, version) VALUES (?, ?, ?, ?)',
  );
  const insertPiece = database.prepare('INSERT OR IGNORE INTO version_pieces VALUES (?, ?, ?)');
  const versionsWith = (settings: string, digest: string) =>
    newestWith.all(settings, digest).map(({ version }) => Number(version));
  const firstRecalled = database.prepare('SELECT version FROM recalled WHERE settings = ? AND whole = ?');
  const insertRecalled = database.prepare('INSERT OR IGNORE INTO recalled VALUES (?, ?, ?, ?)');
  const find = ({ settings, story }: StoryKey, digests: readonly string[]): number | null => {
    const alike = mostAlike(digests.map((digest) => versionsWith(settings, digest)));
    if (alike !== null || story === null) return alike;
    const found = sameId.get(settings, story);
    return found === undefined ? null : Number(found.id);
  };
  const findOnce: typeof find = (key, digests) => {
    const whole = wholeOf(digests);
    const [same] = versionsWith(key.settings, whole);
    if (same !== undefined) return same;
    const before = firstRecalled.get(key.settings, whole);
    if (before !== undefined) return before.version === null ? null : Number(before.version);
    const found = find(key, digests);
    try {
      insertRecalled.run(key.settings, whole, found, Math.floor(clock.now()));
    } catch {
      // Missed only by a run that dies and comes again after other versions.
    }
    return found;
  };
  return {
    recall: (key, digests) => {
      try {
        const number = findOnce(key, digests);
        const found = number === null ? undefined : byNumber.get(number);
        if (found === undefined) return null;
        const text = unsealed(String(found.version));
        if (text === null) throw new Error('it is not as it was written');
        return JSON.parse(text);
      } catch (error) {
        // Nothing is lost: the story is asked for whole.
        onNotice(`The earlier version could not be read: ${error instanceof Error ? error.message : error}.`);
        return null;
      }
    },
    remember: ({ settings, story }, version) => {
      try {
        inOneCommit(database, () => {
          const made = Math.floor(clock.now());
          const { lastInsertRowid } = insertVersion.run(
            settings,
            story,
            made,
            sealed(JSON.stringify(version)),
          );
          for (const digest of new Set([wholeOf(version.digests), ...version.digests]))
            insertPiece.run(settings, digest, lastInsertRowid);
        });
      } catch (error) {
        // The story is done and its answers are kept; only its next version will be asked for whole.
        onNotice(
          `This version could not be remembered for the next one: ${error instanceof Error ? error.message : error}.`,
        );
      }
    },
    close: () => database.close(),
  };
}

/** A version as one piece of itself, by which it is found again itself. */
function wholeOf(digests: readonly string[]): string {
  return digestOf(JSON.stringify(digests));
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
