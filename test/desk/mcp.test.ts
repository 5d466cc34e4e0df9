import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, putFiles } from '../support/run-setup.ts';

const room = folderWith();
const root = join(room.path, 'saker');
let client: Client;

/** A client that is not ours, with norwire as the process behind it. */
async function connect(flags: readonly string[], env: Record<string, string> = {}): Promise<Client> {
  const connected = new Client({ name: 'test', version: '1' });
  await connected.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['src/cli/bin.js', 'mcp', '--root', root, ...flags],
      env: { PATH: process.env.PATH ?? '', NORWIRE_HOME: room.path, ...env },
      stderr: 'pipe',
    }),
  );
  return connected;
}

beforeAll(async () => {
  const { readFileSync } = await import('node:fs');
  mkdirSync(root);
  putFiles(root, {
    'ferje.txt': readFileSync('samples/stories/ferje.txt', 'utf8'),
    'sperret.md':
      '---\nembargo: 2099-01-01T06:00:00Z\n---\n\n# Havna stenges\n\nHavna i Skjelvik stenges fra mandag.\n',
    '.env': 'OPENAI_API_KEY=secret',
  });
  putFiles(room.path, { 'utenfor.txt': 'En sak som ikke skal leses.' });
  symlinkSync(join(room.path, 'utenfor.txt'), join(root, 'lenke.txt'));
  client = await connect(['--engine', 'recorded']);
}, 60_000);
afterAll(async () => {
  await client.close();
  room.remove();
});

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers at will.
const call = async (name: string, given: Record<string, unknown>): Promise<any> =>
  client.callTool({ name, arguments: given });

describe('norwire mcp', () => {
  it('offers four tools with their shapes, and none that approves', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'brief_story',
      'check_translation',
      'split_story',
      'translate_story',
    ]);
    for (const { inputSchema, description } of tools) {
      expect(inputSchema.type).toBe('object');
      expect(description?.length).toBeGreaterThan(40);
    }
  });

  it('reads a story and checks any English, without a model', async () => {
    const split = await call('split_story', {
      text: 'Havna stenges\n\n– Vi må stenge, sier havnesjef Amina Larsen.',
    });
    expect(split.structuredContent).toMatchObject({ language: 'nb', speakers: [{ name: 'Amina Larsen' }] });
    const checked = await call('check_translation', {
      norwegian: { text: 'Havna stenges\n\nReparasjonen koster 3,5 millioner kroner.' },
      english: { text: 'Harbour to close\n\nRepairs will cost 35 million kroner.' },
    });
    expect(checked.structuredContent.findings).toContainEqual(
      expect.objectContaining({ rule: 'numbers-kept', level: 'error' }),
    );
  });

  it('translates and briefs with the engine it was started with', async () => {
    const { structuredContent, isError } = await call('translate_story', { file: 'ferje.txt', brief: true });
    expect(isError).toBeFalsy();
    expect(structuredContent).toMatchObject({
      headline: { text: expect.stringContaining('ferry') },
      machineNote: expect.stringContaining('not yet edited'),
    });
    expect(
      (await call('brief_story', { file: 'ferje.txt' })).structuredContent.brief.points.length,
    ).toBeGreaterThan(0);
  });

  it('checks what it translated as it gave it, as the command does', async () => {
    const { structuredContent: copy } = await call('translate_story', { file: 'ferje.txt' });
    const findingsOf = async (english: unknown) =>
      (
        await call('check_translation', {
          norwegian: { file: 'ferje.txt' },
          english: { text: JSON.stringify(english) },
        })
      ).structuredContent.findings;
    expect(await findingsOf(copy)).toEqual([]);
    const [, ...rest] = copy.parts;
    expect(await findingsOf({ ...copy, parts: rest })).toContainEqual(
      expect.objectContaining({ rule: 'structure' }),
    );
  });

  it.each(['../utenfor.txt', 'lenke.txt', '/etc/passwd', '.env', 'ferje.txt/../../utenfor.txt'])(
    'reads nothing outside its root, nor what is hidden: %s',
    async (file) => {
      const { isError, content } = await call('split_story', { file });
      expect(isError).toBe(true);
      expect(content[0].text).toContain('does not lie inside the root');
    },
  );

  it('sends no embargoed story off this machine, and names its limit of cost', async () => {
    const server = { OPENAI_API_KEY: 'a-key-that-is-none', OPENAI_BASE_URL: 'https://model.invalid/v1' };
    const away = await connect(['--max-tokens', '10'], server);
    const asked = async (given: Record<string, unknown>): Promise<string> => {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const answer: any = await away.callTool({ name: 'translate_story', arguments: given });
      expect(answer.isError).toBe(true);
      return answer.content[0].text;
    };
    expect(await asked({ file: 'sperret.md' })).toContain('under embargo until 2099-01-01');
    expect(await asked({ file: 'ferje.txt' })).toMatch(/limit|10 tokens/);
    await away.close();
  });

  it('says in a sentence what cannot be done', async () => {
    expect((await call('split_story', {})).content[0].text).toContain(
      'Give either a file inside the root, or a text.',
    );
    expect(await call('split_story', { file: 'finnes-ikke.txt' })).toMatchObject({
      isError: true,
      content: [{ text: 'finnes-ikke.txt is not there. Name a file below the root (norwire mcp --root).' }],
    });
    const unknown = await call('translate_story', {
      text: 'Havna stenges\n\nHavna i Skjelvik stenges fra mandag.',
    });
    expect(unknown.content[0].text).toContain('There is no recorded answer');
  });
});
