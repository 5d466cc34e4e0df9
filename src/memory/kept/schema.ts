/** Marks a file that a memory may be kept in; another program's file is left alone. */
export const TABLE = 'memory_pairs';

/**
 * All times are milliseconds since 1970. `added` and `gone` count the changes of the memory: what a run sees is what was
 * added and not gone at the change it was frozen at. Telling words lie by word and size, so that texts of about the same
 * length are found by their rarest words alone.
 */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS memory_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS memory_pairs (
    number INTEGER PRIMARY KEY, language TEXT NOT NULL, norwegian TEXT NOT NULL, form TEXT NOT NULL,
    previous TEXT, next TEXT, english TEXT NOT NULL, speakers TEXT, quotes TEXT, machine TEXT, facts TEXT NOT NULL,
    day TEXT, by TEXT, at INTEGER, story TEXT, held TEXT, uses INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL, gone INTEGER, gone_at INTEGER) STRICT;
  CREATE INDEX IF NOT EXISTS memory_forms ON memory_pairs (form);
  CREATE INDEX IF NOT EXISTS memory_stories ON memory_pairs (story) WHERE story IS NOT NULL;
  CREATE INDEX IF NOT EXISTS memory_gone ON memory_pairs (gone_at) WHERE gone_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS memory_vocabulary (
    number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, pairs INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS memory_words (
    word INTEGER NOT NULL, size INTEGER NOT NULL, pair INTEGER NOT NULL,
    PRIMARY KEY (word, size, pair)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS memory_terms (
    norwegian TEXT PRIMARY KEY, english TEXT NOT NULL, note TEXT, by TEXT, at INTEGER NOT NULL,
    accepted INTEGER NOT NULL) STRICT;`;
