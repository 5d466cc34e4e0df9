/**
 * The review page in real Chromium. Run it by `npm run trial:browser` from the project's root, with Chromium
 * installed (`apt-get install chromium`, or CHROMIUM set to the program). Screenshots go to out/ beside this file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { writeTranslation } from '../../../src/formats/write/write.ts';
import { bridgeBrief, bridgeOutput } from '../../formats/fixture.ts';
import { expectThat, type Look, openPage, tryInBrowser } from './trial.ts';

const out = fileURLToPath(new URL('./out/', import.meta.url));
const attack = '<script>window.struck = 1</script><img src=x onerror="window.struck = 2">';
const widths = [360, 768, 1280];

const pages: Readonly<Record<string, string>> = {
  whole: writeTranslation(
    'html',
    bridgeOutput({ copy: { brief: bridgeBrief }, facts: { embargo: '2026-03-05T06:00:00+01:00' } }),
  ),
  clear: writeTranslation('html', bridgeOutput({ copy: { findings: [] } })),
  lacking: writeTranslation('html', bridgeOutput({ english: { p2: null, headline: null } })),
  attacked: writeTranslation(
    'html',
    bridgeOutput({ english: { headline: attack, p2: attack }, facts: { byline: attack } }),
  ),
};

const openOwn = (browser: Browser, name: string, look: Look) =>
  openPage(browser, pathToFileURL(`${out}${name}.html`).href, name, look, /^(?:file|blob|data):/);

async function look(browser: Browser, name: string): Promise<void> {
  for (const dark of [false, true]) {
    for (const width of widths) {
      const page = await openOwn(browser, name, { width, dark });
      const look = `${name}-${width}-${dark ? 'dark' : 'light'}`;
      const [wide, inner] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
        number,
        number,
      ];
      expectThat(wide <= inner, `${look}: nothing sticks out sideways (${wide} of ${inner})`);
      const report = (await page.evaluate(`${axe.source}; axe.run()`)) as axe.AxeResults;
      const grave = report.violations.map(
        ({ id, impact, nodes }) => `${id} (${impact}) ${nodes[0]?.html.slice(0, 120)}`,
      );
      expectThat(grave.length === 0, `${look}: axe finds nothing ${grave.join('; ')}`);
      await page.screenshot({ path: `${out}${look}.png`, fullPage: true });
      await page.context().close();
    }
  }
}

async function tryScript(browser: Browser): Promise<void> {
  const page = await openOwn(browser, 'whole', { width: 1280 });
  await page.hover('#q2-source');
  expectThat(
    (await page.locator('mark.lit').count()) === 2,
    'hovering a quote lights its words on both sides',
  );
  await page.click('#edit');
  const editing = (await page.evaluate(`${axe.source}; axe.run()`)) as axe.AxeResults;
  expectThat(
    editing.violations.length === 0,
    `axe finds nothing while editing ${editing.violations.map(({ id }) => id).join(', ')}`,
  );
  await page.locator('[data-part=p5]').fill('Dear for <b>business</b>');
  const downloading = page.waitForEvent('download');
  await page.click('#download');
  const file = await (await downloading).path();
  const text = await readFile(file, 'utf8');
  expectThat(text.includes('\n\nDear for <b>business</b>\n\n'), 'the downloaded copy has the edited part');
  expectThat(text.split('\n\n').length === 10, 'the downloaded copy has every part, without labels');
  await page.check('#only-found');
  expectThat(
    (await page.locator('.part:visible').count()) === 2,
    'the filter leaves the parts with findings',
  );
  await page.keyboard.press('Tab');
  await page.context().close();

  const still = await openOwn(browser, 'whole', { width: 1280, script: false });
  expectThat((await still.locator('.part:visible').count()) === 10, 'without script every part is there');
  expectThat(!(await still.locator('#edit').isVisible()), 'without script no dead button is shown');
  await still.check('#only-found');
  expectThat((await still.locator('.part:visible').count()) === 2, 'without script the filter works');
  await still.emulateMedia({ media: 'print' });
  await still.pdf({ path: `${out}whole.pdf`, format: 'A4' });
  await still.context().close();

  const attacked = await openOwn(browser, 'attacked', { width: 1280 });
  expectThat(
    (await attacked.evaluate('typeof window.struck')) === 'undefined',
    'a script in a headline does not run',
  );
  expectThat(
    (await attacked.locator('h1').innerText()).startsWith('<script>window.struck'),
    'a script in a headline is shown as text',
  );
  await attacked.evaluate(
    'const s = document.createElement("script"); s.textContent = "window.struck = 3"; document.body.append(s)',
  );
  expectThat(
    (await attacked.evaluate('typeof window.struck')) === 'undefined',
    'the policy lets no other script run',
  );
  await attacked.context().close();
}

mkdirSync(out, { recursive: true });
for (const [name, html] of Object.entries(pages)) writeFileSync(`${out}${name}.html`, html);
await tryInBrowser('The review page passes.', async (browser) => {
  for (const name of Object.keys(pages)) await look(browser, name);
  await tryScript(browser);
});
