import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { partsAsked } from '../support/asked.ts';
import { norwire, temporaryFolder } from '../support/command.ts';
import { type ServerOptions, startServer } from '../support/server.ts';
import { ferryBrief, ferryCopy, ferryText, nothingToMend } from '../support/stories.ts';

async function serve(options: ServerOptions) {
  const server = await startServer(options);
  onTestFinished(server.close);
  return server;
}

/** Answers each task from its reply; the schema's name tells the task. */
function faithful(changed: Readonly<Record<string, string>> = {}): NonNullable<ServerOptions['answer']> {
  return (body) => {
    if (body.response_format.json_schema.name === 'second_editor') return nothingToMend;
    return {
      ...ferryCopy,
      parts: ferryCopy.parts.map(({ id, text }) => ({ id, text: changed[id] ?? text })),
    };
  };
}

function ferryFile(): string {
  const file = join(temporaryFolder(), 'ferge.txt');
  writeFileSync(file, ferryText);
  return file;
}

async function translate(server: { baseURL: string }, ...flags: readonly string[]) {
  return norwire(['translate', ferryFile(), '--base-url', server.baseURL, '--model', 'test-model', ...flags]);
}

describe('translate against a server that speaks the protocol', () => {
  it('gives copy in which every quote, speaker and figure stands', async () => {
    const server = await serve({ answer: faithful() });
    const { code, stdout, stderr } = await translate(server);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('# Ferry to Storøya suspended for three days');
    expect(stdout).toContain(
      '“We have no choice,” transport director Kari Dahl said. “Safety comes before everything.”',
    );
    expect(stdout).toContain('17.2 million kroner');
    expect(stdout).toContain('“deeply worried”');
    expect(server.requests).toHaveLength(2);
  });

  it('adds the brief and asks no more for it', async () => {
    const server = await serve({ answer: faithful() });
    const { code, stdout } = await translate(server, '--brief', '--json');
    expect(code).toBe(0);
    expect(server.requests).toHaveLength(2);
    expect(JSON.parse(stdout)).toMatchObject({
      name: expect.stringContaining('ferge.txt'),
      language: 'nb',
      brief: {
        headline: ferryBrief.headline,
        gists: [
          { quote: 'q1', speaker: 's1' },
          { quote: 'q4', speaker: 's2' },
        ],
      },
      usage: { requests: 2 },
    });
  });

  it.each([
    [
      'a quote dropped',
      { p4: 'Mayor Nils Berg is worried about the elderly on the island.' },
      'p4',
      'structure',
    ],
    ['a quote turned into other words', { p5: '<q1>It</q1> has happened often, he said.' }, 'p5', null],
    [
      'a number changed',
      { p3: 'The repair will cost 17.2 billion kroner, according to Dahl.' },
      'p3',
      'numbers-kept',
    ],
    [
      'a paragraph left in Norwegian',
      { p1: 'Fylkeskommunen innstiller fergen til Storøya fra torsdag. 1.250 innbyggere blir uten samband.' },
      'p1',
      'norwegian-left',
    ],
    [
      'a speaker swapped',
      { p3: 'The repair will cost 17.2 million kroner, according to Berg.' },
      'p3',
      'speakers-kept',
    ],
    [
      'a speaker swapped at a quote',
      {
        p2: '<q1>We have no choice,</q1> Mayor Nils Berg said. <q1>Safety comes before everything.</q1>',
      },
      'p2',
      'speakers-kept',
    ],
  ])('says where an editor must look: %s', async (_, changed, part, rule) => {
    const server = await serve({ answer: faithful(changed as Record<string, string>) });
    const { code, stdout, stderr } = await translate(server, '--json');
    expect(code).toBe(1);
    const { findings, quotes } = JSON.parse(stdout);
    const places = findings
      .filter(
        (finding: { level: string; rule: string }) =>
          finding.level === 'error' && (rule === null || finding.rule === rule),
      )
      .map(({ at }: { at: string }) => quotes.find(({ id }: { id: string }) => id === at)?.part ?? at);
    expect(places).toContain(part);
    expect(stderr).toMatch(/^error /m);
    expect(server.requests).toHaveLength(part === 'p4' ? 3 : 2);
  });

  it('asks for nothing a second time: the answer is in the store', async () => {
    const server = await serve({ answer: faithful() });
    const world = { env: { NORWIRE_HOME: temporaryFolder() } };
    const argv = ['translate', ferryFile(), '--base-url', server.baseURL];
    const first = await norwire(argv, world);
    const second = await norwire(argv, world);
    expect(second.stdout).toBe(first.stdout);
    expect(server.requests).toHaveLength(2);
    await norwire([...argv, '--fresh'], world);
    expect(server.requests).toHaveLength(4);
  });

  it.each([
    ['--no-second-editor', ['--no-second-editor'], {}],
    ['norwire.json', [], { secondEditor: false }],
  ])('asks once where %s leaves the second editor out', async (_, flags, settings) => {
    const server = await serve({ answer: faithful() });
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'ferge.txt'), ferryText);
    writeFileSync(join(cwd, 'norwire.json'), JSON.stringify(settings));
    const { code } = await norwire(['translate', 'ferge.txt', '--base-url', server.baseURL, ...flags], {
      cwd,
    });
    expect(code).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  it('writes the copy that was paid for where the second editor is not understood, and says so', async () => {
    const server = await serve({
      answer: (body) => {
        if (body.response_format.json_schema.name !== 'second_editor') return ferryCopy;
        return 'Nothing to say.';
      },
    });
    const { code, stdout, stderr } = await translate(server, '--gists', '--brief');
    expect(stdout).toContain('17.2 million kroner');
    expect(stdout).toContain('Who said what');
    expect(stderr).toContain('No second editor has read this copy');
    expect(code).toBe(0);
  });

  it('leaves nothing on disk with --no-store', async () => {
    const server = await serve({ answer: faithful() });
    const home = join(temporaryFolder(), 'home');
    const { code } = await norwire(['translate', ferryFile(), '--base-url', server.baseURL, '--no-store'], {
      env: { NORWIRE_HOME: home },
    });
    expect(code).toBe(0);
    expect(existsSync(home)).toBe(false);
  });

  it('reads stdin and writes the file of -o', async () => {
    const server = await serve({ answer: faithful() });
    const folder = temporaryFolder();
    const ran = await norwire(['translate', '-', '--base-url', server.baseURL, '-o', 'ut/ferge.md'], {
      input: ferryText,
      cwd: folder,
    });
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'ut/ferge.md'), 'utf8')).toContain('# Ferry to Storøya');
  });
});

