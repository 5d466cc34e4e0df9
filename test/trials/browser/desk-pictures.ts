/** The pictures of docs/desk.md: an inbox at night, and a story with two errors in it. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Work } from '../../../src/batch/types.ts';
import { loadPrompts } from '../../../src/files/shipped/prompts.ts';
import { processStory } from '../../../src/process/process-story.ts';
import { modelFor, startDesk, type Told } from '../../support/open-desk.ts';
import { folderWith } from '../../support/run-setup.ts';
import { ferry, quay, slide, strike } from './desk-stories.ts';
import { findChromium } from './trial.ts';

const stories = [slide, ferry, quay, strike];
const rights = () => ({ allowEmbargoed: true });
const prompts = await loadPrompts();
const { model } = modelFor(stories);
const work: Work = (story, { signal, onEvent }) =>
  processStory(story, {
    ...{ model, prompts, secondEditor: false, signal, onEvent },
    brief: story.article.name === 'ras.txt' ? {} : null,
    ...rights(),
  });
/** A story as a newsroom's system writes it out, with what it knows of it. */
function filed(lines: readonly string[], { norwegian }: Told): string {
  const [headline = '', ...paragraphs] = norwegian.split('\n\n');
  return ['---', `title: ${headline}`, ...lines, '---', paragraphs.join('\n\n')].join('\n');
}

export async function takeDesk(pictures: string): Promise<void> {
  const room = folderWith();
  const embargo = new Date(Date.now() + 6 * 3_600_000).toISOString();
  const desk = await startDesk({
    room,
    files: {
      'streik.txt': filed(['section: Økonomi', `embargo: ${embargo}`], strike),
      'kai.txt': filed(['section: Innenriks'], quay),
      'ferje.txt': filed(['section: Innenriks'], ferry),
      'ras.txt': filed(['section: Innenriks', 'dateline: Vardnes'], slide),
    },
    stories,
    run: { rights, work },
  });
  for (const name of ['kai.txt', 'ferje.txt', 'streik.txt', 'ras.txt']) await desk.story(name);
  const kai = await desk.story('kai.txt');
  await desk.api.post(`/api/stories/${kai.id}/approve`, { hash: kai.hash });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({
      viewport: { width: 1240, height: 720 },
      colorScheme: 'light',
    });
    await context.addInitScript("localStorage.setItem('norwire.editor', 'Sunniva Okafor')");
    const page = await context.newPage();
    await page.goto(desk.invite());
    await page.locator('.row .sent').waitFor();
    await page.screenshot({
      path: join(pictures, 'desk-inbox.png'),
      clip: { x: 0, y: 0, width: 1240, height: 370 },
    });
    await page.keyboard.press('Enter');
    await page.waitForSelector('.finding:focus');
    await page.screenshot({
      path: join(pictures, 'desk-story.png'),
      clip: { x: 0, y: 0, width: 1240, height: 600 },
    });
  } finally {
    await browser.close();
    await desk.close();
    room.remove();
  }
}
