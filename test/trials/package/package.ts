/**
 * The package as others meet it: packed and weighed, linted by publint, its types resolved by attw, then installed from the
 * registry's own dependencies into an empty project, where its command runs and a strict TypeScript file uses it.
 * Run by `npm run trial:package`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const tools = join(import.meta.dirname, 'node_modules/.bin');
const folder = mkdtempSync(join(tmpdir(), 'norwire-package-'));
// Everything runs on the Node that runs this, not on an older one of the machine.
const env = {
  ...process.env,
  PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
  NORWIRE_HOME: folder,
};

const consumer = `import { checkSegments, NorwireError, plainArticle, readStory, type Story } from 'norwire';

const story: Story = readStory(plainArticle('ferge.txt', 'Fergen innstilles\\n\\n– Vi har ikke noe valg, sier Kari Dahl.'));
const speaker: string | undefined = story.speakers[0]?.name;
const findings = checkSegments(['Det koster 17,2 milliarder kroner.'], ['It costs 17.2 million kroner.']);
if (speaker !== 'Kari Dahl' || findings[0]?.rule !== 'numbers-kept') throw new NorwireError('input', 'It reads otherwise.');
`;
const settings = {
  strict: true,
  module: 'nodenext',
  target: 'es2023',
  noEmit: true,
  types: [],
  lib: ['es2023', 'dom'],
};

/** What the packed file may weigh. */
const LARGEST = 5_000_000;

const failed: string[] = [];
function hold(what: string, holds: boolean): void {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (!holds) failed.push(what);
}

function trial(what: string, program: string, argv: readonly string[], cwd = root): string {
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd, env, encoding: 'utf8' });
  hold(what, status === 0);
  if (status !== 0) console.log(`${stdout}\n${stderr}`);
  return stdout;
}

try {
  trial('npm pack', 'npm', ['pack', '--silent', '--pack-destination', folder]);
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'nothing.tgz';
  const tarball = join(folder, packed);
  const { size } = statSync(tarball);
  hold(`it weighs ${(size / 1e6).toFixed(2)} MB, of 5 at most`, size <= LARGEST);
  trial('publint --strict finds nothing', join(tools, 'publint'), ['run', '--strict', tarball]);
  trial('attw resolves the types (esm-only)', join(tools, 'attw'), [tarball, '--profile', 'esm-only']);

  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "desk", "private": true, "type": "module" }\n');
  writeFileSync(join(project, 'desk.ts'), consumer);
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: settings, files: ['desk.ts'] }),
  );
  trial('npm install into an empty project', 'npm', ['install', '--no-audit', '--no-fund', tarball], project);
  const installed = join(project, 'node_modules/norwire');
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  hold(
    'it holds its licence and no source maps',
    existsSync(join(installed, 'LICENSE')) && !files.some((file) => file.endsWith('.map')),
  );
  const command = join(project, 'node_modules/.bin/norwire');
  trial('norwire --version', command, ['--version'], project);
  trial('norwire demo', command, ['demo'], project);
  trial('a strict TypeScript file compiles', join(root, 'node_modules/.bin/tsc'), ['-p', '.'], project);
  trial('and runs', process.execPath, ['desk.ts'], project);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed.length === 0 ? 'The package passes.' : `${failed.length} trials failed.`);
process.exitCode = failed.length === 0 ? 0 : 1;
