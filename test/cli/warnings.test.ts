import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../src/cli/bin.js', import.meta.url));

/** Warns of these as soon as the command writes its first word. */
function warnOf(...warnings: readonly string[]): string {
  const code = `const { write } = process.stdout; process.stdout.write = (...said) => {
    for (const warning of ${JSON.stringify(warnings)}) process.emitWarning(warning, 'ExperimentalWarning');
    return write.apply(process.stdout, said);
  };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

it('passes on what Node warns of, but not that its SQLite was an experiment', () => {
  const sqlite = 'SQLite is an experimental feature and might change at any time';
  const argv = ['--import', warnOf(sqlite, 'The disk is on fire'), bin, '--version'];
  const { stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  expect(stderr).toContain('The disk is on fire');
  expect(stderr).not.toContain('SQLite');
});
