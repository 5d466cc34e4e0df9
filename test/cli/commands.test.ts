import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../src/version.ts';
import { norwire, temporaryFolder } from '../support/command.ts';
import { ferryText } from '../support/stories.ts';

function fileOf(content: string | Uint8Array, name = 'sak.txt'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

describe('what there is', () => {
  it('prints its version', async () => {
    expect(await norwire(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('prints help with examples and exit codes', async () => {
    const { code, stdout } = await norwire(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('norwire translate story.txt');
    expect(stdout).toContain('Exit codes:');
  });

  it('lists its schemas and prints one', async () => {
    expect((await norwire(['schema'])).stdout).toContain('translate\n');
    expect(JSON.parse((await norwire(['schema', 'split'])).stdout)).toHaveProperty('properties.quotes');
    expect(await norwire(['schema', 'trnslate'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('There is no schema "trnslate"'),
    });
  });

  it('says what is in force and what is missing', async () => {
    const { code, stdout } = await norwire(['doctor']);
    expect(code).toBe(2);
    expect(stdout).toMatch(/key +missing: set OPENAI_API_KEY/);
    expect((await norwire(['doctor'], { env: { OPENAI_API_KEY: 'sk-secret' } })).stdout).not.toContain(
      'sk-secret',
    );
  });

  it('says which norwire.json is in force, and what is wrong in it', async () => {
    const cwd = temporaryFolder();
    const env = { OPENAI_API_KEY: 'sk-secret' };
    writeFileSync(join(cwd, 'norwire.json'), '{"style": "plain"}');
    const { stdout } = await norwire(['doctor'], { cwd, env });
    expect(stdout).toContain(join(cwd, 'norwire.json'));
    expect(stdout).toMatch(/style +plain/);
    writeFileSync(join(cwd, 'norwire.json'), '{"stile": "plain"}');
    expect(await norwire(['doctor'], { cwd, env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('unknown key “stile”. Did you mean “style”?'),
    });
  });
});

describe('a mistake is a sentence and exit code 2', () => {
  it.each([
    ['an unknown command', ['translte', 'x.txt'], "unknown command 'translte'"],
    ['an unknown flag', ['translate', '--bref', 'x.txt'], "unknown option '--bref'"],
    ['a number that is none', ['brief', '--words', 'ten', 'x.txt'], 'It must be a whole number from 1 up.'],
    [
      'a day that is none',
      ['brief', '--date', '2026-02-30', 'x.txt'],
      'It must be a day such as 2026-11-22.',
    ],
    ['a format that is none', ['translate', '-f', 'pdf', 'x.txt'], '-f takes md, text, json'],
    [
      'two formats at once',
      ['translate', '-f', 'md', '--json', 'x.txt'],
      '--json means -f json; give one of the two.',
    ],
    [
      'an engine that is none',
      ['translate', '--engine', 'gpt', '-'],
      'There is no engine "gpt"; choose openai, recorded, local',
    ],
    [
      'an address that is none',
      ['translate', '--base-url', 'localhost', '-'],
      'The address of --base-url is no http or https address',
    ],
    ['a missing file', ['translate', 'nowhere.txt'], 'nowhere.txt is not there.'],
    ['nothing at all', ['translate'], 'No story given. Name a file, or use - and pipe one in.'],
    ['a file whose name is empty', ['translate', ''], 'No story given. Name a file'],
    ['an -o whose name is empty', ['translate', '-', '-o', ''], '-o names no file: its name is empty.'],
    ['check with one file', ['check', 'x.txt'], 'check takes two files'],
    ['a name that no disk takes', ['split', 'a'.repeat(5000)], 'a cannot be: its name is too long.'],
    ['a digest of such a name', ['digest', 'a'.repeat(5000)], 'a is not there. Give the --out'],
    ['a digest of a folder that is not there', ['digest', 'nowhere'], 'nowhere is not there. Give the --out'],
    ['a dry run of what has no end', ['watch', '.', '--out', 'x', '--dry-run'], "unknown option '--dry-run'"],
    ['a dry run of what is one request', ['doctor', '--ask', '--dry-run'], "unknown option '--dry-run'"],
    ['an unknown sample', ['demo', 'fjord'], 'There is no sample "fjord"; there are'],
  ])('%s', async (_, argv, sentence) => {
    const { code, stdout, stderr } = await norwire(argv, argv.includes('-') ? { input: ferryText } : {});
    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('tells the three ways to get going without a key', async () => {
    const { code, stderr } = await norwire(['translate', fileOf(ferryText)]);
    expect(code).toBe(2);
    expect(stderr).toContain('export OPENAI_API_KEY=');
    expect(stderr).toContain('export OPENAI_BASE_URL=http://localhost:11434/v1');
    expect(stderr).toContain('npm run demo');
  });
});

describe('no input crashes it', () => {
  it.each([
    ['an empty file', '', 'is empty'],
    ['white space alone', ' \n\t\n', 'is empty'],
    ['binary bytes', new Uint8Array([0, 1, 2, 3, 0, 0, 0, 7, 0, 0, 9, 0, 200, 0]), 'binary'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'picture'],
  ])('%s is refused', async (_, content, sentence) => {
    for (const command of ['split', 'translate']) {
      const { code, stderr } = await norwire([command, fileOf(content)]);
      expect(stderr).toContain(sentence);
      expect(code).toBe(2);
    }
  });

  it('refuses a folder and says what is for folders', async () => {
    const { code, stderr } = await norwire(['translate', temporaryFolder()]);
    expect(stderr).toContain('is a folder. For a folder of stories, use: norwire batch');
    expect(code).toBe(2);
  });

  it.each([
    ['Windows line ends', ferryText.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${ferryText}`],
    ['Latin-1 bytes', Buffer.from(ferryText.replaceAll('–', '-'), 'latin1')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ferryText, 'utf16le')])],
  ])('reads %s', async (_, content) => {
    const { code, stdout } = await norwire(['split', '--json', fileOf(content)]);
    expect(code).toBe(0);
    const story = JSON.parse(stdout);
    expect(story).toMatchObject({
      language: 'nb',
      headline: { text: 'Fergen til Storøya innstilles i tre dager' },
    });
    expect(story.quotes.filter(({ kind }: { kind: string }) => kind === 'direct')).toHaveLength(2);
    for (const { text, start, end } of [story.headline, ...story.paragraphs])
      expect(story.text.slice(start, end)).toBe(text);
  });

  it('reads a headline alone, and a paragraph of 200 kB', async () => {
    expect((await norwire(['split', '--json', fileOf('Fergen til Storøya innstilles')])).code).toBe(0);
    const long = fileOf(`Overskrift\n\n${'Fergen går ikke i dag. '.repeat(9_000)}`);
    expect((await norwire(['split', '--json', long])).code).toBe(0);
  });

  it('prints what was weighed of the lede and of each quote', async () => {
    const { code, stdout } = await norwire(['split', '--explain', fileOf(ferryText)]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/the lede, above 0 likelier than not:\n {2}\+\d/);
    expect(stdout).toMatch(/named at the cue \(confidence 0\.9\d\)/);
    expect(await norwire(['split', '--explain', '--json', fileOf(ferryText)])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--explain'),
    });
  });

  it('says what could not be read in its place and goes on', async () => {
    const { code, stdout } = await norwire(['split', '--json', 'nowhere.txt', fileOf(ferryText)]);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toEqual({
      name: 'nowhere.txt',
      error: { code: 'input', message: 'nowhere.txt is not there.' },
    });
    expect(second.language).toBe('nb');
    expect(code).toBe(2);
  });

  it('gives a terminal nothing to obey, also in JSON', async () => {
    const { stdout } = await norwire(['split', '--json', 'sak\u009b2J.txt']);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    expect(JSON.parse(stdout).name).toBe('sak\u009b2J.txt');
  });

  it('refuses to translate what is not Norwegian, unless told', async () => {
    const { code, stderr } = await norwire([
      'translate',
      '--engine',
      'recorded',
      fileOf(
        'The ferry is late\n\nThe ferry to the island is late today because of the weather, the council said.',
      ),
    ]);
    expect(stderr).toContain('does not read as Norwegian (found: en)');
    expect(code).toBe(2);
  });
});
