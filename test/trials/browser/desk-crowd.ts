/** A desk with very many stories, and how soon its window answers. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Window } from './desk-window.ts';
import { expectThat } from './trial.ts';

/** So soon is the inbox drawn after the page has loaded, and a finding after a key. */
const FIRST_SCREEN_MS = 300;
const FINDING_MS = 250;

/** Puts copies of the desk's newest story into the closed desk of an output folder. */
export function crowd(out: string, stories: number): void {
  const db = new DatabaseSync(join(out, '.norwire', 'desk.sqlite'));
  const { number } = db.prepare('SELECT min(number) AS number FROM stories WHERE edition > 0').get() as {
    number: number;
  };
  const copy = (table: string, columns: string, values: string) =>
    db.prepare(
      `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${table} WHERE ${table === 'stories' ? 'number' : 'story'} = ${number}`,
    );
  const story = copy(
    'stories',
    'id, source, state, edition, revision, norwegian, headline, section, language, errors, rank, arrived, changed',
    `?, ?, 'machine', 1, 1, norwegian || ?, headline || ?, ?, language, ?, ?, arrived - ?, changed`,
  );
  const source = db.prepare('INSERT INTO sources (source, id, story) VALUES (?, ?, ?)');
  const edition = copy(
    'editions',
    'story, edition, source, digest, revision, came, packed',
    '?, 1, ?, digest, 1, came, packed',
  );
  const words = db.prepare('INSERT INTO words (rowid, norwegian, english, about) VALUES (?, ?, ?, ?)');
  const sections = ['Innenriks', 'Utenriks', 'Sport', 'Økonomi', 'Kultur'];
  db.exec('BEGIN');
  for (let place = 1; place <= stories; place += 1) {
    const name = `sak-${place}.txt`;
    const id = createHash('sha256').update(name).digest('hex').slice(0, 16);
    const errors = place % 9 === 0 ? 2 : 0;
    const section = sections[place % sections.length] ?? '';
    const { lastInsertRowid } = story.run(
      id,
      name,
      ` ${place}`,
      ` ${place}`,
      section,
      errors,
      errors > 0 ? 0 : 1,
      place * 20_000,
    );
    source.run(name, id, lastInsertRowid);
    edition.run(lastInsertRowid, name);
    words.run(
      lastInsertRowid,
      `ras stenger fylkesveien ${place}`,
      `landslide closes county road ${place}`,
      name,
    );
  }
  db.exec('COMMIT');
  db.close();
}

export async function timeTheDesk(editor: Window): Promise<void> {
  const { page } = editor;
  const screens: number[] = [];
  await page.addInitScript(`new MutationObserver((_, watcher) => {
    if (document.querySelector('.row') === null) return;
    watcher.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')));
  }).observe(document, { subtree: true, childList: true })`);
  for (let time = 0; time < 7; time += 1) {
    await page.reload();
    await page.waitForSelector('.row');
    await page.waitForTimeout(200);
    const [drawn, loaded] = (await page.evaluate(
      "[performance.getEntriesByName('drawn')[0].startTime, performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd]",
    )) as [number, number];
    screens.push(drawn - loaded);
  }
  const screen = middle(screens);
  expectThat(
    screen <= FIRST_SCREEN_MS,
    `20,000 stories: first screen ${screen.toFixed(0)} ms after load (median of 7)`,
  );
  await editor.look('inbox-crowd');
  const found = Date.now();
  await page.fill('#search', '19998');
  await page.locator('.row').nth(1).waitFor({ state: 'detached' });
  console.log(`     20,000 stories: found by a word ${Date.now() - found} ms after it was typed`);
  await page.fill('#search', '');
  await page.locator('.row').nth(40).waitFor();
  await page.keyboard.press('Escape');
  for (let time = 0; time < 150; time += 1) await page.keyboard.press('j');
  expectThat((await page.locator('.row').count()) > 150, 'j goes on beyond the first page');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.part');
  const box = page.locator('[data-text=p1]');
  await box.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' In 198');
  const times: number[] = [];
  for (let time = 0; time < 9; time += 1) {
    await page.locator('[data-place=p1] .finding', { hasText: '“198”' }).waitFor();
    await page.evaluate(`void (window.sawFinding = new Promise((seen) => {
      const from = performance.now();
      const part = document.querySelector('[data-place=p1]');
      const watcher = new MutationObserver(() => {
        if (part.textContent.includes('“198${time}”')) seen(performance.now() - from);
      });
      watcher.observe(part, { subtree: true, childList: true, characterData: true });
      setTimeout(seen, 5000, 5000);
    }))`);
    await page.keyboard.type(String(time));
    times.push((await page.evaluate('window.sawFinding')) as number);
    await page.keyboard.press('Backspace');
  }
  const typed = middle(times);
  expectThat(
    typed <= FINDING_MS,
    `20,000 stories: a key to its finding ${typed.toFixed(0)} ms (median of 9)`,
  );
  await editor.close();
}

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
