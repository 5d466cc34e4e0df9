import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { norwire, temporaryFolder } from '../support/command.ts';

const story = 'Brua er åpen\n\nBrua er åpen, sier Kari Dahl.\n';
const forged = 'a.txt\ndone    ekte.txt: nothing found\n.txt';

describe('a story that is no plain file', () => {
  it('is read out of a pipe with a name', async () => {
    const pipe = join(temporaryFolder(), 'p');
    execFileSync('mkfifo', [pipe]);
    const reading = norwire(['split', pipe]);
    execFileSync('sh', ['-c', 'printf "%s" "$1" > "$2" &', 'sh', story, pipe], { stdio: 'ignore' });
    expect(await reading).toMatchObject({ code: 0, stdout: expect.stringContaining('Kari Dahl') });
  });

  it('lets Ctrl-C end the wait for a writer who never comes', async () => {
    const pipe = join(temporaryFolder(), 'p');
    execFileSync('mkfifo', [pipe]);
    const stop = new AbortController();
    const reading = norwire(['split', pipe], { stop: stop.signal });
    setImmediate(() => stop.abort(new Error('interrupted')));
    expect(await reading).toMatchObject({ code: 130, stdout: '' });
  });

  it('is not written to a pipe that nobody reads, which nothing could end', async () => {
    const pipe = join(temporaryFolder(), 'p');
    execFileSync('mkfifo', [pipe]);
    const { code, stderr } = await norwire(
      ['translate', 'samples/stories/hurtigmelding.txt', '--engine', 'recorded', '-o', pipe],
      { cwd: process.cwd() },
    );
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/is a pipe that nobody reads\. Start what reads it first/),
    ]);
  });

  it('is refused where it is a device or a socket', async () => {
    expect(await norwire(['split', '/dev/zero'])).toMatchObject({
      code: 2,
      stderr: 'norwire: /dev/zero is a device, not a file.\n',
    });
    const socket = join(temporaryFolder(), 's');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    onTestFinished(() => void server.close());
    expect((await norwire(['split', socket])).stderr).toMatch(/is a socket, not a file\.\n$/);
  });
});

describe('a file’s name', () => {
  it('with a line end forges no line of what is said', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', forged), 'B\uFFFDten er her.\n');
    const said = [
      await norwire(['split', join('in', forged)], { cwd: folder }),
      await norwire(['split', join('in', `x${forged}`)], { cwd: folder }),
      await norwire(['check', join('in', forged), join('in', forged)], { cwd: folder }),
      await norwire(['batch', 'in', '--engine', 'recorded', '--out', 'out'], { cwd: folder }),
      await norwire(['batch', 'in', '--engine', 'recorded', '--out', 'out', '--dry-run'], { cwd: folder }),
    ];
    for (const { stdout, stderr } of said) expect(`${stdout}${stderr}`).not.toMatch(/^done/m);
    expect(said[0]?.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('is found in the other Unicode form than it was typed in', async () => {
    const folder = temporaryFolder();
    for (const [onDisk, typed] of [
      ['kåre.txt'.normalize('NFD'), 'kåre.txt'.normalize('NFC')],
      ['bø.txt', 'bø.txt'],
      ['ås.txt'.normalize('NFC'), 'ås.txt'.normalize('NFD')],
    ] as const) {
      writeFileSync(join(folder, onDisk), story);
      expect((await norwire(['split', typed], { cwd: folder })).code).toBe(0);
    }
    expect((await norwire(['split', 'kåra.txt'], { cwd: folder })).code).toBe(2);
  });
});

describe('what a file of several stories leaves out', () => {
  const feed = (...items: readonly string[]) =>
    `<rss><channel><title>A</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
  const good = '<title>Brua er åpen</title><description>Brua er åpen, sier Kari Dahl.</description>';

  it('is said, and is no failure where it is no story', async () => {
    const ran = await norwire(['split', '-'], { input: feed(good, '<title>Bilde</title>') });
    expect(ran).toMatchObject({
      code: 0,
      stderr: 'norwire: stdin, item 2, is left out: there is no text in it, only a title or a link\n',
    });
  });

  it('is an error where it cannot be read; the others are read', async () => {
    const broken = feed('<title>X</title><description>B\uFFFDt</description>', good);
    const ran = await norwire(['split', '-'], { input: broken });
    expect(ran).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^norwire: stdin, story 1 is left out: .*lost/),
    });
    expect(ran.stdout).toContain('Kari Dahl');
    const lines = (await norwire(['split', '--json', '-'], { input: broken })).stdout.trim().split('\n');
    expect(lines.map((line) => Object.keys(JSON.parse(line)).includes('error'))).toEqual([true, false]);
  });

  it('fails as a story of its own in a batch', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    const broken = '<title>X</title><description>B\uFFFDt</description>';
    const empty = '<title>Bilde</title>';
    writeFileSync(join(folder, 'in', 'saker.xml'), feed(good, broken, empty));
    const { code, stderr } = await norwire(['batch', 'in', '--engine', 'recorded', '--out', 'out'], {
      cwd: folder,
    });
    expect(code).toBe(4);
    expect(stderr).toMatch(/^left out saker\.xml, item 3: there is no text/m);
    expect(stderr).toMatch(/^failed {2}saker\.xml, story 2: .*lost/m);
  });
});
