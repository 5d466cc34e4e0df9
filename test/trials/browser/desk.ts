/**
 * npm run trial:desk: the desk in real Chromium, with a model that answers from stories of ours, some of them wrong. A
 * night editor's task by the keyboard alone; two editors; an update; a kill; a desk that does not answer; texts that try
 * to be markup; 20,000 stories; every look on a screen, a phone and in the dark. Screenshots go to out/desk/.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { idOf, startDesk } from '../../support/open-desk.ts';
import { folderWith, putFiles } from '../../support/run-setup.ts';
import { crowd, timeTheDesk } from './desk-crowd.ts';
import { killWhileWriting } from './desk-killed.ts';
import { attacker, ferry, ferryLater, nitf, quay, slide } from './desk-stories.ts';
import { openWindow, type WindowLook } from './desk-window.ts';
import { expectThat, tryInBrowser } from './trial.ts';

const out = fileURLToPath(new URL('./out/desk/', import.meta.url));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const room = folderWith();
const stories = [slide, attacker, ferry, ferryLater, quay];
const start = () =>
  startDesk({
    room,
    stories,
    rewrite: async () => 'The municipality runs a boat from 6am for about 350 residents cut off.',
  });
let desk = await start();

const enter = (browser: Browser, editor: string, look?: WindowLook) =>
  openWindow(browser, desk.invite(), editor, out, look);
const fileOf = (name: string): string => readFileSync(join(desk.out, name), 'utf8');

/** From a story that comes in to its approved NITF, in one window, by the keyboard alone. */
async function nightEditor(browser: Browser): Promise<void> {
  const editor = await enter(browser, 'Sunniva Okafor');
  const { press, type, sees, page } = editor;
  putFiles(desk.inbox, { 'ras.txt': slide.norwegian });
  expectThat(await sees('.row', 'Landslide closes county road'), 'a story appears by itself');
  expectThat(await sees('.row .open', '2 errors'), 'the inbox says how many errors are open');
  await editor.look('inbox');
  await press('Enter');
  expectThat(await sees('.head .counts', '2 errors open'), 'the story says what is open');
  await page.waitForSelector('.finding:focus');
  await editor.look('story');
  expectThat(
    (await page.evaluate("[...CSS.highlights.get('error')].map(String).join('|')")) ===
      '530|35 million kroner',
    'the wrong words are marked in the texts',
  );
  await press('e');
  await type('350');
  await press('Enter');
  expectThat(await sees('.head .counts', '1 error open'), 'the box counts on while the story is mended');
  await press('f');
  expectThat(await sees('.head .counts', 'Nothing open'), 'a certain fix takes one key');
  await press('Control+Enter');
  await page.waitForSelector('dialog[open]');
  await editor.look('approval');
  await press('Enter');
  expectThat(await sees('.banner.clear', 'Approved by Sunniva Okafor'), 'the approval is said');
  const copy = fileOf('ras.nitf.xml');
  expectThat(/management-status="usable"/u.test(copy), 'the NITF is usable');
  expectThat(
    /Around 350 residents/u.test(copy) && /3\.5 million/u.test(copy),
    'the NITF has the text as mended',
  );
  expectThat(
    !/not yet edited/u.test(copy) && /edited by Sunniva Okafor/iu.test(copy),
    'the NITF names its editor',
  );
  const keys = editor.pressed();
  expectThat(keys.length <= 8, `from arrival to approved NITF: ${keys.length} keys (${keys.join(' ')})`);
  await editor.look('approved');
  await press('Escape');
  expectThat(await sees('.row .state', 'Sent'), 'the inbox has it as sent');
  await editor.close();
}

