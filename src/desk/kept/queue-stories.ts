import type { Copy } from '../../english/index.ts';
import type { Article } from '../../story/index.ts';
import type { Rows } from '../port/index.ts';
import { unpack } from './pack.ts';

/** A story of the queue that has ended one way or the other, and of which the desk has not heard. `source` is its name in the queue. */
export interface QueueStory {
  readonly id: string;
  readonly source: string;
  readonly state: 'finished' | 'failed' | 'skipped' | 'drained';
  readonly reason: string | null;
  /** Milliseconds since 1970. */
  readonly ended: number;
  readonly article: Article;
  readonly copy: Copy | null;
}

interface Packed extends Omit<QueueStory, 'article' | 'copy'> {
  readonly article: Uint8Array;
  readonly copy: Uint8Array | null;
}

const NEW = "for_desk AND NOT at_desk AND state <> 'waiting'";

/** Whether there are any that are new to the desk. */
export async function hasQueueStories(rows: Rows): Promise<boolean> {
  return (await rows.one(`SELECT 1 FROM norwire.stories WHERE ${NEW} LIMIT 1`)) !== null;
}

/** Takes the next that are new to the desk; they are so no more. In PostgreSQL, where the queue is. */
export async function takeQueueStories(rows: Rows, most: number): Promise<readonly QueueStory[]> {
  const found = await rows.all<Packed>(
    `SELECT id, stem AS source, state, reason, article, copy,
     (extract(epoch FROM coalesce(ended, added)) * 1000)::bigint AS ended FROM norwire.stories
     WHERE ${NEW} ORDER BY norwire.stories.ended, id LIMIT ? FOR UPDATE`,
    most,
  );
  for (const { id } of found) await rows.run('UPDATE norwire.stories SET at_desk = true WHERE id = ?', id);
  return found.map(({ article, copy, ...row }) => ({
    ...row,
    article: unpack(article) as Article,
    copy: copy === null ? null : (unpack(copy) as Copy),
  }));
}

/** A file that was made of a story, in the database. */
export interface QueueOutput {
  readonly format: string;
  readonly ending: string;
  readonly document: Uint8Array;
}

/** Puts files in the place of all that was made of a story before; whoever writes them to a folder does so again. */
export async function putOutputs(rows: Rows, source: string, outputs: readonly QueueOutput[]): Promise<void> {
  const story = await rows.one<{ id: string }>('SELECT id FROM norwire.stories WHERE stem = ?', source);
  if (story === null) return;
  await rows.run('DELETE FROM norwire.outputs WHERE story = ?', story.id);
  for (const { format, ending, document } of outputs)
    await rows.run(
      'INSERT INTO norwire.outputs (story, format, ending, document) VALUES (?, ?, ?, ?)',
      ...[story.id, format, ending, document],
    );
  await rows.run('DELETE FROM norwire.written WHERE story = ?', story.id);
}

export function outputsInQueue(rows: Rows, source: string): Promise<readonly QueueOutput[]> {
  return rows.all<QueueOutput>(
    `SELECT format, ending, document FROM norwire.outputs JOIN norwire.stories ON id = story WHERE stem = ?
     ORDER BY format`,
    source,
  );
}

/** Adds what an answer took to what a story took. */
export async function addPaid(
  rows: Rows,
  source: string,
  { tokens, cost }: { readonly tokens: number; readonly cost: number | null },
): Promise<void> {
  await rows.run(
    `UPDATE norwire.stories SET requests = coalesce(requests, 0) + 1, tokens = coalesce(tokens, 0) + ?,
     cost = cost + ? WHERE stem = ?`,
    ...[tokens, cost === null ? null : Math.ceil(cost * 1e9), source],
  );
}
