import type { OutputFormat, RunSetup } from '../../batch/index.ts';
import { addPaid, outputsInQueue, putOutputs, type QueueOutput } from '../kept/queue-stories.ts';
import type { DeskDatabase } from '../port/index.ts';
import type { Feed, HandedCopy } from './feed.ts';

/** How a desk on a queue reads stories and writes what was approved. */
export type QueueRun = Pick<
  RunSetup,
  'formats' | 'readArticles' | 'readStory' | 'priceOf' | 'clock' | 'signal' | 'out'
>;

/** The queue: workers make the stories, and what is approved stands in its database. */
export function queueFeed(run: QueueRun, db: DeskDatabase): Feed {
  return {
    out: run.out,
    formats: run.formats.map(({ name }) => name),
    // Whoever calls a story back is heard when it comes in.
    isCalledBack: async () => false,
    write: async (handed) => {
      const outputs = outputsOf(run, handed);
      await db.change((rows) => putOutputs(rows, handed.source, outputs));
      return null;
    },
    outputsOf: async (source) =>
      (await db.read((rows) => outputsInQueue(rows, source))).map(({ format, ending }) => ({
        format,
        path: `${source}${ending}`,
      })),
    read: async ({ format, path }) => {
      const found = await db.read(async (rows) => {
        const source = path.slice(0, path.length - (endingOf(run.formats, format)?.length ?? 0));
        return (await outputsInQueue(rows, source)).find((one) => one.format === format);
      });
      return found === undefined ? null : Buffer.from(found.document).toString('utf8');
    },
    notePaid: (source, answer) => {
      if (answer.origin !== 'live') return;
      const { input = 0, output = 0 } = answer.usage ?? {};
      const paid = { tokens: input + output, cost: run.priceOf?.(answer) ?? null };
      // The budget has it already; this is for the story's own account.
      db.change((rows) => addPaid(rows, source, paid)).catch(() => undefined);
    },
  };
}

function endingOf(formats: readonly OutputFormat[], format: string): string | undefined {
  return formats.find(({ name }) => name === format)?.ending;
}

/** Of a withdrawn story there are cancelling items in the formats that know them, and nothing else. */
function outputsOf(
  { formats, readStory }: QueueRun,
  { kept, withdrawn }: HandedCopy,
): readonly QueueOutput[] {
  if (kept === null) return [];
  const story = readStory(kept.article);
  const output = { story, copy: kept.copy, ...(withdrawn && { withdrawn: withdrawn.reason }) };
  return formats
    .filter(({ cancels }) => withdrawn === null || cancels === true)
    .map(({ name, ending, write }) => ({ format: name, ending, document: Buffer.from(write(output)) }));
}