describe('each failure of transport has its sentence', () => {
  it.each([
    [
      401,
      { message: 'Incorrect API key provided: sk-test-123' },
      'HOST does not accept the key (401: "Incorrect API key provided: [key]"). Set OPENAI_API_KEY to a valid key of this server.',
    ],
    [
      404,
      { message: 'The model does not exist', code: 'model_not_found' },
      'HOST has no model gpt-5-mini (404: "The model does not exist"). Choose one that it serves (--model).',
    ],
    [
      429,
      { message: 'You exceeded your current quota', code: 'insufficient_quota' },
      'The account at HOST has no credit left (429: "You exceeded your current quota"). Top it up or use another key; what was answered is kept.',
    ],
  ])('%i', async (status, error, sentence) => {
    const server = await serve({ answer: faithful(), faults: [{ status, body: { error } }] });
    const env = { NORWIRE_HOME: temporaryFolder(), OPENAI_API_KEY: 'sk-test-123' };
    const { code, stdout, stderr } = await norwire(['translate', ferryFile(), '--base-url', server.baseURL], {
      env,
    });
    expect(stderr.replaceAll(new URL(server.baseURL).host, 'HOST')).toBe(`norwire: ${sentence}\n`);
    expect(stdout).toBe('');
    expect(code).toBe(3);
    expect(server.requests).toHaveLength(1);
  });

  it('is tried again after a 429 and a 500', async () => {
    const server = await serve({
      answer: faithful(),
      faults: [
        { status: 429, headers: { 'retry-after-ms': '5' }, body: { error: { message: 'slow down' } } },
        { status: 500, headers: { 'retry-after-ms': '5' }, body: { error: { message: 'oops' } } },
      ],
    });
    expect((await translate(server)).code).toBe(0);
    expect(server.requests).toHaveLength(4);
  });
});

