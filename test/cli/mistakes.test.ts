import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { norwire, temporaryFolder } from '../support/command.ts';
import { startServer } from '../support/server.ts';
import { ferryText, ferryTranslation } from '../support/stories.ts';

async function folderWithFerry() {
  const server = await startServer({ answer: () => ferryTranslation });
  onTestFinished(server.close);
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'ferge.txt'), ferryText);
  const ask = (...argv: readonly string[]) =>
    norwire([...argv, '--base-url', server.baseURL, '--model', 'test-model'], { cwd });
  return { cwd, ask, asked: () => server.requests.length };
}

describe('a wrong word on the command line', () => {
  it.each([
    [['translate', '--formt', 'md'], "norwire: unknown option '--formt'", 'norwire translate --help'],
    [['store', 'prun'], "norwire: unknown command 'prun'", 'norwire store --help'],
    [['store', 'prune', '--day', '3'], "norwire: unknown option '--day'", 'norwire store prune --help'],
    [['tranlate'], "norwire: unknown command 'tranlate'", 'norwire --help'],
  ])('is answered by norwire, with where to look: %j', async (argv, says, where) => {
    const { code, stderr } = await norwire(argv);
    expect(stderr).toContain(says);
    expect(stderr).toContain(`(${where} says what there is)`);
    expect(code).toBe(2);
  });

  it.each([
    [['translate', 'x.txt', '-f', 'htlm'], 'html'],
    [['batch', 'in', '--out', 'out', '-f', 'md,ninj'], 'ninjs'],
    [['translate', 'x.txt', '--engine', 'lokal'], 'local'],
    [['schema', 'tranlate'], 'translate'],
    [['demo', 'kvartl'], 'kvartal'],
  ])('that resembles a right one is told of it: %j', async (argv, meant) => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'in'));
    writeFileSync(join(cwd, 'x.txt'), ferryText);
    writeFileSync(join(cwd, 'in/x.txt'), ferryText);
    const { code, stderr } = await norwire(argv, { cwd });
    expect(stderr).toContain(`Did you mean “${meant}”?`);
    expect(code).toBe(2);
  });
});

describe('output over the input', () => {
  it.each([
    ['the same name', 'ferge.txt'],
    ['another spelling of its name', './ferge.txt'],
    ['a link to it', 'lenke.md'],
    ['a hard link to it', 'hard.md'],
  ])('is refused before anything is asked: %s', async (_, output) => {
    const { cwd, ask, asked } = await folderWithFerry();
    symlinkSync('ferge.txt', join(cwd, 'lenke.md'));
    linkSync(join(cwd, 'ferge.txt'), join(cwd, 'hard.md'));
    const { code, stderr } = await ask('translate', 'ferge.txt', '-o', output);
    expect(stderr).toContain('-o would write over ferge.txt, which is being read.');
    expect({ code, asked: asked() }).toEqual({ code: 2, asked: 0 });
    expect(readFileSync(join(cwd, 'ferge.txt'), 'utf8')).toBe(ferryText);
  });

  it('is refused where -o is the folder that the story lies in', async () => {
    const { cwd, ask } = await folderWithFerry();
    const { code, stderr } = await ask('translate', 'ferge.txt', '-f', 'text', '-o', './');
    expect(stderr).toContain('-o would write over ferge.txt');
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, 'ferge.txt'), 'utf8')).toBe(ferryText);
  });

  it('is refused of a bulletin too', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'brief.json'), '{}');
    const { code, stderr } = await norwire(['digest', 'brief.json', '-o', 'brief.json'], { cwd });
    expect(stderr).toContain('-o would write over brief.json');
    expect(code).toBe(2);
  });

  it('is no matter where another file of that name stands elsewhere', async () => {
    const { cwd, ask } = await folderWithFerry();
    mkdirSync(join(cwd, 'ut'));
    writeFileSync(join(cwd, 'ut/ferge.txt'), 'earlier copy');
    expect(await ask('translate', 'ferge.txt', '-o', 'ut/ferge.txt')).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'ut/ferge.txt'), 'utf8')).toContain('# Ferry to Storøya');
  });
});

