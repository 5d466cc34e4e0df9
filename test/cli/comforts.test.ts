import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { World } from '../../src/cli/world.ts';
import { samplesFolder } from '../../src/files/shipped/index.ts';
import { norwire, temporaryFolder } from '../support/command.ts';

/** A folder with two bundled stories, whose answers are recorded. */
function desk(): string {
  const folder = temporaryFolder();
  for (const name of ['hurtigmelding', 'ferje'])
    writeFileSync(join(folder, `${name}.txt`), readFileSync(join(samplesFolder, 'stories', `${name}.txt`)));
  return folder;
}

const recorded = ['--engine', 'recorded'];

describe('norwire with a story instead of a command', () => {
  it('translates it', async () => {
    const cwd = desk();
    const meant = await norwire(['hurtigmelding.txt', ...recorded], { cwd });
    expect(meant).toEqual(await norwire(['translate', 'hurtigmelding.txt', ...recorded], { cwd }));
    expect(meant.stdout).toContain('# Hammernes Tunnel in Norway closed after bus fire');
  });

  it('translates what is piped in behind a dash, and a file whose name has no ending', async () => {
    const cwd = desk();
    const input = readFileSync(join(cwd, 'hurtigmelding.txt'), 'utf8');
    writeFileSync(join(cwd, 'melding'), input);
    for (const argv of [['-'], ['melding']])
      expect((await norwire([...argv, ...recorded, '-q'], { cwd, input })).stdout).toContain(
        'Hammernes Tunnel',
      );
  });

  it('says that a story is not there, that a folder is a batch, and that a command is not known', async () => {
    const cwd = desk();
    mkdirSync(join(cwd, 'inn'));
    expect((await norwire(['sak.txt'], { cwd })).stderr).toBe('norwire: sak.txt is not there.\n');
    expect((await norwire(['inn'], { cwd })).stderr).toContain('norwire batch inn --out DIR');
    expect((await norwire(['transalte'], { cwd })).stderr).toContain('Did you mean translate?');
  });

  it('takes the command where a file has its name', async () => {
    const cwd = desk();
    writeFileSync(join(cwd, 'schema'), 'ikke en sak');
    expect((await norwire(['schema'], { cwd })).stdout).toContain('translate\n');
  });
});

describe('several files', () => {
  it('are translated one after the other, and what cannot be read is said', async () => {
    const ran = await norwire(
      ['translate', 'hurtigmelding.txt', 'borte.txt', 'ferje.txt', ...recorded, '-q', '--json'],
      { cwd: desk() },
    );
    expect(ran.code).toBe(2);
    expect(ran.stderr).toBe('norwire: borte.txt is not there.\n');
    const names = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).name);
    expect(names).toEqual(['hurtigmelding.txt', 'ferje.txt']);
  });

  it('are a file each in the folder of -o', async () => {
    const cwd = desk();
    const ran = await norwire(['brief', 'hurtigmelding.txt', 'ferje.txt', ...recorded, '-q', '-o', 'copy/'], {
      cwd,
    });
    expect(ran).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'copy/hurtigmelding.md'), 'utf8')).toContain('# Bus fire closes');
    expect(existsSync(join(cwd, 'copy/ferje.md'))).toBe(true);
  });

  it('are refused before anything is asked where two would be one file', async () => {
    const cwd = desk();
    mkdirSync(join(cwd, 'i-dag'));
    writeFileSync(join(cwd, 'i-dag', 'ferje.txt'), readFileSync(join(cwd, 'ferje.txt')));
    const ran = await norwire(
      ['translate', 'ferje.txt', 'i-dag/ferje.txt', ...recorded, '-q', '-o', 'copy/'],
      {
        cwd,
      },
    );
    expect(ran).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('ferje.txt and i-dag/ferje.txt would both be ferje.md in copy/.'),
    });
    expect(existsSync(join(cwd, 'copy', 'ferje.md'))).toBe(false);
  });
});

