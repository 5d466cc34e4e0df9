import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { norwire, temporaryFolder } from '../support/command.ts';
import { startServer } from '../support/server.ts';
import { ferryCopy, ferryText, ferryTranslation, nothingToMend } from '../support/stories.ts';

async function translate(...flags: readonly string[]) {
  const server = await startServer({ answer: () => ferryTranslation });
  onTestFinished(server.close);
  const folder = temporaryFolder();
  const file = join(folder, 'ferge.txt');
  writeFileSync(file, ferryText);
  const ran = await norwire(
    ['translate', file, '--base-url', server.baseURL, '--model', 'test-model', ...flags],
    { cwd: folder },
  );
  return { ...ran, requests: server.requests.length };
}

describe('-o', () => {
  it('makes the folder it names and says nothing on stdout', async () => {
    const copy = join(temporaryFolder(), 'desk', 'ferge.md');
    expect(await translate('-o', copy)).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(copy, 'utf8')).toContain('# Ferry to Storøya suspended for three days');
  });

  it('writes what a link leads to, and leaves the link', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'copy.md'), 'older copy');
    symlinkSync('copy.md', join(folder, 'latest.md'));
    await translate('-o', join(folder, 'latest.md'));
    expect(lstatSync(join(folder, 'latest.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'copy.md'), 'utf8')).toContain('# Ferry to Storøya');
  });

  it('is refused before anything is asked where it cannot be written', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    const { code, stderr, requests } = await translate('-o', join(file, 'copy.md'));
    expect(stderr).toContain('cannot be: part of its path is a file, not a folder.');
    expect({ code, requests }).toEqual({ code: 2, requests: 0 });
  });

  it('a dash is stdout', async () => {
    const { code, stdout } = await translate('-o', '-');
    expect(stdout).toContain('# Ferry to Storøya suspended for three days');
    expect(code).toBe(0);
  });

  it.runIf(existsSync('/dev/full'))(
    'says that the disk is full, and tells the findings all the same',
    async () => {
      const { code, stderr } = await translate('-o', '/dev/full', '--only', 'structure');
      expect(stderr).toContain('/dev/full could not be written: the disk is full.');
      expect(code).toBe(2);
    },
  );
});

it('refuses to pour a review page into a terminal, before anything is asked', async () => {
  const said: string[] = [];
  const terminal = { write: (text: string) => void said.push(text), isTTY: true, columns: 80 };
  const { code, stderr } = await norwire(['translate', '-f', 'html', '--base-url', 'http://127.0.0.1:9/v1'], {
    input: ferryText,
    stdout: terminal,
  });
  expect(stderr).toContain('write it with -o page.html');
  expect({ code, said }).toEqual({ code: 2, said: [] });
});

it('a bulletin whose opening paragraph says what no story says is exit code 1', async () => {
  const lead = { text: 'The ferry is off for 999 days.', cites: ['ferge.txt'] };
  const replies = new Map<string, unknown>([
    ['second_editor', nothingToMend],
    ['lead', lead],
  ]);
  const server = await startServer({
    answer: ({ response_format }) => replies.get(response_format.json_schema.name) ?? ferryCopy,
  });
  onTestFinished(server.close);
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'ferge.txt'), ferryText);
  const asked = ['--base-url', server.baseURL, '--model', 'test-model'];
  await norwire(['batch', 'ferge.txt', '--out', 'copy', ...asked], { cwd });
  const { code, stdout, stderr } = await norwire(['digest', 'copy', '--lead', ...asked], { cwd });
  expect(stdout).toContain('# News digest');
  expect(stderr).toMatch(/999/);
  expect(code).toBe(1);
});

it('sends several stories of one file to a folder where the format has one story a document', async () => {
  const item = (number: number) => ({
    uri: `urn:nwt:${number}`,
    type: 'text',
    headline: 'Fergen går',
    body_text: ferryText,
  });
  const input = JSON.stringify({ items: [item(1), item(2)] });
  const { code, stderr, stdout } = await norwire(
    ['translate', '-f', 'nitf', '--base-url', 'http://127.0.0.1:9/v1'],
    { input },
  );
  expect(stderr).toBe(
    'norwire: 2 stories came in, and in this format each is a file of its own: name a folder with -o copy/\n',
  );
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

it('reads aligned segments from stdin, as any other input', async () => {
  const input = '{"id":"a","source":["Fem båter ligger til kai."],"target":["Five boats are docked."]}\n';
  expect(await norwire(['check', '--pairs', '-', '--json'], { input })).toEqual({
    code: 0,
    stdout: '{"id":"a","findings":[]}\n',
    stderr: '',
  });
});

describe.runIf(existsSync('/dev/full'))('stdout on a full disk', () => {
  it('is exit code 2 and a sentence, never an editor’s 1 and a stack', () => {
    const full = openSync('/dev/full', 'w');
    onTestFinished(() => closeSync(full));
    const ran = spawnSync(process.execPath, ['src/cli/bin.js', 'schema', 'translate'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect(ran.stderr).toBe('norwire: stdout could not be written: the disk is full.\n');
    expect(ran.status).toBe(2);
  });
});

it('repeats no argument to a terminal as the terminal would obey it', async () => {
  const { code, stderr } = await norwire(['terms', 'sak.txt', '\u001b[2J.txt']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/too many arguments/u);
  expect(stderr).not.toContain('\u001b');
});
