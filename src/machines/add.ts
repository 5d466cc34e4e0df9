import { createHash, randomUUID } from 'node:crypto';
import { foldName, safePath } from '../files/index.ts';
import type { Article } from '../story/index.ts';
import type { Query } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { PostgresStore } from './open-store.ts';
import { pack } from './pack.ts';
import { storable } from './storable.ts';

export const urgencies = ['archive', 'normal', 'breaking'] as const;
export type Urgency = (typeof urgencies)[number];

/** A story to be worked on; `wishes` says, as text, what is to be made of it. */
export interface NewStory {
  readonly article: Article;
  readonly wishes: string;
  /** It goes to the desk when it is finished. */
  readonly forDesk?: boolean;
  readonly sender: string;
  /** Null: as the story itself says. */
  readonly urgency: Urgency | null;
}

/** Any number will do, the same in every norwire: stories are added by one after the other. */
const LOCK = 2_026_113_021;
/** Of pg-boss: the higher, the sooner. A class has room for so many turns. */
const CLASS = 500_000_000;

/** How many came in, and how many were in the queue before; of these, how many are dead letters. */
export interface AddedStories {
  readonly added: number;
  readonly known: number;
  readonly dead: number;
  /** What each is called in the queue. */
  readonly names: readonly string[];
}

/**
 * Puts stories into the queue, all or none. The same text with the same wishes, under
 * whatever name, is in it once; what was drained is put in again.
 *
 * Senders take turns: a story goes behind as many of its sender as wait already, not behind those of others, so that
 * one who sends an archive does not keep the others waiting.
 */
export async function addStories(
  { database }: PostgresStore,
  jobs: Jobs,
  stories: readonly NewStory[],
): Promise<AddedStories> {
  return await database.commit(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const entered: { id: string; story: string; priority: number }[] = [];
    const names: string[] = [];
    let dead = 0;
    for (const story of stories) {
      const one = await enterStory(query, story);
      if (one.job !== null) entered.push(one.job);
      else if (one.state === 'failed') dead += 1;
      names.push(one.name);
    }
    await jobs.add(entered, query);
    return { added: entered.length, known: stories.length - entered.length, dead, names };
  });
}

/** The job of a story that is new, or the state of one that is in the queue; and what it is called there. */
async function enterStory(query: Query, story: NewStory) {
  const { article, wishes, sender, forDesk = false } = story;
  const id = idOf(article, wishes);
  const job = randomUUID();
  const [known] = await query('SELECT state, stem FROM norwire.stories WHERE id = $1', [id]);
  if (known !== undefined && known.state !== 'drained')
    return { job: null, state: String(known.state), name: String(known.stem) };
  const urgency = story.urgency ?? urgencyOf(article);
  const place = urgencies.indexOf(urgency);
  const rank = await takeTurn(query, storable(sender), place);
  const stem = await stemOf(query, article.name, id);
  await query(
    `INSERT INTO norwire.stories (id, job, name, stem, folded, sender, class, rank, article, wishes, for_desk)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO UPDATE SET state = 'waiting', tries = 0,
     job = excluded.job, rank = excluded.rank, class = excluded.class, sender = excluded.sender, code = NULL, reason = NULL,
     not_before = NULL`,
    [
      ...[id, job, storable(article.name), stem, foldName(stem), storable(sender)],
      ...[place, rank, pack(article), storable(wishes), forDesk],
    ],
  );
  // What was drained keeps its name.
  const name = known === undefined ? stem : String(known.stem);
  return { job: { id: job, story: id, priority: priorityOf(place, rank) }, state: 'waiting', name };
}

export function priorityOf(place: number, rank: number): number {
  return place * CLASS - rank;
}

/** The text and all that is said of it, whatever its file is called, and what is wished. */
function idOf(article: Article, wishes: string): string {
  return createHash('sha256')
    .update(JSON.stringify([{ ...article, name: '' }, wishes]))
    .digest('hex');
}

/** News formats tell urgency from 1 to 9; 1 and 2 are what stops the press. */
function urgencyOf({ facts }: Article): Urgency {
  return facts.urgency !== null && facts.urgency <= 2 ? 'breaking' : 'normal';
}

async function takeTurn(query: Query, sender: string, place: number): Promise<number> {
  const [turn] = await query(
    `SELECT greatest((SELECT next_rank FROM norwire.senders WHERE sender = $1 AND class = $2),
       coalesce((SELECT min(rank) FROM norwire.stories WHERE class = $2 AND state = 'waiting'),
         (SELECT max(next_rank) FROM norwire.senders WHERE class = $2), 0)) AS rank`,
    [sender, place],
  );
  const rank = Number(turn?.rank);
  await query(
    `INSERT INTO norwire.senders VALUES ($1, $2, $3) ON CONFLICT (sender, class) DO UPDATE SET next_rank = $3`,
    [sender, place, rank + 1],
  );
  return rank;
}

/** Where its outputs stand: as its file was called, and with a digest where another story is called the same. */
async function stemOf(query: Query, name: string, id: string): Promise<string> {
  const stem = safePath(name.replace(/#(\d+)$/u, '-$1').replace(/\.[^./]{1,8}?(?=-\d+$|$)/u, '')) || 'story';
  const [other] = await query('SELECT 1 FROM norwire.stories WHERE folded = $1 AND id <> $2', [
    foldName(stem),
    id,
  ]);
  return other === undefined ? stem : `${stem}~${id.slice(0, 12)}`;
}
