/**
 * The journals of output folders; `journal` is the folder's own name. `holder` is who has a file in hand, with its lease
 * as an owner.
 */
export const journalStep = `
CREATE TABLE norwire.journals (journal text COLLATE "C" PRIMARY KEY, out text NOT NULL,
  began timestamptz NOT NULL DEFAULT clock_timestamp());
CREATE TABLE norwire.journal_runs (journal text COLLATE "C", owner uuid, run int NOT NULL, kind text NOT NULL,
  number int, parts int, PRIMARY KEY (journal, owner));
CREATE TABLE norwire.journal_files (journal text COLLATE "C", name text COLLATE "C", path text NOT NULL,
  size double precision, mtime double precision, ctime double precision, state text NOT NULL, settings text, formats text,
  outputs text NOT NULL DEFAULT '[]', failed int NOT NULL DEFAULT 0, again int NOT NULL DEFAULT 0,
  findings int NOT NULL DEFAULT 0, waiting text, redo text, seen int NOT NULL, due int NOT NULL DEFAULT 0,
  place double precision NOT NULL DEFAULT 0, holder uuid, PRIMARY KEY (journal, name));
CREATE INDEX journal_files_due ON norwire.journal_files (journal, seen, place, name) WHERE state = 'due';
CREATE TABLE norwire.journal_names (journal text COLLATE "C", owner text COLLATE "C", stem text NOT NULL,
  folded text COLLATE "C" NOT NULL, PRIMARY KEY (journal, owner), UNIQUE (journal, folded));
CREATE TABLE norwire.journal_stories (id bigint GENERATED ALWAYS AS IDENTITY, journal text COLLATE "C",
  source text COLLATE "C", file text COLLATE "C" NOT NULL, state text NOT NULL, code text, reason text, digest text,
  settings text, wire text COLLATE "C", version double precision, status text, headline text, section text, date text,
  embargo text, origin text, errors int NOT NULL, warnings int NOT NULL, requests double precision NOT NULL,
  input_tokens double precision NOT NULL, cached_tokens double precision NOT NULL,
  output_tokens double precision NOT NULL, cost double precision, milliseconds double precision NOT NULL,
  ended double precision NOT NULL, PRIMARY KEY (journal, source));
CREATE INDEX journal_stories_file ON norwire.journal_stories (journal, file);
CREATE INDEX journal_stories_wire ON norwire.journal_stories (journal, wire) WHERE wire IS NOT NULL;
CREATE TABLE norwire.journal_copies (journal text COLLATE "C", source text COLLATE "C", output bytea NOT NULL,
  PRIMARY KEY (journal, source));
CREATE TABLE norwire.journal_outputs (journal text COLLATE "C", path text COLLATE "C", source text COLLATE "C" NOT NULL,
  format text NOT NULL, digest text NOT NULL, earlier text, beside int NOT NULL, PRIMARY KEY (journal, path));
CREATE INDEX journal_outputs_source ON norwire.journal_outputs (journal, source);
-- One row for each who worked in the folder: sums of several machines must not write over each other.
CREATE TABLE norwire.journal_spent (journal text COLLATE "C", owner uuid, requests double precision NOT NULL,
  input double precision NOT NULL, cached double precision NOT NULL, output double precision NOT NULL,
  cost double precision, PRIMARY KEY (journal, owner));
CREATE TABLE norwire.journal_paid (journal text COLLATE "C", source text COLLATE "C", requests double precision NOT NULL,
  input double precision NOT NULL, cached double precision NOT NULL, output double precision NOT NULL,
  cost double precision, PRIMARY KEY (journal, source));
`;
