/**
 * npm run smoke: every command that needs no network, out of the packed tarball, unpacked beside the checkout's own
 * production modules, so that what is missing from the package or its dependencies is seen; and how much of it a
 * start loads.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadedBy } from './loaded-files.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'norwire-smoke-'));
const unpacked = join(folder, 'package');
const program = join(unpacked, 'src/cli/bin.js');
const env = { PATH: process.env.PATH, NORWIRE_HOME: join(folder, 'home') };

try {
  const { name, files, kilobytes } = pack();
  runCommands();
  await watchAFolder();
  await openADesk();
  await answerAnAgent();
  useLibrary();
  countWhatStarts();
  console.log(`The packed ${name} runs: ${files} files, ${kilobytes} kB.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function pack(): { name: string; files: number; kilobytes: number } {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', folder]);
  const { dependencies } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const link = join(unpacked, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  return { name: packed.id, files: packed.entryCount, kilobytes: Math.round(packed.size / 1024) };
}

/** Runs a command and wants this exit code and these words on stdout. */
function norwire(argv: readonly string[], wanted: RegExp, code = 0): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...argv], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (status !== code || !wanted.test(stdout)) {
    throw new Error(
      `The packed norwire does not do what it should: norwire ${argv.join(' ')}\n` +
        `exit code ${status}, wanted ${code}; stdout, wanted ${wanted}:\n${stdout.slice(0, 2000)}\n${stderr}`,
    );
  }
  return stdout;
}

