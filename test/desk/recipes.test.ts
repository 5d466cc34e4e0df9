import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { commandTarget } from '../../src/desk/index.ts';
import { harbour, idOf, startDesk } from '../support/open-desk.ts';
import { folderWith } from '../support/run-setup.ts';

const run = promisify(execFile);
const page = readFileSync('docs/desk.md', 'utf8');
const closing: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The block of code that holds these words. */
function recipe(words: string): string {
  const block = [...page.matchAll(/```\w+\n(.*?)```/gs)]
    .map(([, code]) => code ?? '')
    .find((code) => code.includes(words));
  if (block === undefined) throw new Error(`docs/desk.md has no recipe with ${words}`);
  return block;
}

describe('what docs/desk.md says', () => {
  it.skipIf(['bash', 'curl', 'jq'].some((tool) => spawnSync(tool, ['--version']).status !== 0))(
    'works with curl as it stands',
    async () => {
      const checkLoose = async () => [
        { rule: 'numbers-kept', level: 'error' as const, at: 'p1', message: 'the number became another' },
      ];
      const desk = await startDesk({ stories: [harbour], options: { checkLoose } });
      closing.push(desk.close, desk.room.remove);
      const room = folderWith({ 'havn.txt': harbour.norwegian });
      closing.push(room.remove);
      const script = recipe('# hand a story in').replace(
        'http://127.0.0.1:4680',
        `http://127.0.0.1:${desk.port}`,
      );
      const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], {
        cwd: room.path,
        env: { ...process.env, TOKEN: 'a-token-for-the-tests-only' },
      });
      expect(stdout.trim().split('\n')).toEqual(['sent', 'the number became another']);
      expect(readFileSync(join(room.path, 'havn.nitf.xml'), 'utf8')).toContain(
        'Harbour to close after storm',
      );
    },
  );

  it('brings a story to WordPress as one draft, however often it comes, and takes it back', async () => {
    const posts: { id: number; slug: string; status: string; title: string; content: string }[] = [];
    const asked: string[] = [];
    const wordpress = createServer((request, response) => {
      let raw = '';
      request.setEncoding('utf8').on('data', (piece) => {
        raw += piece;
      });
      request.on('end', () => {
        asked.push(`${request.method} ${request.url}`);
        const isKnown = request.headers.authorization === `Basic ${btoa('norwire:abcd efgh')}`;
        const [, , number] = /^\/wp-json\/wp\/v2\/posts(\/(\d*))?/.exec(request.url ?? '') ?? [];
        response.setHeader('content-type', 'application/json');
        if (!isKnown) response.writeHead(401).end('{}');
        else if (request.method === 'GET') {
          const slug = new URL(request.url ?? '', 'http://x').searchParams.get('slug');
          response.end(JSON.stringify(posts.filter((post) => post.slug === slug)));
        } else {
          const given = JSON.parse(raw);
          const known = posts.find(({ id }) => id === Number(number));
          if (known) Object.assign(known, given);
          else posts.push({ id: posts.length + 1, ...given });
          response.writeHead(known ? 200 : 201).end('{}');
        }
      });
    });
    await new Promise<void>((resolve) => wordpress.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise<void>((resolve) => wordpress.close(() => resolve())));
    const room = folderWith();
    closing.push(room.remove);
    writeFileSync(join(room.path, 'to-wordpress.mjs'), recipe('/wp/v2/posts'));
    const site = `http://127.0.0.1:${(wordpress.address() as AddressInfo).port}`;
    const command = `WORDPRESS=${site} WORDPRESS_USER=norwire WORDPRESS_PASSWORD='abcd efgh' "${process.execPath}" to-wordpress.mjs`;
    const desk = await startDesk({
      files: { 'havn.txt': harbour.norwegian.replace('i tre uker', 'i <b>tre</b> uker') },
      stories: [{ ...harbour, norwegian: harbour.norwegian.replace('i tre uker', 'i <b>tre</b> uker') }],
      options: { targets: [commandTarget(command, { cwd: room.path, env: process.env })] },
    });
    closing.push(desk.close, desk.room.remove);
    const at = (path: string) => `/api/stories/${idOf('havn.txt')}${path}`;
    const story = await desk.story('havn.txt');
    await desk.api.post(at('/approve'), { hash: story.hash, reason: 'for the test' });
    await desk.story('havn.txt', ({ state }) => state === 'sent');
    const typed = await desk.api.put(
      at('/texts/p1'),
      {
        text: 'Skjelvik harbour will close, <em>R&D</em> said, after 12 vessels were damaged in the storm from Monday.',
      },
      1,
    );
    await desk.api.post(at('/approve'), { hash: typed.body.hash, reason: 'for the test' });
    await desk.story('havn.txt', ({ state }) => state === 'sent');
    expect(posts).toMatchObject([
      { slug: `norwire-${story.id}`, status: 'draft', title: 'Skjelvik harbour to close for three weeks' },
    ]);
    expect(posts[0]?.content).toContain('&#60;em&#62;R&#38;D&#60;/em&#62;');
    await desk.api.post(at('/withdraw'), { reason: 'Wrong harbour' });
    await desk.until(async () => posts[0]?.content.startsWith('<p><strong>Withdrawn: Wrong harbour'));
    expect(asked.filter((one) => one.startsWith('POST')).length).toBe(3);
  });
});
