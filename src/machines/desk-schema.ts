/**
 * What a desk keeps, table by table as in SQLite. All times are milliseconds since 1970; `taken` is who has it in hand.
 * Stories of the queue that are for the desk are new to it (`at_desk` is false) whenever their state has changed.
 */
export const deskStep = `
CREATE SCHEMA norwire_desk;
CREATE TABLE norwire_desk.settings (name text COLLATE "C" PRIMARY KEY, value text NOT NULL);
CREATE TABLE norwire_desk.stories (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text COLLATE "C" NOT NULL UNIQUE,
  source text COLLATE "C" NOT NULL, wire text COLLATE "C", version bigint, state text NOT NULL, reason text,
  edition int NOT NULL DEFAULT 0, revision int NOT NULL DEFAULT 0, approvals int NOT NULL DEFAULT 0,
  norwegian text NOT NULL DEFAULT '', headline text, section text COLLATE "C", language text COLLATE "C", date text,
  embargo text, status text, errors int NOT NULL DEFAULT 0, warnings int NOT NULL DEFAULT 0,
  undelivered int NOT NULL DEFAULT 0, rank int NOT NULL DEFAULT 1, arrived bigint NOT NULL, changed bigint NOT NULL);
CREATE INDEX stories_inbox ON norwire_desk.stories (rank, arrived DESC, number DESC);
CREATE INDEX stories_newest ON norwire_desk.stories (arrived DESC, number DESC);
CREATE INDEX stories_wire ON norwire_desk.stories (wire) WHERE wire IS NOT NULL;
CREATE INDEX stories_section ON norwire_desk.stories (section);
CREATE TABLE norwire_desk.sources (source text COLLATE "C" PRIMARY KEY, id text COLLATE "C" NOT NULL UNIQUE,
  story bigint NOT NULL REFERENCES norwire_desk.stories, digest text, ended bigint NOT NULL DEFAULT 0);
CREATE INDEX sources_story ON norwire_desk.sources (story);
CREATE TABLE norwire_desk.editions (
  story bigint NOT NULL REFERENCES norwire_desk.stories, edition int NOT NULL, source text COLLATE "C" NOT NULL,
  digest text COLLATE "C" NOT NULL, revision int NOT NULL, came bigint NOT NULL, packed bytea NOT NULL, final bytea,
  PRIMARY KEY (story, edition));
CREATE INDEX editions_digest ON norwire_desk.editions (digest);
CREATE TABLE norwire_desk.pieces (
  story bigint NOT NULL REFERENCES norwire_desk.stories, place text COLLATE "C" NOT NULL, text text NOT NULL,
  revision int NOT NULL, by text COLLATE "C" NOT NULL, at bigint NOT NULL, PRIMARY KEY (story, place));
CREATE TABLE norwire_desk.edits (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, story bigint NOT NULL REFERENCES norwire_desk.stories,
  edition int NOT NULL, place text COLLATE "C" NOT NULL, kind text NOT NULL, before text NOT NULL, after text NOT NULL,
  revision int NOT NULL, by text COLLATE "C" NOT NULL, at bigint NOT NULL, undone int NOT NULL DEFAULT 0);
CREATE INDEX edits_place ON norwire_desk.edits (story, place, number);
CREATE TABLE norwire_desk.dismissals (
  story bigint NOT NULL REFERENCES norwire_desk.stories, key text COLLATE "C" NOT NULL, rule text NOT NULL,
  level text NOT NULL, at_place text, message text NOT NULL, reason text, by text NOT NULL, at bigint NOT NULL,
  PRIMARY KEY (story, key));
CREATE TABLE norwire_desk.approvals (
  story bigint NOT NULL REFERENCES norwire_desk.stories, number int NOT NULL, edition int NOT NULL, hash text NOT NULL,
  by text NOT NULL, at bigint NOT NULL, notes text NOT NULL, PRIMARY KEY (story, number));
CREATE TABLE norwire_desk.deliveries (
  id text COLLATE "C" PRIMARY KEY, story bigint NOT NULL REFERENCES norwire_desk.stories, approval int NOT NULL,
  target text COLLATE "C" NOT NULL, event text NOT NULL, state text NOT NULL, attempts int NOT NULL DEFAULT 0,
  due bigint NOT NULL, trouble text, taken uuid, packed bytea NOT NULL);
CREATE INDEX deliveries_due ON norwire_desk.deliveries (due) WHERE state = 'due';
CREATE INDEX deliveries_story ON norwire_desk.deliveries (story);
CREATE TABLE norwire_desk.suggestions (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, story bigint NOT NULL REFERENCES norwire_desk.stories,
  edition int NOT NULL, place text COLLATE "C" NOT NULL, wish text NOT NULL, revision int NOT NULL, state text NOT NULL,
  text text, by text NOT NULL, at bigint NOT NULL, taken uuid);
CREATE INDEX suggestions_story ON norwire_desk.suggestions (story);
CREATE TABLE norwire_desk.presence (
  story bigint NOT NULL REFERENCES norwire_desk.stories, who text COLLATE "C" NOT NULL, by text COLLATE "C" NOT NULL,
  place text, at bigint NOT NULL, PRIMARY KEY (story, who));
CREATE TABLE norwire_desk.history (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, story bigint NOT NULL REFERENCES norwire_desk.stories,
  at bigint NOT NULL, by text, what text NOT NULL, said text NOT NULL);
CREATE INDEX history_story ON norwire_desk.history (story, number);
CREATE TABLE norwire_desk.words (story bigint PRIMARY KEY REFERENCES norwire_desk.stories ON DELETE CASCADE,
  lexemes tsvector NOT NULL);
CREATE INDEX words_lexemes ON norwire_desk.words USING gin (lexemes);

ALTER TABLE norwire.stories ADD COLUMN for_desk boolean NOT NULL DEFAULT false,
  ADD COLUMN at_desk boolean NOT NULL DEFAULT false;
CREATE INDEX stories_for_desk ON norwire.stories (ended) WHERE for_desk AND NOT at_desk AND state <> 'waiting';
CREATE FUNCTION norwire.is_new_to_desk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.at_desk := false;
  RETURN NEW;
END $$;
CREATE TRIGGER new_to_desk BEFORE UPDATE OF state, ended ON norwire.stories
  FOR EACH ROW EXECUTE FUNCTION norwire.is_new_to_desk();
`;