describe('where text may go', () => {
  it('never sends a key from the environment to an address that a file of the folder names', async () => {
    const server = await serve({ answer: faithful() });
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.env'), `OPENAI_BASE_URL=${server.baseURL}\n`);
    writeFileSync(join(folder, 'ferge.txt'), ferryText);
    const { stderr } = await norwire(['doctor'], { cwd: folder, env: { OPENAI_API_KEY: 'sk-mine' } });
    expect(stderr).toContain('.env: OPENAI_BASE_URL ignored');
    expect(server.requests).toHaveLength(0);
  });

  it('takes server and key from .env where they stand together', async () => {
    const server = await serve({ answer: faithful() });
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, '.env'),
      `OPENAI_BASE_URL=${server.baseURL}\nOPENAI_API_KEY=sk-file\nNORWIRE_MODEL=mine\n`,
    );
    writeFileSync(join(folder, 'ferge.txt'), ferryText);
    const { code } = await norwire(['translate', 'ferge.txt'], { cwd: folder });
    expect(code).toBe(0);
    expect(server.requests[0]?.headers.authorization).toBe('Bearer sk-file');
    expect(server.requests[0]?.body.model).toBe('mine');
  });
});

describe('a story that comes again', () => {
  const updated = ferryText.replace('17,2 millioner', '19,5 millioner');

  /** Answers only the parts it is asked for. */
  const answerAsked: NonNullable<ServerOptions['answer']> = (body) => {
    if (body.response_format.json_schema.name === 'second_editor') return nothingToMend;
    const asked = partsAsked(body.messages[1].content);
    const parts = ferryCopy.parts.map(({ id, text }) => ({
      id,
      text: body.messages[1].content.includes('19,5') ? text.replace('17.2', '19.5') : text,
    }));
    return { ...ferryCopy, parts: parts.filter(({ id }) => asked.includes(id)) };
  };

  it('asks only for the changed part and keeps the others’ English word for word', async () => {
    const server = await serve({ answer: answerAsked });
    const folder = temporaryFolder();
    const world = { cwd: folder, env: { NORWIRE_HOME: temporaryFolder() } };
    const argv = ['translate', 'ferge.txt', '--base-url', server.baseURL, '--json'];
    writeFileSync(join(folder, 'ferge.txt'), ferryText);
    const first = JSON.parse((await norwire(argv, world)).stdout);
    writeFileSync(join(folder, 'ferge.txt'), updated);
    const { code, stdout, stderr } = await norwire(argv, world);
    const second = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(second.reused).toEqual(['headline', 'p1', 'p2', 'p4', 'p5']);
    expect(stderr).toContain('the English of headline, p1, p2, p4, p5 was kept from an earlier version');
    expect(second.parts[2].text).toContain('19.5 million kroner');
    expect(second.parts[1].text).toBe(first.parts[1].text);
    expect(partsAsked(server.requests[2]?.body.messages[1].content)).toEqual(['p3']);
    expect(server.requests).toHaveLength(4);
    const third = await norwire(argv, world);
    expect(JSON.parse(third.stdout).parts).toEqual(second.parts);
    expect(server.requests).toHaveLength(4);
  });

  it('asks for the whole of another story', async () => {
    const server = await serve({
      answer: (body) =>
        body.messages[1].content.includes('Bussen')
          ? { parts: [] }
          : answerAsked(body, server.requests[0] as never),
    });
    const folder = temporaryFolder();
    const world = { cwd: folder, env: { NORWIRE_HOME: temporaryFolder() } };
    writeFileSync(join(folder, 'a.txt'), ferryText);
    writeFileSync(
      join(folder, 'b.txt'),
      'Bussen går igjen\n\nBussen til fjells går igjen fra fredag, opplyser fylkeskommunen.\n\n– Dette er femte gang på to år, sier han.',
    );
    await norwire(['translate', 'a.txt', '--base-url', server.baseURL], world);
    await norwire(['translate', 'b.txt', '--base-url', server.baseURL], world);
    expect(server.requests[2]?.body.messages[1].content).toContain('"headline":"Bussen går igjen"');
  });
});