describe('copy to paste elsewhere', () => {
  const translate = async (...flags: readonly string[]) =>
    norwire(['hurtigmelding.txt', ...recorded, '-q', ...flags], { cwd: desk() });

  it('has each paragraph on one line with --no-wrap, and else lines of 68 columns', async () => {
    const longest = ({ stdout }: { stdout: string }) =>
      Math.max(...stdout.split('\n').map((line) => line.length));
    expect(longest(await translate('-f', 'text'))).toBeLessThanOrEqual(68);
    expect((await translate('-f', 'text', '--no-wrap')).stdout).toContain(
      '\n\nThe Hammernes Tunnel in Norway is closed in both directions after a bus caught fire at 5.12pm on Sunday.\n\n',
    );
  });

  it.each(['md', 'text'])('ends with the credit in %s with --no-signature', async (format) => {
    expect((await translate('-f', format)).stdout).toContain('Made by norwire');
    const { code, stdout } = await translate('-f', format, '--no-signature');
    expect(code).toBe(0);
    expect(stdout.endsWith('\n\n(©NWT)\n')).toBe(true);
  });

  it('says how it was made in formats for programs', async () => {
    expect(await translate('-f', 'nitf', '--no-signature')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'norwire: --no-signature goes with -f md and text; -f nitf always says how it was made.\n',
    });
  });
});

describe('--copy', () => {
  const outlet = (isTTY: boolean) => {
    const said: string[] = [];
    return { write: (text: string) => void said.push(text), isTTY, columns: 80, said };
  };
  const copying = (cwd: string, world: Partial<World>) =>
    norwire(['hurtigmelding.txt', ...recorded, '--no-signature', '--copy'], { cwd, ...world });

  it.skipIf(process.platform === 'win32')('hands what is printed to the system’s own program', async () => {
    const cwd = desk();
    const bin = join(cwd, 'bin');
    mkdirSync(bin);
    for (const name of ['xclip', 'pbcopy']) {
      writeFileSync(join(bin, name), `#!/bin/sh\nexec cat > '${join(cwd, 'clipboard')}'\n`);
      chmodSync(join(bin, name), 0o755);
    }
    const env = { PATH: `${bin}:${process.env.PATH}`, DISPLAY: ':0', NORWIRE_HOME: cwd };
    const { code, stdout, stderr } = await copying(cwd, { env });
    expect(code).toBe(0);
    expect(stderr).toContain('Copied to the clipboard.\n');
    expect(readFileSync(join(cwd, 'clipboard'), 'utf8')).toBe(stdout);
  });

  it('asks the terminal where the system has no program, or the clipboard is at the other end of SSH', async () => {
    const stderr = outlet(true);
    const env = { PATH: '', SSH_CONNECTION: '192.0.2.1 50000 192.0.2.2 22', DISPLAY: ':0' };
    const { code, stdout } = await copying(desk(), { env, stderr });
    expect(code).toBe(0);
    const sent = stderr.said.find((text) => text.startsWith('\u001b]52;c;')) ?? '';
    expect(sent.endsWith('\u0007')).toBe(true);
    expect(Buffer.from(sent.slice('\u001b]52;c;'.length, -1), 'base64').toString()).toBe(stdout);
    expect(stderr.said.at(-1)).toMatch(/^Handed to the terminal for the clipboard\./u);
  });

  it.skipIf(process.platform !== 'linux')('prints the copy and says so where neither can be', async () => {
    const { code, stdout, stderr } = await copying(desk(), { env: { PATH: '' } });
    expect(code).toBe(2);
    expect(stdout).toContain('# Hammernes Tunnel in Norway closed after bus fire');
    expect(stderr).toContain('Nothing was copied:');
  });
});