/** Undo, dismissing with a reason, what belongs together, asking again, and all keys. */
async function otherKeys(browser: Browser): Promise<void> {
  const editor = await enter(browser, 'Sunniva Okafor');
  const { press, type, sees, page } = editor;
  await editor.open('Landslide');
  await page.locator('[data-text=p5]').click();
  await press('Control+End');
  await type(' Nobody was hurt in 2019.');
  expectThat(
    await sees('[data-place=p5] .finding', '2019'),
    'a figure typed without ground is found at once',
  );
  await press('Enter');
  await page.waitForSelector('.finding:focus');
  await press('d');
  await page.waitForSelector('dialog[open]');
  await press('Enter');
  expectThat(await page.locator('dialog[open]').isVisible(), 'an error is not dismissed without a reason');
  await type('the mayor said so on the telephone');
  await press('Enter');
  expectThat(await sees('.finding.aside', 'the mayor said so'), 'it is dismissed with one');
  await page.locator('[data-text=p5]').focus();
  await press('Escape');
  await press('u');
  expectThat(await sees('[data-text=p5]', /municipality\.$/u), 'u takes the last change back');
  await page.locator('[data-place=p2] .speakers button').focus();
  const tied = "[...CSS.highlights.get('quote')].map(String).join('|')";
  expectThat(
    (await page.evaluate(tied)) ===
      'Vi hørte et brak, og så var veien borte|We heard a bang, and then the road was gone',
    'a speaker’s words light up on both sides',
  );
  await page.hover('[data-text=p4]', { position: { x: 120, y: 14 } });
  expectThat(
    /Geologene.*The geologists/u.test(String(await page.evaluate(tied))),
    'so do those under the mouse',
  );
  await page.locator('[data-text=p3]').focus();
  await press('Escape');
  await press('r');
  await type('shorter');
  await press('Enter');
  expectThat(await sees('.suggestion button', 'Take it'), 'asking again brings a suggestion');
  await editor.look('suggestion');
  await press('t');
  expectThat(await sees('[data-text=p3]', /^The municipality runs a boat/u), 't takes it');
  await press('?');
  await page.waitForSelector('dialog.help');
  await editor.look('keys');
  await press('Escape');
  await page.waitForSelector('dialog.help', { state: 'detached' });
  await press('/');
  await page.waitForSelector('#search:focus');
  await type('lastebil');
  expectThat(await sees('.counts', 'open'), 'the search is in the inbox');
  await page.locator('.row').nth(1).waitFor({ state: 'detached' });
  await press('Escape');
  expectThat((await page.locator('.row a:focus').count()) === 1, 'from the search back to the list');
  await editor.close();
}

async function twoEditors(browser: Browser): Promise<void> {
  putFiles(desk.inbox, { 'ferje-1.xml': nitf(ferry, 'ferje', 1) });
  const [one, two] = [await enter(browser, 'Kari Bakke'), await enter(browser, 'Yusuf Dahl')];
  for (const editor of [one, two]) {
    await editor.sees('.row', 'Ferry to Lauvøya');
    await editor.open('Ferry to Lauvøya');
  }
  await one.page.locator('[data-text=p1]').focus();
  expectThat(await two.sees('[data-place=p1] .here', 'Kari Bakke'), 'each sees where the other is');
  // The second types while the first one's words have not come to her window.
  await two.page.route('**/api/stories/*', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  );
  await one.page.locator('[data-text=p2]').click();
  await one.press('Control+End');
  await one.type(' He apologised.');
  expectThat(await one.sees('[data-place=p2] header', 'Kari Bakke'), 'what the first writes is saved');
  await two.page.locator('[data-text=p2]').click();
  await two.press('Control+Home');
  await two.press('ArrowRight');
  await two.type('Sadly, ');
  expectThat(
    await two.sees('.choice', 'Kari Bakke has changed this too'),
    'the second is told of both texts',
  );
  await two.type('truly ');
  await two.page.unroute('**/api/stories/*');
  await two.look('conflict');
  await two.page.getByRole('button', { name: 'Take both' }).click();
  const both = /Sadly, truly .*He apologised\.$/u;
  expectThat(await two.sees('[data-text=p2]', both), 'both in one is one key away');
  expectThat(await one.sees('[data-text=p2]', both), 'and the first sees it');
  await one.page.locator('[data-text=headline]').click();
  await one.press('Control+End');
  await two.page.locator('[data-text=p1]').click();
  await two.press('Control+End');
  await Promise.all([one.type(' after engine failure'), two.type(' Nobody was on board.')]);
  for (const editor of [one, two]) {
    expectThat(
      (await editor.sees('[data-text=headline]', /after engine failure$/u)) &&
        (await editor.sees('[data-text=p1]', /Nobody was on board\.$/u)),
      'in two parts they write at once, and neither is stopped',
    );
  }
  await one.close();
  await two.close();
}

