/**
 * npm run pictures: takes the pictures in docs/pictures/ anew, from real runs. The review page is that of a bundled
 * story whose recorded answer was given two faults, as a model makes them; the terminal is `norwire check` of the
 * bundled English with five. Needs Chromium (as `npm run trial:browser`) and `script`, which gives a terminal.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { recordedModel } from '../../../src/ask/local/recorded.ts';
import type { Model } from '../../../src/ask/model.ts';
import { loadPrompts } from '../../../src/files/shipped/prompts.ts';
import { loadRecordings } from '../../../src/files/shipped/recordings.ts';
import { writeTranslation } from '../../../src/formats/write/write.ts';
import { processStory } from '../../../src/process/process-story.ts';
import { plainArticle } from '../../../src/story/article.ts';
import { readStory } from '../../../src/story/index.ts';
import { takeDesk } from './desk-pictures.ts';
import { drawTerminal } from './draw-terminal.ts';
import { findChromium } from './trial.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const pictures = join(root, 'docs/pictures');
const most = 150_000;
const folder = mkdtempSync(join(tmpdir(), 'norwire-pictures-'));

/** Puts faults into a text, each of which must find its place. */
function plant(text: string, faults: readonly (readonly [string, string])[]): string {
  return faults.reduce((left, [right, wrong]) => {
    if (!left.includes(right)) throw new Error(`There is no “${right}” to put a fault into.`);
    return left.replace(right, wrong);
  }, text);
}

/** The recorded answers, but the English has these faults. */
function erring(model: Model, faults: readonly (readonly [string, string])[]): Model {
  return async (request, signal) => {
    const answer = await model(request, signal);
    return request.task === 'write' ? { ...answer, text: plant(answer.text, faults) } : answer;
  };
}

async function takeReviewPage(): Promise<void> {
  const text = readFileSync(join(root, 'samples/stories/ferje.txt'), 'utf8');
  const story = readStory(plainArticle('ferje.txt', text));
  const copy = await processStory(story, {
    model: erring(recordedModel(await loadRecordings()), [
      ['7.4 million', '7.4 billion'],
      ['three families', 'four families'],
    ]),
    prompts: await loadPrompts(),
    brief: null,
  });
  const page = join(folder, 'review.html');
  writeFileSync(page, writeTranslation('html', { story, copy }));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage({ viewport: { width: 1040, height: 900 }, colorScheme: 'light' });
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: join(pictures, 'review-page.png') });
  } finally {
    await browser.close();
  }
}

function takeTerminal(): void {
  const columns = 100;
  const english = readFileSync(join(root, 'samples/english/kvartal.md'), 'utf8');
  writeFileSync(
    join(folder, 'english.md'),
    plant(english, [
      ['4.8 billion kroner in the third', '4.8 million kroner in the third'],
      ['group chief executive Vidar Hopland Moe said', 'analyst Farhad Emami Lund said'],
      ['4.7 percentage points', '4.7 per cent'],
      ['plan “a slap in the face”', 'plan a slap in the face'],
      ['at 8.30am on Monday', 'at 9.30am on Monday'],
    ]),
  );
  writeFileSync(join(folder, 'kvartal.txt'), readFileSync(join(root, 'samples/stories/kvartal.txt')));
  const typed = 'norwire check kvartal.txt english.md';
  const run = `stty cols ${columns} rows 40; ${process.execPath} ${join(root, 'src/cli/bin.js')} check kvartal.txt english.md; true`;
  const env = { ...process.env, TERM: 'xterm-256color', NORWIRE_HOME: folder };
  delete env.NO_COLOR;
  const printed = execFileSync('script', ['-qec', run, '/dev/null'], { cwd: folder, env, encoding: 'utf8' });
  writeFileSync(join(pictures, 'check.svg'), drawTerminal(`$ ${typed}\n${printed}`, columns));
}

mkdirSync(pictures, { recursive: true });
try {
  await takeReviewPage();
  takeTerminal();
  await takeDesk(pictures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const name of ['review-page.png', 'check.svg', 'desk-inbox.png', 'desk-story.png']) {
  const { size } = statSync(join(pictures, name));
  console.log(`docs/pictures/${name}: ${Math.round(size / 1000)} kB`);
  if (size > most) process.exitCode = 1;
}
