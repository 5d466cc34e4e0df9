import type { Outlet, World } from './world.ts';

function outletOf(stream: NodeJS.WriteStream): Outlet {
  // A reader that goes away (`| head`) is no failure of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 80;
    },
  };
}

/** The process's own world. Ctrl-C aborts `stop`, a second one `halt`. */
export function realWorld(): World {
  const stop = new AbortController();
  const halt = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => (stop.signal.aborted ? halt : stop).abort(new Error('interrupted')));
  }
  // What a stopped run still holds open (sockets, waits) must not keep the process once a person insists.
  halt.signal.addEventListener('abort', () => process.exit(130), { once: true });
  return {
    env: process.env,
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: outletOf(process.stdout),
    stderr: outletOf(process.stderr),
    stop: stop.signal,
    halt: halt.signal,
    now: () => new Date(),
  };
}
