import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../src/cli/bin.js', import.meta.url));

/** Says so when a signal has come, before the command itself takes note of it. */
const tellsOfSignals = `data:text/javascript,${encodeURIComponent(
  `for (const name of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(name, () => process.stderr.write('signal came\\n'));`,
)}`;

/** A command line as a process of its own, to be sent signals. */
export interface OwnProcess {
  readonly child: ChildProcess;
  /** All that it has written so far. */
  readonly said: () => string;
  /** Resolves when a signal has come. */
  readonly signalCame: Promise<void>;
  /** Its exit code; null where it was killed. */
  readonly ended: Promise<number | null>;
}

export function startProcess(argv: readonly string[], env: NodeJS.ProcessEnv): OwnProcess {
  const child = spawn(process.execPath, ['--import', tellsOfSignals, bin, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  const came = Promise.withResolvers<void>();
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes('signal came')) came.resolve();
    });
  return {
    child,
    said: () => said,
    signalCame: came.promise,
    ended: new Promise((resolve) => child.once('close', (code) => resolve(code))),
  };
}
