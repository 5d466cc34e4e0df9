/**
 * Reads the real files of ../shared/inputs and holds them against what a person found in them by eye: how many
 * blocks of each kind, language, credit, ids, dash quotes. Headlines are compared with the files' own bytes.
 * `npx node test/bench/inputs.ts [FOLDER]`; exits 1 where anything differs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../src/files/decode.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import { readStory } from '../../src/story/index.ts';
import type { Article } from '../../src/story/types.ts';

interface Expected {
  readonly blocks: string;
  readonly language: string;
  readonly credit: string;
  readonly dashQuotes: number;
  readonly version: number | null;
  readonly urgency: number;
}

const folder = process.argv[2] ?? '../shared/inputs';

const files: Readonly<Record<string, readonly Expected[] | RegExp>> = {
  'ntb-story.nitf.xml': [
    {
      blocks: 'headline 1, lede 1, paragraph 17, subhead 4, caption 1',
      language: 'nb',
      credit: '(©NTB)',
      dashQuotes: 5,
      version: 1,
      urgency: 5,
    },
  ],
  'ntb-short.nitf.xml': [
    {
      blocks: 'headline 1, lede 1, paragraph 3',
      language: 'da',
      credit: '/ritzau/',
      dashQuotes: 0,
      version: 4,
      urgency: 3,
    },
  ],
  'ntb-long.nitf.xml': [
    {
      blocks: 'headline 1, lede 1, subhead 8, paragraph 30, caption 4, list 7, note 1',
      language: 'nb',
      credit: 'NTB',
      dashQuotes: 7,
      version: 48,
      urgency: 5,
    },
  ],
  'ntb.newsml-g2.xml': [8, 9, 5].map((paragraphs, index) => ({
    blocks: `headline 1, lede 1, paragraph ${paragraphs}`,
    language: 'en',
    credit: 'Automated Insights',
    dashQuotes: 0,
    version: index < 2 ? 2 : 1,
    urgency: 4,
  })),
  'tt.ninjs.json': [
    {
      blocks: 'headline 1, lede 1, paragraph 11, quote 7, subhead 3, caption 2',
      language: 'sv',
      credit: 'TT',
      dashQuotes: 0,
      version: null,
      urgency: 4,
    },
  ],
  'generic.ninjs.json': [
    { blocks: 'headline 1, caption 1', language: 'en', credit: 'AAP', dashQuotes: 0, version: 3, urgency: 3 },
  ],
  'ntb-event-wrong-encoding.nitf.xml': /calendar event.*not a story/,
};

let claims = 0;
let misses = 0;

function compare(name: string, what: string, expected: unknown, found: unknown): void {
  claims += 1;
  if (JSON.stringify(expected) === JSON.stringify(found)) return;
  misses += 1;
  console.log(`MISS ${name}: ${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}

function countBlocks(article: Article): string {
  const counts = new Map<string, number>();
  for (const { kind } of article.blocks ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Array.from(counts, ([kind, count]) => `${kind} ${count}`).join(', ');
}

function sorted(blocks: string): readonly string[] {
  return blocks.split(', ').sort();
}

for (const [name, expected] of Object.entries(files)) {
  const text = decodeText(readFileSync(join(folder, name)), name);
  if (expected instanceof RegExp) {
    const refusal = await readArticles(text, name).then(
      () => 'read',
      (error: Error) => error.message,
    );
    compare(name, 'refused', true, expected.test(refusal));
    continue;
  }
  const articles = await readArticles(text, name);
  compare(name, 'stories', expected.length, articles.length);
  const headlines = Array.from(text.matchAll(/<hl1>\*?([^<]*)<|"headline":\s*"([^"]*)"/g), (match) =>
    (match[1] ?? match[2] ?? '').trim(),
  );
  articles.forEach((article, index) => {
    const wanted = expected[index];
    if (wanted === undefined) return;
    const story = readStory(article);
    compare(article.name, 'headline', headlines[index], story.headline?.text);
    compare(article.name, 'blocks', sorted(wanted.blocks), sorted(countBlocks(article)));
    compare(article.name, 'language', wanted.language, story.language);
    compare(article.name, 'credit', wanted.credit, story.credit);
    compare(article.name, 'version', wanted.version, article.facts.version);
    compare(article.name, 'urgency', wanted.urgency, article.facts.urgency);
    compare(
      article.name,
      'dash quotes',
      wanted.dashQuotes,
      story.quotes.filter(({ mark }) => mark === 'dash').length,
    );
    for (const { start, end, kind } of article.blocks ?? []) {
      const block = article.text.slice(start, end);
      compare(article.name, `a ${kind} is one clean line`, block.trim().replace(/\s+/g, ' '), block);
    }
  });
}
console.log(`inputs: ${claims - misses} of ${claims} claims hold, over ${Object.keys(files).length} files`);
process.exitCode = misses === 0 ? 0 : 1;
