/**
 * npm run bench:desk: a desk with 20,000 stories, by its HTTP API. Prints how long it takes to open, to list, to search,
 * to open a story and to save a text (median and slowest of 40), and exits 1 where a floor of issue 18 is missed.
 */

import { join } from 'node:path';
import { emptyRow, rowOfArticle } from '../../src/batch/journal/story-row.ts';
import { openOutput } from '../../src/batch/run/open-output.ts';
import type { Copy } from '../../src/english/types.ts';
import { noVoices } from '../../src/english/voices.ts';
import { plainArticle } from '../../src/story/article.ts';
import { harbour, idOf, startDesk } from '../support/open-desk.ts';
import { folderWith } from '../support/run-setup.ts';

const STORIES = 20_000;
const places = ['Skjelvik', 'Grimsvik', 'Sandvær', 'Bjørkøya', 'Elvestrand', 'Tolmen', 'Varnes', 'Hesthamar'];

const room = folderWith();
const { journal, close } = openOutput(join(room.path, 'ut'), Date.now());
for (let first = 0; first < STORIES; first += 1000)
  await journal.change(() => {
    for (let number = first; number < first + 1000; number += 1) {
      const place = `${places[number % places.length]} ${number}`;
      const article = plainArticle(`s${number}.txt`, harbour.norwegian.replaceAll('Skjelvik', place));
      const source = `s${number}.txt`;
      const row = rowOfArticle(article, source, source, Date.now() - number * 1000);
      journal.stories.put({
        ...emptyRow(source, source, 0),
        ...row,
        state: 'finished',
        settings: 'settings-1',
        headline: place,
      });
      journal.stories.keepCopy(source, { article, copy: copyOf(place) });
    }
  });
await close();

function copyOf(place: string): Copy {
  const parts = Object.entries(harbour.english).map(([id, text]) => ({
    id,
    text: text.replaceAll('Skjelvik', place).replace(/<\/?q>/g, ''),
  }));
  return {
    translation: { parts, quotes: [], speakers: [] },
    ...{ brief: null, findings: [], remarks: [], notes: [], mended: [], voices: noVoices, reused: [] },
    signature: { prompts: {}, model: 'fake', origin: null, language: 'nb', style: 'default', version: '0' },
    usage: { requests: 0, inputTokens: 0, cachedTokens: 0, outputTokens: 0, cost: 0 },
  };
}

/** Opens the desk, and waits until it has taken in all stories. */
async function open(what: string) {
  const begun = performance.now();
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1);
  const desk = await startDesk({ room, stories: [harbour] });
  const answers = seconds();
  const counted = async () => (await desk.api.get('/api/desk')).body.counts.open === STORIES;
  while (!(await counted())) await new Promise((next) => setTimeout(next, 200));
  console.log(`${what}: answers after ${answers} s, has all ${STORIES} stories after ${seconds()} s`);
  return desk;
}

await (await open('opened on a folder it had not seen')).close();
const again = await open('opened again');

async function timed(
  what: string,
  ask: (turn: number) => Promise<{ status: number }>,
  floor: number,
): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const from = performance.now();
    const { status } = await ask(turn);
    times.push(performance.now() - from);
    if (status !== 200) throw new Error(`${what}: ${status}`);
    await new Promise((next) => setTimeout(next, 20));
  }
  times.sort((a, b) => a - b);
  const [median = 0, slowest = 0] = [times[20], times.at(-1)];
  console.log(`${what}: median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms (floor ${floor})`);
  if (median > floor) process.exitCode = 1;
}

const versions = new Map<number, number>();
await timed('first page of the inbox', () => again.api.get('/api/stories?limit=100'), 150);
await timed('search for a word that all have', () => again.api.get('/api/stories?q=havna'), 150);
await timed(
  'search for a word that few have',
  (turn) => again.api.get(`/api/stories?q=grimsv+${turn * 8 + 1}`),
  150,
);
await timed('a story', (turn) => again.api.get(`/api/stories/${idOf(`s${turn}.txt`)}`), 150);
await timed(
  'a text saved and checked',
  async (turn) => {
    const id = idOf(`s${turn % 4}.txt`);
    const version = versions.get(turn % 4) ?? 1;
    const saved = await again.api.put(
      `/api/stories/${id}/texts/p1`,
      { text: `The harbour closes on Monday, ${turn} vessels were damaged.` },
      version,
    );
    versions.set(turn % 4, saved.body.changed.version);
    return saved;
  },
  150,
);
await again.close();
room.remove();