describe('a story that is typed in', () => {
  it('says how to end it, and leaves at the first Ctrl-C', async () => {
    const stop = new AbortController();
    const typing = Object.assign(
      (async function* () {
        yield Buffer.from('Fergen til Storøya innstilles\n');
        stop.abort(new Error('interrupted'));
        await new Promise(() => {});
      })(),
      { isTTY: true },
    );
    const { code, stderr, stdout } = await norwire(['split', '-'], { stdin: typing, stop: stop.signal });
    expect(stderr).toContain('Ctrl-D on a line of its own ends it.');
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  });
});

describe('an old encoding', () => {
  it.each([
    ['MS-DOS', { å: 0x86, ø: 0x9b, æ: 0x91 }],
    ['Macintosh', { å: 0x8c, ø: 0xbf, æ: 0xbe }],
  ])(
    'is refused rather than translated as it was misread: %s',
    async (_, letters: Record<string, number>) => {
      const text = '- Vi må få ferga på plass før påske, sier væremannen på Storøya.\n\nDet går smått.';
      const bytes = Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));
      const { code, stderr } = await norwire(['split', '-'], {
        stdin: Object.assign(
          (async function* () {
            yield bytes;
          })(),
          { isTTY: false },
        ),
      });
      expect(stderr).toContain('stdin is in an encoding norwire does not read');
      expect(code).toBe(2);
    },
  );

  it('is not seen in a dagger or a name', async () => {
    const { code, stdout } = await norwire(['split', '-'], {
      input: Buffer.from('Bj\u00f8rn Dahl\u0086 er d\u00f8d\n\nHan ble 90 \u00e5r\u0086.', 'latin1'),
    });
    expect(stdout).toContain('Dahl† er død');
    expect(code).toBe(0);
  });
});

it('a store that cannot be opened is said once, with its file and why', async () => {
  const { cwd } = await folderWithFerry();
  const { code, stderr } = await norwire(['store', 'stats'], {
    env: { NORWIRE_HOME: join(cwd, 'ferge.txt') },
  });
  const file = join(cwd, 'ferge.txt', 'answers.sqlite');
  expect(stderr).toMatch(/^norwire: The store \S+ cannot be opened \(ENOTDIR: not a directory\)\. Check/);
  expect(stderr.split(file)).toHaveLength(2);
  expect(code).toBe(2);
});

describe('check of copy that norwire wrote', () => {
  const sample = ['ferje', 'seriekamp', 'kvartal'];
  const formats = ['md', 'text', 'nitf', 'ninjs'];
  it.each(sample.flatMap((name) => formats.map((format) => [name, format] as const)))(
    'looks at the copy alone, without brief, note and signature: %s as %s',
    async (name, format) => {
      const cwd = temporaryFolder();
      const story = join(import.meta.dirname, '../../samples/stories', `${name}.txt`);
      const flags = ['--engine', 'recorded', '--brief', '-f', format, '-o', 'copy.txt'];
      await norwire(['translate', story, ...flags], { cwd });
      const { code, stdout } = await norwire(['check', story, 'copy.txt'], { cwd });
      expect(stdout).toContain('nothing found');
      expect(code).toBe(0);
    },
  );

  it('still sees what an editor took out of it', async () => {
    const cwd = temporaryFolder();
    const story = join(import.meta.dirname, '../../samples/stories/ferje.txt');
    await norwire(['translate', story, '--engine', 'recorded', '-o', 'copy.md'], { cwd });
    const copy = readFileSync(join(cwd, 'copy.md'), 'utf8');
    writeFileSync(join(cwd, 'copy.md'), copy.replace('7.4 million', '7.4 billion'));
    const { code, stdout } = await norwire(['check', story, 'copy.md'], { cwd });
    expect(stdout).toContain('[numbers-kept]');
    expect(code).toBe(1);
  });
});

describe('on a narrow terminal', () => {
  async function narrow(...argv: readonly string[]): Promise<string> {
    const said: string[] = [];
    const stderr = { write: (text: string) => void said.push(text), isTTY: true, columns: 44 };
    await norwire(argv, { stderr });
    return said.join('');
  }

  it('sentences break between words', async () => {
    const said = await narrow('translate', 'there-is-no-such-file.txt');
    expect(said).toBe('norwire: there-is-no-such-file.txt is not\nthere.\n');
  });

  it('what stands indented stays so', async () => {
    const said = await narrow('translate', join(import.meta.dirname, '../../samples/stories/ferje.txt'));
    expect(said).toContain('\n  1. A key:           export\n  OPENAI_API_KEY=…');
  });
});
