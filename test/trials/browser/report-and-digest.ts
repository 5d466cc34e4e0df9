/**
 * The report of a run and a digest in real Chromium: they render, sort, are readable at 360 px and in print, load
 * nothing, run no script but their own, and pass axe. Run by `node report-and-digest.ts` here; screenshots go to out/.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { makeDigest } from '../../../src/batch/digest/digest.ts';
import { digestFormats } from '../../../src/batch/digest/write-digest.ts';
import { readJournal } from '../../../src/batch/journal/journal.ts';
import { runBatch } from '../../../src/batch/run/run-batch.ts';
import type { Work } from '../../../src/batch/types.ts';
import { NorwireError } from '../../../src/errors.ts';
import { copyOf, json, markdown, putFiles, setupFor } from '../../support/run-setup.ts';
import { expectThat, type Look, openPage, tryInBrowser } from './trial.ts';

const out = fileURLToPath(new URL('./out/batch/', import.meta.url));
const attack = '<script>window.struck = 1</script><img src=x onerror="window.struck = 2">';

/** A run with every state a story can be in, and names and texts that try to break out. */
async function makeRun(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  const inbox = join(out, 'inn');
  mkdirSync(inbox, { recursive: true });
  putFiles(inbox, {
    'ferje.txt': 'section: Innenriks\ncredit: (©NTB)\n---\nFerja mellom Moss og Horten er innstilt',
    'budsjett.txt':
      'section: Politikk\nembargo: 2026-03-05T06:00:00Z\n---\nRegjeringen legger fram budsjettet',
    'ski.txt': 'section: Sport\n---\nGull i Holmenkollen',
    'tall & <b>navn</b>.txt': 'section: Økonomi\n---\nSelskapet tjente 7 milliarder',
    'feil.txt': 'feiler',
    'tom.txt': '',
    'trukket.txt': 'status: canceled\n---\nTrukket',
    [`${'et-veldig-langt-filnavn-'.repeat(7)}.txt`]: 'Lang',
    'angrep.txt': attack,
  });
  const work: Work = async (story) => {
    if (story.text === 'feiler') throw new NorwireError('reply', `The model answered ${attack}`);
    const lost = {
      rule: 'numbers',
      level: 'error',
      at: 'p1',
      message: '7 billion became 7 million.',
    } as const;
    return copyOf(story.article, story.text.includes('milliarder') ? [lost] : []);
  };
  const copies = join(out, 'copies');
  const { setup } = setupFor(copies, {
    work,
    formats: [markdown, json],
    rights: () => ({ allowEmbargoed: true }),
  });
  await runBatch(setup, { inputs: [inbox] });
  const journal = readJournal(copies);
  const lead = async () => ({ text: 'A ferry, a budget and a medal.', cites: ['ferje.txt', 'ski.txt'] });
  const digest = await makeDigest(journal, {
    now: Date.parse('2026-03-02T12:00:00Z'),
    title: 'Morning',
    lead,
  });
  await journal.close();
  writeFileSync(join(copies, 'digest.html'), digestFormats.html.write(digest));
}

const openOwn = (browser: Browser, name: string, look: Look) =>
  openPage(browser, pathToFileURL(join(out, 'copies', name)).href, name, look);

async function look(browser: Browser, name: string): Promise<void> {
  for (const dark of [false, true]) {
    for (const width of [360, 768, 1280]) {
      const page = await openOwn(browser, name, { width, dark });
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expectThat(wide === false, `${name} at ${width}: nothing runs out of the page`);
      // What axe needs is put in by the debugger: the page's policy lets no script in.
      await page.evaluate(axe.source);
      const found = (await page.evaluate('axe.run()')) as axe.AxeResults;
      const said = found.violations.map(({ id, nodes }) => `${id} (${nodes[0]?.html})`).join(', ');
      expectThat(
        found.violations.length === 0,
        `${name} at ${width}${dark ? ' dark' : ''}: axe finds nothing ${said}`,
      );
      await page.screenshot({ path: `${out}${name}-${width}${dark ? '-dark' : ''}.png`, fullPage: true });
      await page.context().close();
    }
  }
  const page = await openOwn(browser, name, { width: 1280, script: false });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${out}${name}-print.png`, fullPage: true });
  expectThat(
    (await page.evaluate('typeof window.struck')) === 'undefined',
    `${name}: no script of a story runs`,
  );
  await page.context().close();
}

async function sort(browser: Browser): Promise<void> {
  const page = await openOwn(browser, 'report.html', { width: 1280 });
  const column = (place: number) => page.locator(`tbody tr td:nth-child(${place})`).allInnerTexts();
  await page.getByRole('button', { name: 'Errors' }).click();
  await page.getByRole('button', { name: 'Errors' }).click();
  expectThat((await column(3))[0] === '1', 'a second click on a heading sorts the highest first');
  expectThat(
    (await page.locator('th').nth(2).getAttribute('aria-sort')) === 'descending',
    'the heading says how the table is sorted',
  );
  await page.getByRole('button', { name: 'State' }).focus();
  await page.keyboard.press('Enter');
  const states = await column(2);
  expectThat(states[0]?.startsWith('failed') === true, 'the keyboard sorts too');
  await page.getByLabel('Only stories to look at').check();
  expectThat(
    (await page.locator('tbody tr:visible').count()) === 3,
    'the filter leaves what must be looked at',
  );
  const links = (await page.evaluate(
    "[...document.querySelectorAll('tbody a')].map(({ href }) => href)",
  )) as string[];
  for (const link of links) {
    expectThat(
      existsSync(fileURLToPath(link)),
      `the link to ${decodeURIComponent(link).slice(-40)} leads to its file`,
    );
  }
  expectThat((await page.evaluate('typeof window.struck')) === 'undefined', 'no script of a story runs');
  await page.context().close();
}

await makeRun();
await tryInBrowser('The report and the digest pass.', async (browser) => {
  for (const name of ['report.html', 'digest.html']) await look(browser, name);
  await sort(browser);
});