describe('the address of a page', () => {
  it.each([
    ['https://avisa.example/sak'],
    ['translate', 'https://avisa.example/sak'],
    ['split', 'https://avisa.example/sak'],
    ['check', 'https://avisa.example/sak', 'english.txt'],
    ['batch', 'https://avisa.example/sak', '--out', 'ut', ...recorded],
    ['watch', 'https://avisa.example/sak', '--out', 'ut', ...recorded],
  ])('is not fetched: norwire %s %s', async (...argv) => {
    expect(await norwire(argv)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'norwire: https://avisa.example/sak is an address, and norwire fetches no pages. Save the page and name the file',
      ),
    });
  });
});

describe('a person’s own settings', () => {
  it('hold in every folder, below the folder’s, and doctor says where each comes from', async () => {
    const [cwd, settings] = [desk(), temporaryFolder()];
    const env = { XDG_CONFIG_HOME: settings, OPENAI_API_KEY: 'sk-secret' };
    const own = join(settings, 'norwire', 'norwire.json');
    expect((await norwire(['doctor'], { cwd, env })).stdout).toContain(
      `your own      none (it would be ${own})`,
    );
    mkdirSync(join(settings, 'norwire'));
    writeFileSync(own, '{"style": "plain", "secondEditor": false, "rules": {"allow": ["trap"]}}');
    writeFileSync(join(cwd, 'norwire.json'), '{"style": "wire"}');
    const { stdout } = await norwire(['doctor', '--timeout', '30'], { cwd, env });
    expect(stdout).toContain(`style         wire, from ${join(cwd, 'norwire.json')}\n`);
    expect(stdout).toContain(`second editor no, from ${own}\n`);
    expect(stdout).toContain(`rules         all, not trap, from ${own}\n`);
    expect(stdout).toContain('timeout       30 seconds, from a flag or the environment\n');
  });
});

describe('completion', () => {
  /** What bash would offer for a command line whose last word is being typed. */
  async function offered(...words: readonly string[]): Promise<readonly string[]> {
    const { stdout } = await norwire(['completion', 'bash']);
    const ask = `COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _norwire; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const ran = spawnSync('bash', ['-c', `${stdout}\n${ask}`, 'bash', 'norwire', ...words], {
      encoding: 'utf8',
      cwd: temporaryFolder(),
    });
    return ran.stdout.split('\n').filter((word) => word !== '');
  }

  it.skipIf(process.platform === 'win32').each([
    [['tr'], ['translate']],
    [['store', 'pr'], ['prune']],
    [
      ['translate', '-f', 'xl'],
      ['xliff', 'xliff12'],
    ],
    [
      ['brief', '--format', ''],
      ['md', 'text', 'json'],
    ],
    [['check', '--allow', 'names'], ['names-kept']],
    [['batch', '--only', 'negation'], ['negation-kept']],
    [['translate', '--style', 'pl'], ['plain']],
    [['brief', '--brief-style', 'fl'], ['flash']],
    [['doctor', '--engine', 'rec'], ['recorded']],
    [['batch', '--redo', 'fi'], ['findings']],
    [['demo', 'hurt'], ['hurtigmelding']],
    [['schema', 'sett'], ['settings']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', '--help'],
    ],
  ])('bash offers values: norwire %j', async (typed, expected) => {
    expect(await offered(...typed)).toEqual(expected);
  });

  it('fish offers values, and files beside the names of styles', async () => {
    const { stdout } = await norwire(['completion', 'fish']);
    expect(stdout).toMatch(/from brief' -s f -l format -x -a 'md text json'/u);
    expect(stdout).toMatch(/from check' -l style -r -a 'wire plain'/u);
    expect(stdout).toMatch(/from demo' -f -a '[^']*hurtigmelding/u);
  });
});

describe('an older Node', () => {
  it('is told what to do', () => {
    const old =
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } });";
    const ran = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${old}`, 'src/cli/bin.js', 'demo'],
      {
        encoding: 'utf8',
      },
    );
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toMatch(/^norwire needs Node 22\.22 or newer; this is .*nvm install 24.*\n$/u);
  });
});
