/** The desk's own command, killed while somebody writes: what was saved is there, and what was not comes after. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { folderWith } from '../../support/run-setup.ts';
import { openWindow } from './desk-window.ts';
import { expectThat } from './trial.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const port = 41_680;

async function startCommand(folder: string) {
  const args = ['desk', join(folder, 'inn'), '--out', join(folder, 'ut'), '--engine', 'recorded'];
  const child = spawn(
    process.execPath,
    [join(root, 'src/cli/bin.js'), ...args, '--no-open', '--port', String(port)],
    { env: { ...process.env, NORWIRE_HOME: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => {
        said += piece.toString();
        const [found] = /http:\S+token=\S+/u.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
    child.on('exit', () => reject(new Error(`The desk did not open: ${said}`)));
  });
  return { child, address };
}

export async function killWhileWriting(browser: Browser, out: string): Promise<void> {
  const folder = folderWith();
  cpSync(join(root, 'samples/stories'), join(folder.path, 'inn'), { recursive: true });
  let { child, address } = await startCommand(folder.path);
  const editor = await openWindow(browser, address, 'Sunniva Okafor', out);
  const { page, sees } = editor;
  await sees('.row', 'ferry');
  await editor.open('ferry');
  await editor.look('samples');
  await page.locator('[data-text=headline]').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' – saved');
  await page.locator('[data-place=headline] header', { hasText: 'Sunniva Okafor' }).waitFor();
  child.kill('SIGKILL');
  await once(child, 'exit');
  await page.keyboard.type(' and on');
  expectThat(await sees('.banner', 'Not saved yet'), 'killed: the window says that it cannot save');
  expectThat(await sees('.bar', 'Not connected'), 'killed: and that it is not connected');
  ({ child, address } = await startCommand(folder.path));
  const isSaved = page
    .locator('.banner', { hasText: 'Not saved yet' })
    .waitFor({ state: 'detached', timeout: 15_000 });
  expectThat(
    await isSaved.then(
      () => true,
      () => false,
    ),
    'opened again: what was typed meanwhile is saved by itself',
  );
  await page.reload();
  expectThat(await sees('[data-text=headline]', /– saved and on$/u), 'opened again: every word is there');
  await editor.close();
  child.kill('SIGTERM');
  await once(child, 'exit');
  folder.remove();
}
