import { spawn } from 'node:child_process';
import { NorwireError } from '../../errors.ts';
import { withoutSecrets } from '../../redact.ts';
import { plainText, type World } from '../world.ts';

/** Each system's own programs that put what they read on stdin on the clipboard, and when one of them can. */
const programs: readonly {
  readonly command: readonly [string, ...string[]];
  readonly fits: (env: World['env']) => boolean;
}[] = [
  { command: ['pbcopy'], fits: () => process.platform === 'darwin' },
  { command: ['clip.exe'], fits: (env) => process.platform === 'win32' || isSet(env.WSL_DISTRO_NAME) },
  { command: ['wl-copy'], fits: (env) => isSet(env.WAYLAND_DISPLAY) },
  { command: ['xclip', '-selection', 'clipboard'], fits: (env) => isSet(env.DISPLAY) },
  { command: ['xsel', '-b', '-i'], fits: (env) => isSet(env.DISPLAY) },
];

/** A program that waits for a screen that does not answer is given up after so long. */
const LONGEST_MS = 5_000;

const isSet = (value: string | undefined) => value !== undefined && value !== '';

/**
 * Puts text on the clipboard of whoever sits at the terminal: by the system's program, or, over SSH and where there is
 * none, by the terminal itself (OSC 52). Says on stderr what was done. Rejects with `settings` where neither can be.
 */
export async function copyToClipboard(text: string, world: World, quiet: boolean): Promise<void> {
  const say = (sentence: string) => quiet || world.stderr.write(`${sentence}\n`);
  const copied = plainText(text);
  const terminal = [world.stderr, world.stdout].find(({ isTTY }) => isTTY);
  const isElsewhere = isSet(world.env.SSH_CONNECTION);
  if (!(isElsewhere && terminal))
    for (const { command, fits } of programs)
      if (fits(world.env) && (await handOver(command, copied, world.env))) {
        say('Copied to the clipboard.');
        return;
      }
  if (terminal === undefined)
    throw new NorwireError(
      'settings',
      'Nothing was copied: none of pbcopy, clip.exe, wl-copy, xclip and xsel works here, and there is no terminal to ask. Write to a file with -o.',
    );
  terminal.write(`\u001b]52;c;${Buffer.from(copied).toString('base64')}\u0007`);
  say(
    'Handed to the terminal for the clipboard. Where pasting gives something else, the terminal does not allow it: write to a file with -o.',
  );
}

/** Whether the program took it all. */
function handOver(
  [name, ...flags]: readonly [string, ...string[]],
  text: string,
  env: World['env'],
): Promise<boolean> {
  return new Promise((settle) => {
    // pbcopy takes its letters to be of the locale; Windows’ program knows UTF-16 by its first character.
    const program = spawn(name, flags, {
      env: { ...withoutSecrets(env), LC_CTYPE: 'UTF-8' },
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: LONGEST_MS,
    });
    program.on('error', () => settle(false)).on('exit', (code) => settle(code === 0));
    program.stdin.on('error', () => settle(false));
    program.stdin.end(name === 'clip.exe' ? Buffer.from(`\uFEFF${text}`, 'utf16le') : text);
  });
}
