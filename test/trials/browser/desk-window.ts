/** A window at the desk, as one editor has it: who counts the keys, and writes down every complaint and request. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expectThat } from './trial.ts';

export interface Window {
  readonly page: Page;
  /** Presses one key. */
  readonly press: (key: string) => Promise<void>;
  /** Types words. */
  readonly type: (words: string) => Promise<void>;
  /** Keys pressed so far, the words typed aside. */
  readonly pressed: () => readonly string[];
  readonly open: (headline: string) => Promise<void>;
  /** Waits for a text to stand somewhere. */
  readonly sees: (selector: string, words: string | RegExp) => Promise<boolean>;
  /** The English that stands at a place. */
  readonly text: (place: string) => Promise<string>;
  /** Says where axe finds something, where a line sticks out, and takes a picture. */
  readonly look: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface WindowLook {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly touch?: boolean;
}

/** What a trial itself provokes: the desk's refusals, and requests it cuts off. All else is a complaint. */
const provoked =
  /status of (?:409|412|422|503)|net::ERR_(?:FAILED|CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE|CONNECTION_RESET)/u;

export async function openWindow(
  browser: Browser,
  address: string,
  editor: string,
  out: string,
  { width = 1400, height = 900, dark = false, touch = false }: WindowLook = {},
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: touch,
    isMobile: touch,
  });
  await context.addInitScript(`localStorage.setItem('norwire.editor', ${JSON.stringify(editor)})`);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!provoked.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== '127.0.0.1' && protocol !== 'data:') complaints.push(`asked ${request.url()}`);
  });
  await page.goto(address);
  await page.waitForSelector('.inbox .counts strong');
  const pressed: string[] = [];
  return {
    page,
    pressed: () => pressed,
    press: async (key) => {
      pressed.push(key);
      await page.keyboard.press(key);
    },
    type: (words) => page.keyboard.type(words),
    open: async (headline) => {
      await page.locator('.row a', { hasText: headline }).first().click();
      await page.waitForSelector('.part');
    },
    sees: async (selector, words) => {
      const found = page.locator(selector, { hasText: words }).first();
      return found.waitFor({ state: 'attached', timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    },
    text: async (place) => (await page.locator(`[data-text="${place}"]`).textContent()) ?? '',
    look: async (name) => {
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expectThat(wide === false, `${name}: nothing runs out of the page`);
      // What axe needs is put in by the debugger: the page's policy lets no script in.
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
      const said = violations.map(({ id, nodes }) => `${id} (${nodes[0]?.html.slice(0, 160)})`).join('; ');
      expectThat(violations.length === 0, `${name}: axe finds nothing ${said}`);
      await page.screenshot({ path: `${out}${name}.png` });
    },
    close: async () => {
      expectThat(
        complaints.length === 0,
        `${editor}: no complaint, no request elsewhere ${complaints.join('; ')}`,
      );
      await context.close();
    },
  };
}
