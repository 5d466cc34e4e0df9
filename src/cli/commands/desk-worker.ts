import { parentPort, workerData } from 'node:worker_threads';
import { NorwireError } from '../../errors.ts';
import { decodeText } from '../../files/index.ts';
import { type LeftOut, readArticles } from '../../formats/read/index.ts';
import { partsOf, readStory } from '../../story/index.ts';
import { type HouseFlags, readHouseSettings } from '../setup/house-settings.ts';
import { plainLine, type World } from '../world.ts';
import { checkStory } from './check-story.ts';
import type { ThreadTask } from './desk-thread.ts';

/** The thread beside a desk: a job in, its answer or why there is none out, one after the other. */
const given = workerData as { readonly flags: HouseFlags } & Pick<World, 'cwd' | 'env'>;

parentPort?.on('message', async (job: ThreadTask) => {
  try {
    parentPort?.postMessage({ result: await ('bytes' in job ? read(job.bytes, job.name) : check(job)) });
  } catch (cause) {
    const code = cause instanceof NorwireError ? cause.code : 'input';
    const message = cause instanceof Error ? cause.message : String(cause);
    parentPort?.postMessage({ error: { code, message } });
  }
});

async function read(bytes: Uint8Array, name: string) {
  const leftOut: LeftOut[] = [];
  const shown = plainLine(name);
  const articles = await readArticles(decodeText(bytes, shown), shown, (left) => leftOut.push(left));
  return { articles, leftOut };
}

/** The checks of `check SOURCE TARGET` on text that is sent. */
async function check({ norwegian, english }: Extract<ThreadTask, { norwegian: string }>) {
  const [article] = await readArticles(norwegian, 'norwegian');
  if (article === undefined) throw new NorwireError('input', 'The Norwegian holds no text.');
  const texts = typeof english === 'string' ? await partsIn(english) : english;
  const { flags, cwd, env } = given;
  const desk = readHouseSettings({ ...flags, quiet: true }, { cwd, env } as World);
  return checkStory(readStory(article), { texts, running: false }, desk).findings;
}

async function partsIn(english: string): Promise<readonly string[]> {
  const [copy] = english.trim() === '' ? [] : await readArticles(english, 'english');
  return copy === undefined ? [] : partsOf(readStory(copy)).map(({ text }) => text);
}
