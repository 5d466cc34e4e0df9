/**
 * The files of docs/deploy by the linters of their kinds: compose.yaml by the schema of compose files, the Dockerfile
 * by that of its instructions, the unit by systemd itself where this machine has it. Run by `npm run trial:deploy`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../docs/deploy');
const tools = join(import.meta.dirname, 'node_modules/.bin');

const linted: readonly (readonly [string, string, readonly string[]])[] = [
  ['compose.yaml', join(tools, 'dclint'), ['--quiet', 'compose.yaml']],
  ['Dockerfile', join(tools, 'dockerfile-utils'), ['lint', 'Dockerfile']],
  ['norwire-work.service', 'systemd-analyze', ['verify', './norwire-work.service']],
];

for (const [file, program, argv] of linted) {
  const { status, stdout, stderr, error } = spawnSync(program, argv, { cwd: folder, encoding: 'utf8' });
  // It is a program of the system, not of npm.
  const isMissing =
    program === 'systemd-analyze' && (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
  // The linter of Dockerfiles exits with 0 where it only warns.
  const isClean = status === 0 && `${stdout}${stderr}`.trim() === '';
  console.log(`${isMissing ? 'skip' : isClean ? 'ok  ' : 'FAIL'} ${file}`);
  if (isMissing) console.log('     this machine has no systemd-analyze');
  else if (!isClean) {
    console.log(`${stdout}${stderr}${error?.message ?? ''}`);
    process.exitCode = 1;
  }
}
