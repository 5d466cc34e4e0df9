import { deskStep } from './desk-schema.ts';
import { memoryStep } from './memory-schema.ts';
import { journalStep } from './schema-journal.ts';

/**
 * The steps from an empty database to this norwire's, in order; each is run once and never changed after it was
 * released. Texts that a person or a model wrote stand as JSON or bytes: PostgreSQL takes no NUL and no half of a
 * surrogate pair. Keys are compared byte by byte, whatever the database's collation.
 */
export const steps: readonly string[] = [
  `
CREATE TABLE norwire.answers (key text COLLATE "C" PRIMARY KEY, made timestamptz NOT NULL DEFAULT clock_timestamp(),
  server text NOT NULL, model text NOT NULL, task text NOT NULL, answer text NOT NULL);
CREATE INDEX answers_by_age ON norwire.answers (made);

-- Whoever works on the store, with a lease that it renews. Claims and sums set aside are worth as much as the lease.
CREATE TABLE norwire.owners (owner uuid PRIMARY KEY, host text NOT NULL, process int NOT NULL,
  began timestamptz NOT NULL DEFAULT clock_timestamp(), until timestamptz NOT NULL, in_work int NOT NULL DEFAULT 0);

-- While the database was away nobody could renew: who lived when it stopped has a lease's time to say so again.
CREATE FUNCTION norwire.is_dead(who uuid) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT NOT EXISTS (SELECT 1 FROM norwire.owners WHERE owner = who AND (until > clock_timestamp()
    OR (clock_timestamp() < pg_postmaster_start_time() + interval '30 seconds'
      AND until > pg_postmaster_start_time() - interval '1 hour')))
$$;

CREATE TABLE norwire.claims (key text COLLATE "C" PRIMARY KEY, owner uuid NOT NULL);

CREATE TABLE norwire.budgets (budget text COLLATE "C" PRIMARY KEY, cost bigint NOT NULL DEFAULT 0,
  tokens bigint NOT NULL DEFAULT 0, lost_cost bigint NOT NULL DEFAULT 0, lost_tokens bigint NOT NULL DEFAULT 0);
CREATE TABLE norwire.holds (id uuid PRIMARY KEY, budget text COLLATE "C" NOT NULL, owner uuid NOT NULL,
  cost bigint NOT NULL, tokens bigint NOT NULL, lost boolean NOT NULL DEFAULT false);
CREATE INDEX holds_by_budget ON norwire.holds (budget) WHERE NOT lost;

CREATE TABLE norwire.states (name text COLLATE "C" PRIMARY KEY, text text NOT NULL);

CREATE TABLE norwire.stories (id text COLLATE "C" PRIMARY KEY, job uuid NOT NULL, name text NOT NULL,
  stem text COLLATE "C" NOT NULL, folded text COLLATE "C" NOT NULL UNIQUE, sender text NOT NULL, class int NOT NULL,
  rank int NOT NULL, state text NOT NULL DEFAULT 'waiting', tries int NOT NULL DEFAULT 0, code text, reason text,
  article bytea NOT NULL, wishes text NOT NULL, copy bytea, headline text, errors int, warnings int,
  requests int, tokens bigint, cost bigint, added timestamptz NOT NULL DEFAULT clock_timestamp(), ended timestamptz);
CREATE INDEX stories_waiting ON norwire.stories (class, rank) WHERE state = 'waiting';
CREATE INDEX stories_by_state ON norwire.stories (state, ended);
CREATE INDEX stories_by_job ON norwire.stories (job);
CREATE TABLE norwire.senders (sender text COLLATE "C", class int, next_rank int NOT NULL, PRIMARY KEY (sender, class));

CREATE TABLE norwire.outputs (story text COLLATE "C" REFERENCES norwire.stories ON DELETE CASCADE, format text,
  ending text NOT NULL, document bytea NOT NULL, PRIMARY KEY (story, format));
CREATE TABLE norwire.writers (target text COLLATE "C" PRIMARY KEY, owner uuid NOT NULL);
CREATE TABLE norwire.written (target text COLLATE "C", story text COLLATE "C", PRIMARY KEY (target, story));
`,
  journalStep,
  // What its sender holds back until then is not begun before.
  'ALTER TABLE norwire.stories ADD COLUMN not_before timestamptz',
  memoryStep,
  deskStep,
];
