/**
 * The memory: one row with the state, which whoever changes the memory locks first. A pair stands as JSON, for
 * PostgreSQL's text takes neither NUL nor half of a surrogate pair; `found` is what it is searched by. `added` and `gone`
 * count the changes of the memory, times are milliseconds since 1970. Telling words lie by word and size, as in SQLite.
 */
export const memoryStep = `
CREATE TABLE norwire.memory_state (one boolean PRIMARY KEY DEFAULT true CHECK (one), sequence bigint NOT NULL DEFAULT 0,
  last bigint NOT NULL DEFAULT 0, state text NOT NULL DEFAULT '');
INSERT INTO norwire.memory_state DEFAULT VALUES;
CREATE TABLE norwire.memory_pairs (number bigint PRIMARY KEY, language text NOT NULL, form text COLLATE "C" NOT NULL,
  story text COLLATE "C", by text COLLATE "C", held text, at bigint, pair text NOT NULL, found text COLLATE "C" NOT NULL,
  uses int NOT NULL DEFAULT 0, added bigint NOT NULL, gone bigint, gone_at bigint);
CREATE INDEX memory_forms ON norwire.memory_pairs (form);
CREATE INDEX memory_stories ON norwire.memory_pairs (story) WHERE story IS NOT NULL;
CREATE INDEX memory_gone ON norwire.memory_pairs (gone_at) WHERE gone_at IS NOT NULL;
CREATE TABLE norwire.memory_vocabulary (number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  word text COLLATE "C" NOT NULL UNIQUE, pairs int NOT NULL);
CREATE TABLE norwire.memory_words (word int, size int, pair bigint, PRIMARY KEY (word, size, pair));
CREATE TABLE norwire.memory_terms (norwegian text COLLATE "C" PRIMARY KEY, term text NOT NULL,
  accepted boolean NOT NULL);
`;
