import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answers } from '../../support/postgres-server.ts';

/** A PostgreSQL that belongs to the trial, so that it may be stopped and started. */
export interface OwnPostgres {
  readonly address: string;
  readonly port: number;
  /** `fast` is a shutdown as is due, `immediate` a crash. Resolves when it answers again. */
  readonly restart: (mode: 'fast' | 'immediate') => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts one from the programs of this machine. Throws where there are none: the trial does not go without. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const bin = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'norwire-machines-'));
  const data = join(folder, 'data');
  const user = userOf(folder);
  const options = { stdio: 'ignore' as const, ...user, cwd: folder };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const address = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const start = async (): Promise<void> => {
    const settings = ['-c', 'max_connections=200', '-c', `unix_socket_directories=${folder}`];
    spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...options,
      detached: true,
    }).unref();
    while (!(await answers(address))) await wait(50);
  };
  const halt = (mode: string): void => {
    try {
      execFileSync(join(bin, 'pg_ctl'), ['-D', data, '-m', mode, '-w', 'stop'], options);
    } catch {
      // It is down already.
    }
  };
  await start();
  return {
    address,
    port,
    restart: async (mode) => {
      halt(mode);
      await start();
    },
    stop: async () => {
      halt('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where PostgreSQL says that its programs are, else where programs are looked for. */
function findPrograms(): string {
  const places = (process.env.PATH ?? '').split(delimiter);
  try {
    places.unshift(execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim());
  } catch {
    // It comes with another package.
  }
  const found = places.find((folder) => existsSync(join(folder, 'initdb')));
  if (found === undefined)
    throw new Error(
      'The trial needs PostgreSQL’s own programs (initdb, pg_ctl): put their folder into PATH.',
    );
  return found;
}

/** PostgreSQL does not run as root: then as the user it brings. */
function userOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const user = { uid: id('-u'), gid: id('-g') };
  chownSync(folder, user.uid, user.gid);
  return user;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
