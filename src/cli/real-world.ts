import { lazily } from '../lazily.ts';
import { exitCodes } from './exit-codes.ts';
import { sayFileTrouble } from './input/say-file-trouble.ts';
import { type Outlet, TERMINATED, type World } from './world.ts';

/**
 * stdout or stderr, opened at its first use (which takes Node longer than `--version` takes norwire). What is written
 * and lost is told to `tell` as a sentence.
 */
function outletOf(name: 'stdout' | 'stderr', tell: (trouble: string) => void): Outlet {
  const stream = lazily(() => {
    let isBroken = false;
    return process[name].on('error', (error: NodeJS.ErrnoException) => {
      // A reader that goes away (`| head`) is no failure of ours. Anything else is lost work; what is in hand goes on.
      if (isBroken || error.code === 'EPIPE') return;
      isBroken = true;
      process.once('exit', (code) => {
        process.exitCode = Math.max(code, exitCodes.usage);
      });
      tell(`norwire: ${name} ${sayFileTrouble(error)}\n`);
    });
  });
  return {
    write: (text) => void stream().write(text),
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      // A terminal that does not know its size says 0.
      return stream().columns || 80;
    },
  };
}

const stopping =
  '\nStopping: nothing new is sent; what was sent is awaited and kept. Ctrl-C again stops at once.\n';

/** The process's own world. Ctrl-C, or a terminal that is closed, aborts `stop`, a second one `halt`. */
export function realWorld(): World {
  const stderr = outletOf('stderr', () => undefined);
  const stdout = outletOf('stdout', stderr.write);
  const stop = new AbortController();
  const halt = new AbortController();
  // A terminal that is closed (SIGHUP) has paid for what is under way as well.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      const isFirst = !stop.signal.aborted;
      if (isFirst && stderr.isTTY) stderr.write(stopping);
      (isFirst ? stop : halt).abort(new Error(name === 'SIGTERM' ? TERMINATED : 'interrupted'));
      // A terminal that is still read from would keep the process.
      process.stdin.destroy();
    });
  }
  // What a stopped run still holds open (sockets, waits) must not keep the process once a person insists.
  halt.signal.addEventListener('abort', () => process.exit(130), { once: true });
  return {
    env: process.env,
    cwd: process.cwd(),
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    stop: stop.signal,
    halt: halt.signal,
    now: () => new Date(),
  };
}