function runCommands(): void {
  const samples = 'package/samples';
  const story = `${samples}/stories/ferje.txt`;
  const recorded = ['--engine', 'recorded'];
  norwire(['--version'], /^\d+\.\d+\.\d+\n$/);
  norwire(['--help'], /norwire translate story\.txt/);
  norwire(['help', 'split'], /--language <code>/);
  norwire(['spilt'], /^$/, 2);
  norwire(['demo'], /^# /);
  norwire(['demo', 'hurtigmelding'], /said Turid Nesheim Vik/);
  norwire(['split', story], /^headline \|/m);
  norwire(['split', '--json', story], /"language":"nn"/);
  for (const wire of readdirSync(join(folder, samples, 'wire'))) {
    norwire(['split', `${samples}/wire/${wire}`], /^headline \| ./m);
  }
  writeFileSync(
    join(folder, 'sak.html'),
    `<html><body><article><h1>Ferja står</h1>${'<p>– Vi ventar, seier Kari Dahl.</p>'.repeat(9)}</article></body></html>`,
  );
  norwire(['split', 'sak.html'], /Kari Dahl/);
  norwire(['translate', ...recorded, '--brief', story], /^# /);
  for (const format of ['json', 'html', 'nitf', 'ninjs', 'tmx', 'xliff', 'jsonld', 'text']) {
    norwire(['translate', ...recorded, '-f', format, story], /ferr(?:y|ies)/i);
  }
  norwire(['translate', '--dry-run', story], /tokens/);
  norwire(['brief', ...recorded, story], /./);
  writeFileSync(join(folder, 'sak.txt'), 'Ferja står\n\nFerja står, seier ordførar Kari Dahl.\n');
  writeFileSync(
    join(folder, 'english.txt'),
    'The ferry is idle\n\nThe ferry is idle, mayor Kari Dahl said.\n',
  );
  norwire(['check', 'sak.txt', 'english.txt'], /nothing found/);
  writeFileSync(
    join(folder, 'pairs.jsonl'),
    '{"id":"a","source":["Det koster 3 milliarder."],"target":["It costs 3 million."]}\n',
  );
  norwire(['check', '--json', '--pairs', 'pairs.jsonl'], /numbers-kept/, 1);
  norwire(['terms', story], /./);
  norwire(['batch', `${samples}/stories`, ...recorded, '-f', 'md,json,html', '--out', 'english'], /^/);
  norwire(['batch', `${samples}/stories`, ...recorded, '-f', 'md,json,html', '--out', 'english'], /^/);
  norwire(['digest', 'english'], /^# News digest/);
  norwire(['digest', '-f', 'html', 'english'], /<html/);
  norwire(['store', 'stats'], /^0 answers/);
  norwire(['store', 'prune'], /./);
  norwire(['store', 'export'], /^$/);
  norwire(['queue', 'status'], /^$/, 2);
  norwire(['work'], /^$/, 2);
  norwire(['model', 'list'], /No model file yet/);
  norwire(['doctor', '--engine', 'recorded'], /recorded/);
  for (const name of norwire(['schema'], /^translate$/m)
    .trim()
    .split('\n'))
    norwire(['schema', name], /^\{/);
  for (const shell of ['bash', 'zsh', 'fish']) norwire(['completion', shell], /brief-style/);
}

/** Until the first story is done; then Ctrl-C, once: a second one stops at once and without a word. */
async function watchAFolder(): Promise<void> {
  const argv = [program, 'watch', 'package/samples/stories', '--engine', 'recorded', '--out', 'watched'];
  const watching = spawn(process.execPath, argv, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  let isToldToStop = false;
  watching.stderr.setEncoding('utf8').on('data', (words: string) => {
    said += words;
    if (isToldToStop || !/^done /m.test(said)) return;
    isToldToStop = true;
    watching.kill('SIGINT');
  });
  // Only against a watcher that never ends; on a busy machine a start takes many seconds.
  const patience = setTimeout(() => watching.kill('SIGKILL'), 300_000);
  const code = await new Promise((resolve) =>
    watching.on('close', (ended, signal) => resolve(ended ?? signal)),
  );
  clearTimeout(patience);
  expect(`watch ends with 130 at Ctrl-C, not ${code}: ${said}`, code === 130);
}

/** Its page is built into the package, and its server's libraries are found. */
async function openADesk(): Promise<void> {
  const argv = [
    program,
    'desk',
    'package/samples/stories',
    '--engine',
    'recorded',
    '--out',
    'desk',
    '--port',
    '0',
  ];
  const token = 'a-token-for-the-smoke-test';
  const desk = spawn(process.execPath, [...argv, '--no-open', '--json'], {
    cwd: folder,
    env: { ...env, NORWIRE_DESK_TOKENS: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  desk.stderr.setEncoding('utf8').on('data', (text) => {
    complained += text;
  });
  const ended = new Promise<number | null>((resolve) => desk.once('exit', resolve));
  for await (const text of desk.stdout.setEncoding('utf8')) {
    said += text;
    if (said.includes('"desk-opened"')) break;
  }
  const address = /"address":"([^?"]+)/.exec(said)?.[1];
  if (address === undefined) throw new Error(`The packed desk does not open:\n${said}${complained}`);
  for (const [path, wanted] of [
    ['', /<script type="module" src="\/desk.js">/],
    ['desk.js', /EventSource/],
    ['api/stories', /"stories":\[/],
  ] as const) {
    const answer = await fetch(address + path, { headers: { authorization: `Bearer ${token}` } });
    const text = await answer.text();
    if (!answer.ok || !wanted.test(text))
      throw new Error(`The packed desk: ${path}: ${answer.status} ${text.slice(0, 300)}`);
  }
  desk.kill('SIGTERM');
  const code = await ended;
  if (code !== 0) throw new Error(`The packed desk ended with ${code}:\n${complained}`);
}

/** One request of the protocol, over stdin and stdout. */
async function answerAnAgent(): Promise<void> {
  const mcp = spawn(process.execPath, [program, 'mcp', '--engine', 'recorded'], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const params = {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'smoke', version: '1' },
  };
  mcp.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`);
  let said = '';
  for await (const text of mcp.stdout.setEncoding('utf8')) {
    said += text;
    if (said.includes('\n')) break;
  }
  mcp.kill();
  if (!said.includes('"name":"norwire"')) throw new Error(`The packed norwire mcp does not answer:\n${said}`);
}

/** The one door, and that every file of the build finds what it imports. */
function useLibrary(): void {
  const library = `
    const { readStory, plainArticle, loadPrompts } = await import('norwire');
    console.log(readStory(plainArticle('x', 'Ferja står\\n\\nFerja står, seier Kari Dahl.')).language, (await loadPrompts()).size);
    for (const file of ${JSON.stringify(builtFiles())}) await import('./dist/' + file);
  `;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', library], {
    cwd: unpacked,
    encoding: 'utf8',
  });
  expect(`the library reads a story and its prompts: ${said}`, /^n[bn] [1-9]/.test(said));
}

function builtFiles(): readonly string[] {
  return readdirSync(join(unpacked, 'dist')).filter((file) => file.endsWith('.js') && file !== 'cli.js');
}

/** What is loaded decides how long a start takes; `npm run bench:start` has the times. */
function countWhatStarts(): void {
  const story = join(unpacked, 'samples/stories/ferje.txt');
  const version = loadedBy([program, '--version'], folder);
  const split = loadedBy([program, 'split', story], folder);
  const library = loadedBy(['--input-type=module', '-e', "import('norwire')"], unpacked);
  for (const [what, { files, bytes, packages, builtins }, most, mostKilobytes, allowed] of [
    ['--version', version, 4, 110, ['node:events', 'node:path']],
    // Of these some 750 kB are the tagger's weights.
    ['split', split, 8, 1_300, ['node:events', 'node:path', 'node:fs/promises']],
  ] as const) {
    const loads = `${what} loads ${files.length} files of ${Math.round(bytes / 1024)} kB`;
    expect(`${loads}, at most ${most}`, files.length <= most);
    expect(`${loads}, at most ${mostKilobytes} kB`, bytes <= mostKilobytes * 1024);
    expect(`${loads}, and no package: ${packages.join(', ')}`, packages.length === 0);
    const more = builtins.filter((name) => !(allowed as readonly string[]).includes(name));
    expect(`${loads}, and of Node's own no more: ${more.join(', ')}`, more.length === 0);
    console.log(`${loads}.`);
  }
  const commands = library.files.filter((file) => /[\\/](?:cli|terminal)\.js$/.test(file));
  expect(`the library loads no command: ${commands.join(', ')}`, commands.length === 0);
}

function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(`The packed norwire does not do what it should: ${what}`);
}
