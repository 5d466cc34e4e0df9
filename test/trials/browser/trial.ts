/** What the trials in a browser share: the claims made, and pages opened as a reader would open them. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const failures: string[] = [];

export function expectThat(holds: boolean, claim: string): void {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${claim}`);
  if (!holds) failures.push(claim);
}

/** Runs a trial in Chromium and ends with what of it failed; exit code 1 if anything did. */
export async function tryInBrowser(
  passed: string,
  trial: (browser: Browser) => Promise<void>,
): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    await trial(browser);
  } finally {
    await browser.close();
  }
  console.log(failures.length === 0 ? passed : `${failures.length} claims failed.`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

export function findChromium(): string {
  const program =
    process.env.CHROMIUM ??
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
      existsSync(path),
    );
  if (program === undefined)
    throw new Error('No Chromium was found: install it or set CHROMIUM to its program.');
  return program;
}

export interface Look {
  readonly width: number;
  readonly dark?: boolean;
  readonly script?: boolean;
}

/** A page that says nothing in the console and asks for nothing but what its own text holds; `name` is for the claim. */
export async function openPage(
  browser: Browser,
  address: string,
  name: string,
  { width, dark = false, script = true }: Look,
  own: RegExp = /^file:/,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!own.test(request.url())) complaints.push(`asked the network for ${request.url()}`);
  });
  await page.goto(address);
  expectThat(
    complaints.length === 0,
    `${name} at ${width}: no complaint, no request ${complaints.join('; ')}`,
  );
  return page;
}
