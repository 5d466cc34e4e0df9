/**
 * Runs the built command out of the packed tarball, unpacked beside the checkout's own production modules, so that
 * what is missing from the package or its dependencies is seen without a network.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'norwire-smoke-'));

try {
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  execFileSync('tar', ['-xzf', join(folder, packed[0].filename), '-C', folder]);
  const { dependencies, version } = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'package/node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  const norwire = (...argv: string[]) =>
    execFileSync(process.execPath, [join(folder, 'package/src/cli/bin.js'), ...argv], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  expect('--version', norwire('--version').trim() === version);
  expect('--help', norwire('--help').includes('norwire translate story.txt'));
  expect('demo', norwire('demo').startsWith('# '));
  const story = join(folder, 'package/samples/stories/ferje.txt');
  expect('split', JSON.parse(norwire('split', '--json', story)).language === 'nn');
  expect(
    'library',
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', "import('norwire').then((n) => console.log(typeof n.readStory))"],
      { cwd: join(folder, 'package'), encoding: 'utf8' },
    ).trim() === 'function',
  );
  console.log(
    `The packed norwire ${version} runs: ${packed[0].entryCount} files, ${Math.round(packed[0].size / 1024)} kB.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(`The packed norwire does not do what it should: ${what}`);
}
