import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { World } from './world.ts';

/**
 * The command line that is meant: one that begins with a story instead of a command (`norwire story.txt`) is
 * `translate`. A command goes before a file of the same name; `help` is one too.
 */
export function meantCommand(
  argv: readonly string[],
  commands: readonly string[],
  { cwd }: World,
): readonly string[] {
  const [first = ''] = argv;
  const isFlag = first.startsWith('-') && first !== '-';
  if (first === '' || isFlag || first === 'help' || commands.includes(first)) return argv;
  const isStory = first === '-' || /[/\\.]/u.test(first) || existsSync(resolve(cwd, first));
  return isStory ? ['translate', ...argv] : argv;
}