/** A new version comes after the first was approved; then the agency kills it while it is open. */
async function updateAndKill(browser: Browser): Promise<void> {
  const editor = await enter(browser, 'Kari Bakke');
  await editor.open('Ferry to Lauvøya');
  await editor.press('Control+Enter');
  await editor.page.waitForSelector('dialog[open]');
  await editor.type('the ferry company says so');
  await editor.press('Enter');
  expectThat(
    await editor.sees('.banner.clear', 'the ferry company says so'),
    'open errors go out with a reason',
  );
  putFiles(desk.inbox, { 'ferje-2.xml': nitf(ferryLater, 'ferje', 2) });
  expectThat(await editor.sees('.head .state', 'Updated'), 'an open story says that an update came');
  expectThat(
    await editor.sees('[data-place=p1] .change ins', 'laurdag'),
    'the Norwegian shows what is new in it',
  );
  expectThat(await editor.sees('[data-place=p2] .chip', 'New'), 'a new paragraph is called new');
  expectThat(/^“Sadly, .*apologised\.$/u.test(await editor.text('p3')), 'what the editors wrote stands');
  await editor.look('update');
  await editor.press('Escape');
  await editor.page.waitForSelector('.inbox');
  await editor.open('Ferry to Lauvøya');
  expectThat(
    (await editor.page.locator('[data-place=p3]').count()) === 0,
    'opened anew, only what changed is in sight',
  );
  await editor.press('c');
  await editor.page.waitForSelector('[data-place=p3]');
  putFiles(desk.inbox, { 'ferje-3.xml': nitf(ferryLater, 'ferje', 3, 'canceled') });
  expectThat(
    await editor.sees('.banner.withdrawn', 'Withdrawn'),
    'a kill stands across the head of the open story',
  );
  expectThat(
    (await editor.page.locator('[data-text][contenteditable=plaintext-only]').count()) === 0,
    'nothing can be written in a story that was killed',
  );
  await editor.look('withdrawn');
  await editor.close();
}

/** The desk goes away while somebody writes, and comes back. */
async function badNight(browser: Browser): Promise<void> {
  const editor = await enter(browser, 'Sunniva Okafor');
  await editor.open('Landslide');
  await editor.page.route('**/texts/**', (route) => route.abort());
  await editor.page.locator('[data-text=headline]').click();
  await editor.press('Control+End');
  await editor.type(' again');
  expectThat(await editor.sees('.banner', 'Not saved yet'), 'what cannot be saved is said');
  await editor.page.reload();
  await editor.page.waitForSelector('.part');
  expectThat(
    await editor.sees('.choice', 'Vardnes again'),
    'a window that was closed over it offers it anew',
  );
  await editor.page.unroute('**/texts/**');
  await editor.page.getByRole('button', { name: 'Take mine' }).click();
  expectThat(await editor.sees('[data-place=headline] header', 'Sunniva Okafor'), 'and it is saved');
  const { body } = await desk.api.get(`/api/stories/${idOf('ras.txt')}`);
  expectThat(/Vardnes again$/u.test(body.parts[0].text), 'the desk has it');
  await editor.page.route('**/texts/**', (route) => route.abort());
  await editor.page.locator('[data-text=headline]').click();
  await editor.press('Control+End');
  await editor.type(' and again');
  await editor.sees('.banner', 'Not saved yet');
  await editor.page.reload();
  await editor.sees('.choice', 'and again');
  await editor.page.unroute('**/texts/**');
  await editor.page.getByRole('button', { name: 'Take theirs' }).click();
  expectThat(await editor.sees('[data-text=headline]', /Vardnes again$/u), 'theirs taken is theirs shown');
  await editor.close();
}

