export const VERSION = 2;

/** What a file of version 1 does not have yet. */
export const SINCE_VERSION_1 = `ALTER TABLE deliveries ADD COLUMN taken TEXT; ALTER TABLE suggestions ADD COLUMN taken TEXT;`;

/** `taken`: who has it in hand. All times are milliseconds since 1970. A story's `number` never leaves the desk; its `id` is what the world knows. */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS stories (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, wire TEXT, version INTEGER,
    state TEXT NOT NULL, reason TEXT, edition INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL DEFAULT 0,
    approvals INTEGER NOT NULL DEFAULT 0,
    norwegian TEXT NOT NULL DEFAULT '', headline TEXT, section TEXT, language TEXT, date TEXT, embargo TEXT, status TEXT,
    errors INTEGER NOT NULL DEFAULT 0, warnings INTEGER NOT NULL DEFAULT 0,
    undelivered INTEGER NOT NULL DEFAULT 0, rank INTEGER NOT NULL DEFAULT 1, arrived INTEGER NOT NULL, changed INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS stories_inbox ON stories (rank, arrived DESC, number DESC);
  CREATE INDEX IF NOT EXISTS stories_newest ON stories (arrived DESC, number DESC);
  CREATE INDEX IF NOT EXISTS stories_wire ON stories (wire) WHERE wire IS NOT NULL;
  CREATE TABLE IF NOT EXISTS sources (
    source TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, story INTEGER NOT NULL REFERENCES stories, digest TEXT,
    ended INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE INDEX IF NOT EXISTS sources_story ON sources (story);
  CREATE TABLE IF NOT EXISTS editions (
    story INTEGER NOT NULL REFERENCES stories, edition INTEGER NOT NULL, source TEXT NOT NULL, digest TEXT NOT NULL,
    revision INTEGER NOT NULL, came INTEGER NOT NULL, packed BLOB NOT NULL, final BLOB, PRIMARY KEY (story, edition)) STRICT;
  CREATE INDEX IF NOT EXISTS stories_section ON stories (section);
  CREATE INDEX IF NOT EXISTS editions_digest ON editions (digest);
  CREATE TABLE IF NOT EXISTS pieces (
    story INTEGER NOT NULL REFERENCES stories, place TEXT NOT NULL, text TEXT NOT NULL, revision INTEGER NOT NULL,
    by TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (story, place)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS edits (
    number INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES stories, edition INTEGER NOT NULL, place TEXT NOT NULL,
    kind TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL, revision INTEGER NOT NULL, by TEXT NOT NULL,
    at INTEGER NOT NULL, undone INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE INDEX IF NOT EXISTS edits_place ON edits (story, place, number);
  CREATE TABLE IF NOT EXISTS dismissals (
    story INTEGER NOT NULL REFERENCES stories, key TEXT NOT NULL, rule TEXT NOT NULL, level TEXT NOT NULL, at_place TEXT,
    message TEXT NOT NULL, reason TEXT, by TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (story, key)) STRICT;
  CREATE TABLE IF NOT EXISTS approvals (
    story INTEGER NOT NULL REFERENCES stories, number INTEGER NOT NULL, edition INTEGER NOT NULL, hash TEXT NOT NULL,
    by TEXT NOT NULL, at INTEGER NOT NULL, notes TEXT NOT NULL, PRIMARY KEY (story, number)) STRICT;
  CREATE TABLE IF NOT EXISTS deliveries (
    id TEXT PRIMARY KEY, story INTEGER NOT NULL REFERENCES stories, approval INTEGER NOT NULL, target TEXT NOT NULL,
    event TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL, trouble TEXT,
    taken TEXT, packed BLOB NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (due) WHERE state = 'due';
  CREATE INDEX IF NOT EXISTS deliveries_story ON deliveries (story);
  CREATE TABLE IF NOT EXISTS suggestions (
    number INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES stories, edition INTEGER NOT NULL, place TEXT NOT NULL,
    wish TEXT NOT NULL, revision INTEGER NOT NULL, state TEXT NOT NULL, text TEXT, by TEXT NOT NULL, at INTEGER NOT NULL, taken TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS suggestions_story ON suggestions (story);
  CREATE TABLE IF NOT EXISTS presence (
    story INTEGER NOT NULL REFERENCES stories, who TEXT NOT NULL, by TEXT NOT NULL, place TEXT, at INTEGER NOT NULL,
    PRIMARY KEY (story, who)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS history (
    number INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES stories, at INTEGER NOT NULL, by TEXT,
    what TEXT NOT NULL, said TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS history_story ON history (story, number);
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    norwegian, english, about, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');`;