/** A hundred stories come in while somebody writes. */
async function busyNight(browser: Browser): Promise<void> {
  const [writer, watcher] = [await enter(browser, 'Sunniva Okafor'), await enter(browser, 'Kari Bakke')];
  await writer.open('Landslide');
  await writer.page.locator('[data-text=p4]').click();
  await writer.press('Control+Home');
  await writer.press('ArrowRight');
  const words = 'Once more, and in more words than anybody needs, as long as the stories keep coming in: ';
  for (let place = 0; place < 100; place += 1)
    putFiles(desk.inbox, { [`kai-${place}.txt`]: quay.norwegian.replace('Storvika', `Storvika ${place}`) });
  await writer.page.keyboard.type(words, { delay: 40 });
  expectThat(
    await writer.sees('[data-text=p4]', `“${words}The geologists`),
    'a hundred stories come in, and the caret stays where it is',
  );
  expectThat(await writer.sees('[data-place=p4] header', 'Sunniva Okafor'), 'what was written is saved');
  await watcher.page.locator('.row').nth(100).waitFor({ timeout: 60_000 });
  expectThat(true, 'the inbox has them all, by itself');
  await writer.press('Escape');
  await writer.press('u');
  await writer.close();
  await watcher.close();
}

async function attacked(browser: Browser): Promise<void> {
  putFiles(desk.inbox, { 'angrep.txt': attacker.norwegian });
  const editor = await enter(browser, 'Yusuf Dahl');
  await editor.sees('.row', 'Municipality');
  await editor.open('Municipality');
  expectThat(/<img src=x/u.test(await editor.text('headline')), 'markup in a story is shown as it stands');
  expectThat((await editor.page.evaluate('typeof window.struck')) === 'undefined', 'and none of it lives');
  await editor.page.evaluate(
    "navigator.clipboard; document.querySelector('[data-text=p1]').focus(); document.execCommand('insertText', false, '<b onclick=1>bold</b>')",
  );
  expectThat(await editor.sees('[data-place=p1] header', 'Yusuf Dahl'), 'typed markup is saved as text');
  expectThat(
    (await editor.page.locator('.part b, .part img, .part script').count()) === 0,
    'no element comes of it',
  );
  await editor.close();
}

/** On a phone, and in the dark. */
async function looks(browser: Browser): Promise<void> {
  const phone = { width: 390, height: 844, touch: true };
  for (const [name, look] of [
    ['phone', phone],
    ['phone-dark', { ...phone, dark: true }],
    ['dark', { dark: true }],
    ['tablet', { width: 820, height: 1100 }],
  ] as const) {
    const editor = await enter(browser, 'Sunniva Okafor', look);
    await editor.look(`inbox-${name}`);
    await editor.open('Landslide');
    await editor.page.locator('[data-text=p1]').click();
    await editor.page.keyboard.press('Control+End');
    await editor.page.keyboard.type(' In 1987 it was 70.');
    await editor.sees('[data-place=p1] .finding', '1987');
    await editor.look(`story-${name}`);
    await editor.page.locator('[data-place=p1] header').getByRole('button', { name: 'Undo' }).click();
    await editor.sees('[data-text=p1]', /Wednesday\.$/u);
    await editor.close();
  }
}

await tryInBrowser('The desk passes.', async (browser) => {
  await nightEditor(browser);
  await otherKeys(browser);
  await twoEditors(browser);
  await updateAndKill(browser);
  await badNight(browser);
  await attacked(browser);
  await looks(browser);
  await busyNight(browser);
  await killWhileWriting(browser, out);
  await desk.close();
  crowd(join(room.path, 'ut'), 20_000);
  desk = await start();
  await timeTheDesk(await enter(browser, 'Sunniva Okafor'));
});
await desk.close();
room.remove();
